import { Text } from '@mantine/core';
import type { Notification } from '../../api/contract';
import { useWords } from '../../words/language';
import { Secret } from '../secret';

/** The secret addresses of a feed or calendar, when they were just made. */
export function Addresses({ known }: { known: Notification }) {
  const { words } = useWords();
  return known.paths.length === 0 ? null : (
    <div role="status">
      <Text mt="md" mb="xs">{words.notifications.addresses}</Text>
      {known.paths.map((path) => <div key={path} className="room-part"><Secret text={location.origin + path} /></div>)}
    </div>
  );
}
