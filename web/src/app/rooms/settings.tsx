import { Button, Group, NativeSelect, Stack, Text, TextInput, Title, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../api/change';
import type { Me } from '../api/contract';
import { ErrorNotice } from '../parts/notices';
import { SettingsHead } from '../parts/settings-head';
import { Term } from '../parts/term';
import { useMe } from '../shell/door';
import { SCHEMES } from '../shell/tools';
import type { TermName } from '../words/english';
import { useWords } from '../words/language';
import { LANGUAGE_NAMES } from '../words/names';
import { LANGUAGES, type Language } from '../words/speech';

/** Language and colours, who one is, and the words of the house. */
export default function Settings() {
  const { words, say, language, speak } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const me = useMe();
  const terms = (Object.keys(words.terms) as TermName[]).sort((a, b) => words.terms[a].name.localeCompare(words.terms[b].name, say.locale));
  return (
    <>
      <SettingsHead name={words.settings.title} />
      <section className="card measure">
        <Stack>
          <NativeSelect
            label={words.settings.language} value={language} onChange={(event) => speak(event.currentTarget.value as Language)}
            data={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
          />
          <NativeSelect
            label={words.settings.scheme} value={colorScheme} onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
            data={SCHEMES.map((each) => ({ value: each, label: words.scheme[each] }))}
          />
          <Text c="dimmed" size="sm">{words.settings.kept}</Text>
        </Stack>
      </section>
      {me.person && <Profile person={me.person} organisation={me.organisation} />}
      <section className="card measure room-part">
        <Title order={2} size="h4" mb="xs">{words.settings.words}</Title>
        <Text mb="xs">{words.settings.wordsMean}</Text>
        <ul className="word-list">{terms.map((term) => <li key={term}><Term of={term} /></li>)}</ul>
      </section>
    </>
  );
}

/** What others read of somebody. */
function Profile({ person, organisation }: { person: NonNullable<Me['person']>; organisation: Me['organisation'] }) {
  const { words, language } = useWords();
  const [name, setName] = useState(person.name);
  const change = useChange<void, Me>(() => ({ method: 'PUT', path: '/me', body: { name, language } }), ['me']);
  return (
    <form
      className="card measure room-part"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <Stack>
        <Title order={2} size="h4">{words.settings.person}</Title>
        <Text>{person.email}{organisation && ` · ${organisation.name} · ${words.setup.kinds[organisation.kind]}`}</Text>
        <TextInput label={words.setup.name} required maxLength={200} autoComplete="name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        {change.error && <ErrorNotice error={change.error} retry={() => change.mutate()} />}
        <Group>
          <Button type="submit" variant="default" loading={change.isPending} disabled={name === person.name}>{words.people.save}</Button>
          <span role="status">{change.isSuccess && name === person.name && words.settings.saved}</span>
        </Group>
      </Stack>
    </form>
  );
}
