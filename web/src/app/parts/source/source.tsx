import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { useChange } from '../../api/change';
import type { Source } from '../../api/contract';
import { segment } from '../../api/queries';
import { useWords } from '../../words/language';
import { ErrorNotice, stepUpNeeded } from '../notices';
import { Sure } from '../sure';
import { nameOf } from './name';

/** A source: what it is, how it does, and what can be done about it. */
export function SourceCard({ source, manage, asks }: { source: Source; manage: boolean; asks: boolean }) {
  const { words, say } = useWords();
  const w = words.sources;
  const name = nameOf(source, words);
  const silent = source.since !== null;
  return (
    <section className="card" aria-label={name}>
      <div className="card-head">
        <Title order={2} size="h4">{name}</Title>
        <Badge tt="none" variant="outline" className={silent ? 'soon soon-immediate' : source.active && isLast(source) ? 'soon soon-out-of-cycle' : source.active ? 'soon soon-defer' : undefined}>
          {source.active ? w.signs[source.sign] : w.switchedOff}
        </Badge>
      </div>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>{source.address}</Text>
      <Text size="sm">
        {[
          source.answeredAt === null ? w.never : w.answered(say.ago(source.answeredAt)),
          ...(source.answeredAt === null ? [] : [source.newsAt === null ? w.nothingYet : w.brought(say.ago(source.newsAt))]),
        ].join(' · ')}
      </Text>
      {source.asking && <Text size="sm" role="status">{w.asking}</Text>}
      {source.active && source.restsUntil !== null && <Text size="sm">{w.rests(say.moment(source.restsUntil))}</Text>}
      {source.failure !== null && isLast(source) && (
        <details>
          <summary>{w.why}</summary>
          {source.why !== null && <Text size="sm">{w.whys[source.why]}</Text>}
          <Text size="sm">{w.exactly} <span lang="en" style={{ overflowWrap: 'anywhere' }}>{source.failure}</span></Text>
        </details>
      )}
      {source.missed > 0 && <Text size="sm">{w.missed(source.missed)}</Text>}
      {source.others.length > 0 && <Text size="sm">{w.foreign(source.others.join(', '))}</Text>}
      {source.notes.length > 0 && (
        <details>
          <summary>{w.notes(source.notes.length)}</summary>
          <ul lang="en" style={{ overflowWrap: 'anywhere' }}>{source.notes.map((note, place) => <li key={place}>{note}</li>)}</ul>
        </details>
      )}
      {manage && <Acts source={source} name={name} asks={asks} />}
    </section>
  );
}

/** Whether the failure is what is known last. */
function isLast({ answeredAt, failedAt }: Source): boolean {
  return failedAt !== null && (answeredAt === null || failedAt > answeredAt);
}

function Acts({ source, name, asks }: { source: Source; name: string; asks: boolean }) {
  const { words } = useWords();
  const w = words.sources;
  const path = `/sources/${segment(source.id)}` as const;
  const ask = useChange<void, Source>(() => ({ method: 'POST', path: `${path}/questions` }), ['sources']);
  const activate = useChange<boolean, Source>((active) => ({ method: 'PUT', path, body: { active } }), ['sources']);
  const remove = useChange<void, void>(() => ({ method: 'DELETE', path }), ['sources']);
  const error = ask.error ?? activate.error;
  return (
    <>
      <Group gap="xs" mt="xs">
        {asks && source.active && (
          <Button variant="default" size="compact-md" disabled={source.asking} loading={ask.isPending} aria-label={w.askOne(name)} onClick={() => ask.mutate()}>{w.askNow}</Button>
        )}
        {source.active
          ? <Sure label={w.switchOff} name={w.switchOffOne(name)} question={w.switchOffSure(name)} busy={activate.isPending} act={() => activate.mutate(false)} />
          : <Button variant="default" size="compact-md" loading={activate.isPending} aria-label={w.switchOnOne(name)} onClick={() => activate.mutate(true)}>{w.switchOn}</Button>}
        {source.added && (
          <Button variant="default" size="compact-md" disabled={stepUpNeeded(remove.error)} loading={remove.isPending} aria-label={w.removeOne(name)} onClick={() => remove.mutate()}>{w.remove}</Button>
        )}
      </Group>
      <div role="status">{ask.isSuccess && <Text size="sm">{w.asked}</Text>}</div>
      {error && <ErrorNotice error={error} />}
      {remove.error && <ErrorNotice error={remove.error} retry={() => remove.mutate()} />}
    </>
  );
}
