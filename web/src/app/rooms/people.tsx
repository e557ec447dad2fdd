import { Button, Checkbox, Code, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change';
import type { Invitation, Member, Role } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useDraft } from '../parts/draft';
import { ErrorNotice, Loading } from '../parts/notices';
import { useMay } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** Who belongs to the organisation, as what, and who was invited. */
export default function People() {
  const { words } = useWords();
  const manages = useMay('manage-people');
  const people = useQuery(queries.people());
  return (
    <>
      <PageTitle name={words.people.title} />
      <Text className="measure" mb="lg">{words.people.lead}</Text>
      {people.error && <ErrorNotice error={people.error} retry={() => void people.refetch()} />}
      {people.isPending && <Loading />}
      <Stack gap="sm">{people.data?.items.map((member) => <Person key={member.id} member={member} manages={manages} />)}</Stack>
      {manages && <Invitations />}
    </>
  );
}

function Person({ member, manages }: { member: Member; manages: boolean }) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  const [roles, setRoles] = useState(member.roles);
  const change = useChange<{ roles: readonly Role[] }, Member>((body) => ({ method: 'PUT', path: `/people/${segment(member.id)}/roles`, body }), ['people', 'me'], () => setOpen(false));
  const remove = useChange<void, void>(() => ({ method: 'DELETE', path: `/people/${segment(member.id)}` }), ['people', 'me']);
  return (
    <section className="card">
      <Group justify="space-between" align="start">
        <div>
          <Title order={2} size="h4">{member.name}</Title>
          <Text c="dimmed">{member.email}</Text>
          <Text>{member.roles.map((role) => words.roles[role]).join(', ')}</Text>
        </div>
        {manages && <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>{words.people.change}</Button>}
      </Group>
      {open && (
        <Stack mt="md">
          <Roles chosen={roles} choose={setRoles} />
          {change.error && <ErrorNotice error={change.error} retry={() => change.mutate({ roles })} />}
          {remove.error && <ErrorNotice error={remove.error} retry={() => remove.mutate()} />}
          <Group>
            <Button loading={change.isPending} disabled={roles.length === 0} onClick={() => change.mutate({ roles })}>{words.people.save}</Button>
            <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>{words.people.remove(member.name)}</Button>
          </Group>
        </Stack>
      )}
    </section>
  );
}

const ROLES: readonly Role[] = [
  'administrator', 'security-officer', 'it', 'biomedical-engineer', 'director', 'crisis-cell', 'clinician', 'data-protection-officer', 'trainer', 'auditor',
];

function Roles({ chosen, choose }: { chosen: readonly Role[]; choose: (roles: readonly Role[]) => void }) {
  const { words } = useWords();
  return (
    <fieldset className="choices roles">
      <legend>{words.people.roles}</legend>
      {ROLES.map((role) => (
        <Checkbox
          key={role} label={words.roles[role]} checked={chosen.includes(role)}
          onChange={(event) => choose(event.currentTarget.checked ? [...chosen, role] : chosen.filter((each) => each !== role))}
        />
      ))}
    </fieldset>
  );
}

function Invitations() {
  const { words, say } = useWords();
  const waiting = useQuery(queries.invitations());
  const [draft, change, forget] = useDraft('invitation', { email: '', roles: ['it'] as readonly Role[] });
  const invite = useChange<{ email: string; roles: readonly Role[] }, Invitation>((body) => ({ method: 'POST', path: '/invitations', body }), ['invitations'], () => forget());
  const cancel = useChange<string, void>((id) => ({ method: 'DELETE', path: `/invitations/${segment(id)}` }), ['invitations']);
  return (
    <section className="card" style={{ marginTop: '1.5rem' }}>
      <Title order={2} size="h3" mb="sm">{words.people.invite}</Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate(draft);
        }}
      >
        <Stack className="measure">
          <TextInput label={words.signIn.email} type="email" required autoComplete="off" value={draft.email} onChange={(event) => change({ email: event.currentTarget.value })} />
          <Roles chosen={draft.roles} choose={(roles) => change({ roles })} />
          {invite.error && <ErrorNotice error={invite.error} retry={() => invite.mutate(draft)} />}
          <Group><Button type="submit" disabled={draft.roles.length === 0} loading={invite.isPending}>{words.people.inviteSend}</Button></Group>
        </Stack>
      </form>
      {invite.data?.path && (
        <div role="status">
          <Text mt="md">{words.people.link(invite.data.email)}</Text>
          <Code block className="secret">{window.location.origin + invite.data.path}</Code>
        </div>
      )}
      {waiting.error && <ErrorNotice error={waiting.error} retry={() => void waiting.refetch()} />}
      {cancel.error && <ErrorNotice error={cancel.error} />}
      {waiting.data && waiting.data.items.length > 0 && (
        <>
          <Title order={3} size="h4" mt="lg" mb="xs">{words.people.waiting}</Title>
          <Stack gap="xs">
            {waiting.data.items.map((each) => (
              <Group key={each.id} justify="space-between">
                <Text>{each.email} · {each.roles.map((role) => words.roles[role]).join(', ')} · {words.people.until(say.moment(each.endsAt))}</Text>
                <Button variant="default" size="compact-md" onClick={() => cancel.mutate(each.id)}>{words.people.cancel}</Button>
              </Group>
            ))}
          </Stack>
        </>
      )}
    </section>
  );
}
