import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useChange } from '../api/change';
import type { Candidate, Granted, SharingGroup } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useDraft } from '../parts/draft';
import { Empty, ErrorNotice, Loading, stepUpNeeded } from '../parts/notices';
import { TAXII } from '../parts/publication/desk';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** Sharing groups: collections, and who is let in to them. */
export default function Groups() {
  const { words } = useWords();
  const w = words.centre.groups;
  const groups = useQuery(queries.groups());
  const candidates = useQuery(queries.candidates());
  const error = groups.error ?? candidates.error;
  return (
    <>
      <PageTitle name={w.title} />
      <Text className="measure" mb="md">{w.lead}</Text>
      <Text className="measure breaks" mb="lg">{w.taxii} <code>{TAXII}</code></Text>
      {error && <ErrorNotice error={error} retry={() => { void groups.refetch(); void candidates.refetch(); }} />}
      {groups.isPending && <Loading />}
      {groups.data?.items.length === 0 && <Empty title={w.none}>{w.noneMeans}</Empty>}
      <Stack gap="sm">{groups.data?.items.map((group) => <One key={group.id} group={group} candidates={candidates.data?.items ?? []} />)}</Stack>
      <Make />
    </>
  );
}

/** So many organisations are shown at a time; the others are found by a part of their name. */
const MOST = 50;

function One({ group, candidates }: { group: SharingGroup; candidates: readonly Candidate[] }) {
  const { words } = useWords();
  const w = words.centre.groups;
  const [chosen, setChosen] = useState('');
  const [granted, setGranted] = useState<Granted>({ mayRead: true, mayWrite: false });
  const share = useChange<{ organisation: string; granted: Granted }, void>(
    ({ organisation, granted: body }) => ({ method: 'PUT', path: `/collections/${segment(group.id)}/rights/${segment(organisation)}`, body }), ['groups'], () => setChosen(''),
  );
  const again = share.variables;
  const inside = useMemo(() => new Set(group.shared.map(({ organisation }) => organisation)), [group.shared]);
  const [part, setPart] = useState('');
  const wanted = part.trim().toLocaleLowerCase();
  const named = ({ name }: { name: string }) => name.toLocaleLowerCase().includes(wanted);
  const shared = group.shared.filter(named);
  const others = candidates.filter(({ organisation }) => !inside.has(organisation));
  const outside = others.filter(named);
  return (
    <section className="card" aria-label={group.title}>
      <Title order={2} size="h4" className="breaks">{group.title}</Title>
      {group.description && <Text>{group.description}</Text>}
      <Text c="dimmed" size="sm" role="status">{w.readers(group.shared.filter(({ mayRead }) => mayRead).length)}</Text>
      {Math.max(group.shared.length, others.length) > MOST && (
        <TextInput
          mt="sm" type="search" label={w.find} description={w.findMeans(MOST)} value={part}
          onChange={(event) => {
            setPart(event.currentTarget.value);
            setChosen('');
          }}
        />
      )}
      {shared.length > 0 && (
        <ul>
          {shared.slice(0, MOST).map(({ organisation, name, mayRead, mayWrite }) => (
            <li key={organisation}>
              <Group gap="xs">
                <span className="breaks">{words.notice.pair(name, [...(mayRead ? [w.read] : []), ...(mayWrite ? [w.write] : [])].join(', '))}</span>
                <Button
                  variant="subtle" size="compact-sm" aria-label={w.outOne(name, group.title)} disabled={stepUpNeeded(share.error)}
                  onClick={() => share.mutate({ organisation, granted: { mayRead: false, mayWrite: false } })}
                >
                  {w.out}
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      )}
      {shared.length > MOST && <Text c="dimmed" size="sm">{w.more(shared.length - MOST)}</Text>}
      {outside.length > 0 && (
        <form
          aria-label={w.inOne(group.title)}
          onSubmit={(event) => {
            event.preventDefault();
            share.mutate({ organisation: chosen, granted });
          }}
        >
          <Group align="end" mt="sm">
            <NativeSelect
              label={w.organisation} required value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}
              data={[{ value: '', label: w.choose }, ...outside.slice(0, MOST).map(({ organisation, name }) => ({ value: organisation, label: name }))]}
            />
            <Stack gap="xs">
              <Checkbox label={w.read} checked={granted.mayRead} onChange={(event) => setGranted({ ...granted, mayRead: event.currentTarget.checked })} />
              <Checkbox label={w.write} checked={granted.mayWrite} onChange={(event) => setGranted({ ...granted, mayWrite: event.currentTarget.checked })} />
            </Stack>
            <Button type="submit" variant="default" disabled={chosen === '' || (!granted.mayRead && !granted.mayWrite) || stepUpNeeded(share.error)} loading={share.isPending}>{w.set}</Button>
          </Group>
        </form>
      )}
      {share.error && again !== undefined && <ErrorNotice error={share.error} retry={() => share.mutate(again)} />}
    </section>
  );
}

function Make() {
  const { words } = useWords();
  const w = words.centre.groups;
  const [draft, change, forget] = useDraft('group', { title: '', description: '', alias: '' });
  const make = useChange<typeof draft, SharingGroup>(({ title, description, alias }) => ({
    method: 'POST', path: '/collections', body: { title, ...(description.trim() !== '' && { description }), ...(alias.trim() !== '' && { alias }) },
  }), ['groups'], () => {
    forget();
    change({ title: '', description: '', alias: '' });
  });
  return (
    <section className="card measure room-part">
      <Title order={2} size="h3" mb="sm">{w.make}</Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate(draft);
        }}
      >
        <Stack>
          <TextInput label={w.called} required maxLength={200} autoComplete="off" value={draft.title} onChange={(event) => change({ title: event.currentTarget.value })} />
          <TextInput label={w.about} maxLength={1000} autoComplete="off" value={draft.description} onChange={(event) => change({ description: event.currentTarget.value })} />
          <TextInput label={w.alias} description={w.aliasHelp} maxLength={100} autoComplete="off" value={draft.alias} onChange={(event) => change({ alias: event.currentTarget.value })} />
          {make.error && <ErrorNotice error={make.error} retry={() => make.mutate(draft)} />}
          <Text role="status">{make.data && w.made(make.data.title)}</Text>
          <Group><Button type="submit" loading={make.isPending}>{w.send}</Button></Group>
        </Stack>
      </form>
    </section>
  );
}
