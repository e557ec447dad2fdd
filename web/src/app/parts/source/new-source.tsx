import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { NewSource as Added, Source } from '../../api/contract';
import { useWords } from '../../words/language';
import { ErrorNotice, stepUpNeeded } from '../notices';
import { nameOf } from './name';

const KINDS = ['csaf', 'stix'] as const;

/** Takes the address of somebody else who publishes. */
export function NewSource() {
  const { words } = useWords();
  const w = words.sources;
  const [added, setAdded] = useState<Added>({ kind: 'csaf', address: '' });
  const add = useChange<Added, Source>((body) => ({ method: 'POST', path: '/sources', body }), ['sources'], () => setAdded({ ...added, address: '' }));
  return (
    <form
      className="card measure room-part"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(added);
      }}
    >
      <Stack>
        <Title order={2} size="h4">{w.add}</Title>
        <Text>{w.addMeans}</Text>
        <NativeSelect
          label={w.what} value={added.kind} onChange={(event) => setAdded({ ...added, kind: event.currentTarget.value as Added['kind'] })}
          data={KINDS.map((value) => ({ value, label: w.whats[value] }))}
        />
        <TextInput
          label={w.address} description={w.addressHelp} required maxLength={1000} value={added.address} autoCapitalize="none" spellCheck={false}
          onChange={(event) => setAdded({ ...added, address: event.currentTarget.value })}
        />
        {add.error && <ErrorNotice error={add.error} retry={() => add.mutate(added)} />}
        <Group><Button type="submit" variant="default" disabled={added.address.trim() === '' || stepUpNeeded(add.error)} loading={add.isPending}>{w.send}</Button></Group>
        <div role="status">{add.data && <Text>{w.added(nameOf(add.data, words))}</Text>}</div>
      </Stack>
    </form>
  );
}
