import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Telling, TellingChosen } from '../../api/contract';
import { queries, segment } from '../../api/queries';
import { useMay } from '../../shell/door';
import { useWords } from '../../words/language';
import { ErrorNotice } from '../notices';
import { Choose } from './choose';
import { Messages } from './messages';
import { placeName } from './sentence';

export const KINDS = ['answers', 'counts', 'incidents', 'products'] as const;
const NOTHING: TellingChosen = { answers: false, counts: false, incidents: false, products: false, box: null, country: null, region: null };

/** What each centre is told of us. */
export function Tellings() {
  const { words } = useWords();
  const all = useQuery(queries.tellings());
  const error = all.error && <ErrorNotice error={all.error} retry={() => void all.refetch()} />;
  return all.data === undefined || all.data.items.length === 0 ? error : (
    <section className="measure room-part">
      <Title order={2} size="h3" mb="sm">{words.telling.title}</Title>
      {error}
      <Stack gap="sm">{all.data.items.map((each) => <One key={each.id} telling={each} />)}</Stack>
    </section>
  );
}

function One({ telling }: { telling: Telling }) {
  const { words, say } = useWords();
  const w = words.telling;
  const manages = useMay('manage-organisation');
  const [open, setOpen] = useState(false);
  const off = useChange<void, Telling>(() => ({ method: 'PUT', path: `/tellings/${segment(telling.id)}`, body: NOTHING }), ['tellings']);
  const { chosen } = telling;
  const on = KINDS.filter((kind) => chosen[kind]);
  return (
    <section className="card" aria-label={`${w.title}: ${telling.title}`}>
      <Title order={3} size="h4">{telling.title}</Title>
      {on.length === 0 ? <Text>{w.nothing}</Text> : (
        <>
          <Text>{w.something}</Text>
          <ul>{on.map((kind) => <li key={kind}>{w.kinds[kind]}</li>)}</ul>
          {chosen.country != null && <Text>{w.where(placeName(say.locale, chosen.country, chosen.region ?? null))}</Text>}
          {chosen.box != null && <Text className="soft breaks" size="sm">{w.to(chosen.box.title)}</Text>}
        </>
      )}
      <div role="status">
        {telling.waiting > 0 && <Text>{w.waiting(telling.waiting)}</Text>}
        {telling.problem !== null && telling.nextTryAt !== null && <Text className="wrong">{w.next(words.following.problems[telling.problem], say.moment(telling.nextTryAt))}</Text>}
      </div>
      {manages && (
        <Group mt="sm">
          <Button variant="default" size="compact-md" aria-expanded={open} aria-label={open ? w.close : w.changeOne(telling.title)} onClick={() => setOpen(!open)}>{open ? w.close : w.change}</Button>
          {on.length > 0 && !open && <Button variant="default" size="compact-md" aria-label={w.offOne(telling.title)} loading={off.isPending} onClick={() => off.mutate()}>{w.off}</Button>}
        </Group>
      )}
      {on.length > 0 && !open && manages && <Text className="soft" size="sm" mt="xs">{w.offMeans}</Text>}
      {off.error && <ErrorNotice error={off.error} retry={() => off.mutate()} />}
      {open && <Choose telling={telling} done={() => setOpen(false)} />}
      <Messages id={telling.id} title={telling.title} />
    </section>
  );
}
