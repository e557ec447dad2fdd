import { ScrollArea, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Delivery } from '../../api/contract';
import { queries } from '../../api/queries';
import { useWords } from '../../words/language';
import { ErrorNotice } from '../notices';

/** What was sent to somebody, when it was tried and what became of it. */
export function Deliveries() {
  const { words } = useWords();
  const sent = useQuery(queries.deliveries());
  return (
    <section className="card room-part">
      <Title order={2} size="h3" mb="xs">{words.notifications.deliveries}</Title>
      <Text mb="sm" className="measure">{words.notifications.deliveriesMean}</Text>
      {sent.error && <ErrorNotice error={sent.error} retry={() => void sent.refetch()} />}
      {sent.data?.items.length === 0 && <Text>{words.notifications.noDeliveries}</Text>}
      {sent.data !== undefined && sent.data.items.length > 0 && (
        <ScrollArea viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': words.notifications.table }}>
          <Table>
            <Table.Thead>
              <Table.Tr><Table.Th scope="col">{words.notifications.when}</Table.Th><Table.Th scope="col">{words.notifications.what}</Table.Th><Table.Th scope="col">{words.notifications.state}</Table.Th></Table.Tr>
            </Table.Thead>
            <Table.Tbody>{sent.data.items.map((each) => <Row key={each.id} sent={each} />)}</Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </section>
  );
}

function Row({ sent }: { sent: Delivery }) {
  const { words, say } = useWords();
  const more = [
    ...(sent.result === null ? [] : [words.notifications.results[sent.result]]),
    ...(sent.code === null || sent.state === 'sent' ? [] : [words.notifications.code(sent.code)]),
  ].join(' ');
  const often = [words.notifications.tries(sent.tries), ...(sent.nextTryAt === null ? [] : [words.notifications.again(say.moment(sent.nextTryAt))])].join(' · ');
  return (
    <Table.Tr>
      <Table.Td>{say.moment(sent.createdAt)}</Table.Td>
      <Table.Td>{words.notifications.channels[sent.channel]}<br /><Text span c="dimmed" size="sm">{words.notifications.notices(sent.notices)}</Text></Table.Td>
      <Table.Td><strong>{words.notifications.states[sent.state]}</strong><br /><Text span size="sm">{more}</Text>{' '}<Text span c="dimmed" size="sm">{often}</Text></Table.Td>
    </Table.Tr>
  );
}
