import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { useChange } from '../api/change';
import type { Search } from '../api/contract';
import { ended, queries, segment } from '../api/queries';
import { HospitalLink } from '../parts/hospital-link';
import { ErrorNotice, Loading } from '../parts/notices';
import { Running } from '../parts/running';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const Plans = lazy(() => import('./plans'));

/** One search for measures: while it runs, what is done of it; then what it found. */
export default function SearchRoom() {
  const { words, say } = useWords();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(queries.search(id));
  return (
    <>
      <PageTitle name={words.plans.title} />
      {data && (
        <Text c="dimmed" mb="md">
          <HospitalLink id={data.twin} name={data.twinName} room="/measures" />{' '}
          · {words.simulation.version(data.twinVersion)} · {data.thorough ? words.measures.isThorough : words.measures.isQuick} · {say.moment(data.createdAt)}
          {data.createdBy !== '' && ` · ${data.createdBy}`}
        </Text>
      )}
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Loading />}
      {data && !ended(data) && <Runs search={data} />}
      {(data?.state === 'failed' || data?.state === 'cancelled') && <Over search={data} />}
      {data?.state === 'done' && <Suspense fallback={<Loading />}><Plans search={data} /></Suspense>}
    </>
  );
}

function Runs({ search }: { search: Search }) {
  const { words } = useWords();
  const { id, done, state, ahead } = search;
  const cancel = useChange<void, void>(() => ({ method: 'DELETE', path: `/searches/${segment(id)}` }), ['search', 'searches']);
  return (
    <Running
      title={state === 'queued' ? words.simulation.waiting(ahead ?? 0) : words.plans.progress(done)} percent={done} waiting={state === 'queued'}
      leave={words.plans.leave} cancel={cancel}
    />
  );
}

function Over({ search }: { search: Search }) {
  const { words } = useWords();
  return (
    <section className="card measure">
      <Text mb="md">{search.state === 'cancelled' ? words.simulation.cancelled : [words.plans.failed, search.problem].filter(Boolean).join(' ')}</Text>
      <Group><Button component={Link} to={`/hospitals/${segment(search.twin)}/measures`}>{words.simulation.tryAgain}</Button></Group>
    </section>
  );
}
