import { useCallback, useEffect, useState } from 'react';

/** What keeps drafts: the browser's session storage, or a map in a test. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * What somebody is filling in, kept until it is sent: it outlives a reload, not the window. Never for secrets.
 *
 * @param name which form
 */
export function useDraft<T extends object>(name: string, initial: T): [T, (change: Partial<T>) => void, () => void] {
  const [value, setValue] = useState(() => readDraft(sessionStorage, name, initial));
  // Who only looked has written nothing: a draft would hold an older state up to them later.
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) {
      writeDraft(sessionStorage, name, value);
    }
  }, [name, value, touched]);
  const change = useCallback((part: Partial<T>) => {
    setTouched(true);
    setValue((before) => ({ ...before, ...part }));
  }, []);
  const forget = useCallback(() => {
    setTouched(false);
    sessionStorage.removeItem(key(name));
  }, [name]);
  return [value, change, forget];
}

/** The kept draft over the initial values; a draft of an older form keeps only what the form still has. */
export function readDraft<T extends object>(shelf: Shelf, name: string, initial: T): T {
  try {
    const kept = JSON.parse(shelf.getItem(key(name)) ?? '{}') as Partial<T>;
    const known = Object.entries(kept).filter(([field, value]) => field in initial && typeof value === typeof initial[field as keyof T]);
    return { ...initial, ...Object.fromEntries(known) };
  } catch {
    return initial;
  }
}

export function writeDraft(shelf: Shelf, name: string, value: object): void {
  try {
    shelf.setItem(key(name), JSON.stringify(value));
  } catch {
    // A full or forbidden store must not stop anybody from writing.
  }
}

/** Forgets the drafts of whoever was here before somebody else: a computer of a ward has many users. */
export function draftsOf(shelf: Shelf, owner: string): void {
  if ((shelf.getItem(OWNER) ?? owner) !== owner) {
    forgetDrafts(shelf);
  }
  try {
    shelf.setItem(OWNER, owner);
  } catch {
    // As above.
  }
}

/** Forgets all drafts. */
export function forgetDrafts(shelf: Shelf): void {
  const names = Array.from({ length: shelf.length }, (_, place) => shelf.key(place));
  names.filter((name) => name?.startsWith(PREFIX)).forEach((name) => shelf.removeItem(name!));
}

const PREFIX = 'salvus.draft.';
const OWNER = 'salvus.drafts-of';

function key(name: string): string {
  return PREFIX + name;
}
