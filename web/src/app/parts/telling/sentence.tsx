import { Text } from '@mantine/core';
import type { TellingExample } from '../../api/contract';
import { useWords } from '../../words/language';
import { countryName } from '../sighting/tiles';

/** A place as people read it. */
export const placeName = (locale: string, country: string, region: string | null): string =>
  (region === null ? countryName(locale, country) : `${countryName(locale, country)}, ${region}`);

/** What a message says, in words; and then letter for letter. */
export function Sentence({ told, country, region }: { told: Pick<TellingExample, 'kind' | 'title' | 'answer' | 'machines' | 'products' | 'body'>; country: string | null; region: string | null }) {
  const { words, say } = useWords();
  const w = words.telling;
  const counted = told.machines !== null && (told.machines > 0 || told.answer === null);
  return (
    <>
      <Text>
        {told.kind === 'products' ? w.listed(told.products ?? 0) : told.kind === 'incident' ? w.incident : [...(told.answer === null ? [] : [w.sentence[told.answer]]), ...(counted ? [w.counted(told.machines!)] : [])].join(' ')}
        {told.kind === 'advisory' && country !== null && ` ${w.where(placeName(say.locale, country, region))}`}
      </Text>
      <details>
        <summary aria-label={w.wordsOf(told.kind === 'products' ? w.list : told.title)}>{w.words}</summary>
        <pre className="told-words" tabIndex={0}>{pretty(told.body)}</pre>
      </details>
    </>
  );
}

/** The same letters, broken into lines. */
function pretty(body: string): string {
  return JSON.stringify(JSON.parse(body), undefined, 2);
}
