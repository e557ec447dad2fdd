import { NativeSelect, Progress, SimpleGrid, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Simulation } from '../api/contract';
import { ended, queries } from '../api/queries';
import { Empty, ErrorNotice, Loading } from '../parts/notices';
import { SavedTable } from '../parts/saved';
import { TwoVersions } from '../parts/two-versions';
import { useMay } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** Two results side by side; which two is in the address. */
export default function Compare() {
  const { words, say } = useWords();
  const [search, setSearch] = useSearchParams();
  const simulates = useMay('simulate');
  const simulations = useInfiniteQuery(queries.simulations());
  // What the address names may be older than the newest that are listed.
  const named = [useNamed(search.get('left')), useNamed(search.get('right'))].filter((each) => each !== undefined);
  const listed = simulations.data?.pages.flatMap((page) => page.items) ?? [];
  const all = [...listed, ...named.filter(({ id }, place) => [...listed, ...named.slice(0, place)].every((each) => each.id !== id))]
    .filter(({ state }) => state !== 'failed' && state !== 'cancelled');
  const done = all.filter(({ state }) => state === 'done');
  const right = all.find(({ id }) => id === search.get('right')) ?? done[0];
  const left = all.find(({ id }) => id === search.get('left')) ?? done.find((each) => each !== right && right !== undefined && alike(each, right));
  const options = all.map((each) => ({
    value: each.id,
    label: [words.history.version(each.twinVersion), say.moment(each.createdAt), words.compare.measures(each.measures.length), each.scenarioTitle, each.twinName].join(' · '),
  }));
  const choose = (side: string, id: string) => setSearch((before) => { before.set(side, id); return before; }, { replace: true, preventScrollReset: true });
  return (
    <>
      <PageTitle name={words.compare.title} />
      <Text className="lead measure" mb="lg">{words.compare.lead}</Text>
      {simulations.error && <ErrorNotice error={simulations.error} retry={() => void simulations.refetch()} />}
      {simulations.isPending && <Loading />}
      {simulations.data && all.length < 2 && <Empty title={words.compare.few} {...(simulates && { to: '/simulate', action: words.simulate.choose })}>{words.compare.fewMeans}</Empty>}
      {all.length >= 2 && (
        <SimpleGrid cols={{ base: 1, md: 2 }} mb="lg">
          <NativeSelect
            label={words.compare.left} value={left?.id ?? ''} onChange={(event) => choose('left', event.currentTarget.value)}
            data={left === undefined ? [{ value: '', label: words.compare.choose }, ...options] : options}
          />
          <NativeSelect label={words.compare.right} value={right?.id ?? ''} onChange={(event) => choose('right', event.currentTarget.value)} data={options} />
        </SimpleGrid>
      )}
      {left && right && left !== right && (
        ended(left) && ended(right) ? <Difference left={left} right={right} /> : <Played simulations={[left, right]} />
      )}
      {simulates && (
        <TwoVersions
          twin={search.get('twin') ?? undefined} first={{ before: version(search.get('before')), after: version(search.get('after')) }} chooseTwin={(id) => choose('twin', id)}
          played={(first, second) => setSearch((before) => { before.set('left', first); before.set('right', second); return before; })}
        />
      )}
    </>
  );
}

function version(told: string | null): number | undefined {
  return told !== null && /^\d+$/.test(told) ? Number(told) : undefined;
}

/** The simulation with an id, once it is known; undefined for none. */
function useNamed(id: string | null): Simulation | undefined {
  return useQuery({ ...queries.simulation(id ?? ''), enabled: id !== null }).data;
}

/** Whether two simulations share all draws, so that they differ by the hospital alone. */
function alike(a: Simulation, b: Simulation): boolean {
  return a.scenario === b.scenario && a.seed === b.seed && a.runs === b.runs;
}

/** Whether two simulations played the very same: then no number differs. */
function same(a: Simulation, b: Simulation): boolean {
  const measures = (of: Simulation) => [...of.measures].sort().join(' ');
  return alike(a, b) && a.twin === b.twin && a.twinVersion === b.twinVersion && measures(a) === measures(b);
}

/** Two that are not over yet. */
function Played({ simulations }: { simulations: readonly Simulation[] }) {
  const { words } = useWords();
  return (
    <section className="card measure">
      <Text role="status">{words.compare.played}</Text>
      {simulations.map(({ id, twinVersion, done, runs }) => (
        <Progress key={id} mt="sm" size="lg" value={(100 * done) / Math.max(1, runs)} aria-label={words.history.version(twinVersion)} />
      ))}
    </section>
  );
}

function Difference({ left, right }: { left: Simulation; right: Simulation }) {
  const { words } = useWords();
  const comparison = useQuery(queries.comparison(left.id, right.id));
  const names = useQuery(queries.result(right.id)).data?.services;
  if (comparison.data === undefined) {
    return comparison.error ? <ErrorNotice error={comparison.error} retry={() => void comparison.refetch()} /> : <Loading />;
  }
  if (same(left, right)) {
    return <section className="card"><Text className="lead measure" role="status">{words.compare.same}</Text></section>;
  }
  const { summary, services, paired } = comparison.data;
  return (
    <section className="card">
      <Text className="lead measure" role="status">{summary}</Text>
      {paired && services.length > 0 && (
        <>
          <Title order={2} size="h4" mt="md">{words.compare.services}</Title>
          <SavedTable services={services} names={names ?? []} />
        </>
      )}
    </section>
  );
}
