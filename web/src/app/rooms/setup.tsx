import { Button, NativeSelect, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useChange } from '../api/change';
import type { Me, OrganisationKind, Setup as SetupRequest } from '../api/contract';
import { queries } from '../api/queries';
import { useDraft } from '../parts/draft';
import { ErrorNotice } from '../parts/notices';
import { Entry } from '../shell/entry';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const KINDS: readonly OrganisationKind[] = ['hospital', 'practice', 'laboratory', 'nursing-home', 'centre', 'authority'];
const PASSWORD_LENGTH = 12;

/** The first organisation of an instance and its first administrator. */
export default function Setup() {
  const { words } = useWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [draft, change, forget] = useDraft('setup', { organisation: '', kind: '' as OrganisationKind | '', name: '', email: '' });
  const me = useQuery(queries.me());
  const kind = draft.kind || (me.data?.centre ? 'centre' : 'hospital');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const send = useChange<SetupRequest, Me>((body) => ({ method: 'POST', path: '/setup', body }), [], (me) => {
    forget();
    queryClient.setQueryData(queries.me().queryKey, me);
    void navigate('/sign-in');
  });
  return (
    <Entry>
      <PageTitle name={words.setup.title} />
      <Text mb="md">{words.setup.lead}</Text>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({ ...draft, kind, code, password });
        }}
      >
        <Stack>
          <TextInput
            label={words.setup.code} description={words.setup.codeHelp} required autoComplete="off" autoCapitalize="characters"
            value={code} onChange={(event) => setCode(event.currentTarget.value)}
          />
          <TextInput
            label={words.setup.organisation} required autoComplete="organization"
            value={draft.organisation} onChange={(event) => change({ organisation: event.currentTarget.value })}
          />
          <NativeSelect
            label={words.setup.kind} value={kind} onChange={(event) => change({ kind: event.currentTarget.value as OrganisationKind })}
            data={KINDS.map((kind) => ({ value: kind, label: words.setup.kinds[kind] }))}
          />
          <TextInput
            label={words.setup.name} required autoComplete="name"
            value={draft.name} onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={words.signIn.email} type="email" required autoComplete="username"
            value={draft.email} onChange={(event) => change({ email: event.currentTarget.value })}
          />
          <PasswordInput
            label={words.signIn.password} description={words.setup.passwordHelp(PASSWORD_LENGTH)} required minLength={PASSWORD_LENGTH} autoComplete="new-password"
            value={password} onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword }}
          />
          {send.error && <ErrorNotice error={send.error} />}
          <Button type="submit" size="md" loading={send.isPending}>{words.setup.send}</Button>
        </Stack>
      </form>
    </Entry>
  );
}
