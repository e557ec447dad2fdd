import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { LogEntry } from '../../api/contract';
import { queries, segment } from '../../api/queries';
import { useMay } from '../../shell/door';
import type { Words } from '../../words/english';
import { useWords } from '../../words/language';

/** One line of the log: when, who, what, to what. */
export function Entry({ entry, only }: { entry: LogEntry; only: (part: { actor?: string; subject?: string }) => void }) {
  const { words, say } = useWords();
  const more = details(entry.detail, words);
  return (
    <tr>
      <td className="log-at"><time dateTime={entry.at}>{say.exactly(entry.at)}</time></td>
      <td>
        <button type="button" className="plain" title={words.audit.only} onClick={() => only({ actor: entry.actor })}>{actorName(entry, words)}</button>{' '}
        {actName(entry.act, words)}
        {more.length > 0 && <span className="soft"> ({more.join('; ')})</span>}
      </td>
      <td><Subject subject={entry.subject} only={() => only({ subject: entry.subject })} /></td>
      <td className="numeric soft">{say.number(entry.number)}</td>
    </tr>
  );
}

export function actName(act: string, words: Words): string {
  return (words.audit.acts as Readonly<Record<string, string>>)[act] ?? act;
}

export function actorName({ actor, actorName: name }: Pick<LogEntry, 'actor' | 'actorName'>, words: Words): string {
  return name ?? (words.audit.actors as Readonly<Record<string, string>>)[actor] ?? words.audit.gone;
}

/** What else is known of an act, as far as people can read it. */
export function details(detail: LogEntry['detail'], words: Words): string[] {
  const names = words.audit.details as Readonly<Record<string, string>>;
  const values: Readonly<Record<string, string>> = { ...words.audit.values, ...words.roles, ...words.permissions, ...words.setup.kinds };
  const text = (value: unknown): string => (Array.isArray(value) ? value.map(text).join(', ') : (values[String(value)] ?? String(value)));
  return Object.entries(detail).filter(([name]) => name in names).map(([name, value]) => words.audit.detail(names[name]!, text(value)));
}

/** Where each sort of thing is shown. */
const ROOMS: Readonly<Record<string, string>> = { twin: 'hospitals', simulation: 'simulations', search: 'searches' };

/** What something was done to, by its name where it has one that the reader may see. */
function Subject({ subject, only }: { subject: string; only: () => void }) {
  const { words } = useWords();
  const [kind = '', id = ''] = subject.split('/');
  const reads = useMay('read-twin');
  const twins = useQuery({ ...queries.twins(), enabled: kind === 'twin' && reads });
  const people = useQuery({ ...queries.people(), enabled: kind === 'person' });
  const name = kind === 'twin' ? twins.data?.items.find((each) => each.id === id)?.name : people.data?.items.find((each) => each.id === id)?.name;
  const sort = (words.audit.subjects as Readonly<Record<string, string>>)[kind] ?? kind;
  const room = ROOMS[kind];
  const to = room !== undefined && (kind !== 'twin' || name !== undefined) ? `/${room}/${segment(id)}` : undefined;
  return (
    <>
      <button type="button" className="plain" title={words.audit.only} onClick={only}>{name === undefined ? sort : kind === 'person' ? name : words.audit.named(sort, name)}</button>
      {to !== undefined && <> <Link to={to} aria-label={words.audit.openOne(name ?? sort)}>{words.audit.open}</Link></>}
    </>
  );
}
