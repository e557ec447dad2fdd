import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../api/change';
import type { FactorCode, Me } from '../api/contract';
import { useWords } from '../words/language';
import { ErrorNotice } from './notices';

/** Asks for the second factor again, and then does what was refused without it. */
export function StepUp({ then }: { then: () => void }) {
  const { words } = useWords();
  const [code, setCode] = useState('');
  const show = useChange<FactorCode, Me>((body) => ({ method: 'POST', path: '/session/factor', body }), ['me'], then);
  const send = () => show.mutate({ kind: 'totp', code: code.replace(/\s/g, '') });
  return (
    <>
      <Group align="end" mt="sm">
        <TextInput
          label={words.signIn.code.totp} autoComplete="one-time-code" inputMode="numeric" value={code} onChange={(event) => setCode(event.currentTarget.value)}
          onKeyDown={(event) => {
            // It may stand in another form, which is not to be sent.
            if (event.key === 'Enter') {
              event.preventDefault();
              send();
            }
          }}
        />
        <Button loading={show.isPending} onClick={send}>{words.signIn.confirm}</Button>
      </Group>
      {show.error && <ErrorNotice error={show.error} />}
    </>
  );
}
