import { Alert, Badge, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useChange } from '../api/change';
import { RequestError } from '../api/client';
import type { Weakness, WeaknessDecision } from '../api/contract';
import { queries, segment } from '../api/queries';
import { HandIn } from '../parts/alert/hand-in';
import { Empty, ErrorNotice, Loading } from '../parts/notices';
import { Reason } from '../parts/publication/reason';
import { useReveal } from '../parts/reveal';
import { SilentSources, useNone } from '../parts/source/silent';
import { useMay } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const STATES = ['open', 'held', 'discarded', 'published'] as const;

/** What analysts have to decide about: a row for each weakness, the most urgent first. */
export default function Queue() {
  const { words } = useWords();
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((each) => each === search.get('state')) ?? 'open';
  const publisher = useQuery(queries.publisher());
  const queue = useQuery({ ...queries.queue(state), enabled: publisher.data?.mayBegin === false });
  const adds = useMay('add-advisory');
  const none = useNone(words.centre.queue.noneMeans, words.sources.nothingBut);
  // The same may be told twice in a row, of two acts.
  const [told, setTold] = useState<{ text: string; time: number } | undefined>(undefined);
  const tell = (text: string) => setTold((before) => ({ text, time: (before?.time ?? 0) + 1 }));
  const said = useRef<HTMLParagraphElement>(null);
  // The row goes, and the keyboard with it.
  useEffect(() => said.current?.focus(), [told]);
  if (publisher.data?.mayBegin) {
    return (
      <>
        <PageTitle name={words.centre.queue.title} />
        <Empty title={words.centre.queue.first} to="/publish/voice" action={words.centre.queue.begin}>{words.centre.queue.firstMeans}</Empty>
      </>
    );
  }
  return (
    <>
      <PageTitle name={words.centre.queue.title} />
      <Text className="measure" mb="md">{words.centre.queue.lead}</Text>
      <SilentSources />
      <Asked />
      <Group align="end" mb="md">
        <NativeSelect
          label={words.centre.queue.which} value={state} data={STATES.map((value) => ({ value, label: words.centre.queue.states[value] }))}
          onChange={(event) => {
            setTold(undefined);
            setSearch(event.currentTarget.value === 'open' ? {} : { state: event.currentTarget.value }, { replace: true });
          }}
        />
      </Group>
      {publisher.error && <ErrorNotice error={publisher.error} retry={() => void publisher.refetch()} />}
      {queue.error && <ErrorNotice error={queue.error} retry={() => void queue.refetch()} />}
      {queue.isPending && !publisher.error && <Loading />}
      {queue.data?.items.length === 0 && (state === 'open'
        ? <Empty title={words.centre.queue.none}>{none}</Empty>
        : <Text className="card">{words.centre.queue.noneThere}</Text>)}
      <div role="status">{told && <Text key={told.time} ref={said} tabIndex={-1} fw={600} mb="sm">{told.text}</Text>}</div>
      <Stack gap="sm" component="ol" className="rows">
        {queue.data?.items.map((row) => <li key={row.id}><Row row={row} others={queue.data.items.filter((other) => other.id !== row.id)} decided={tell} /></li>)}
      </Stack>
      {queue.data?.more && <Text mt="sm">{words.centre.queue.more(queue.data.all)}</Text>}
      {adds && <HandIn />}
    </>
  );
}

/** What colleagues wrote and cannot publish alone comes before the queue: it is written already. */
function Asked() {
  const { words } = useWords();
  const proposals = useQuery(queries.proposals());
  const others = proposals.data?.items.filter(({ own }) => !own).length ?? 0;
  return (
    <div role="status">
      {others > 0 && (
        <Alert className="measure told" color="orange" variant="light" mb="md" title={words.centre.queue.asked(others)}>
          <Link to="/publish">{words.centre.queue.toAsked}</Link>
        </Alert>
      )}
    </div>
  );
}

/** Whether a row was no more as it was shown. */
function isChanged(error: Error | null): boolean {
  return error instanceof RequestError && error.kind === 'row-changed';
}

type Doing = 'hold' | 'discard' | 'merge';

function Row({ row, others, decided }: { row: Weakness; others: readonly Weakness[]; decided: (told: string) => void }) {
  const { words, say } = useWords();
  const w = words.centre.queue;
  const [doing, setDoing] = useState<Doing | undefined>(undefined);
  const toggle = (chosen: Doing) => setDoing((before) => (before === chosen ? undefined : chosen));
  const name = row.names[0] ?? row.title;
  const client = useQueryClient();
  // The row may go from this list as well: what became of it is told above.
  const anew = (error: Error) => {
    if (isChanged(error)) {
      decided(w.quicker(name));
      void client.invalidateQueries({ queryKey: ['queue'] });
    }
  };
  const decide = useChange<WeaknessDecision, Weakness>((body) => ({ method: 'POST', path: `/queue/${segment(row.id)}/decision`, body: { ...body, version: row.version } }), ['queue'], (_, { decision }) => {
    setDoing(undefined);
    decided(words.centre.queue.decided[decision](name));
  });
  return (
    <section className="card" aria-label={name}>
      <div className="card-head">
        <Title order={2} size="h4" className="breaks">{row.names.join(' · ')}</Title>
        <Group gap="xs">
          {row.exploitation !== 'none' && <Badge tt="none" variant="outline" className={row.exploitation === 'active' ? 'soon soon-immediate' : 'soon'}>{w.exploitations[row.exploitation]}</Badge>}
          <Badge tt="none" variant="outline" className="state">{w.severities[row.severity]}</Badge>
        </Group>
      </div>
      <Text>{row.title}</Text>
      <Text c="dimmed" size="sm">
        {[
          ...(row.exploitation === 'none' ? [w.exploitations.none] : []), ...(row.ransomware ? [w.ransomware] : []), row.countedAt === null ? w.notCounted : w.concerned(row.concerned, say.ago(row.countedAt)), w.heard(say.ago(row.lastAt)),
          ...(row.heldUntil === null ? [] : [w.heldUntil(say.day(row.heldUntil))]),
        ].join(' · ')}
      </Text>
      {row.waiting !== null && <Text size="sm">{row.waiting.own ? w.ownWaits(row.waiting.title) : w.waits(row.waiting.title, row.waiting.by)} <Link to="/publish">{w.toWaiting}</Link></Text>}
      {row.reason !== null && <Text size="sm">{row.reason}</Text>}
      <details>
        <summary>{w.sources}</summary>
        <ul>{row.sources.map(({ publisher, trackingId, title, tlp }) => <li key={publisher + trackingId} className="breaks">{title} ({trackingId}, {publisher}{tlp !== null && `, TLP:${tlp.toUpperCase().replace('-', '+')}`})</li>)}</ul>
      </details>
      <Group mt="sm" gap="xs">
        {row.state === 'published' && row.publication !== null
          ? <Button variant="default" size="compact-md" component={Link} to="/publish">{w.seen}</Button>
          : <Button size="compact-md" variant={row.waiting === null ? 'filled' : 'default'} component={Link} to={`/publish/new?weakness=${segment(row.id)}`} aria-label={w.publishOne(name)}>{w.publish}</Button>}
        {row.state === 'open' || row.state === 'held' ? (
          <>
            <Button variant="default" size="compact-md" aria-label={w.holdOne(name)} aria-expanded={doing === 'hold'} onClick={() => toggle('hold')}>{w.hold}</Button>
            <Button variant="default" size="compact-md" aria-label={w.discardOne(name)} aria-expanded={doing === 'discard'} onClick={() => toggle('discard')}>{w.discard}</Button>
          </>
        ) : (
          <Button variant="default" size="compact-md" aria-label={w.openOne(name)} loading={decide.isPending && doing === undefined} onClick={() => decide.mutate({ decision: 'open' }, { onError: anew })}>{w.open}</Button>
        )}
        {others.length > 0 && <Button variant="subtle" size="compact-md" aria-label={w.mergeOne(name)} aria-expanded={doing === 'merge'} onClick={() => toggle('merge')}>{w.merge}</Button>}
      </Group>
      {decide.error && !isChanged(decide.error) && <ErrorNotice error={decide.error} />}
      {(doing === 'hold' || doing === 'discard') && <Decision key={doing} doing={doing} busy={decide.isPending} send={(decision) => decide.mutate(decision, { onError: anew })} cancel={() => setDoing(undefined)} />}
      {doing === 'merge' && <Merge row={row} others={others} failed={anew} cancel={() => setDoing(undefined)} />}
    </section>
  );
}

function Decision({ doing, busy, send, cancel }: { doing: 'hold' | 'discard'; busy: boolean; send: (decision: WeaknessDecision) => void; cancel: () => void }) {
  const { words } = useWords();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const day = useReveal<HTMLInputElement>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ decision: doing, ...(reason.trim() !== '' && { reason }), ...(doing === 'hold' && { until }) });
      }}
    >
      <Reason label={words.centre.queue.reason} value={reason} change={setReason} needed={doing === 'discard'} busy={busy} action={words.centre.queue.keep} cancel={cancel} first={doing !== 'hold'}>
        {doing === 'hold' && <TextInput ref={day} type="date" required label={words.centre.queue.until} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />}
      </Reason>
    </form>
  );
}

function Merge({ row, others, failed, cancel }: { row: Weakness; others: readonly Weakness[]; failed: (error: Error) => void; cancel: () => void }) {
  const { words } = useWords();
  const [other, setOther] = useState('');
  const merge = useChange<string, Weakness>((chosen) => ({ method: 'POST', path: `/queue/${segment(row.id)}/merge`, body: { other: chosen, version: row.version, otherVersion: others.find(({ id }) => id === chosen)?.version ?? null } }), ['queue'], cancel);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        merge.mutate(other, { onError: failed });
      }}
    >
      <Text mt="sm">{words.centre.queue.mergeMeans}</Text>
      <Group mt="xs" align="end">
        <NativeSelect
          label={words.centre.queue.other} required value={other} onChange={(event) => setOther(event.currentTarget.value)}
          data={[{ value: '', label: words.centre.queue.choose }, ...others.map(({ id, names, title }) => ({ value: id, label: `${names[0] ?? ''} ${title}` }))]}
        />
        <Button type="submit" disabled={other === ''} loading={merge.isPending}>{words.centre.queue.mergeSend}</Button>
        <Button variant="subtle" onClick={cancel}>{words.centre.queue.cancel}</Button>
      </Group>
      {merge.error && !isChanged(merge.error) && <ErrorNotice error={merge.error} />}
    </form>
  );
}
