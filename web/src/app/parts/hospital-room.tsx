import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { queries, segment } from '../api/queries';
import { useMay, useMe } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';
import { ErrorNotice } from './notices';

/** What the rooms of one hospital have in common: its name, its newest version, and the ways between them; nothing else where there is none. */
export function HospitalRoom({ id, children }: { id: string; children: ReactNode }) {
  const { words, say } = useWords();
  const twin = useQuery(queries.twin(id));
  const to = (room: string) => `/hospitals/${segment(id)}${room}`;
  const { pathname } = useLocation();
  const writes = useMay('write-twin');
  const simulates = useMay('simulate');
  const reads = useMay('read-result');
  const takes = useMay('export-twin');
  const deletes = useMay('delete-twin');
  // Guests find there how they could.
  const owns = takes || deletes || useMe().state === 'guest';
  if (twin.data === undefined && twin.error) {
    return (
      <>
        <PageTitle name={words.hospitals.one} />
        <ErrorNotice error={twin.error} retry={() => void twin.refetch()} />
      </>
    );
  }
  return (
    <>
      <Group justify="space-between" align="start" mb="xs">
        <PageTitle name={twin.data?.name ?? words.hospitals.one} />
        {twin.data && simulates && (
          <Group gap="xs">
            {pathname !== to('/measures') && <Button variant="default" component={Link} to={to('/measures')}>{words.measures.open}</Button>}
            <Button component={Link} to={`/simulate?twin=${segment(id)}`}>{words.simulate.choose}</Button>
          </Group>
        )}
      </Group>
      {twin.error && <ErrorNotice error={twin.error} retry={() => void twin.refetch()} />}
      {twin.data && (
        <Text c="dimmed" mb="xs">
          {words.hospitals.size(twin.data.assets, twin.data.services)} · {words.hospitals.changed(twin.data.version, twin.data.updatedBy)}{' '}
          {say.moment(twin.data.updatedAt)}
        </Text>
      )}
      <nav aria-label={words.hospitals.rooms}>
        <ul className="tabs">
          <li><NavLink end to={to('')}>{words.graph.title}</NavLink></li>
          <li><Link to={to('/parts')} {...(pathname.startsWith(to('/part')) && { 'aria-current': pathname === to('/parts') ? 'page' : 'true' })}>{words.part.rooms}</Link></li>
          {reads && <li><NavLink to={to('/measures')}>{words.measures.name}</NavLink></li>}
          {writes && <li><NavLink to={to('/import')}>{words.import.name}</NavLink></li>}
          {writes && <li><NavLink to={to('/text')}>{words.text.name}</NavLink></li>}
          <li><NavLink to={to('/history')}>{words.history.name}</NavLink></li>
          {owns && <li><NavLink to={to('/ownership')}>{words.ownership.name}</NavLink></li>}
        </ul>
      </nav>
      {children}
    </>
  );
}
