import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { AlertAnswer, AlertDetail } from '../../api/contract';
import { segment } from '../../api/queries';
import { useMay } from '../../shell/door';
import { useWords } from '../../words/language';
import { ErrorNotice } from '../notices';

const ANSWERS = ['affected', 'not-ours', 'done', 'need-help'] as const;

/** What people have said, and what they may say with one press. */
export function Answers({ detail: { alert, answer } }: { detail: AlertDetail }) {
  const { words, say } = useWords();
  const may = useMay('answer-alerts');
  const [note, setNote] = useState('');
  const send = useChange<AlertAnswer, AlertDetail>(
    (body) => ({ method: 'POST', path: `/alerts/${segment(alert.id)}/answers`, body, version: alert.version }), ['alerts'], () => setNote(''),
  );
  return (
    <section className="card">
      <Title order={2} size="h4" mb="xs">{words.alerts.answer}</Title>
      <div role="status">
        <Text fw={600}>{answer === null ? words.alerts.states[alert.state] : words.alerts.answered(words.alerts.states[alert.state], answer.by, say.ago(answer.at))}</Text>
        {send.isSuccess && <Text>{words.alerts.saved}</Text>}
      </div>
      {answer?.note != null && <Text my="xs">{answer.note}</Text>}
      {answer?.endsAt != null && <Text c="dimmed" size="sm">{words.alerts.endsAt(say.day(answer.endsAt))}</Text>}
      {send.error && <ErrorNotice error={send.error} />}
      {may && (
        <Stack mt="sm" gap="sm">
          <Group gap="xs">
            {ANSWERS.map((state) => (
              <Button
                key={state} variant={alert.state === state ? 'filled' : 'default'} aria-pressed={alert.state === state} disabled={send.isPending}
                onClick={() => send.mutate({ state, note: note === '' ? null : note })}
              >
                {words.alerts.answers[state]}
              </Button>
            ))}
          </Group>
          <TextInput label={words.alerts.note} value={note} maxLength={1000} onChange={(event) => setNote(event.currentTarget.value)} />
          {alert.state !== 'open' && <Group><Button variant="subtle" disabled={send.isPending} onClick={() => send.mutate({ state: 'open', note: null })}>{words.alerts.takeBack}</Button></Group>}
        </Stack>
      )}
    </section>
  );
}
