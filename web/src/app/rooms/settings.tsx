import { NativeSelect, Stack, Text, Title, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
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
      {me.person && (
        <section className="card measure room-part">
          <Title order={2} size="h4">{words.settings.person}</Title>
          <Text>{me.person.name} · {me.person.email}</Text>
          {me.organisation && <Text c="dimmed">{me.organisation.name} · {words.setup.kinds[me.organisation.kind]}</Text>}
        </section>
      )}
      <section className="card measure room-part">
        <Title order={2} size="h4" mb="xs">{words.settings.words}</Title>
        <Text mb="xs">{words.settings.wordsMean}</Text>
        <ul className="word-list">{terms.map((term) => <li key={term}><Term of={term} /></li>)}</ul>
      </section>
    </>
  );
}
