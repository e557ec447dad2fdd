import { Button, SimpleGrid, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, Navigate } from 'react-router';
import { queries } from '../api/queries';
import { useJoined } from '../parts/joined';
import { useDesk } from '../parts/publication/desk';
import { NoHospital, NothingPlayed } from '../parts/nothing-yet';
import { ErrorNotice, Loading } from '../parts/notices';
import { SimulationRow } from '../parts/simulation-row';
import { Term } from '../parts/term';
import { useMay } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const SHOWN = 5;

/** What to do next. */
export default function Home() {
  const joined = useJoined();
  // At a centre the day begins with the queue; who joined it sees what to do and whom to call.
  return useDesk() ? <Navigate to="/queue" replace /> : joined ? <Navigate to="/practice" replace /> : joined === undefined ? <Loading /> : <Start />;
}

function Start() {
  const { words } = useWords();
  const reads = useMay('read-twin');
  const writes = useMay('write-twin');
  const simulates = useMay('simulate');
  const warned = useMay('read-alerts');
  const twins = useQuery({ ...queries.twins(), enabled: reads });
  const simulations = useInfiniteQuery({ ...queries.simulations(), enabled: useMay('read-result') });
  const error = twins.error ?? simulations.error;
  const latest = simulations.data?.pages.flatMap((page) => page.items).slice(0, SHOWN) ?? [];
  const first = twins.data?.items[0];
  return (
    <>
      <PageTitle name={simulates ? words.home.title : words.home.readers} />
      <Text className="lead measure" mb="lg">{simulates ? words.home.lead : words.home.readersLead}</Text>
      {error && <ErrorNotice error={error} retry={() => { void twins.refetch(); void simulations.refetch(); }} />}
      {twins.isLoading && <Loading />}
      {twins.data && first === undefined && (
        <NoHospital />
      )}
      {first !== undefined && (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} mb="xl">
          {simulates && <section className="card card-tall">
            <Title order={2} size="h4">{words.home.attack}</Title>
            <Text my="sm">{words.home.attackMeans}</Text>
            <Button component={Link} to={`/simulate?twin=${encodeURIComponent(first.id)}`}>{words.simulate.choose}</Button>
          </section>}
          {warned && <section className="card card-tall">
            <Title order={2} size="h4">{words.home.warned}</Title>
            <Text my="sm">{words.home.warnedMeans}</Text>
            <Button variant="default" component={Link} to="/alerts">{words.home.warnedOpen}</Button>
          </section>}
          {simulates && <section className="card card-tall">
            <Title order={2} size="h4">{words.measures.next}</Title>
            <Text my="sm">{words.home.measuresMean}</Text>
            <Button variant="default" component={Link} to={`/hospitals/${encodeURIComponent(first.id)}/measures`}>{words.measures.open}</Button>
          </section>}
          <section className="card card-tall">
            <Title order={2} size="h4">{words.home.know}</Title>
            <Text my="sm">{words.home.knowMeans} <Term of="twin" />.</Text>
            <Button variant="default" component={Link} to={`/hospitals/${encodeURIComponent(first.id)}`}>{words.home.knowOpen}</Button>
          </section>
          {writes && <section className="card card-tall">
            <Title order={2} size="h4">{words.home.another}</Title>
            <Text my="sm">{words.home.anotherMeans}</Text>
            <Button variant="default" component={Link} to="/hospitals/new">{words.hospitals.create}</Button>
          </section>}
        </SimpleGrid>
      )}
      {!reads && simulations.data && latest.length === 0 && <NothingPlayed />}
      {latest.length > 0 && (
        <section>
          <Title order={2} size="h3" mb="sm">{words.home.latest}</Title>
          {latest.map((simulation) => <SimulationRow key={simulation.id} simulation={simulation} />)}
          <Button variant="subtle" component={Link} to="/simulations">{words.home.all}</Button>
        </section>
      )}
    </>
  );
}
