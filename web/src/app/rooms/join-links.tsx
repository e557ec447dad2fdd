import { Anchor, Button, Checkbox, Group, NativeSelect, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useChange } from '../api/change';
import type { JoinLink, NewJoinLink, PracticeContact, PracticeContacts } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useDraft } from '../parts/draft';
import { ErrorNotice, Loading, stepUpNeeded } from '../parts/notices';
import { Secret } from '../parts/secret';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const DAYS = [7, 30, 90, 365];

/** At a centre: the links by which practices join, and whom these call. */
export default function JoinLinks() {
  const { words } = useWords();
  const links = useQuery(queries.joinLinks());
  const contacts = useQuery(queries.contacts());
  return (
    <>
      <Anchor component={Link} to="/centre" underline="always">{words.following.name}</Anchor>
      <PageTitle name={words.following.links.name} />
      <Text className="measure" mb="md">{words.following.links.lead}</Text>
      {links.error && <ErrorNotice error={links.error} retry={() => void links.refetch()} />}
      {links.isPending && <Loading />}
      {links.data?.items.length === 0 && <Text mb="md">{words.following.links.none}</Text>}
      <Stack gap="sm" className="measure">{links.data?.items.map((link) => <Given key={link.id} link={link} />)}</Stack>
      {links.data && <Make />}
      {contacts.error && <ErrorNotice error={contacts.error} retry={() => void contacts.refetch()} />}
      {contacts.isPending && <Loading />}
      {contacts.data && <Contacts items={contacts.data.items} />}
    </>
  );
}

function Given({ link }: { link: JoinLink }) {
  const { words, say } = useWords();
  const revoke = useChange<void, void>(() => ({ method: 'DELETE', path: `/join-links/${segment(link.id)}` }), ['join-links']);
  return (
    <section className="card">
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Title order={2} size="h4">{link.title}</Title>
          <Text>{words.following.links.used(link.used, link.most)}</Text>
          <Text c="dimmed" size="sm" className="sentence">{words.people.until(say.moment(link.endsAt))}</Text>
        </div>
        <Button className="keep" variant="default" size="compact-md" loading={revoke.isPending} aria-label={words.following.links.revokeOne(link.title)} onClick={() => revoke.mutate()}>{words.following.links.revoke}</Button>
      </Group>
      {revoke.error && <ErrorNotice error={revoke.error} retry={() => revoke.mutate()} />}
    </section>
  );
}

function Make() {
  const { words } = useWords();
  const collections = useQuery(queries.groups());
  const [draft, change, forget] = useDraft('join-link', { title: '', collections: [] as readonly string[], days: 90, most: 500 });
  const add = useChange<NewJoinLink, JoinLink>((body) => ({ method: 'POST', path: '/join-links', body }), ['join-links'], () => {
    forget();
    change({ title: '', collections: [] });
  });
  const send = () => add.mutate({ ...draft, collections: [...draft.collections] });
  return (
    <section className="card measure room-part">
      <Title order={2} size="h3" mb="sm">{words.following.links.make}</Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack>
          <TextInput label={words.following.links.title} description={words.following.links.titleHelp} required maxLength={200} value={draft.title} onChange={(event) => change({ title: event.currentTarget.value })} />
          {collections.error && <ErrorNotice error={collections.error} retry={() => void collections.refetch()} />}
          {collections.data?.items.length === 0 && <Text>{words.following.links.noCollections}</Text>}
          {collections.data !== undefined && collections.data.items.length > 0 && (
            <fieldset className="choices">
              <legend>{words.following.links.reads}</legend>
              {collections.data.items.map(({ id, title }) => (
                <Checkbox
                  key={id} label={title} checked={draft.collections.includes(id)}
                  onChange={(event) => change({ collections: event.currentTarget.checked ? [...draft.collections, id] : draft.collections.filter((each) => each !== id) })}
                />
              ))}
            </fieldset>
          )}
          <NativeSelect
            label={words.following.links.days} value={draft.days} onChange={(event) => change({ days: Number(event.currentTarget.value) })}
            data={DAYS.map((days) => ({ value: String(days), label: words.days(days) }))}
          />
          <NumberInput label={words.following.links.most} min={1} max={100_000} value={draft.most} onChange={(value) => change({ most: Number(value) })} />
          {add.error && <ErrorNotice error={add.error} retry={send} />}
          <Group><Button type="submit" loading={add.isPending} disabled={stepUpNeeded(add.error)}>{words.following.links.send}</Button></Group>
        </Stack>
      </form>
      {add.data?.path && (
        <div role="status">
          <Text mt="md" mb="xs">{words.following.links.shown(add.data.title)}</Text>
          <Secret text={new URL(add.data.path, location.origin).href} />
        </div>
      )}
    </section>
  );
}

const EMPTY: PracticeContact = { name: '', about: '', telephone: '', email: '', hours: '' };
const FIELDS = ['name', 'about', 'telephone', 'email', 'hours'] as const;

function Contacts({ items }: { items: readonly PracticeContact[] }) {
  const { words } = useWords();
  const [contacts, setContacts] = useState<readonly PracticeContact[]>(items.length === 0 ? [EMPTY] : items);
  const save = useChange<PracticeContacts, PracticeContacts>((body) => ({ method: 'PUT', path: '/contacts', body }), ['contacts']);
  const send = () => save.mutate({ items: [...contacts] });
  return (
    <form
      className="card measure room-part"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack>
        <Title order={2} size="h3">{words.following.links.contacts}</Title>
        <Text>{words.following.links.contactsMean}</Text>
        {contacts.map((contact, number) => (
          <fieldset key={number} className="choices">
            <legend>{words.following.links.contactNumber(number + 1)}</legend>
            {FIELDS.map((field) => (
              <TextInput
                key={field} label={words.following.links.contact[field]} required={field === 'name' || field === 'about'} maxLength={field === 'telephone' ? 60 : 200} value={contact[field] ?? ''}
                onChange={(event) => {
                  save.reset();
                  setContacts(contacts.map((each, place) => (place === number ? { ...each, [field]: event.currentTarget.value } : each)));
                }}
              />
            ))}
            <Group><Button variant="default" size="compact-md" onClick={() => setContacts(contacts.filter((_, place) => place !== number))}>{words.following.links.removeContact(number + 1)}</Button></Group>
          </fieldset>
        ))}
        {save.error && <ErrorNotice error={save.error} retry={send} />}
        <Group>
          <Button variant="default" onClick={() => setContacts([...contacts, EMPTY])}>{words.following.links.addContact}</Button>
          <Button type="submit" loading={save.isPending} disabled={stepUpNeeded(save.error)}>{words.following.links.save}</Button>
          <span role="status">{save.isSuccess && words.following.links.saved}</span>
        </Group>
      </Stack>
    </form>
  );
}
