import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { LogRetention } from '../../api/contract';
import { client, queries } from '../../api/queries';
import { useMay } from '../../shell/door';
import { useWords } from '../../words/language';
import { ErrorNotice, stepUpNeeded } from '../notices';

/** Whether the log is whole. */
export function Check() {
  const { words, say } = useWords();
  const check = useMutation({ mutationFn: () => client.get('/audit/check') });
  const found = check.data;
  return (
    <section className="card">
      <Title order={2} size="h4">{words.audit.check}</Title>
      <Text my="xs">{words.audit.checkMeans}</Text>
      {check.error && <ErrorNotice error={check.error} retry={() => check.mutate()} />}
      <div role="status">
        {found && <Text fw={600} className={found.whole ? 'is' : 'bad'}>{found.whole ? words.audit.whole(found.entries) : words.audit.broken(found.broken ?? 0)}</Text>}
        {found && !found.whole && <Text>{words.audit.brokenMeans}</Text>}
        {found && found.first > 1 && <Text c="dimmed">{words.audit.beginsAt(say.number(found.first))}</Text>}
      </div>
      <Button mt="sm" variant="default" disabled={stepUpNeeded(check.error)} loading={check.isPending} onClick={() => check.mutate()}>{words.audit.checkNow}</Button>
    </section>
  );
}

const SHORTEST = 180;
const LONGEST = 3650;

/** How long entries are kept; a change is looked at twice. */
export function Retention() {
  const { words } = useWords();
  const decides = useMay('manage-organisation');
  const kept = useQuery(queries.retention());
  const [days, setDays] = useState<number>();
  const [sure, setSure] = useState(false);
  const change = useChange<LogRetention, LogRetention>((body) => ({ method: 'PUT', path: '/audit/retention', body }), ['retention', 'log'], () => {
    setDays(undefined);
    setSure(false);
  });
  const now = kept.data?.days;
  const wanted = days ?? now ?? SHORTEST;
  return (
    <section className="card">
      <Title order={2} size="h4">{words.audit.keep}</Title>
      {kept.error && <ErrorNotice error={kept.error} retry={() => void kept.refetch()} />}
      {now !== undefined && <Text my="xs">{words.audit.kept(now)}</Text>}
      {decides && now !== undefined && (
        <Stack gap="sm">
          <Group align="end">
            <NumberInput
              label={words.audit.keepFor} description={words.audit.keepRange(SHORTEST, LONGEST)} min={SHORTEST} max={LONGEST} allowDecimal={false} value={wanted}
              onChange={(value) => { setDays(typeof value === 'number' ? value : undefined); setSure(false); }}
            />
            {!sure && <Button variant="default" disabled={wanted === now} onClick={() => setSure(true)}>{words.audit.change}</Button>}
          </Group>
          {sure && (
            <div role="alert">
              <Text mb="xs">{wanted < now ? words.audit.shorter(wanted) : words.audit.longer(wanted)}</Text>
              <Group>
                <Button disabled={stepUpNeeded(change.error)} loading={change.isPending} onClick={() => change.mutate({ days: wanted })}>{words.audit.changeSure}</Button>
                <Button variant="default" onClick={() => { setSure(false); setDays(undefined); }}>{words.audit.leave}</Button>
              </Group>
            </div>
          )}
          {change.error && <ErrorNotice error={change.error} retry={() => change.mutate({ days: wanted })} />}
        </Stack>
      )}
    </section>
  );
}
