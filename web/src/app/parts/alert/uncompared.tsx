import { Alert, Text } from '@mantine/core';
import { useWords } from '../../words/language';

/** Says above the alerts when some advisories could not be compared with what there is now. */
export function Uncompared({ count }: { count: number }) {
  const { words } = useWords();
  return (
    <div role="status">
      {count > 0 && (
        <Alert className="measure told" color="orange" variant="light" mb="md" title={words.alerts.uncompared(count)}>
          <Text>{words.alerts.uncomparedMeans}</Text>
        </Alert>
      )}
    </div>
  );
}
