import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change';
import type { Me, PasswordChange, RecoveryCodes, SignedInPlace } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useWords } from '../words/language';
import { agentName } from './agent';
import { ErrorNotice, Loading, stepUpNeeded } from './notices';
import { Secret } from './secret';

/** What somebody does with the own account: password, recovery codes, and where one is signed in. */
export function Account({ me }: { me: Me }) {
  return (
    <>
      <Password email={me.person?.email ?? ''} />
      <Recovery left={me.factors?.recoveryCodes ?? 0} />
      <Places />
    </>
  );
}

function Password({ email }: { email: string }) {
  const { words } = useWords();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useChange<PasswordChange, void>((body) => ({ method: 'POST', path: '/me/password', body }), [], () => { setCurrent(''); setPassword(''); });
  const eye = { visibilityToggleButtonProps: { 'aria-label': words.signIn.showPassword } };
  return (
    <form
      className="card measure room-part"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ current, password });
      }}
    >
      <Stack>
        <Title order={2} size="h4">{words.account.password}</Title>
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput {...eye} label={words.account.current} required autoComplete="current-password" value={current} onChange={(event) => setCurrent(event.currentTarget.value)} />
        <PasswordInput
          {...eye} label={words.account.next} description={words.setup.passwordHelp(12)} required minLength={12} autoComplete="new-password"
          value={password} onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {change.error && <ErrorNotice error={change.error} />}
        <Text role="status">{change.isSuccess && words.account.changed}</Text>
        <Group><Button type="submit" variant="default" loading={change.isPending}>{words.account.password}</Button></Group>
      </Stack>
    </form>
  );
}

function Recovery({ left }: { left: number }) {
  const { words } = useWords();
  const renew = useChange<void, RecoveryCodes>(() => ({ method: 'POST', path: '/me/recovery-codes' }), ['me']);
  return (
    <section className="card measure room-part">
      <Title order={2} size="h4">{words.account.codes}</Title>
      <Text my="sm">{words.account.left(left)}</Text>
      {renew.error && <ErrorNotice error={renew.error} retry={() => renew.mutate()} />}
      {renew.data && <Stack gap="xs" mb="md"><Text>{words.factor.codesMean}</Text><div><Secret text={renew.data.recoveryCodes.join('\n')} print /></div></Stack>}
      <Button variant="default" disabled={stepUpNeeded(renew.error)} loading={renew.isPending} onClick={() => renew.mutate()}>{words.account.renew}</Button>
    </section>
  );
}

function Places() {
  const { words } = useWords();
  const places = useQuery(queries.places());
  const others = useChange<void, void>(() => ({ method: 'DELETE', path: '/me/sessions' }), ['places']);
  return (
    <section className="card measure room-part">
      <Title order={2} size="h4" mb="xs">{words.account.places}</Title>
      {places.error && <ErrorNotice error={places.error} retry={() => void places.refetch()} />}
      {places.isPending && <Loading />}
      <Stack gap="sm">{places.data?.items.map((place) => <Place key={place.id} place={place} />)}</Stack>
      {others.error && <ErrorNotice error={others.error} />}
      {places.data && places.data.items.length > 1 && (
        <Button mt="md" variant="default" loading={others.isPending} onClick={() => others.mutate()}>{words.account.others}</Button>
      )}
    </section>
  );
}

function Place({ place }: { place: SignedInPlace }) {
  const { words, say } = useWords();
  const end = useChange<void, void>(() => ({ method: 'DELETE', path: `/me/sessions/${segment(place.id)}` }), ['places']);
  return (
    <Group justify="space-between" align="start" wrap="nowrap">
      <div>
        <Text title={place.agent} fw={place.current ? 600 : undefined}>{agentName(place.agent, words.account.browserOn) ?? words.account.otherBrowser}</Text>
        <Text c="dimmed" size="sm">{words.account.since(place.address, say.moment(place.beganAt))} · {place.current ? words.account.here : words.account.lastUsed(say.ago(place.usedAt))}</Text>
        {end.error && <ErrorNotice error={end.error} />}
      </div>
      {!place.current && <Button className="keep" variant="default" size="compact-md" loading={end.isPending} onClick={() => end.mutate()}>{words.account.end}</Button>}
    </Group>
  );
}
