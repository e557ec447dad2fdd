import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change';
import type { FactorCode, Me } from '../api/contract';
import { client, queries } from '../api/queries';
import { useWords } from '../words/language';
import { ErrorNotice } from './notices';
import { passkeysWork, showPasskey } from './passkey';

type Way = 'passkey' | 'totp' | 'recovery';

/** Asks for the second factor, by any that its owner has. It may stand in another form, and so is none itself. */
export default function ShowFactor({ done, focus }: { done: (me: Me) => void; focus?: boolean }) {
  const { words } = useWords();
  const factors = useQuery(queries.me()).data?.factors;
  const ways: Way[] = [
    ...(factors && factors.passkeys > 0 && passkeysWork() ? (['passkey'] as const) : []),
    ...(factors?.totp ? (['totp'] as const) : []),
    'recovery',
  ];
  const [chosen, setChosen] = useState<Way>();
  const way = chosen ?? ways[0]!;
  const [code, setCode] = useState('');
  const show = useChange<FactorCode, Me>((body) => ({ method: 'POST', path: '/session/factor', body }), [], done);
  const passkey = useMutation({
    mutationFn: async () => {
      const options = await client.change('POST', '/session/passkey/options');
      return client.change<Me>('POST', '/session/passkey', { credential: await showPasskey(options) });
    },
    onSuccess: done,
  });
  const send = () => (way === 'passkey' ? passkey.mutate() : show.mutate({ kind: way, code: code.replace(/\s/g, '') }));
  const change = (other: Way) => {
    setChosen(other);
    setCode('');
    show.reset();
    passkey.reset();
  };
  const error = show.error ?? passkey.error;
  return (
    <Stack mt="sm">
      <Text>{words.signIn.factor[way]}</Text>
      {way !== 'passkey' && (
        <TextInput
          label={words.signIn.code[way]} required autoComplete="one-time-code" inputMode={way === 'totp' ? 'numeric' : 'text'} autoFocus={focus} key={way}
          value={code} onChange={(event) => setCode(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              send();
            }
          }}
        />
      )}
      {error && <ErrorNotice error={error} />}
      <Group>
        <Button loading={show.isPending || passkey.isPending} onClick={send}>{way === 'passkey' ? words.signIn.passkey : words.signIn.confirm}</Button>
        {ways.filter((other) => other !== way).map((other) => (
          <Button key={other} variant="subtle" onClick={() => change(other)}>{words.signIn.instead[other]}</Button>
        ))}
      </Group>
    </Stack>
  );
}
