import { Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { useWords } from '../../words/language';
import { ErrorNotice } from '../notices';
import { Sentence } from './sentence';

/** What a centre was told, and is to be. */
export function Messages({ id, title }: { id: string; title: string }) {
  const { words, say } = useWords();
  const w = words.telling;
  const told = useInfiniteQuery(queries.told(id));
  const all = told.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <details className="room-part">
      <summary aria-label={`${w.messages}: ${title}`}>{w.messages}</summary>
      {told.error && <ErrorNotice error={told.error} retry={() => void told.refetch()} />}
      {told.data && all.length === 0 && <Text mt="xs">{w.none}</Text>}
      <Stack gap="md" mt="xs">
        {all.map((each) => (
          <div key={each.id}>
            <Text fw={600} className="breaks">{each.kind === 'products' ? w.list : each.title}</Text>
            <Text className="soft" size="sm">
              {each.sentAt === null ? `${w.madeAt(say.moment(each.madeAt))} · ${w.states[each.state]}` : w.sentAt(say.moment(each.sentAt))}
            </Text>
            {each.reason !== null && <Text className="wrong breaks">{w.reason(each.reason)}</Text>}
            <Sentence told={each} country={each.country} region={each.region} />
          </div>
        ))}
      </Stack>
      {told.hasNextPage && <Button variant="default" mt="sm" loading={told.isFetchingNextPage} onClick={() => void told.fetchNextPage()}>{w.more}</Button>}
    </details>
  );
}
