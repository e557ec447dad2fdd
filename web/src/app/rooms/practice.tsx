import { Anchor, Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useChange } from '../api/change';
import type { Practice, PracticeContact, PracticeUsed } from '../api/contract';
import { queries } from '../api/queries';
import { useDraft } from '../parts/draft';
import { Uncompared } from '../parts/alert/uncompared';
import { ErrorNotice, Loading } from '../parts/notices';
import { useReveal } from '../parts/reveal';
import { SilentSources, useNone } from '../parts/source/silent';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** What a practice that joined a centre does first: it says what it uses, and sees what to do and whom to call. */
export default function PracticeRoom() {
  const { words } = useWords();
  const practice = useQuery(queries.practice());
  const [ticked, setTicked] = useState(false);
  return (
    <>
      <PageTitle name={words.following.practice.name} />
      {practice.error && <ErrorNotice error={practice.error} retry={() => void practice.refetch()} />}
      {practice.isPending && <Loading />}
      {practice.data && (practice.data.twin === null ? (
        <>
          <Ticking practice={practice.data} done={() => setTicked(true)} />
          <Contacts practice={practice.data} />
        </>
      ) : (
        <>
          <Waiting reveal={ticked} />
          <Contacts practice={practice.data} />
          <First practice={practice.data} twin={practice.data.twin} />
        </>
      ))}
    </>
  );
}

const LINE = { vendor: '', product: '' };
/** More than spaces. */
const WRITTEN = '.*\\S.*';

/** Whether somebody began to say what they use: half a line is not left out unheard. */
function begun({ vendor, product }: typeof LINE): boolean {
  return vendor.trim() !== '' || product.trim() !== '';
}

function Ticking({ practice, done }: { practice: Practice; done: () => void }) {
  const { words } = useWords();
  const [draft, change, forget] = useDraft('practice', { things: [] as readonly string[], others: [LINE] as readonly (typeof LINE)[] });
  const use = useChange<PracticeUsed, Practice>((body) => ({ method: 'POST', path: '/practice/things', body }), ['practice', 'twins', 'alerts'], () => {
    forget();
    done();
  });
  const line = (number: number, part: Partial<typeof LINE>) => change({ others: draft.others.map((each, place) => (place === number ? { ...each, ...part } : each)) });
  return (
    <form
      className="card measure"
      onSubmit={(event) => {
        event.preventDefault();
        use.mutate({ things: [...draft.things], others: draft.others.filter(begun) });
      }}
    >
      <Stack>
        <Title order={2} size="h3">{words.following.practice.title}</Title>
        <Text>{words.following.practice.lead(practice.centre)}</Text>
        {practice.groups.map((group) => (
          <fieldset key={group.id} className="choices roles">
            <legend>{group.name}</legend>
            {group.things.map(({ id, name }) => (
              <Checkbox
                key={id} label={name} checked={draft.things.includes(id)}
                onChange={(event) => change({ things: event.currentTarget.checked ? [...draft.things, id] : draft.things.filter((each) => each !== id) })}
              />
            ))}
          </fieldset>
        ))}
        <fieldset className="choices">
          <legend>{words.following.practice.other}</legend>
          <Text size="sm">{words.following.practice.both}</Text>
          {draft.others.map((other, number) => (
            <div key={number} className="fields">
              <TextInput label={words.following.practice.vendor} required={begun(other)} pattern={WRITTEN} title={words.following.practice.both} maxLength={120} value={other.vendor} onChange={(event) => line(number, { vendor: event.currentTarget.value })} />
              <TextInput label={words.following.practice.product} required={begun(other)} pattern={WRITTEN} title={words.following.practice.both} maxLength={120} value={other.product} onChange={(event) => line(number, { product: event.currentTarget.value })} />
              {draft.others.length > 1 && (
                <Group><Button variant="default" onClick={() => change({ others: draft.others.filter((_, place) => place !== number) })}>{words.following.practice.less(number + 1)}</Button></Group>
              )}
            </div>
          ))}
          <Group><Button variant="default" onClick={() => change({ others: [...draft.others, LINE] })}>{words.following.practice.more}</Button></Group>
        </fieldset>
        {use.error && <ErrorNotice error={use.error} />}
        <Group><Button type="submit" size="md" loading={use.isPending}>{words.following.practice.send}</Button></Group>
      </Stack>
    </form>
  );
}

/**
 * Whether something has to be done about alerts.
 *
 * @param reveal whether this has just taken the place of what somebody ticked far below
 */
function Waiting({ reveal }: { reveal: boolean }) {
  const { words } = useWords();
  const heading = useReveal<HTMLHeadingElement>();
  const alerts = useInfiniteQuery(queries.alerts('state=todo'));
  const { open, uncompared } = alerts.data?.pages[0] ?? { open: undefined, uncompared: 0 };
  const none = useNone(words.following.practice.noAlerts, words.alerts.noneBut, uncompared > 0);
  return (
    <section className="card measure">
      <Title order={2} size="h3" mb="xs" tabIndex={-1} {...(reveal && { ref: heading })}>{words.following.practice.alerts}</Title>
      {alerts.error && <ErrorNotice error={alerts.error} retry={() => void alerts.refetch()} />}
      {alerts.isPending && <Loading />}
      <SilentSources />
      <Uncompared count={uncompared} />
      {open === 0 && <Text role="status">{none}</Text>}
      {open !== undefined && open > 0 && (
        <>
          <Text role="status" fw={600} mb="sm">{words.following.practice.waiting(open)}</Text>
          <Button component={Link} to="/alerts">{words.following.practice.toAlerts}</Button>
        </>
      )}
    </section>
  );
}

function First({ practice, twin }: { practice: Practice; twin: string }) {
  const { words } = useWords();
  return (
    <section className="measure room-part">
      <Title order={2} size="h3">{words.following.practice.steps}</Title>
      <Text mb="sm">{practice.steps.length === 0 ? words.following.practice.noSteps : words.following.practice.stepsMean}</Text>
      <Stack component="ol" gap="sm" className="rows">
        {practice.steps.map((step, number) => (
          <li key={step.measure} className="card">
            <Title order={3} size="h4">{number + 1}. {step.name}</Title>
            <Text>{step.summary}</Text>
            <Text mt="xs"><strong>{words.following.practice.how}</strong> {step.howTo}</Text>
          </li>
        ))}
      </Stack>
      <Text mt="md"><Anchor component={Link} to={`/hospitals/${twin}/parts`} underline="always">{words.following.practice.hospital}</Anchor></Text>
    </section>
  );
}

function Contacts({ practice }: { practice: Practice }) {
  const { words } = useWords();
  return (
    <section className="card measure room-part">
      <Title order={2} size="h3" mb="xs">{words.following.practice.contacts}</Title>
      {practice.contacts.length === 0 && <Text>{words.following.practice.noContacts(practice.centre)}</Text>}
      <Stack>{practice.contacts.map((contact) => <Called key={contact.name} contact={contact} />)}</Stack>
    </section>
  );
}

function Called({ contact }: { contact: PracticeContact }) {
  return (
    <div>
      <Title order={3} size="h5">{contact.name}</Title>
      <Text>{contact.about}</Text>
      <Text>
        {contact.telephone != null && <Anchor href={`tel:${contact.telephone.replace(/[^+\d]/g, '')}`} underline="always">{contact.telephone}</Anchor>}
        {contact.telephone != null && contact.email != null && ' · '}
        {contact.email != null && <Anchor href={`mailto:${contact.email}`} underline="always">{contact.email}</Anchor>}
      </Text>
      {contact.hours != null && <Text c="dimmed" size="sm">{contact.hours}</Text>}
    </div>
  );
}
