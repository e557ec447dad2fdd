import { Alert, Button, Group, Text } from '@mantine/core';
import type { Fact, Twin } from '../../api/contract';
import { useWords } from '../../words/language';
import type { Merged, Values } from './changes';
import { inside, type Field } from './schema';

interface Told {
  readonly twin: Twin;
  /** What the other one changed of this part. */
  readonly facts: readonly Fact[];
  readonly fields: readonly Field[];
  readonly merged: Merged;
  readonly mine: (values: Values) => void;
  readonly drop: () => void;
}

/** Somebody was quicker: who, what they changed, and the way on with what was typed here. */
export function Stale({ twin, facts, fields, merged, mine, drop }: Told) {
  const { words } = useWords();
  return (
    <Alert className="told" color="yellow" variant="light" role="alert" title={words.part.stale(twin.updatedBy, twin.version)}>
      <ul>
        {facts.map(({ path, value }, place) => <li key={place}><strong>{labels(path, fields)}</strong>: {value ?? words.history.nothing}</li>)}
      </ul>
      {merged.disputed.length > 0 && <Text mb="xs">{words.part.disputed(merged.disputed.join(', '))}</Text>}
      <Text mb="xs">{words.part.kept}</Text>
      <Group>
        <Button onClick={() => mine(merged.values)}>{words.part.mine}</Button>
        <Button variant="default" onClick={drop}>{words.part.theirs}</Button>
      </Group>
    </Alert>
  );
}

/** A path in the words of the form. */
function labels(path: string, fields: readonly Field[]): string {
  const found: string[] = [];
  let here = fields;
  for (const key of path.split('/')) {
    const field = here.find((each) => each.key === key);
    if (field !== undefined) {
      found.push(field.label);
      here = inside(field.shape);
    }
  }
  return found.join(' · ');
}
