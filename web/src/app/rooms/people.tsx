import { Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change';
import type { Invitation, Member, OneTimeLink, OneTimeLinkShown, Role } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useDraft } from '../parts/draft';
import { ErrorNotice, Loading, stepUpNeeded } from '../parts/notices';
import { Secret } from '../parts/secret';
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
      {!manages && <Meanings />}
    </>
  );
}

/** What the roles mean; whoever gives roles reads it beside each. */
function Meanings() {
  const { words } = useWords();
  return (
    <section className="card room-part">
      <Title order={2} size="h3" mb="xs">{words.people.whichRoles}</Title>
      <Text mb="sm">{words.people.whichRolesMean}</Text>
      <dl className="meanings">{ROLES.map((role) => <div key={role}><dt>{words.roles[role]}</dt><dd>{words.roleMeans[role]}</dd></div>)}</dl>
    </section>
  );
}

function Person({ member, manages }: { member: Member; manages: boolean }) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  const [roles, setRoles] = useState(member.roles);
  const change = useChange<{ roles: readonly Role[] }, Member>((body) => ({ method: 'PUT', path: `/people/${segment(member.id)}/roles`, body }), ['people', 'me'], () => setOpen(false));
  const [leaving, setLeaving] = useState(false);
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
            <Button loading={change.isPending} disabled={roles.length === 0 || stepUpNeeded(change.error)} onClick={() => change.mutate({ roles })}>{words.people.save}</Button>
            <Button variant="default" aria-expanded={leaving} onClick={() => setLeaving(!leaving)}>{words.people.remove(member.name)}</Button>
          </Group>
          {leaving && (
            <div role="status">
              <Text mb="xs">{words.people.removeMeans(member.name)}</Text>
              <Group>
                <Button disabled={stepUpNeeded(remove.error)} loading={remove.isPending} onClick={() => remove.mutate()}>{words.people.removeSure}</Button>
                <Button variant="default" onClick={() => setLeaving(false)}>{words.people.keep}</Button>
              </Group>
            </div>
          )}
          <LostSomething member={member} />
        </Stack>
      )}
    </section>
  );
}

/** A link for somebody who cannot get in any more. */
function LostSomething({ member }: { member: Member }) {
  const { words, say } = useWords();
  const [purpose, setPurpose] = useState<OneTimeLinkShown['purpose']>('password');
  const give = useChange<{ purpose: OneTimeLinkShown['purpose'] }, OneTimeLink>((body) => ({ method: 'POST', path: `/people/${segment(member.id)}/links`, body }), []);
  const choose = (wanted: OneTimeLinkShown['purpose']) => {
    setPurpose(wanted);
    give.mutate({ purpose: wanted });
  };
  return (
    <section className="branching">
      <Title order={3} size="h5">{words.people.lost}</Title>
      <Text my="xs">{words.people.lostMeans}</Text>
      <Group>
        <Button variant="default" disabled={stepUpNeeded(give.error)} loading={give.isPending && purpose === 'password'} onClick={() => choose('password')}>{words.people.lostPassword}</Button>
        <Button variant="default" disabled={stepUpNeeded(give.error)} loading={give.isPending && purpose === 'factor'} onClick={() => choose('factor')}>{words.people.lostFactor}</Button>
      </Group>
      {give.error && <ErrorNotice error={give.error} retry={() => give.mutate({ purpose })} />}
      {give.data && (
        <div role="status">
          <Text my="xs">{words.people.lostLink(member.name, say.moment(give.data.endsAt))}</Text>
          <Secret text={window.location.origin + give.data.path} />
        </div>
      )}
    </section>
  );
}

const ROLES: readonly Role[] = [
  'administrator', 'security-officer', 'it', 'biomedical-engineer', 'director', 'crisis-cell', 'clinician', 'data-protection-officer', 'trainer', 'auditor',
  'centre-analyst', 'authority',
];

function Roles({ chosen, choose }: { chosen: readonly Role[]; choose: (roles: readonly Role[]) => void }) {
  const { words } = useWords();
  return (
    <fieldset className="choices roles">
      <legend>{words.people.roles}</legend>
      {ROLES.map((role) => (
        <Checkbox
          key={role} label={words.roles[role]} description={words.roleMeans[role]} checked={chosen.includes(role)}
          onChange={(event) => choose(event.currentTarget.checked ? [...chosen, role] : chosen.filter((each) => each !== role))}
        />
      ))}
    </fieldset>
  );
}

function Invitations() {
  const { words, say } = useWords();
  const waiting = useQuery(queries.invitations());
  const [draft, change, forget] = useDraft('invitation', { email: '', roles: [] as readonly Role[] });
  const invite = useChange<{ email: string; roles: readonly Role[] }, Invitation>((body) => ({ method: 'POST', path: '/invitations', body }), ['invitations'], () => {
    forget();
    change({ email: '' });
  });
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
          <Group>
            <Button type="submit" disabled={draft.roles.length === 0 || stepUpNeeded(invite.error)} loading={invite.isPending}>{words.people.inviteSend}</Button>
            {draft.roles.length === 0 && <Text c="dimmed">{words.people.roleFirst}</Text>}
          </Group>
        </Stack>
      </form>
      {invite.data?.path && (
        <div role="status">
          <Text mt="md" mb="xs">{words.people.link(invite.data.email)}</Text>
          <Secret text={window.location.origin + invite.data.path} />
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
                <Button className="keep" variant="default" size="compact-md" aria-label={words.people.cancelOne(each.email)} onClick={() => cancel.mutate(each.id)}>{words.people.cancel}</Button>
              </Group>
            ))}
          </Stack>
        </>
      )}
    </section>
  );
}
