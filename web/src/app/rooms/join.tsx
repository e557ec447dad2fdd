import { Button, NativeSelect, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useChange } from '../api/change';
import type { Joining } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useDraft } from '../parts/draft';
import { LinkOver } from '../parts/link-over';
import { ErrorNotice, Loading } from '../parts/notices';
import { Entry } from '../shell/entry';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const KINDS = ['practice', 'laboratory', 'nursing-home', 'hospital'] as const;

/** Somebody follows a link by which practices join a centre. */
export default function Join() {
  const { words, say } = useWords();
  const { token = '' } = useParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const shown = useQuery(queries.join(token));
  const [draft, change, forget] = useDraft('join', { organisation: '', kind: 'practice' as Joining['kind'], name: '', email: '' });
  const [password, setPassword] = useState('');
  const join = useChange<Joining, void>((body) => ({ method: 'POST', path: `/joins/${segment(token)}`, body }), [], async () => {
    forget();
    await queryClient.resetQueries({ queryKey: queries.me().queryKey });
    void navigate('/sign-in?next=/practice');
  });
  return (
    <Entry>
      <PageTitle name={shown.data ? words.following.join.title(shown.data.centre) : words.following.join.name} />
      {shown.error && <LinkOver error={shown.error} retry={() => void shown.refetch()} />}
      {shown.isPending && <Loading />}
      {shown.data && (
        <form
          className="card"
          onSubmit={(event) => {
            event.preventDefault();
            join.mutate({ ...draft, password });
          }}
        >
          <Stack>
            <Text>{words.following.join.lead(shown.data.title)}</Text>
            <Text c="dimmed" className="sentence">{words.people.until(say.moment(shown.data.endsAt))}</Text>
            <TextInput label={words.following.join.organisation} required maxLength={200} autoComplete="organization" value={draft.organisation} onChange={(event) => change({ organisation: event.currentTarget.value })} />
            <NativeSelect
              label={words.setup.kind} value={draft.kind} onChange={(event) => change({ kind: event.currentTarget.value as Joining['kind'] })}
              data={KINDS.map((kind) => ({ value: kind, label: words.setup.kinds[kind] }))}
            />
            <TextInput label={words.following.join.person} required maxLength={200} autoComplete="name" value={draft.name} onChange={(event) => change({ name: event.currentTarget.value })} />
            <TextInput label={words.signIn.email} type="email" required autoComplete="username" value={draft.email} onChange={(event) => change({ email: event.currentTarget.value })} />
            <PasswordInput
              label={words.following.join.password} description={words.following.join.passwordHelp} required autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword }}
              value={password} onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <Text size="sm">{words.following.join.then}</Text>
            {join.error && <ErrorNotice error={join.error} />}
            <Button type="submit" size="md" loading={join.isPending}>{words.following.join.send}</Button>
          </Stack>
        </form>
      )}
    </Entry>
  );
}
