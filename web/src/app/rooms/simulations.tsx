import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../api/queries';
import { ErrorNotice, Loading } from '../parts/notices';
import { NothingPlayed } from '../parts/nothing-yet';
import { SimulationRow } from '../parts/simulation-row';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** All simulations, newest first. */
export default function Simulations() {
  const { words } = useWords();
  const simulations = useInfiniteQuery(queries.simulations());
  const items = simulations.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageTitle name={words.simulations.title} />
      <Text className="measure" mb="lg">{words.simulations.lead}</Text>
      {simulations.error && <ErrorNotice error={simulations.error} retry={() => void simulations.refetch()} />}
      {simulations.isPending && <Loading />}
      {simulations.data && items.length === 0 && (
        <NothingPlayed />
      )}
      {items.length > 1 && <Button component={Link} to="/compare" variant="default" mb="md">{words.compare.open}</Button>}
      {items.map((simulation) => <SimulationRow key={simulation.id} simulation={simulation} />)}
      {simulations.hasNextPage && (
        <Button variant="default" loading={simulations.isFetchingNextPage} onClick={() => void simulations.fetchNextPage()}>{words.simulations.more}</Button>
      )}
    </>
  );
}
