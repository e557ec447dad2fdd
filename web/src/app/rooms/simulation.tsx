import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { useChange } from '../api/change';
import type { Simulation } from '../api/contract';
import { ended, queries, segment } from '../api/queries';
import { HospitalLink } from '../parts/hospital-link';
import { ErrorNotice, Loading } from '../parts/notices';
import { Running } from '../parts/running';
import { useMay } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const Result = lazy(() => import('./result'));

/** One simulation: while it runs, what is done of it; then what it says. */
export default function SimulationRoom() {
  const { words, say } = useWords();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(queries.simulation(id));
  return (
    <>
      <PageTitle name={data?.scenarioTitle ?? words.simulation.title} />
      {data && (
        <Text c="dimmed" mb="md">
          <HospitalLink id={data.twin} name={data.twinName} />{' '}
          · {words.simulation.version(data.twinVersion)} · {words.simulation.runs(data.runs)} · {say.moment(data.createdAt)}{data.createdBy !== '' && ` · ${data.createdBy}`}
        </Text>
      )}
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Loading />}
      {data && !ended(data) && <Runs simulation={data} />}
      {data?.state === 'failed' && <Failed simulation={data} />}
      {data?.state === 'cancelled' && <Over simulation={data} text={words.simulation.cancelled} />}
      {data?.state === 'done' && <Suspense fallback={<Loading />}><Result simulation={data} /></Suspense>}
    </>
  );
}

function Runs({ simulation }: { simulation: Simulation }) {
  const { words } = useWords();
  const { id, done, runs, state, ahead } = simulation;
  const cancel = useChange<void, void>(() => ({ method: 'DELETE', path: `/simulations/${segment(id)}` }), ['simulation', 'simulations']);
  return (
    <Running
      title={state === 'queued' ? words.simulation.waiting(ahead ?? 0) : words.simulation.progress(done, runs)} percent={Math.floor((100 * done) / Math.max(1, runs))}
      waiting={state === 'queued'} leave={words.simulation.leave} cancel={cancel}
    />
  );
}

function Failed({ simulation }: { simulation: Simulation }) {
  const { words } = useWords();
  return <Over simulation={simulation} text={[words.simulation.failed, simulation.problem].filter(Boolean).join(' ')} />;
}

function Over({ simulation, text }: { simulation: Simulation; text: string }) {
  const { words } = useWords();
  const simulates = useMay('simulate');
  const again = `/simulate?twin=${segment(simulation.twin)}&scenario=${segment(simulation.scenario)}&runs=${simulation.runs}`;
  return (
    <section className="card measure">
      <Text mb="md">{text}</Text>
      {simulates && <Group><Button component={Link} to={again}>{words.simulation.tryAgain}</Button></Group>}
    </section>
  );
}
