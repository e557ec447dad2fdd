import type { Source } from '../../api/contract';
import type { Words } from '../../words/english';

/** What people call a source: its kind, and where it is when there may be several of the kind. */
export function nameOf({ kind, added, address }: Pick<Source, 'kind' | 'added' | 'address'>, words: Words): string {
  const name = words.sources.kinds[kind];
  return added && URL.canParse(address) ? `${new URL(address).host} – ${name}` : name;
}
