import { Anchor, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { useChange } from '../api/change';
import type { Credentials, FactorCode, Me } from '../api/contract';
import { queries, segment } from '../api/queries';
import { LinkOver } from '../parts/link-over';
import { ErrorNotice, Loading } from '../parts/notices';
import { Entry } from '../shell/entry';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** Somebody who lost a password or the second factor follows the link that an administrator gave them. */
export default function OneTimeLink() {
  const { words, say } = useWords();
  const { token = '' } = useParams();
  const link = useQuery(queries.link(token));
  return (
    <Entry>
      <PageTitle name={link.data ? words.link.title[link.data.purpose] : words.link.name} />
      {link.error && <LinkOver error={link.error} retry={() => void link.refetch()} />}
      {link.isPending && <Loading />}
      {link.data && (
        <section className="card">
          <Stack>
            <Text>{words.link.means[link.data.purpose]}</Text>
            <Text c="dimmed">{words.people.until(say.moment(link.data.endsAt))}</Text>
            {link.data.purpose === 'password' ? <NewPassword token={token} email={link.data.email} /> : <InsteadOfFactor token={token} email={link.data.email} />}
          </Stack>
        </section>
      )}
    </Entry>
  );
}

function NewPassword({ token, email }: { token: string; email: string }) {
  const { words } = useWords();
  const [password, setPassword] = useState('');
  const choose = useChange<{ password: string }, void>((body) => ({ method: 'POST', path: `/links/${segment(token)}`, body }), ['me'], () => setPassword(''));
  if (choose.isSuccess) {
    return <Text role="status">{words.link.changed} <Anchor component={Link} to="/sign-in">{words.signIn.title}</Anchor></Text>;
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        choose.mutate({ password });
      }}
    >
      <Stack>
        <TextInput label={words.signIn.email} type="email" readOnly autoComplete="username" value={email} />
        <PasswordInput
          label={words.account.next} description={words.setup.passwordHelp(12)} required minLength={12} autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword }} value={password} onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {choose.error && <ErrorNotice error={choose.error} />}
        <Group><Button type="submit" loading={choose.isPending}>{words.link.choose}</Button></Group>
      </Stack>
    </form>
  );
}

/** The password first, as always; then the link takes the place of the factor that was lost. */
function InsteadOfFactor({ token, email }: { token: string; email: string }) {
  const { words } = useWords();
  const queryClient = useQueryClient();
  const me = useQuery(queries.me());
  const [password, setPassword] = useState('');
  const known = (next: Me) => queryClient.setQueryData(queries.me().queryKey, next);
  const enter = useChange<Credentials, Me>((body) => ({ method: 'POST', path: '/session', body }), [], known);
  const show = useChange<FactorCode, Me>((body) => ({ method: 'POST', path: '/session/factor', body }), [], known);
  if (me.data === undefined) {
    return me.error ? <ErrorNotice error={me.error} retry={() => void me.refetch()} /> : <Loading />;
  }
  // Whoever is there as somebody else, or with a password given long ago, begins again.
  const entered = me.data.person?.email === email && (me.data.state === 'factor-needed' || me.data.state === 'signed-in');
  if (show.isSuccess || (me.data.person?.email === email && me.data.state === 'factor-to-add')) {
    return <Navigate to="/sign-in" replace />;
  }
  if (entered) {
    return (
      <>
        <Text>{words.link.confirm}</Text>
        {show.error && <ErrorNotice error={show.error} />}
        <Group><Button loading={show.isPending} onClick={() => show.mutate({ kind: 'link', code: token })}>{words.link.use}</Button></Group>
      </>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate({ email, password });
      }}
    >
      <Stack>
        <TextInput label={words.signIn.email} type="email" readOnly autoComplete="username" value={email} />
        <PasswordInput
          label={words.signIn.password} required autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword }}
          value={password} onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {enter.error && <ErrorNotice error={enter.error} />}
        <Group><Button type="submit" loading={enter.isPending}>{words.signIn.send}</Button></Group>
      </Stack>
    </form>
  );
}
