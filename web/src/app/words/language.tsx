import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Words } from './english';
import { LANGUAGES, Speech, type Language } from './speech';

/** Only the reader's language is fetched. The locales write the day before the month. */
const LOADERS: Readonly<Record<Language, () => Promise<Spoken>>> = {
  en: async () => spoken('en', 'en-GB', (await import('./english')).english),
  fr: async () => spoken('fr', 'fr-FR', (await import('./french')).french),
};

/** So often what is told of time is told anew: how long ago, and what is overdue. */
const MINUTE_MS = 60_000;

const CHOICE = 'salvus.language';

export interface Spoken {
  readonly language: Language;
  readonly words: Words;
  readonly say: Speech;
}

interface Speaking extends Spoken {
  speak(language: Language): void;
  /** Minutes since the page was opened. */
  readonly minute: number;
}

const Context = createContext<Speaking | undefined>(undefined);

/** The language that requests ask the server for. */
let current: Language = 'en';

export function currentLanguage(): Language {
  return current;
}

/** The language chosen here before, else the first of the browser's that we speak, else English. */
export function preferred(chosen: string | null, browser: readonly string[]): Language {
  const wishes = [chosen ?? '', ...browser].map((tag) => tag.slice(0, 2).toLowerCase());
  return (wishes.find((tag) => (LANGUAGES as readonly string[]).includes(tag)) as Language | undefined) ?? 'en';
}

export function firstLanguage(): Promise<Spoken> {
  return LOADERS[preferred(localStorage.getItem(CHOICE), navigator.languages)]();
}

/** Gives its children the words of a language that can be changed at any time. */
export function LanguageProvider({ first, changed, children }: { first: Spoken; changed: () => void; children: ReactNode }) {
  const [spoken, setSpoken] = useState(first);
  const [minute, setMinute] = useState(0);
  current = spoken.language;
  useEffect(() => {
    const clock = setInterval(() => setMinute((before) => before + 1), MINUTE_MS);
    return () => clearInterval(clock);
  }, []);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken]);
  const speak = useCallback(
    (language: Language) => {
      void LOADERS[language]().then((next) => {
        localStorage.setItem(CHOICE, language);
        current = language;
        setSpoken(next);
        changed();
      });
    },
    [changed],
  );
  // Whoever tells words is drawn anew each minute; the words stay the same.
  const value = useMemo(() => ({ ...spoken, speak, minute }), [spoken, speak, minute]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The words of the reader's language, and how it writes numbers. */
export function useWords(): Speaking {
  const speaking = useContext(Context);
  if (speaking === undefined) {
    throw new Error('useWords outside LanguageProvider');
  }
  return speaking;
}

function spoken(language: Language, locale: string, dictionary: (say: Speech) => Words): Spoken {
  const say = new Speech(locale);
  return { language, words: dictionary(say), say };
}
