import { Alert as Notice, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useChange } from '../../api/change';
import type { AlertAnswer, AlertDetail } from '../../api/contract';
import { segment } from '../../api/queries';
import { useMay } from '../../shell/door';
import { useWords } from '../../words/language';
import { useDraft } from '../draft';
import { ErrorNotice } from '../notices';
import { since, type Read } from './read';
import { why } from './why';

const ANSWERS = ['affected', 'not-ours', 'done', 'need-help'] as const;

/** What people have said, and what they may say with one press: of what they have read, not of what has come since. */
export function Answers({ detail }: { detail: AlertDetail }) {
  const { alert, answer } = detail;
  const { words, say } = useWords();
  const may = useMay('answer-alerts');
  const queryClient = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const [{ note }, write, forget] = useDraft(`note.${alert.id}`, { note: '' });
  const [read, setRead] = useState<Read>(alert);
  const send = useChange<AlertAnswer, AlertDetail>(
    (body) => ({ method: 'POST', path: `/alerts/${segment(alert.id)}/answers`, body, version: read.version }), ['alerts', 'lessons'],
    (sent) => {
      setRead(sent.alert);
      write({ note: '' });
      forget();
    },
  );
  const news = send.isPending ? undefined : since(read, detail);
  const waits = send.isPending || news !== undefined;
  const press = (said: AlertAnswer) => {
    if (!waits) {
      // Where it was refused because of what is new, that has to be seen: no event may ever tell it.
      send.mutate(said, { onError: () => void queryClient.invalidateQueries({ queryKey: ['alerts', alert.id] }) });
    }
  };
  return (
    <section className="card">
      <Title order={2} size="h4" mb="xs" ref={heading} tabIndex={-1}>{words.alerts.answer}</Title>
      <div role="status">
        <Text fw={600}>{answer === null ? words.alerts.states[alert.state] : words.alerts.answered(words.alerts.states[alert.state], answer.by, say.ago(answer.at))}</Text>
        {send.data?.alert.version === alert.version && <Text>{words.alerts.saved}</Text>}
      </div>
      {answer?.note != null && <Text my="xs" className="breaks">{answer.note}</Text>}
      {answer?.endsAt != null && <Text c="dimmed" size="sm">{words.alerts.endsAt(say.day(answer.endsAt))}</Text>}
      {send.error && <ErrorNotice error={send.error} />}
      {may && (
        <Stack mt="sm" gap="sm">
          <div role="alert">
            {news !== undefined && (
              <Notice className="told" color="orange" variant="light" title={words.alerts.changed}>
                <Text mb="xs">{news === 'raised' ? words.alerts.raised(say.ago(alert.raisedAt), why(alert, words)) : words.alerts.changedAnswer}</Text>
                <Button
                  size="compact-md" variant="default"
                  onClick={() => {
                    setRead(alert);
                    send.reset();
                    heading.current?.focus();
                  }}
                >
                  {words.alerts.read}
                </Button>
              </Notice>
            )}
          </div>
          <Group gap="xs">
            {ANSWERS.map((state) => (
              <Button
                key={state} variant={alert.state === state ? 'filled' : 'default'} aria-pressed={alert.state === state} aria-disabled={waits} {...(waits && { 'data-disabled': true })}
                onClick={() => press({ state, note: note.trim() === '' ? null : note })}
              >
                {words.alerts.answers[state]}
              </Button>
            ))}
          </Group>
          <TextInput label={words.alerts.note} value={note} maxLength={1000} onChange={(event) => write({ note: event.currentTarget.value })} />
          {alert.state !== 'open' && <Group><Button variant="subtle" aria-disabled={waits} {...(waits && { 'data-disabled': true })} onClick={() => press({ state: 'open', note: null })}>{words.alerts.takeBack}</Button></Group>}
        </Stack>
      )}
    </section>
  );
}
