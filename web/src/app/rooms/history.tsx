import { Button, Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useChange } from '../api/change';
import type { Twin, TwinVersion } from '../api/contract';
import { queries, segment } from '../api/queries';
import { HospitalRoom } from '../parts/hospital-room';
import { ErrorNotice, Loading } from '../parts/notices';
import { useMay } from '../shell/door';
import { useWords } from '../words/language';

/** All versions of a hospital: what each changed, and the way back to it. */
export default function History() {
  const { id = '' } = useParams();
  const { words } = useWords();
  const versions = useInfiniteQuery(queries.versions(id));
  const items = versions.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <HospitalRoom id={id}>
      {versions.error && <ErrorNotice error={versions.error} retry={() => void versions.refetch()} />}
      {versions.isPending && <Loading />}
      {items.map((version) => <Version key={version.number} twin={id} version={version} newest={items[0]!.number} />)}
      {versions.hasNextPage && (
        <Button variant="default" loading={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>{words.simulations.more}</Button>
      )}
    </HospitalRoom>
  );
}

function Version({ twin, version, newest }: { twin: string; version: TwinVersion; newest: number }) {
  const { words, say } = useWords();
  const writes = useMay('write-twin');
  const simulates = useMay('simulate');
  const [search, setSearch] = useSearchParams();
  const open = search.get('version') === String(version.number);
  const restore = useChange<void, Twin>(
    () => ({ method: 'POST', path: `/twins/${segment(twin)}/versions/${version.number}/restoration`, version: newest }), ['twins'], () => setAsked(false),
  );
  const [asked, setAsked] = useState(false);
  const toggle = () => setSearch(open ? {} : { version: String(version.number) }, { replace: true, preventScrollReset: true });
  return (
    <section className="card" style={{ marginBottom: '.75rem' }}>
      <Group justify="space-between" align="start">
        <div>
          <Title order={2} size="h4">{words.history.version(version.number)}</Title>
          <Text>{version.note}</Text>
          <Text c="dimmed" size="sm">{say.moment(version.savedAt)}{version.savedBy !== '' && ` · ${version.savedBy}`}</Text>
        </div>
        <Group gap="xs">
          {version.number > 1 && <Button variant="default" aria-expanded={open} onClick={toggle}>{words.history.changes}</Button>}
          {version.number !== newest && simulates && <Button variant="default" component={Link} to={`/compare?${new URLSearchParams({ twin, before: String(version.number), after: String(newest) })}`}>{words.history.compare}</Button>}
          {version.number !== newest && writes && (
            <Button variant="default" aria-expanded={asked} onClick={() => setAsked(!asked)}>{words.history.restore}</Button>
          )}
        </Group>
      </Group>
      {asked && (
        <>
          <Text my="xs" className="measure">{words.history.restoreMeans(version.number, newest)}</Text>
          <Group gap="xs">
            <Button loading={restore.isPending} onClick={() => restore.mutate()}>{words.history.restoreSure}</Button>
            <Button variant="subtle" onClick={() => { restore.reset(); setAsked(false); }}>{words.history.stay}</Button>
          </Group>
        </>
      )}
      {restore.error && <ErrorNotice error={restore.error} />}
      {open && version.number > 1 && <Differences twin={twin} version={version.number} />}
    </section>
  );
}

const SHOWN = 200;

function Differences({ twin, version }: { twin: string; version: number }) {
  const { words } = useWords();
  const differences = useQuery(queries.differences(twin, version - 1, version));
  if (differences.data === undefined) {
    return differences.error ? <ErrorNotice error={differences.error} retry={() => void differences.refetch()} /> : <Loading />;
  }
  const { items } = differences.data;
  if (items.length === 0) {
    return <Text mt="sm">{words.history.same}</Text>;
  }
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={words.history.changes}>
      <table className="bars">
        <thead>
          <tr><th scope="col">{words.history.where}</th><th scope="col">{words.history.before}</th><th scope="col">{words.history.after}</th></tr>
        </thead>
        <tbody>
          {items.slice(0, SHOWN).map(({ path, from, to }) => (
            <tr key={path}>
              <th scope="row">{path}</th>
              <td className="was">{from ?? words.history.nothing}</td>
              <td className="is">{to ?? words.history.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > SHOWN && <Text c="dimmed">{words.history.more(items.length - SHOWN)}</Text>}
    </div>
  );
}
