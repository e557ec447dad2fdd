import { Button, Checkbox, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../api/change';
import type { CentreLook, CentreOffered, FollowedCentre, NewFollowedCentre } from '../api/contract';
import { useWords } from '../words/language';
import { useDraft } from './draft';
import { ErrorNotice, stepUpNeeded } from './notices';

/** Somebody looks at what a centre offers, and chooses what to hear of it. */
export function Subscribe() {
  const { words } = useWords();
  const [draft, change, forget] = useDraft('subscribe', { address: '', title: '' });
  const [token, setToken] = useState('');
  const [left, setLeft] = useState<readonly string[]>([]);
  const look = useChange<CentreLook, CentreOffered>((body) => ({ method: 'POST', path: '/centre-offers', body }), [], () => setLeft([]));
  const add = useChange<NewFollowedCentre, FollowedCentre>((body) => ({ method: 'POST', path: '/subscriptions', body }), ['subscriptions'], () => {
    forget();
    change({ address: '', title: '' });
    setToken('');
    look.reset();
  });
  const offered = look.data?.collections.filter(({ mayRead }) => mayRead);
  const chosen = offered?.filter(({ address }) => !left.includes(address)) ?? [];
  const send = () => add.mutate({ ...draft, token, collections: chosen.map(({ title, address }) => ({ title, address })) });
  return (
    <section className="card measure room-part">
      <Title order={2} size="h3" mb="sm">{words.following.add}</Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (offered === undefined) {
            look.mutate({ address: draft.address, token });
          } else {
            send();
          }
        }}
      >
        <Stack>
          <TextInput
            label={words.following.address} description={words.following.addressHelp} type="url" required maxLength={1000} value={draft.address}
            onChange={(event) => {
              change({ address: event.currentTarget.value });
              look.reset();
            }}
          />
          <PasswordInput
            label={words.following.token} description={words.following.tokenHelp} required autoComplete="off" value={token} visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword }}
            onChange={(event) => {
              setToken(event.currentTarget.value);
              look.reset();
            }}
          />
          {look.error && <ErrorNotice error={look.error} />}
          {offered === undefined && <Group><Button type="submit" loading={look.isPending}>{words.following.look}</Button></Group>}
          {offered?.length === 0 && <Text role="status">{words.following.nothingOffered}</Text>}
          {offered !== undefined && offered.length > 0 && (
            <>
              <fieldset className="choices">
                <legend>{words.following.choose}</legend>
                {offered.map(({ title, address }) => (
                  <Checkbox
                    key={address} label={title} checked={!left.includes(address)}
                    onChange={(event) => setLeft(event.currentTarget.checked ? left.filter((each) => each !== address) : [...left, address])}
                  />
                ))}
              </fieldset>
              <TextInput label={words.following.called} required maxLength={200} value={draft.title} onChange={(event) => change({ title: event.currentTarget.value })} />
              {add.error && <ErrorNotice error={add.error} retry={send} />}
              <Group><Button type="submit" loading={add.isPending} disabled={chosen.length === 0 || stepUpNeeded(add.error)}>{words.following.subscribe}</Button></Group>
            </>
          )}
        </Stack>
      </form>
    </section>
  );
}
