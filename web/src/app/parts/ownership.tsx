import { Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useChange } from '../api/change';
import type { Twin } from '../api/contract';
import { client, segment } from '../api/queries';
import { useMay, useMe } from '../shell/door';
import { useWords } from '../words/language';
import { download } from './download';
import { ErrorNotice, stepUpNeeded } from './notices';

/** Taking a hospital out as a file, and deleting it: both ask for the second factor again, and deleting for the name. */
export function Ownership({ twin }: { twin: Twin }) {
  const { words } = useWords();
  const me = useMe();
  const exports = useMay('export-twin');
  const deletes = useMay('delete-twin');
  return (
    <section className="card room-part" aria-labelledby="ownership">
      <Title order={2} size="h3" id="ownership" mb="xs">{words.ownership.title}</Title>
      <div className="split">
        {exports ? <Export twin={twin} /> : <Text>{me.state === 'guest' ? words.ownership.guest : words.ownership.notAllowed}</Text>}
        {deletes && <Removal twin={twin} />}
      </div>
    </section>
  );
}

function Export({ twin }: { twin: Twin }) {
  const { words } = useWords();
  const [error, setError] = useState<unknown>();
  const take = async () => {
    setError(undefined);
    try {
      const yaml = await client.text(`/twins/${segment(twin.id)}/export`);
      download(`${fileName(twin)}.yaml`, 'application/yaml', yaml);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Stack gap="xs" align="start">
      <Text>{words.ownership.exportMeans}</Text>
      <Button variant="default" disabled={stepUpNeeded(error)} onClick={() => void take()}>{words.ownership.export}</Button>
      {error !== undefined && <ErrorNotice error={error} retry={() => void take()} />}
      <Sealing twin={twin} />
    </Stack>
  );
}

/** Saving a hospital as a page that only a passphrase opens. */
function Sealing({ twin }: { twin: Twin }) {
  const { words } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const seal = useChange<{ passphrase: string }, string>((body) => ({ method: 'POST', path: `/twins/${segment(twin.id)}/sealed-export`, body }), [], (page) => {
    setPassphrase('');
    download(`${fileName(twin)}.html`, 'text/html', page);
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        seal.mutate({ passphrase });
      }}
    >
      <Stack gap="xs" align="start">
        <PasswordInput
          label={words.ownership.passphrase} description={words.ownership.sealMeans} autoComplete="off" required minLength={12} w="100%" inputWrapperOrder={['label', 'description', 'input', 'error']}
          visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword }} value={passphrase} onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={stepUpNeeded(seal.error)} loading={seal.isPending}>{words.ownership.seal}</Button>
        {seal.error && <ErrorNotice error={seal.error} retry={() => seal.mutate({ passphrase })} />}
      </Stack>
    </form>
  );
}

function fileName(twin: Twin): string {
  return twin.name.replace(/[^\p{L}\p{N}]+/gu, '-');
}

function Removal({ twin }: { twin: Twin }) {
  const { words } = useWords();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const remove = useChange<void, void>(() => ({ method: 'DELETE', path: `/twins/${segment(twin.id)}` }), ['twins', 'simulations'], () => void navigate('/hospitals', { replace: true }));
  if (!asked) {
    return (
      <Stack gap="xs" align="start">
        <Text>{words.ownership.deleteMeans}</Text>
        <Button variant="default" onClick={() => setAsked(true)}>{words.ownership.delete}</Button>
      </Stack>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        remove.mutate();
      }}
    >
      <Stack gap="xs">
        <TextInput label={words.ownership.typeName(twin.name)} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" />
        <Group>
          <Button type="submit" color="red" disabled={typed.trim() !== twin.name.trim() || stepUpNeeded(remove.error)} loading={remove.isPending}>{words.ownership.deleteSure}</Button>
          <Button variant="subtle" onClick={() => { remove.reset(); setAsked(false); }}>{words.part.keep}</Button>
        </Group>
        {remove.error && <ErrorNotice error={remove.error} retry={() => remove.mutate()} />}
      </Stack>
    </form>
  );
}
