import { Button, FileInput, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { HandedIn, HeardFile } from '../../api/contract';
import type { Words } from '../../words/english';
import { useWords } from '../../words/language';
import { ErrorNotice } from '../notices';

/** Takes advisories from the disk of whoever has them, and says what became of each. */
export function HandIn() {
  const { words } = useWords();
  const [files, setFiles] = useState<File[]>([]);
  const send = useChange<readonly File[], HandedIn>((chosen) => {
    const body = new FormData();
    chosen.forEach((file) => body.append('files', file));
    return { method: 'POST', path: '/advisories', body };
  }, ['alerts', 'queue'], () => setFiles([]));
  return (
    <form
      className="card measure room-part"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(files);
      }}
    >
      <Stack>
        <Title order={2} size="h4">{words.alerts.handIn}</Title>
        <Text>{words.alerts.handInMeans}</Text>
        <FileInput
          label={words.alerts.files} multiple clearable accept="application/json,.json" value={files} onChange={setFiles}
          clearButtonProps={{ 'aria-label': words.alerts.clear }} placeholder={words.alerts.choose}
        />
        {send.error && <ErrorNotice error={send.error} />}
        <Group><Button type="submit" variant="default" disabled={files.length === 0} loading={send.isPending}>{words.alerts.send}</Button></Group>
        <div role="status">
          {send.data?.items.map((file, place) => <Became key={place} file={file} />)}
        </div>
      </Stack>
    </form>
  );
}

function Became({ file }: { file: HeardFile }) {
  const { words } = useWords();
  return (
    <>
      {became(file, words).map((sentence) => <Text key={sentence}>{sentence}</Text>)}
      {file.problems.length > 0 && (
        <ul>{file.problems.map(({ place, what, remedy }, number) => <li key={number}>{place !== '' && <code>{place}</code>} {what}: {remedy}</li>)}</ul>
      )}
    </>
  );
}

/** What became of a file, in sentences. */
export function became({ file, title, known, fresh, again, folded }: HeardFile, { alerts: { heard } }: Words): readonly string[] {
  if (title === null) {
    return [heard.unread(file)];
  }
  if (known) {
    return [heard.known(title)];
  }
  const told = [
    ...(fresh.length > 0 ? [heard.fresh(title, fresh.length)] : []),
    ...(again.length > 0 ? [heard.again(title, again.length)] : []),
    ...(folded.length > 0 && fresh.length + again.length === 0 ? [heard.folded(title)] : []),
  ];
  return told.length === 0 ? [heard.nothing(title)] : told;
}
