import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/language';

/**
 * A button for what is not easily undone: it asks once more in its place.
 *
 * @param name what a screen reader calls it
 * @param question what will no longer be so
 */
export function Sure({ label, name, question, busy, act, blocked = false }: { label: string; name: string; question: string; busy: boolean; act: () => void; blocked?: boolean }) {
  const { words } = useWords();
  const [asked, setAsked] = useState<boolean | undefined>(undefined);
  const text = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The keyboard goes on where the question is, and back where it came from.
  useEffect(() => {
    if (asked !== undefined) {
      (asked ? text : button).current?.focus();
    }
  }, [asked]);
  if (!asked) {
    return <Button ref={button} variant="default" size="compact-md" aria-label={name} onClick={() => setAsked(true)}>{label}</Button>;
  }
  return (
    <div className="sure" role="group" aria-label={name}>
      <Text ref={text} tabIndex={-1} mb="xs">{question}</Text>
      <Group gap="xs">
        <Button color="red" variant="outline" size="compact-md" disabled={blocked} loading={busy} aria-label={name} onClick={act}>{label}</Button>
        <Button variant="subtle" size="compact-md" onClick={() => setAsked(false)}>{words.notice.cancel}</Button>
      </Group>
    </div>
  );
}
