import { Button, Progress, Text, Title } from '@mantine/core';
import { useWords } from '../words/language';
import { ErrorNotice } from './notices';

/**
 * Something that waits for its turn or runs: how far it is, and the way to end it.
 *
 * @param title how far it is, in words
 * @param percent 0 to 100
 */
export function Running({ title, percent, waiting, leave, cancel }: {
  readonly title: string;
  readonly percent: number;
  readonly waiting: boolean;
  readonly leave: string;
  readonly cancel: { readonly error: Error | null; readonly isPending: boolean; mutate(): void };
}) {
  const { words } = useWords();
  return (
    <section className="card measure">
      <Title order={2} size="h4" mb="xs">{title}</Title>
      <Progress value={percent} size="lg" aria-label={words.simulation.progressLabel} />
      <p className="unseen" role="status">{waiting ? words.simulation.states.queued : words.simulation.share(percent - (percent % 25))}</p>
      <Text c="dimmed" my="sm">{leave}</Text>
      {cancel.error && <ErrorNotice error={cancel.error} />}
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>{words.simulation.cancel}</Button>
    </section>
  );
}
