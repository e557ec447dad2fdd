import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useReveal } from '../reveal';
import { useWords } from '../../words/language';

/**
 * Asks why, before something is done that people may want to know the reason of.
 *
 * @param first whether this is what people fill in first
 */
export function Reason({ label, value, change, needed, busy, action, cancel, first = true, children }: {
  label: string; value: string; change: (value: string) => void; needed: boolean; busy: boolean; action: string; cancel: () => void; first?: boolean; children?: ReactNode;
}) {
  const { words } = useWords();
  const place = useReveal<HTMLTextAreaElement>();
  return (
    <Stack gap="sm" mt="sm">
      {children}
      <Textarea {...(first && { ref: place })} label={label} required={needed} maxLength={1000} autosize minRows={2} value={value} onChange={(event) => change(event.currentTarget.value)} />
      <Group>
        <Button type="submit" loading={busy} disabled={needed && value.trim() === ''}>{action}</Button>
        <Button variant="subtle" onClick={cancel}>{words.centre.queue.cancel}</Button>
      </Group>
    </Stack>
  );
}
