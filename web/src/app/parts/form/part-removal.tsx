import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useChange } from '../../api/change';
import type { Twin, TwinPart } from '../../api/contract';
import { segment } from '../../api/queries';
import { useWords } from '../../words/language';
import { ErrorNotice } from '../notices';
import type { TwinForms } from './schema';

const SHOWN = 20;

/** Who names a part, and the way to take it out. */
export function PartRemoval({ twin, part, forms, writes }: { twin: Twin; part: TwinPart; forms: TwinForms; writes: boolean }) {
  const { words } = useWords();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const named = part.mentions.length > 0;
  const remove = useChange<void, Twin>(
    () => ({ method: 'DELETE', path: `/twins/${segment(twin.id)}/part?path=${segment(part.path)}&mentions=${named}`, version: part.version }), [], () => {
      sessionStorage.removeItem(`salvus.draft.part.${twin.id}.${part.path}`);
      void navigate(`/hospitals/${segment(twin.id)}/parts?in=${segment(part.path.split('/')[0]!)}`, { replace: true });
    },
  );
  return (
    <Stack mt="lg" gap="xs">
      <Title order={3} size="h4">{words.part.namedBy(part.mentions.length)}</Title>
      {named && (
        <ul className="word-list">
          {part.mentions.slice(0, SHOWN).map((mention) => (
            <li key={mention.path}><Link to={`/hospitals/${segment(twin.id)}/part?path=${segment(mention.part)}`}>{mention.name || forms.title(mention.part)}</Link></li>
          ))}
        </ul>
      )}
      {part.mentions.length > SHOWN && <Text c="dimmed">{words.history.more(part.mentions.length - SHOWN)}</Text>}
      {writes && !asked && <Group><Button variant="default" onClick={() => setAsked(true)}>{words.part.remove}</Button></Group>}
      {asked && (
        <div className="branching">
          <Text mb="xs">{named ? words.part.removeNamed(part.name) : words.part.removeMeans(part.name)}</Text>
          {remove.error && <ErrorNotice error={remove.error} form />}
          <Group>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>{named ? words.part.removeAll : words.part.removeSure}</Button>
            <Button variant="subtle" onClick={() => { remove.reset(); setAsked(false); }}>{words.part.keep}</Button>
          </Group>
        </div>
      )}
    </Stack>
  );
}
