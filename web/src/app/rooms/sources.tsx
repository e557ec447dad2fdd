import { Alert, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../api/queries';
import { ErrorNotice, Loading } from '../parts/notices';
import { NewSource } from '../parts/source/new-source';
import { SourceCard } from '../parts/source/source';
import { useMay } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';
import Nowhere from './nowhere';

/** Who is asked for news of threats, and how that goes: those of which nothing comes first. */
export default function Sources() {
  const { words } = useWords();
  const reads = useMay('read-alerts');
  const publishes = useMay('manage-collection');
  const sources = useQuery({ ...queries.sources(), enabled: reads || publishes });
  if (!reads && !publishes) {
    return <Nowhere />;
  }
  const all = sources.data;
  const items = all && [...all.items].sort((one, other) => Number(other.since !== null) - Number(one.since !== null));
  return (
    <>
      <PageTitle name={words.sources.name} />
      <Text mb="sm">{reads ? <Link to="/alerts">{words.alerts.back}</Link> : <Link to="/queue">{words.centre.queue.name}</Link>}</Text>
      <Text className="measure" mb="md">{words.sources.lead}</Text>
      {sources.error && <ErrorNotice error={sources.error} retry={() => void sources.refetch()} />}
      {sources.isPending && <Loading />}
      {all && !all.asked && <Alert className="measure" color="yellow" variant="light" mb="md" role="status">{words.sources.off}</Alert>}
      {all && !all.mayManage && <Text className="measure" mb="md">{words.sources.others}</Text>}
      <Stack gap="sm" className="measure">
        {items?.map((source) => <SourceCard key={source.id} source={source} manage={all!.mayManage} asks={all!.asked} />)}
      </Stack>
      {all?.mayManage && <NewSource />}
    </>
  );
}
