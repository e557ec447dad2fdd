import { Popover, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/language';
import type { TermName } from '../words/english';

/** A word of the house, with a sentence that explains it to those who ask. */
export function Term({ of, children }: { of: TermName; children?: ReactNode }) {
  const { words } = useWords();
  const { name, means } = words.terms[of];
  return (
    <Popover width={300} position="bottom-start" withArrow shadow="md" withinPortal>
      <Popover.Target>
        <button type="button" className="term">{children ?? name}</button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <Text size="sm"><strong>{name}</strong> – {means}</Text>
      </Popover.Dropdown>
    </Popover>
  );
}
