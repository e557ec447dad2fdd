import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useChange } from '../../api/change';
import type { NewNotification as Asked, Notification, Notifications } from '../../api/contract';
import { useWords } from '../../words/language';
import { useDraft } from '../draft';
import { ErrorNotice } from '../notices';
import { Secret } from '../secret';
import { Addresses } from './addresses';
import { Terms } from './terms';

const FIRST: Asked = { channel: 'email', priorityFrom: 'out-of-cycle', rhythm: 'at-once', hour: 8, weekday: 'monday', address: '' };

/** Another way of being told. */
export function NewNotification({ known }: { known: Notifications }) {
  const { words } = useWords();
  const channels = (['email', 'webhook', 'feed', 'calendar'] as const).filter((channel) => channel === 'email' ? known.mailSetUp : channel !== 'webhook' || known.mayWebhook);
  const [draft, change, forget] = useDraft('notification', FIRST);
  const channel = channels.find((each) => each === draft.channel) ?? channels[0];
  const add = useChange<Asked, Notification>((body) => ({ method: 'POST', path: '/me/notifications/subscriptions', body }), ['notifications'], () => {
    forget();
    change(FIRST);
  });
  return (
    <section className="card measure room-part">
      <Title order={2} size="h3" mb="sm">{words.notifications.add}</Title>
      {!known.mailSetUp && <Text mb="sm">{words.notifications.mailMissing}</Text>}
      {channel !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate({ ...draft, channel, address: channel === 'webhook' ? draft.address ?? '' : null });
          }}
        >
          <Stack>
            <NativeSelect
              label={words.notifications.how} value={channel} onChange={(event) => change({ channel: event.currentTarget.value as Asked['channel'] })}
              data={channels.map((value) => ({ value, label: words.notifications.channels[value] }))}
            />
            {channel === 'webhook' && (
              <TextInput
                label={words.notifications.address} description={words.notifications.addressHelp} required type="url" maxLength={2000} value={draft.address ?? ''}
                onChange={(event) => change({ address: event.currentTarget.value })}
              />
            )}
            <Terms asked={draft} change={change} sent={channel === 'email' || channel === 'webhook'} />
            {add.error && <ErrorNotice error={add.error} />}
            <Group><Button type="submit" loading={add.isPending}>{words.notifications.send}</Button></Group>
          </Stack>
        </form>
      )}
      {add.data !== undefined && <Addresses known={add.data} />}
      {add.data?.secret != null && (
        <div role="status">
          <Text mt="md" mb="xs">{words.notifications.secret}</Text>
          <Secret text={add.data.secret} />
        </div>
      )}
    </section>
  );
}
