import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useChange } from '../api/change';
import type { Credentials, FactorCode, Me } from '../api/contract';
import type { Changes } from '../api/generated';
import { queries } from '../api/queries';
import { useDraft } from '../parts/draft';
import { ErrorNotice, Loading } from '../parts/notices';
import { Entry } from '../shell/entry';
import { onward } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const AddFactor = lazy(() => import('../parts/add-factor'));

/** Password, then the second factor; who has none yet adds one. */
export default function SignIn() {
  const { words } = useWords();
  const [search] = useSearchParams();
  const me = useQuery(queries.me());
  if (me.data?.state === 'signed-in' || me.data?.state === 'guest') {
    return <Navigate to={onward(search.get('next'))} replace />;
  }
  if (me.data?.state === 'new') {
    return <Navigate to="/welcome" replace />;
  }
  return (
    <Entry>
      <PageTitle name={words.signIn.title} />
      {me.error && <ErrorNotice error={me.error} retry={() => void me.refetch()} />}
      {me.isPending && <Loading />}
      {me.data?.state === 'signed-out' && <Password guestAllowed={me.data.guestAllowed} />}
      {me.data?.state === 'factor-needed' && <Factor />}
      {me.data?.state === 'factor-to-add' && <Suspense fallback={<Loading />}><AddFactor /></Suspense>}
    </Entry>
  );
}

function useEntering<Input>(request: (input: Input) => Changes) {
  const queryClient = useQueryClient();
  return useChange<Input, Me>(request, [], (me) => queryClient.setQueryData(queries.me().queryKey, me));
}

function Password({ guestAllowed }: { guestAllowed: boolean }) {
  const { words } = useWords();
  const [draft, change] = useDraft('sign-in', { email: '' });
  const [password, setPassword] = useState('');
  const enter = useEntering<Credentials>((body) => ({ method: 'POST', path: '/session', body }));
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate({ ...draft, password });
      }}
    >
      <Stack>
        <TextInput
          label={words.signIn.email} type="email" required autoComplete="username"
          value={draft.email} onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <PasswordInput
          label={words.signIn.password} required autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword }}
          value={password} onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {enter.error && <ErrorNotice error={enter.error} />}
        <Button type="submit" size="md" loading={enter.isPending}>{words.signIn.send}</Button>
        {guestAllowed && <Anchor component={Link} to="/welcome">{words.signIn.demoInstead}</Anchor>}
      </Stack>
    </form>
  );
}

function Factor() {
  const { words } = useWords();
  const [kind, setKind] = useState<'totp' | 'recovery'>('totp');
  const [code, setCode] = useState('');
  const enter = useEntering<FactorCode>((body) => ({ method: 'POST', path: '/session/factor', body }));
  const other = kind === 'totp' ? 'recovery' : 'totp';
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate({ kind, code: code.replace(/\s/g, '') });
      }}
    >
      <Stack>
        <Text>{words.signIn.factor[kind]}</Text>
        <TextInput
          label={words.signIn.code[kind]} required autoComplete="one-time-code" inputMode={kind === 'totp' ? 'numeric' : 'text'} autoFocus key={kind}
          value={code} onChange={(event) => setCode(event.currentTarget.value)}
        />
        {enter.error && <ErrorNotice error={enter.error} />}
        <Button type="submit" size="md" loading={enter.isPending}>{words.signIn.confirm}</Button>
        <Button variant="subtle" onClick={() => { setKind(other); setCode(''); enter.reset(); }}>{words.signIn.instead[other]}</Button>
      </Stack>
    </form>
  );
}
