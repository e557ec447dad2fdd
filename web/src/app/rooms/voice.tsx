import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change';
import type { Publisher, Voice } from '../api/contract';
import { queries } from '../api/queries';
import { ErrorNotice, Loading, stepUpNeeded } from '../parts/notices';
import { useMe } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const CATEGORIES = ['coordinator', 'vendor', 'discoverer', 'translator', 'user', 'other'] as const;

/** As whom the centre publishes. */
export default function VoiceRoom() {
  const { words } = useWords();
  const w = words.centre.voice;
  const publisher = useQuery(queries.publisher());
  return (
    <>
      <PageTitle name={w.name} />
      <Text className="measure" mb="md">{w.lead}</Text>
      {publisher.error && <ErrorNotice error={publisher.error} retry={() => void publisher.refetch()} />}
      {publisher.isPending && <Loading />}
      {publisher.data && (publisher.data.ours || publisher.data.mayBegin ? <Form publisher={publisher.data} /> : <Text className="card measure">{w.nobody}</Text>)}
    </>
  );
}

function Form({ publisher }: { publisher: Publisher }) {
  const { words } = useWords();
  const w = words.centre.voice;
  const me = useMe();
  const [voice, setVoice] = useState<Voice>(publisher.settings ?? {
    category: 'coordinator', name: me.organisation?.name ?? '', namespace: '', contact: me.person === null ? '' : `mailto:${me.person.email}`, contactDetails: null, issuingAuthority: null,
    listed: true, mirrored: true, approvalFrom: 50,
  });
  const change = (part: Partial<Voice>) => setVoice({ ...voice, ...part });
  const said = { ...voice, contact: whole(voice.contact) };
  const save = useChange<Voice, Publisher>((body) => ({ method: 'PUT', path: '/publisher', body }), ['publisher']);
  const known = save.data ?? publisher;
  return (
    <form
      className="card measure"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(said);
      }}
    >
      <Stack>
        <TextInput label={w.called} required maxLength={200} value={voice.name} onChange={(event) => change({ name: event.currentTarget.value })} />
        <NativeSelect label={w.category} value={voice.category} onChange={(event) => change({ category: event.currentTarget.value as Voice['category'] })} data={CATEGORIES.map((value) => ({ value, label: w.categories[value] }))} />
        <TextInput label={w.namespace} description={w.namespaceHelp} required maxLength={400} value={voice.namespace} onChange={(event) => change({ namespace: event.currentTarget.value })} />
        <TextInput label={w.contact} description={w.contactHelp} required maxLength={400} value={voice.contact} onChange={(event) => change({ contact: event.currentTarget.value })} />
        <TextInput label={w.details} maxLength={1000} value={voice.contactDetails ?? ''} onChange={(event) => change({ contactDetails: event.currentTarget.value })} />
        <TextInput label={w.authority} maxLength={1000} value={voice.issuingAuthority ?? ''} onChange={(event) => change({ issuingAuthority: event.currentTarget.value })} />
        <NumberInput label={w.from} min={1} max={1_000_000} allowDecimal={false} value={voice.approvalFrom ?? 50} onChange={(value) => change({ approvalFrom: Number(value) })} />
        <Checkbox label={w.listed} checked={voice.listed} onChange={(event) => change({ listed: event.currentTarget.checked })} />
        <Checkbox label={w.mirrored} checked={voice.mirrored} onChange={(event) => change({ mirrored: event.currentTarget.checked })} />
        {save.error && <ErrorNotice error={save.error} retry={() => save.mutate(said)} />}
        <Text role="status">{save.data && w.saved}</Text>
        <Group><Button type="submit" disabled={stepUpNeeded(save.error)} loading={save.isPending}>{w.send}</Button></Group>
        {known.fingerprint !== null && <Text size="sm" className="breaks">{w.key} <code>{known.fingerprint}</code></Text>}
        <Text size="sm" className="breaks">{w.metadata} <code>{known.metadata}</code></Text>
      </Stack>
    </form>
  );
}

/** An address of e-mail is what people type; what is published is a link. */
function whole(contact: string) {
  return /^[^\s:/]+@[^\s:/]+$/.test(contact.trim()) ? `mailto:${contact.trim()}` : contact;
}
