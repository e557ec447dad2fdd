import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useChange } from '../api/change';
import type { Organisation, OrganisationKind } from '../api/contract';
import { useDraft } from '../parts/draft';
import { ErrorNotice, stepUpNeeded } from '../parts/notices';
import { SettingsHead } from '../parts/settings-head';
import { Term } from '../parts/term';
import { useMe } from '../shell/door';
import { useGoTo } from '../shell/organisation';
import { useWords } from '../words/language';
import Nowhere from './nowhere';

/** The organisations somebody belongs to; how to come into another, and to add one to this Salvus. */
export default function Organisations() {
  const { words } = useWords();
  const me = useMe();
  const go = useGoTo();
  if (me.state !== 'signed-in') {
    return <Nowhere />;
  }
  return (
    <>
      <SettingsHead name={words.organisations.name} />
      <Stack gap="sm" className="measure">
        {me.organisations.map((organisation) => (
          <section key={organisation.id} className="card">
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Title order={2} size="h4">{organisation.name}</Title>
                <Text c="dimmed">{words.setup.kinds[organisation.kind]}</Text>
              </div>
              {organisation.id === me.organisation?.id
                ? <Text className="keep">{words.organisations.here}</Text>
                : <Button className="keep" variant="default" loading={go.isPending} aria-label={words.organisations.goTo(organisation.name)} onClick={() => go.mutate(organisation.id)}>{words.organisations.go}</Button>}
            </Group>
          </section>
        ))}
        {go.error && <ErrorNotice error={go.error} />}
      </Stack>
      <Text className="measure room-part">{words.organisations.join} <Term of="organisation" /></Text>
      {me.addsOrganisations && <Add />}
    </>
  );
}

const KINDS: readonly OrganisationKind[] = ['hospital', 'practice', 'laboratory', 'nursing-home', 'centre', 'authority'];

function Add() {
  const { words } = useWords();
  const [draft, change, forget] = useDraft('organisation', { name: '', kind: 'hospital' as OrganisationKind });
  const add = useChange<typeof draft, Organisation>((body) => ({ method: 'POST', path: '/organisations', body }), ['me'], () => {
    forget();
    change({ name: '' });
  });
  return (
    <section className="card measure room-part">
      <Title order={2} size="h3" mb="xs">{words.organisations.add}</Title>
      <Text mb="sm">{words.organisations.addMeans}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(draft);
        }}
      >
        <Stack>
          <TextInput label={words.setup.organisation} required maxLength={200} autoComplete="off" value={draft.name} onChange={(event) => change({ name: event.currentTarget.value })} />
          <NativeSelect
            label={words.setup.kind} value={draft.kind} onChange={(event) => change({ kind: event.currentTarget.value as OrganisationKind })}
            data={KINDS.map((kind) => ({ value: kind, label: words.setup.kinds[kind] }))}
          />
          {add.error && <ErrorNotice error={add.error} retry={() => add.mutate(draft)} />}
          <Text role="status">{add.data && words.organisations.added(add.data.name)}</Text>
          <Group><Button type="submit" disabled={stepUpNeeded(add.error)} loading={add.isPending}>{words.organisations.send}</Button></Group>
        </Stack>
      </form>
    </section>
  );
}
