import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { NewNotification, Notification } from '../../api/contract';
import { segment } from '../../api/queries';
import { useWords } from '../../words/language';
import { ErrorNotice } from '../notices';
import { Addresses } from './addresses';
import { clock, Terms } from './terms';

const STALE = ['notifications', 'deliveries'];

/** One way in which somebody is told: changed, tried, ended. */
export function Subscribed({ known, email }: { known: Notification; email: string }) {
  const { words, say } = useWords();
  const [changing, setChanging] = useState(false);
  const path = `/me/notifications/subscriptions/${segment(known.id)}` as const;
  const tryOut = useChange<void, void>(() => ({ method: 'POST', path: `/me/notifications/subscriptions/${segment(known.id)}/trials` }), STALE);
  const end = useChange<void, void>(() => ({ method: 'DELETE', path }), STALE);
  const renew = useChange<void, Notification>(() => ({ method: 'POST', path: `/me/notifications/subscriptions/${segment(known.id)}/renewal` }), STALE);
  const sent = known.channel === 'email' || known.channel === 'webhook';
  const where = sent ? known.address ?? words.notifications.toEmail(email) : known.usedAt === null ? words.notifications.neverFetched : words.notifications.fetched(say.ago(known.usedAt));
  const told = !sent ? words.notifications.priorities[known.priorityFrom] : words.notifications.told[known.rhythm](words.notifications.priorities[known.priorityFrom], clock(known.hour, say.locale), words.notifications.weekdays[known.weekday]);
  const named = `${words.notifications.channels[known.channel]}, ${told}`;
  return (
    <section className="card">
      <Title order={2} size="h4">{words.notifications.channels[known.channel]}</Title>
      <Text>{told}</Text>
      <Text c="dimmed" size="sm" className="breaks">{where}</Text>
      {changing ? <Changing known={known} done={() => setChanging(false)} /> : (
        <Group mt="sm" gap="xs">
          {sent
            ? <Button variant="default" size="compact-md" aria-label={words.notifications.tryOne(named)} loading={tryOut.isPending} onClick={() => tryOut.mutate()}>{words.notifications.tryOut}</Button>
            : <Button variant="default" size="compact-md" aria-label={words.notifications.renewOne(named)} loading={renew.isPending} onClick={() => renew.mutate()}>{words.notifications.renew}</Button>}
          <Button variant="default" size="compact-md" aria-label={words.notifications.changeOne(named)} onClick={() => setChanging(true)}>{words.notifications.change}</Button>
          <Button variant="default" size="compact-md" aria-label={words.notifications.endOne(named)} loading={end.isPending} onClick={() => end.mutate()}>{words.notifications.end}</Button>
        </Group>
      )}
      <Text role="status" mt="xs">{tryOut.isSuccess && words.notifications.tried}</Text>
      {renew.data && <Addresses known={renew.data} />}
      {renew.error && <ErrorNotice error={renew.error} />}
      {tryOut.error && <ErrorNotice error={tryOut.error} />}
      {end.error && <ErrorNotice error={end.error} retry={() => end.mutate()} />}
    </section>
  );
}

function Changing({ known, done }: { known: Notification; done: () => void }) {
  const { words } = useWords();
  const [asked, setAsked] = useState<NewNotification>({ channel: known.channel, priorityFrom: known.priorityFrom, rhythm: known.rhythm, hour: known.hour, weekday: known.weekday, address: known.address });
  const change = (part: Partial<NewNotification>) => setAsked((before) => ({ ...before, ...part }));
  const save = useChange<NewNotification, Notification>((body) => ({ method: 'PUT', path: `/me/notifications/subscriptions/${segment(known.id)}`, body }), STALE, done);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(asked);
      }}
    >
      <Stack mt="sm">
        {known.channel === 'webhook' && (
          <TextInput label={words.notifications.address} required type="url" maxLength={2000} value={asked.address ?? ''} onChange={(event) => change({ address: event.currentTarget.value })} />
        )}
        <Terms asked={asked} change={change} sent={known.channel === 'email' || known.channel === 'webhook'} />
        {save.error && <ErrorNotice error={save.error} />}
        <Group>
          <Button type="submit" loading={save.isPending}>{words.notifications.save}</Button>
          <Button variant="default" onClick={done}>{words.notifications.keep}</Button>
        </Group>
      </Stack>
    </form>
  );
}
