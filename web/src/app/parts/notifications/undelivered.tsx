import { Alert, Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../../api/queries';
import { useMe } from '../../shell/door';
import { useWords } from '../../words/language';

/** Tells somebody inside that they could not be reached outside. */
export function Undelivered() {
  const { words } = useWords();
  const me = useMe();
  const known = useQuery({ ...queries.notifications(), enabled: me.state === 'signed-in' });
  if (known.data === undefined || known.data.undelivered === 0) {
    return null;
  }
  return (
    <Alert className="told" color="yellow" variant="light" title={words.notifications.undelivered} mb="md">
      <Text mb="xs">{words.notifications.undeliveredMeans(known.data.undelivered)}</Text>
      <Anchor component={Link} to="/settings/notifications" underline="always">{words.notifications.look}</Anchor>
    </Alert>
  );
}
