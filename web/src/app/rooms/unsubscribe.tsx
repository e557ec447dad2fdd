import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useChange } from '../api/change';
import { queries, segment } from '../api/queries';
import { LinkOver } from '../parts/link-over';
import { ErrorNotice, Loading } from '../parts/notices';
import { Entry } from '../shell/entry';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** Somebody follows the link in a message to end such messages, without signing in. */
export default function Unsubscribe() {
  const { words } = useWords();
  const { token = '' } = useParams();
  const ending = useQuery(queries.ending(token));
  const end = useChange<void, void>(() => ({ method: 'POST', path: `/unsubscribe/${segment(token)}` }), []);
  return (
    <Entry>
      <PageTitle name={words.notifications.unsubscribe} />
      {ending.error && <LinkOver error={ending.error} retry={() => void ending.refetch()} />}
      {ending.isPending && <Loading />}
      {ending.data && (
        <section className="card">
          {end.isSuccess ? <Text role="status">{words.notifications.unsubscribed}</Text> : (
            <Stack>
              <Text>{words.notifications.unsubscribeMeans[ending.data.channel]}</Text>
              {end.error && <ErrorNotice error={end.error} />}
              <Group><Button loading={end.isPending} onClick={() => end.mutate()}>{words.notifications.unsubscribeSend}</Button></Group>
            </Stack>
          )}
        </section>
      )}
    </Entry>
  );
}
