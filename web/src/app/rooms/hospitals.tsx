import { Badge, Button, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../api/queries';
import { NoHospital } from '../parts/nothing-yet';
import { ErrorNotice, Loading } from '../parts/notices';
import { Term } from '../parts/term';
import { useMay } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** The hospitals described here. */
export default function Hospitals() {
  const { words, say } = useWords();
  const writes = useMay('write-twin');
  const simulates = useMay('simulate');
  const twins = useQuery(queries.twins());
  return (
    <>
      <Group justify="space-between" align="start" mb="xs">
        <PageTitle name={words.hospitals.title} />
        {writes && <Button component={Link} to="/hospitals/new">{words.hospitals.create}</Button>}
      </Group>
      <Text className="measure" mb="lg">{words.hospitals.lead} <Term of="twin" />.</Text>
      {twins.error && <ErrorNotice error={twins.error} retry={() => void twins.refetch()} />}
      {twins.isPending && <Loading />}
      {twins.data?.items.length === 0 && (
        <NoHospital />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {twins.data?.items.map((twin) => (
          <section key={twin.id} className="card">
            <Group justify="space-between" wrap="nowrap" align="start">
              <Title order={2} size="h4"><Link to={`/hospitals/${encodeURIComponent(twin.id)}`}>{twin.name}</Link></Title>
              {twin.demo && <Badge variant="outline" tt="none" flex="none" className="state-running">{words.hospitals.demo}</Badge>}
            </Group>
            <Text>{words.hospitals.size(twin.assets, twin.services)}</Text>
            <Text c="dimmed" size="sm" mb="sm">
              {words.hospitals.changed(twin.version, twin.updatedBy)} <time dateTime={twin.updatedAt} title={say.moment(twin.updatedAt)}>{say.ago(twin.updatedAt)}</time>
            </Text>
            <Group>
              <Button variant="default" component={Link} to={`/hospitals/${encodeURIComponent(twin.id)}`}>{words.hospitals.open}</Button>
              {simulates && <Button component={Link} to={`/simulate?twin=${encodeURIComponent(twin.id)}`}>{words.simulate.choose}</Button>}
            </Group>
          </section>
        ))}
      </SimpleGrid>
    </>
  );
}
