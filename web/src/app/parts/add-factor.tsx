import { Button, Code, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { encode } from 'uqr';
import { useChange } from '../api/change';
import type { RecoveryCodes, TotpProposal } from '../api/contract';
import { queries } from '../api/queries';
import { useWords } from '../words/language';
import { AddPasskey } from './add-passkey';
import { ErrorNotice, Loading } from './notices';
import { passkeysWork } from './passkey';
import { Secret } from './secret';

/** Somebody without a second factor adds one: an authenticator application, or a passkey. */
export default function AddFactor() {
  const { words } = useWords();
  const queryClient = useQueryClient();
  const [way, setWay] = useState<'totp' | 'passkey'>('totp');
  const [codes, setCodes] = useState<readonly string[]>();
  const inside = () => void queryClient.invalidateQueries(queries.me());
  const added = (made: readonly string[]) => (made.length === 0 ? inside() : setCodes(made));
  if (codes) {
    return <section className="card"><KeepCodes codes={codes} kept={inside} /></section>;
  }
  return (
    <section className="card">
      <Stack>
        <Title order={2} size="h3">{words.factor.add}</Title>
        <Text>{words.factor.why}</Text>
        {way === 'totp' ? <AddTotp done={added} /> : <AddPasskey done={added} />}
        {passkeysWork() && (
          <Button variant="subtle" onClick={() => setWay(way === 'totp' ? 'passkey' : 'totp')}>{words.factor.instead[way === 'totp' ? 'passkey' : 'totp']}</Button>
        )}
      </Stack>
    </section>
  );
}

/** Adds an authenticator application, or puts a new one in the place of the old. */
export function AddTotp({ done }: { done: (codes: readonly string[]) => void }) {
  const { words } = useWords();
  const [code, setCode] = useState('');
  const propose = useChange<void, TotpProposal>(() => ({ method: 'POST', path: '/me/totp' }), []);
  const confirm = useChange<{ code: string }, RecoveryCodes>((body) => ({ method: 'POST', path: '/me/totp/confirmation', body }), [], ({ recoveryCodes }) => done(recoveryCodes));
  const begin = propose.mutate;
  useEffect(() => begin(), [begin]);
  if (propose.data === undefined) {
    return propose.error ? <ErrorNotice error={propose.error} retry={() => begin()} /> : <Loading />;
  }
  const { secret, uri } = propose.data;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate({ code: code.replace(/\s/g, '') });
      }}
    >
      <Stack>
        <Text size="sm">{words.factor.appHelp}</Text>
        <Text>{words.factor.scan}</Text>
        <QrCode text={uri} label={words.factor.qr} />
        <Text>{words.factor.type}</Text>
        <Code block className="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
        <TextInput
          label={words.factor.first} required autoComplete="one-time-code" inputMode="numeric" value={code} onChange={(event) => setCode(event.currentTarget.value)}
        />
        {confirm.error && <ErrorNotice error={confirm.error} />}
        <Group><Button type="submit" loading={confirm.isPending}>{words.signIn.confirm}</Button></Group>
      </Stack>
    </form>
  );
}

/** Recovery codes are shown once: they are kept before one goes on. */
export function KeepCodes({ codes, kept }: { codes: readonly string[]; kept: () => void }) {
  const { words } = useWords();
  return (
    <Stack>
      <Title order={2} size="h3">{words.factor.codes}</Title>
      <Text>{words.factor.codesMean}</Text>
      <div><Secret text={codes.join('\n')} print /></div>
      <Group><Button onClick={kept}>{words.factor.kept}</Button></Group>
    </Stack>
  );
}

function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
