/** Alerts that were raised while the application was open and that nobody has looked at here; by their ids. */
export type Raised = ReadonlySet<string>;

export const NONE: Raised = new Set();

/** What is left to look at for whoever has a page before them: the list shows all of them, the page of one that one. */
export function lookedAt(raised: Raised, pathname: string): Raised {
  if (pathname === '/alerts') {
    return NONE;
  }
  const [, room, id] = pathname.split('/');
  return room === 'alerts' && id !== undefined && raised.has(decodeURIComponent(id)) ? new Set([...raised].filter((each) => each !== decodeURIComponent(id))) : raised;
}
