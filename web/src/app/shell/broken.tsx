import { Button } from '@mantine/core';
import { useRouteError } from 'react-router';
import { ErrorNotice } from '../parts/notices';
import { useWords } from '../words/language';

/** A room that could not be shown: often an old page whose parts a newer server no longer has. */
export function Broken() {
  const error = useRouteError();
  const { words } = useWords();
  return (
    <div className="lone">
      <ErrorNotice error={error} />
      <Button onClick={() => window.location.reload()}>{words.notice.reload}</Button>
    </div>
  );
}
