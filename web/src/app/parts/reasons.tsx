import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reasons as Found } from '../api/contract';
import { queries } from '../api/queries';
import { useWords } from '../words/language';
import { ErrorNotice, Loading } from './notices';
import { Term } from './term';

/** How it came about, what would have stopped it, who would have seen it, and in which order to restore: made when somebody asks. */
export function Reasons({ simulation }: { simulation: string }) {
  const { words } = useWords();
  const [asked, setAsked] = useState(false);
  const reasons = useQuery({ ...queries.reasons(simulation), enabled: asked });
  return (
    <section className="card room-part" aria-labelledby="why">
      <Title order={2} size="h3" id="why">{words.reasons.title}</Title>
      <Text c="dimmed" mb="sm" className="measure">{words.reasons.lead} <Term of="chokePoint" /> · <Term of="sensor" /></Text>
      {!asked && <Button onClick={() => setAsked(true)}>{words.reasons.ask}</Button>}
      {reasons.error && <ErrorNotice error={reasons.error} retry={() => void reasons.refetch()} />}
      {asked && reasons.isPending && !reasons.error && <><Loading /><Text ta="center" c="dimmed">{words.reasons.takes}</Text></>}
      <div role="status">{reasons.data && <Text>{reasons.data.looked}</Text>}</div>
      {reasons.data && <Told reasons={reasons.data} />}
    </section>
  );
}

function Told({ reasons }: { reasons: Found }) {
  const { words } = useWords();
  return (
    <>
      <Title order={3} size="h4" mt="md">{words.reasons.ways}</Title>
      {reasons.ways.map(({ opening, steps }) => (
        <div key={opening}>
          <Text mt="xs">{opening}</Text>
          <ol className="measure">{steps.map((step, place) => <li key={place}>{step}</li>)}</ol>
        </div>
      ))}
      <Part title={words.reasons.stop} lines={reasons.chokePoints} />
      <Part title={words.reasons.barriers} lead={reasons.ways.length > 0 ? reasons.beforeBarriers : undefined} lines={reasons.barriers} />
      <Part title={words.reasons.seen} lines={reasons.seen} />
      <Part title={words.reasons.order} lines={reasons.restoration.length > 0 ? reasons.restoration : [words.reasons.noOrder]} />
    </>
  );
}

function Part({ title, lead, lines }: { title: string; lead?: string | undefined; lines: readonly string[] }) {
  return lead === undefined && lines.length === 0 ? null : (
    <>
      <Title order={3} size="h4" mt="md">{title}</Title>
      {lead !== undefined && <Text mt="xs">{lead}</Text>}
      <ul className="measure">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </>
  );
}
