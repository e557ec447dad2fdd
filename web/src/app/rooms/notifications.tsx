import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries';
import { Deliveries } from '../parts/notifications/deliveries';
import { MailOfSalvus } from '../parts/notifications/mail';
import { NewNotification } from '../parts/notifications/new';
import { Quiet } from '../parts/notifications/quiet';
import { Subscribed } from '../parts/notifications/subscribed';
import { ErrorNotice, Loading } from '../parts/notices';
import { SettingsHead } from '../parts/settings-head';
import { useMay, useMe } from '../shell/door';
import { useWords } from '../words/language';
import Nowhere from './nowhere';

/** How somebody is told of alerts outside the application, when not, and what was sent. */
export default function Notifications() {
  const { words } = useWords();
  const me = useMe();
  const manages = useMay('manage-organisation');
  const reads = useMay('read-alerts');
  const known = useQuery({ ...queries.notifications(), enabled: me.state === 'signed-in' });
  if (me.state !== 'signed-in') {
    return <Nowhere />;
  }
  return (
    <>
      <SettingsHead name={words.notifications.name} />
      <Text className="measure" mb="lg">{words.notifications.lead}</Text>
      {known.error && <ErrorNotice error={known.error} retry={() => void known.refetch()} />}
      {known.isPending && <Loading />}
      {known.data && (
        <>
          {known.data.subscriptions.length === 0 && <Text className="measure" mb="lg">{words.notifications.none}</Text>}
          <Stack gap="sm" className="measure">{known.data.subscriptions.map((each) => <Subscribed key={each.id} known={each} email={known.data.email} />)}</Stack>
          {reads && <NewNotification known={known.data} />}
          <Quiet known={known.data.timing} />
          <Deliveries />
        </>
      )}
      {manages && <MailOfSalvus />}
    </>
  );
}
