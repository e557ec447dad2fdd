import { useCallback, useEffect, useState } from 'react';

/** What keeps drafts: the browser's session storage, or a map in a test. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What somebody is filling in, kept until it is sent: it outlives a reload, not the window. Never for secrets.
 *
 * @param name which form
 */
export function useDraft<T extends object>(name: string, initial: T): [T, (change: Partial<T>) => void, () => void] {
  const [value, setValue] = useState(() => readDraft(sessionStorage, name, initial));
  const [sent, setSent] = useState(false);
  useEffect(() => {
    if (!sent) {
      writeDraft(sessionStorage, name, value);
    }
  }, [name, value, sent]);
  const change = useCallback((part: Partial<T>) => setValue((before) => ({ ...before, ...part })), []);
  const forget = useCallback(() => {
    setSent(true);
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

function key(name: string): string {
  return `salvus.draft.${name}`;
}
