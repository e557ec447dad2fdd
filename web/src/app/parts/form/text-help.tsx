import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../words/language';
import type { TwinForms } from './schema';
import { pathAt } from './text-path';

interface Asked {
  readonly forms: TwinForms;
  readonly text: string;
  /** Where the writing mark stands. */
  readonly offset: number;
  readonly write: (value: string) => void;
}

/** What may stand where one writes: follows the writing mark through the text. */
export function TextHelp({ forms, text, offset, write }: Asked) {
  const { words } = useWords();
  const path = useMemo(() => pathAt(text, offset), [text, offset]);
  const told = useMemo(() => (path.length === 0 ? { label: forms.title('hospital'), help: words.part.wholeMeans, choices: forms.keys() } : forms.explain(path)), [forms, path, words]);
  return (
    <aside className="text-help" aria-labelledby="text-help">
      <Title order={2} size="h4" id="text-help">{told?.label ?? words.text.help}</Title>
      <Text c="dimmed" size="sm" className="crumb">{path.filter((key) => key !== '*').join(' › ')}</Text>
      <Text mb="xs">{told?.help ?? words.text.helpUnknown}</Text>
      {told !== undefined && told.choices.length > 0 && (
        <>
          <Text size="sm" fw={600}>{words.text.possible}</Text>
          <ul>
            {told.choices.map(({ value, label }) => (
              <li key={value}><button type="button" className="plain" onClick={() => write(value)}><code>{value}</code> {label}</button></li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
