import { Button, Code, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { encode } from 'uqr';
import { useChange } from '../api/change';
import type { RecoveryCodes, TotpProposal } from '../api/contract';
import { queries } from '../api/queries';
import { useWords } from '../words/language';
import { ErrorNotice, Loading } from './notices';

/** Adds an authenticator application as second factor, and shows the recovery codes once. */
export default function AddFactor() {
  const { words } = useWords();
  const [code, setCode] = useState('');
  const propose = useChange<void, TotpProposal>(() => ({ method: 'POST', path: '/me/totp' }), []);
  const confirm = useChange<{ code: string }, RecoveryCodes>((body) => ({ method: 'POST', path: '/me/totp/confirmation', body }), []);
  const begin = propose.mutate;
  useEffect(() => begin(), [begin]);
  if (confirm.data) {
    return <Keep codes={confirm.data.recoveryCodes} />;
  }
  if (propose.data === undefined) {
    return propose.error ? <ErrorNotice error={propose.error} retry={() => begin()} /> : <Loading />;
  }
  const { secret, uri } = propose.data;
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate({ code: code.replace(/\s/g, '') });
      }}
    >
      <Stack>
        <Title order={2} size="h3">{words.factor.add}</Title>
        <Text>{words.factor.why}</Text>
        <Text>{words.factor.scan}</Text>
        <QrCode text={uri} label={words.factor.qr} />
        <Text>{words.factor.type}</Text>
        <Code block className="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
        <TextInput
          label={words.factor.first} required autoComplete="one-time-code" inputMode="numeric" value={code} onChange={(event) => setCode(event.currentTarget.value)}
        />
        {confirm.error && <ErrorNotice error={confirm.error} />}
        <Button type="submit" size="md" loading={confirm.isPending}>{words.signIn.confirm}</Button>
      </Stack>
    </form>
  );
}

function Keep({ codes }: { codes: readonly string[] }) {
  const { words } = useWords();
  const queryClient = useQueryClient();
  const text = codes.join('\n');
  return (
    <section className="card">
      <Stack>
        <Title order={2} size="h3">{words.factor.codes}</Title>
        <Text>{words.factor.codesMean}</Text>
        <Code block className="secret">{text}</Code>
        <Group>
          <Button variant="default" onClick={() => void navigator.clipboard.writeText(text)}>{words.factor.copy}</Button>
          <Button variant="default" onClick={() => window.print()}>{words.factor.print}</Button>
        </Group>
        <Button size="md" onClick={() => void queryClient.invalidateQueries(queries.me())}>{words.factor.kept}</Button>
      </Stack>
    </section>
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
