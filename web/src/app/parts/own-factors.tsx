import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change';
import type { Me, Passkey } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useWords } from '../words/language';
import { AddTotp, KeepCodes } from './add-factor';
import { AddPasskey } from './add-passkey';
import { ErrorNotice, Loading, stepUpNeeded } from './notices';
import { passkeysWork } from './passkey';

/** Passkeys, the authenticator application, and the recovery codes that either gave. */
export default function OwnFactors({ me }: { me: Me }) {
  const queryClient = useQueryClient();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const added = (made: readonly string[]) => {
    setCodes(made);
    void queryClient.invalidateQueries({ queryKey: ['me'] });
    void queryClient.invalidateQueries({ queryKey: ['passkeys'] });
  };
  return (
    <>
      {codes.length > 0 && <section className="card measure room-part"><KeepCodes codes={codes} kept={() => setCodes([])} /></section>}
      <Passkeys added={added} />
      <Totp has={me.factors?.totp ?? false} added={added} />
    </>
  );
}

function Passkeys({ added }: { added: (codes: readonly string[]) => void }) {
  const { words } = useWords();
  const passkeys = useQuery(queries.passkeys());
  const [adding, setAdding] = useState(false);
  return (
    <section className="card measure room-part">
      <Title order={2} size="h4" mb="xs">{words.passkeys.title}</Title>
      {passkeys.error && <ErrorNotice error={passkeys.error} retry={() => void passkeys.refetch()} />}
      {passkeys.isPending && <Loading />}
      {passkeys.data?.items.length === 0 && <Text>{words.passkeys.none}</Text>}
      <Stack gap="sm" mb="md">{passkeys.data?.items.map((passkey) => <OwnPasskey key={passkey.id} passkey={passkey} />)}</Stack>
      {!passkeysWork() && <Text c="dimmed">{words.passkeys.impossible}</Text>}
      {passkeysWork() && !adding && <Button variant="default" onClick={() => setAdding(true)}>{words.passkeys.add}</Button>}
      {adding && <AddPasskey done={(codes) => { setAdding(false); added(codes); }} />}
    </section>
  );
}

function OwnPasskey({ passkey }: { passkey: Passkey }) {
  const { words, say } = useWords();
  const remove = useChange<void, void>(() => ({ method: 'DELETE', path: `/me/passkeys/${segment(passkey.id)}` }), ['passkeys', 'me']);
  return (
    <div>
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Text fw={600}>{passkey.name}</Text>
          <Text c="dimmed" size="sm">{words.passkeys.used(say.moment(passkey.createdAt), say.ago(passkey.usedAt))}</Text>
        </div>
        <Button className="keep" variant="default" size="compact-md" disabled={stepUpNeeded(remove.error)} loading={remove.isPending} aria-label={words.passkeys.removeOne(passkey.name)} onClick={() => remove.mutate()}>
          {words.passkeys.remove}
        </Button>
      </Group>
      {remove.error && <ErrorNotice error={remove.error} retry={() => remove.mutate()} />}
    </div>
  );
}

function Totp({ has, added }: { has: boolean; added: (codes: readonly string[]) => void }) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <section className="card measure room-part">
      <Title order={2} size="h4" mb="xs">{words.totp.title}</Title>
      <Text mb="sm">{has ? words.totp.has : words.totp.hasNot}</Text>
      {!open && <Button variant="default" onClick={() => setOpen(true)}>{has ? words.totp.renew : words.totp.add}</Button>}
      {open && <AddTotp done={(codes) => { setOpen(false); added(codes); }} />}
    </section>
  );
}
