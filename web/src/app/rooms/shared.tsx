import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef } from 'react';
import { Navigate, useParams } from 'react-router';
import { RequestError } from '../api/client';
import type { Shared } from '../api/contract';
import { queries, segment } from '../api/queries';
import { ServiceBars } from '../parts/bars';
import { Figures } from '../parts/figures';
import { LinkOver } from '../parts/link-over';
import { ErrorNotice, Loading } from '../parts/notices';
import type { Player } from '../parts/replay';
import { SavedTable } from '../parts/saved';
import { Entry } from '../shell/entry';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const Replay = lazy(() => import('../parts/replay'));

/** Somebody follows a link to a result: members go there, others see it here without names. */
export default function SharedRoom() {
  const { words } = useWords();
  const { token = '' } = useParams();
  const shared = useQuery(queries.shared(token));
  if (shared.error instanceof RequestError && shared.error.status === 401) {
    return <Navigate to={`/sign-in?next=${encodeURIComponent(`/shared/${token}`)}`} replace />;
  }
  if (shared.data?.simulation) {
    return <Navigate to={where(shared.data.simulation, shared.data.compared)} replace />;
  }
  return (
    <Entry wide>
      <PageTitle name={shared.data ? words.shared.title(shared.data.scenario) : words.shared.name} />
      {shared.error && <LinkOver error={shared.error} retry={() => void shared.refetch()} />}
      {shared.isPending && <Loading />}
      {shared.data?.result && <Told token={token} shared={shared.data} result={shared.data.result} />}
    </Entry>
  );
}

function where(simulation: string, compared: string | null): string {
  return compared === null ? `/simulations/${segment(simulation)}` : `/compare?left=${segment(compared)}&right=${segment(simulation)}`;
}

function Told({ token, shared, result }: { token: string; shared: Shared; result: NonNullable<Shared['result']> }) {
  const { words, say } = useWords();
  const player = useRef<Player>(null);
  const replay = useQuery(queries.sharedReplay(token));
  const { difference } = shared;
  return (
    <>
      <Text className="measure">{words.shared.lead(shared.runs)}</Text>
      <Text c="dimmed" mb="lg">{words.shared.until(say.moment(shared.endsAt))}</Text>
      <section className="card" aria-labelledby="short">
        <Title order={2} size="h3" id="short">{words.result.short}</Title>
        <Figures {...result} />
        <ul className="measure">{result.headline.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </section>
      <section className="card room-part" aria-labelledby="services">
        <Title order={2} size="h3" id="services">{words.result.services}</Title>
        <Text c="dimmed" mb="sm">{words.result.servicesMean}</Text>
        <ServiceBars services={result.services} />
      </section>
      {difference && (
        <section className="card room-part" aria-labelledby="compared">
          <Title order={2} size="h3" id="compared">{words.shared.compared}</Title>
          <Text className="measure" my="sm">{difference.summary}</Text>
          {difference.services.length > 0 && <SavedTable services={difference.services} names={result.services} />}
        </section>
      )}
      <section className="card room-part" aria-labelledby="replay">
        <Title order={2} size="h3" id="replay">{words.result.replay}</Title>
        <Text c="dimmed" mb="sm">{words.result.replayMeans}</Text>
        {replay.error && <ErrorNotice error={replay.error} retry={() => void replay.refetch()} />}
        {replay.data && <Suspense fallback={<Loading />}><Replay branch={replay.data} player={player} /></Suspense>}
      </section>
    </>
  );
}
