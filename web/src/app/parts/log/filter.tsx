import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { useWords } from '../../words/language';
import type { Asked } from './asked';

/** Narrows the log down: by person, act, thing and days. */
export function Filter({ asked, ask }: { asked: Asked; ask: (part: Partial<Asked>) => void }) {
  const { words, say } = useWords();
  const people = useQuery(queries.people());
  const sorted = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, say.locale));
  const every = { value: '', label: words.audit.every };
  const known = [...(people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })), ...sorted(words.audit.actors)];
  const kinds = sorted(Object.fromEntries(Object.entries(words.audit.subjects).map(([kind, name]) => [`${kind}/`, name])));
  // What was chosen in a line of the log is none of the usual choices.
  const withChosen = (choices: typeof known, chosen: string) =>
    [every, ...(chosen === '' || choices.some(({ value }) => value === chosen) ? [] : [{ value: chosen, label: words.audit.chosen }]), ...choices];
  return (
    <Group align="end" role="search" aria-label={words.audit.search} mb="md">
      <NativeSelect label={words.audit.who} value={asked.actor} onChange={(event) => ask({ actor: event.currentTarget.value })} data={withChosen(known, asked.actor)} />
      <NativeSelect label={words.audit.what} value={asked.act} onChange={(event) => ask({ act: event.currentTarget.value })} data={[every, ...sorted(words.audit.acts)]} />
      <NativeSelect label={words.audit.toWhat} value={asked.subject} onChange={(event) => ask({ subject: event.currentTarget.value })} data={withChosen(kinds, asked.subject)} />
      <TextInput type="date" label={words.audit.from} value={asked.from} max={asked.to || undefined} onChange={(event) => ask({ from: event.currentTarget.value })} />
      <TextInput type="date" label={words.audit.to} value={asked.to} min={asked.from || undefined} onChange={(event) => ask({ to: event.currentTarget.value })} />
      {Object.values(asked).some((value) => value !== '') && (
        <Button variant="subtle" onClick={() => ask({ actor: '', act: '', subject: '', from: '', to: '' })}>{words.audit.all}</Button>
      )}
    </Group>
  );
}
