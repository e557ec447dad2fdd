import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useChange } from '../api/change';
import type { Credentials, Me } from '../api/contract';
import type { Changes } from '#generated';
import { queries } from '../api/queries';
import { useDraft } from '../parts/draft';
import { ErrorNotice, Loading } from '../parts/notices';
import { Entry } from '../shell/entry';
import { onward } from '../shell/door';
import { wasGuest } from '../shell/guest';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const AddFactor = lazy(() => import('../parts/add-factor'));
const ShowFactor = lazy(() => import('../parts/show-factor'));

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
      {me.data?.state === 'signed-out' && !me.data.guestAllowed && wasGuest() && <Alert className="told" my="sm" role="status">{words.signIn.demoEnded}</Alert>}
      {me.data?.state === 'signed-out' && <Password guestAllowed={me.data.guestAllowed} />}
      {me.data?.state === 'factor-needed' && <Suspense fallback={<Loading />}><Factor /></Suspense>}
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
          label={words.signIn.email} description={words.signIn.orName} inputMode="email" autoCapitalize="none" required autoComplete="username"
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
  const queryClient = useQueryClient();
  return <section className="card"><ShowFactor focus done={(me) => queryClient.setQueryData(queries.me().queryKey, me)} /></section>;
}
