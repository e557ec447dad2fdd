import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useNavigate } from 'react-router';
import { useChange } from '../api/change';
import type { Me } from '../api/contract';
import { queries } from '../api/queries';
import { ErrorNotice, Loading } from '../parts/notices';
import { Entry } from '../shell/entry';
import { entrance } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** The first visit: set up an organisation, or look around a hospital that does not exist. */
export default function Welcome() {
  const { words } = useWords();
  const me = useQuery(queries.me());
  if (me.data !== undefined && entrance(me.data, '/') === undefined) {
    return <Navigate to="/" replace />;
  }
  return (
    <Entry wide>
      <PageTitle name={words.welcome.title} />
      <Text className="lead measure" mb="lg">{words.welcome.lead}</Text>
      {me.error && <ErrorNotice error={me.error} retry={() => void me.refetch()} />}
      {me.isPending && <Loading />}
      {me.data && (
        <div className="split">
          {me.data.guestAllowed && <Demo />}
          <section className="card">
            <Title order={2} size="h3">{words.welcome.setup}</Title>
            <Text my="sm">{me.data.centre ? words.welcome.setupCentreMeans : words.welcome.setupMeans}</Text>
            {me.data.state === 'new' ? (
              <Button component={Link} to="/setup" variant="default" size="md">{words.welcome.setupStart}</Button>
            ) : (
              <Button component={Link} to="/sign-in" variant="default" size="md">{words.signIn.title}</Button>
            )}
          </section>
        </div>
      )}
    </Entry>
  );
}

function Demo() {
  const { words } = useWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const enter = useChange<void, Me>(() => ({ method: 'POST', path: '/guest' }), [], (me) => {
    queryClient.setQueryData(queries.me().queryKey, me);
    void navigate('/');
  });
  return (
    <section className="card">
      <Title order={2} size="h3">{words.welcome.demo}</Title>
      <Text my="sm">{words.welcome.demoMeans}</Text>
      {enter.error && <ErrorNotice error={enter.error} />}
      <Group>
        <Button size="md" loading={enter.isPending} onClick={() => enter.mutate()}>{words.welcome.demoStart}</Button>
      </Group>
    </section>
  );
}
