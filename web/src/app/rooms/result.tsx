import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Branch, Simulation, SimulationResult } from '../api/contract';
import { queries, segment } from '../api/queries';
import { ServiceBars } from '../parts/bars';
import { Branching } from '../parts/branching';
import { Figures } from '../parts/figures';
import { ErrorNotice, Loading } from '../parts/notices';
import type { Player } from '../parts/replay';
import { Reasons } from '../parts/reasons';
import { Term } from '../parts/term';
import { useMay, useMe } from '../shell/door';
import { useWords } from '../words/language';

const Replay = lazy(() => import('../parts/replay'));
const Take = lazy(() => import('../parts/take'));
const ShareByLink = lazy(() => import('../parts/share'));

/** What a simulation says, in the order people ask: what happens, to whom, how, and how sure it is. */
export default function Result({ simulation }: { simulation: Simulation }) {
  const result = useQuery(queries.result(simulation.id));
  if (result.data === undefined) {
    return result.error ? <ErrorNotice error={result.error} retry={() => void result.refetch()} /> : <Loading />;
  }
  return <Told simulation={simulation} result={result.data} />;
}

function Told({ simulation, result }: { simulation: Simulation; result: SimulationResult }) {
  const { words } = useWords();
  const player = useRef<Player>(null);
  const simulates = useMay('simulate');
  const shares = useMay('share-result');
  const visiting = useMe().state === 'guest';
  const [branch, setBranch] = useState<Branch>();
  const [sharing, setSharing] = useState(false);
  const [taking, setTaking] = useState(false);
  const moments = branch?.moments ?? result.moments;
  return (
    <>
      <section className="card" aria-labelledby="short">
        <Group justify="space-between">
          <Title order={2} size="h3" id="short">{words.result.short}</Title>
          <Group gap="xs">
            {simulates && <Button component={Link} to={again(simulation)} variant="default">{words.result.whatIf}</Button>}
            <Button component={Link} to={`/compare?right=${segment(simulation.id)}`} variant="default">{words.compare.open}</Button>
            {shares && <Button variant="default" aria-expanded={taking} onClick={() => setTaking(!taking)}>{words.result.take}</Button>}
            {shares && <Button variant="default" aria-expanded={sharing} onClick={() => setSharing(!sharing)}>{words.share.open}</Button>}
            <Button component={Link} to={`/wall/${segment(simulation.id)}`} variant="default">{words.wall.open}</Button>
          </Group>
        </Group>
        {visiting && <Text c="dimmed" size="sm" mb="sm">{words.result.guest}</Text>}
        <Figures {...result} />
        <ul className="measure">{result.headline.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </section>
      {taking && <Suspense fallback={<Loading />}><Take simulation={simulation} /></Suspense>}
      {sharing && <Suspense fallback={<Loading />}><ShareByLink simulation={simulation} /></Suspense>}
      <section className="card room-part" aria-labelledby="services">
        <Title order={2} size="h3" id="services">{words.result.services}</Title>
        <Text c="dimmed" mb="sm">{words.result.servicesMean}</Text>
        <ServiceBars services={result.services} />
      </section>
      <section className="card room-part" aria-labelledby="replay">
        <Title order={2} size="h3" id="replay">{words.result.replay}</Title>
        <Text c="dimmed" mb="sm">{words.result.replayMeans}</Text>
        <Suspense fallback={<Loading />}><Replay simulation={simulation.id} branch={branch?.replay} player={player} /></Suspense>
        {simulates && <Branching simulation={simulation.id} player={player} branch={branch} show={setBranch} />}
      </section>
      <section className="card room-part" aria-labelledby="course">
        <Title order={2} size="h3" id="course" mb="sm">{words.result.course}</Title>
        <Course moments={moments} show={(time) => player.current?.show(time)} />
      </section>
      <Reasons simulation={simulation.id} />
      {simulates && (
        <section className="card room-part" aria-labelledby="next">
          <Title order={2} size="h3" id="next">{words.measures.next}</Title>
          <Text className="measure" mb="sm">{words.measures.nextMeans}</Text>
          <Button component={Link} to={`/hospitals/${segment(simulation.twin)}/measures`}>{words.measures.open}</Button>
        </section>
      )}
      <section className="card room-part" aria-labelledby="sure">
        <Title order={2} size="h3" id="sure">{words.result.sure}</Title>
        <Text className="measure">{words.result.sureMeans(simulation.runs)} <Term of="run" /> · <Term of="ensemble" /></Text>
      </section>
    </>
  );
}

/** Where the same is played with other measures. */
function again({ twin, scenario, runs, measures }: Simulation): string {
  return `/simulate?${new URLSearchParams({ twin, scenario, runs: String(runs), measures: measures.join(',') })}#what-if`;
}

const SHOWN = 12;

function Course({ moments, show }: { moments: SimulationResult['moments']; show: (time: number) => void }) {
  const { words } = useWords();
  const [all, setAll] = useState(false);
  const hidden = moments.length - SHOWN;
  return (
    <>
      <ol className="course">
        {(all ? moments : moments.slice(0, SHOWN)).map((moment, place) => (
          <li key={place}>
            <button type="button" title={words.result.showMoment} onClick={() => show(moment.time)}>{moment.clock}</button>
            <span>{moment.text}</span>
          </li>
        ))}
      </ol>
      {!all && hidden > 0 && <Button mt="sm" variant="default" onClick={() => setAll(true)}>{words.result.showAll(hidden)}</Button>}
    </>
  );
}
