import { Button, Group, NativeSelect, SimpleGrid, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change';
import type { NewSimulation, Simulation } from '../api/contract';
import { queries } from '../api/queries';
import { useWords } from '../words/language';
import { ErrorNotice } from './notices';

const RUNS = 1000;

/** Plays the same attack on two versions of a hospital, with the same draws of chance. */
export function TwoVersions({ twin, first, chooseTwin, played }: {
  readonly twin: string | undefined;
  /** Which of its versions are chosen at first. */
  readonly first: { readonly before: number | undefined; readonly after: number | undefined };
  readonly chooseTwin: (id: string) => void;
  readonly played: (left: string, right: string) => void;
}) {
  const { words } = useWords();
  const twins = useQuery(queries.twins());
  const chosen = twins.data?.items.find(({ id }) => id === twin) ?? twins.data?.items[0];
  return (
    <section className="card room-part" aria-labelledby="versions">
      <Title order={2} size="h3" id="versions">{words.compare.versions}</Title>
      <Text c="dimmed" mb="sm" className="measure">{words.compare.versionsMean}</Text>
      {twins.error && <ErrorNotice error={twins.error} retry={() => void twins.refetch()} />}
      {chosen && (
        <>
          <NativeSelect
            label={words.simulate.hospital} maw="30rem" mb="sm" value={chosen.id} onChange={(event) => chooseTwin(event.currentTarget.value)}
            data={twins.data!.items.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Choice key={chosen.id} twin={chosen.id} first={chosen.id === twin ? first : {}} played={played} />
        </>
      )}
    </section>
  );
}

function Choice({ twin, first, played }: { readonly twin: string; readonly first: { readonly before?: number | undefined; readonly after?: number | undefined }; readonly played: (left: string, right: string) => void }) {
  const { words, say } = useWords();
  const versions = useInfiniteQuery(queries.versions(twin));
  const scenarios = useQuery(queries.scenarios(twin));
  const possible = scenarios.data?.items.filter((each) => each.possible) ?? [];
  const numbers = versions.data?.pages.flatMap((page) => page.items) ?? [];
  const [before, setBefore] = useState(first.before);
  const [after, setAfter] = useState(first.after);
  const [scenario, setScenario] = useState<string>();
  const older = before ?? numbers[1]?.number;
  const newer = after ?? numbers[0]?.number;
  const tried = scenario ?? possible[0]?.id;
  const play = useChange<NewSimulation, Simulation>((body) => ({ method: 'POST', path: '/simulations', body }), ['simulations']);
  const error = versions.error ?? scenarios.error ?? play.error;
  if (versions.data && numbers.length < 2) {
    return <Text>{words.compare.oneVersion}</Text>;
  }
  const options = numbers.map(({ number, note, savedAt }) => ({ value: String(number), label: [words.history.version(number), note, say.moment(savedAt)].filter(Boolean).join(' · ') }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const asked = (twinVersion: number): NewSimulation => ({ twin, twinVersion, scenario: tried!, runs: RUNS, seed: null, measures: null });
        void (async () => {
          const left = await play.mutateAsync(asked(older!));
          const right = await play.mutateAsync(asked(newer!));
          played(left.id, right.id);
        })().catch(() => undefined);
      }}
    >
      {versions.hasNextPage && (
        <Button mb="sm" variant="default" loading={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>{words.simulations.more}</Button>
      )}
      <SimpleGrid cols={{ base: 1, md: 3 }} mb="sm">
        <NativeSelect label={words.compare.before} data={options} value={String(older ?? '')} onChange={(event) => setBefore(Number(event.currentTarget.value))} />
        <NativeSelect label={words.compare.after} data={options} value={String(newer ?? '')} onChange={(event) => setAfter(Number(event.currentTarget.value))} />
        <NativeSelect
          label={words.simulate.scenario} value={tried ?? ''} onChange={(event) => setScenario(event.currentTarget.value)}
          data={possible.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </SimpleGrid>
      {error && <ErrorNotice error={error} />}
      <Group><Button type="submit" loading={play.isPending} disabled={older === undefined || tried === undefined || older === newer}>{words.compare.playBoth}</Button></Group>
    </form>
  );
}
