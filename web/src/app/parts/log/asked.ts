/** What somebody looks for in the log, as it stands in the address of the page: days are those of the reader. */
export interface Asked {
  readonly actor: string;
  readonly act: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
}

export function askedOf(search: URLSearchParams): Asked {
  const of = (name: string) => search.get(name) ?? '';
  return { actor: of('actor'), act: of('act'), subject: of('subject'), from: of('from'), to: of('to') };
}

/** The same as the server is asked: a day begins and ends at the reader's midnight, and the last day belongs to it. */
export function toServer({ actor, act, subject, from, to }: Asked): string {
  const asked = new URLSearchParams();
  const put = (name: string, value: string | undefined) => value && asked.set(name, value);
  put('actor', actor);
  put('act', act);
  put('subject', subject);
  put('from', midnight(from, 0));
  put('to', midnight(to, 1));
  return asked.toString();
}

function midnight(day: string, later: number): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined || [year, month, date].some(Number.isNaN)) {
    return undefined;
  }
  return new Date(year, month - 1, date + later).toISOString();
}
