import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { RequestError } from '../api/client';
import { useWords } from '../words/language';
import { ErrorNotice } from './notices';

/** Why a link that somebody was given does not open, and what they can do. */
export function LinkOver({ error, retry }: { error: Error; retry: () => void }) {
  const { words } = useWords();
  if (!(error instanceof RequestError && error.status === 404)) {
    return <ErrorNotice error={error} retry={retry} />;
  }
  return (
    <Alert className="told" color="yellow" variant="light" role="alert" title={words.link.over} my="sm">
      <Text mb="xs">{words.link.overMeans}</Text>
      <Anchor component={Link} to="/" underline="always">{words.nowhere.home}</Anchor>
    </Alert>
  );
}
