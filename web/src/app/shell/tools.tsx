import { Button, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { LANGUAGE_NAMES } from '../words/names';
import { useWords } from '../words/language';
import { LANGUAGES } from '../words/speech';

/** Changes to the next language. Each language's name is written in itself, so that its readers find it. */
export function LanguageButton() {
  const { language, speak } = useWords();
  const next = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length]!;
  return (
    <Button variant="subtle" size="compact-md" lang={next} onClick={() => speak(next)}>
      {LANGUAGE_NAMES[next]}
    </Button>
  );
}

export const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Goes through automatic, light and dark. */
export function SchemeButton() {
  const { words } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = SCHEMES[(SCHEMES.indexOf(colorScheme) + 1) % SCHEMES.length]!;
  return (
    <Button
      variant="subtle"
      size="compact-md"
      title={words.shell.schemeIs(words.scheme[colorScheme])}
      aria-label={words.shell.schemeIs(words.scheme[colorScheme])}
      onClick={() => setColorScheme(next)}
    >
      <span aria-hidden="true">{GLYPHS[colorScheme]}</span>
    </Button>
  );
}

const GLYPHS: Readonly<Record<MantineColorScheme, string>> = { auto: '◐', light: '☀', dark: '☾' };
