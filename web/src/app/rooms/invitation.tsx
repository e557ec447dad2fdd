import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useChange } from '../api/change';
import type { InvitationAnswer, Me } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useDraft } from '../parts/draft';
import { LinkOver } from '../parts/link-over';
import { ErrorNotice, Loading } from '../parts/notices';
import { Entry } from '../shell/entry';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** Somebody follows the link of an invitation. */
export default function InvitationRoom() {
  const { words, say } = useWords();
  const { token = '' } = useParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const shown = useQuery(queries.invitation(token));
  const [draft, change, forget] = useDraft('answer', { name: '' });
  const [password, setPassword] = useState('');
  const answer = useChange<InvitationAnswer, Me>((body) => ({ method: 'POST', path: `/invitations/${segment(token)}`, body }), [], (me) => {
    forget();
    queryClient.setQueryData(queries.me().queryKey, me);
    void navigate('/sign-in');
  });
  const known = shown.data?.accountKnown ?? false;
  return (
    <Entry>
      <PageTitle name={shown.data ? words.invitation.title : words.invitation.name} />
      {shown.error && <LinkOver error={shown.error} retry={() => void shown.refetch()} />}
      {shown.isPending && <Loading />}
      {shown.data && (
        <form
          className="card"
          onSubmit={(event) => {
            event.preventDefault();
            answer.mutate({ password, ...(!known && { name: draft.name }) });
          }}
        >
          <Stack>
            <Text>{words.invitation.from(shown.data.organisation, shown.data.roles.map((role) => words.roles[role]).join(', '))}</Text>
            <Text c="dimmed">{words.people.until(say.moment(shown.data.endsAt))}</Text>
            <TextInput label={words.signIn.email} type="email" readOnly autoComplete="username" value={shown.data.email} />
            {!known && (
              <TextInput label={words.setup.name} required autoComplete="name" value={draft.name} onChange={(event) => change({ name: event.currentTarget.value })} />
            )}
            <PasswordInput
              label={known ? words.invitation.known : words.signIn.password} {...(!known && { description: words.setup.passwordHelp(12) })} required
              autoComplete={known ? 'current-password' : 'new-password'} visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword }}
              value={password} onChange={(event) => setPassword(event.currentTarget.value)}
            />
            {answer.error && <ErrorNotice error={answer.error} />}
            <Button type="submit" size="md" loading={answer.isPending}>{words.invitation.accept}</Button>
          </Stack>
        </form>
      )}
    </Entry>
  );
}
