import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecoveryCodes } from '../api/contract';
import { client } from '../api/queries';
import { useWords } from '../words/language';
import { ErrorNotice, stepUpNeeded } from './notices';
import { makePasskey } from './passkey';

/** Lets the owner's device make a passkey, under a name by which they know it again. */
export function AddPasskey({ done }: { done: (codes: readonly string[]) => void }) {
  const { words } = useWords();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: async () => {
      const options = await client.change('POST', '/me/passkeys/options');
      return client.change<RecoveryCodes>('POST', '/me/passkeys', { name, credential: await makePasskey(options) });
    },
    onSuccess: ({ recoveryCodes }) => {
      setName('');
      done(recoveryCodes);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <Stack>
        <Text>{words.passkeys.means}</Text>
        <TextInput label={words.passkeys.name} description={words.passkeys.nameHelp} required maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        {add.error && <ErrorNotice error={add.error} retry={() => add.mutate()} />}
        <Group><Button type="submit" disabled={stepUpNeeded(add.error)} loading={add.isPending}>{words.passkeys.add}</Button></Group>
      </Stack>
    </form>
  );
}
