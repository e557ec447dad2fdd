import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useChange } from '../api/change';
import type { ApiToken, NewApiToken, Permission } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useDraft } from '../parts/draft';
import { ErrorNotice, Loading, stepUpNeeded } from '../parts/notices';
import { Secret } from '../parts/secret';
import { SettingsHead } from '../parts/settings-head';
import { useMe } from '../shell/door';
import { useWords } from '../words/language';
import Nowhere from './nowhere';

/** Tokens by which programs call for somebody: made, listed, revoked. */
export default function Tokens() {
  const { words } = useWords();
  const me = useMe();
  const tokens = useQuery({ ...queries.tokens(), enabled: me.state === 'signed-in' });
  if (me.state !== 'signed-in') {
    return <Nowhere />;
  }
  return (
    <>
      <SettingsHead name={words.tokens.name} />
      <Text className="measure" mb="lg">{words.tokens.lead}</Text>
      {tokens.error && <ErrorNotice error={tokens.error} retry={() => void tokens.refetch()} />}
      {tokens.isPending && <Loading />}
      {tokens.data?.items.length === 0 && <Text className="measure" mb="lg">{words.tokens.none}</Text>}
      <Stack gap="sm" className="measure">{tokens.data?.items.map((token) => <Token key={token.id} token={token} />)}</Stack>
      <NewToken permissions={me.permissions} />
    </>
  );
}

function Token({ token }: { token: ApiToken }) {
  const { words, say } = useWords();
  const revoke = useChange<void, void>(() => ({ method: 'DELETE', path: `/tokens/${segment(token.id)}` }), ['tokens']);
  return (
    <section className="card">
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Title order={2} size="h4">{token.name}</Title>
          <Text>{token.scopes.map((scope) => words.permissions[scope]).join(' · ')}</Text>
          <Text c="dimmed" size="sm">
            {words.people.until(say.moment(token.endsAt))} · {token.usedAt === null ? words.tokens.unused : words.tokens.used(say.ago(token.usedAt))}
          </Text>
        </div>
        <Button className="keep" variant="default" size="compact-md" disabled={stepUpNeeded(revoke.error)} loading={revoke.isPending} aria-label={words.tokens.revokeOne(token.name)} onClick={() => revoke.mutate()}>
          {words.tokens.revoke}
        </Button>
      </Group>
      {revoke.error && <ErrorNotice error={revoke.error} retry={() => revoke.mutate()} />}
    </section>
  );
}

const DAYS = [7, 30, 90, 365];

/** What a token may be given, in the order in which the words of permissions are told: what belongs together stands together. */
function scopesOf(permissions: readonly Permission[], words: Readonly<Record<Permission, string>>): readonly NewApiToken['scopes'][number][] {
  return (Object.keys(words) as Permission[]).filter((each) => each !== 'own-account').filter((each) => permissions.includes(each));
}

function NewToken({ permissions }: { permissions: readonly Permission[] }) {
  const { words, say } = useWords();
  const [draft, change, forget] = useDraft('token', { name: '', scopes: [] as NewApiToken['scopes'], days: 90 });
  const add = useChange<NewApiToken, ApiToken>((body) => ({ method: 'POST', path: '/tokens', body }), ['tokens'], () => {
    forget();
    change({ name: '', scopes: [] });
  });
  return (
    <section className="card measure room-part">
      <Title order={2} size="h3" mb="sm">{words.tokens.make}</Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(draft);
        }}
      >
        <Stack>
          <TextInput
            label={words.tokens.called} description={words.tokens.calledHelp} required maxLength={200} value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <fieldset className="choices roles">
            <legend>{words.tokens.scopes}</legend>
            {scopesOf(permissions, words.permissions).map((scope) => (
              <Checkbox
                key={scope} label={words.permissions[scope]} checked={draft.scopes.includes(scope)}
                onChange={(event) => change({ scopes: event.currentTarget.checked ? [...draft.scopes, scope] : draft.scopes.filter((each) => each !== scope) })}
              />
            ))}
          </fieldset>
          <NativeSelect
            label={words.tokens.lasts} value={draft.days} onChange={(event) => change({ days: Number(event.currentTarget.value) })}
            data={DAYS.map((days) => ({ value: String(days), label: words.days(days) }))}
          />
          {add.error && <ErrorNotice error={add.error} retry={() => add.mutate(draft)} />}
          <Group><Button type="submit" disabled={draft.scopes.length === 0 || stepUpNeeded(add.error)} loading={add.isPending}>{words.tokens.send}</Button></Group>
        </Stack>
      </form>
      {add.data?.token && (
        <div role="status">
          <Text mt="md" mb="xs">{words.tokens.shown(add.data.name, say.moment(add.data.endsAt))}</Text>
          <Secret text={add.data.token} />
        </div>
      )}
    </section>
  );
}
