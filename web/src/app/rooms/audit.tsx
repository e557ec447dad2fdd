import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { client, queries } from '../api/queries';
import { download } from '../parts/download';
import { askedOf, toServer, type Asked } from '../parts/log/asked';
import { Entry } from '../parts/log/entry';
import { Filter } from '../parts/log/filter';
import { Check, Retention } from '../parts/log/keeping';
import { ErrorNotice, Loading, stepUpNeeded } from '../parts/notices';
import { Term } from '../parts/term';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** Who did what, newest first; whether the log is whole, and how long it is kept. */
export default function Audit() {
  const { words } = useWords();
  const [search, setSearch] = useSearchParams();
  const asked = askedOf(search);
  const log = useInfiniteQuery(queries.log(toServer(asked)));
  const entries = log.data?.pages.flatMap((page) => page.items);
  const file = useMutation({
    mutationFn: () => client.text(`/audit/export?${toServer(asked)}`),
    onSuccess: (text) => download('salvus-log.csv', 'text/csv', text),
  });
  const ask = (part: Partial<Asked>) => {
    const wanted = Object.entries({ ...asked, ...part }).filter(([, value]) => value !== '');
    setSearch(Object.fromEntries(wanted), { replace: true });
  };
  return (
    <>
      <PageTitle name={words.audit.title} />
      <Text className="measure" mb="lg">{words.audit.lead} <Term of="logEntry" /></Text>
      <Filter asked={asked} ask={ask} />
      {log.error && <ErrorNotice error={log.error} retry={() => void log.refetch()} />}
      {log.isPending && <Loading />}
      {entries?.length === 0 && <Text className="card" role="status">{words.audit.none}</Text>}
      {entries !== undefined && entries.length > 0 && (
        <div className="card scroll" tabIndex={0} role="group" aria-label={words.audit.title}>
          <table className="bars log">
            <thead>
              <tr>
                <th scope="col">{words.audit.when}</th>
                <th scope="col">{words.audit.whoDid}</th>
                <th scope="col">{words.audit.toWhat}</th>
                <th scope="col" className="numeric">{words.audit.number}</th>
              </tr>
            </thead>
            <tbody>{entries.map((entry) => <Entry key={entry.number} entry={entry} only={ask} />)}</tbody>
          </table>
        </div>
      )}
      {entries && <Group my="md">
        {log.hasNextPage && <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{words.audit.older}</Button>}
        <Button variant="default" disabled={stepUpNeeded(file.error)} loading={file.isPending} onClick={() => file.mutate()}>{words.audit.file}</Button>
      </Group>}
      {file.error && <ErrorNotice error={file.error} retry={() => file.mutate()} />}
      {entries && (
        <div className="split">
          <Check />
          <Retention />
        </div>
      )}
    </>
  );
}
