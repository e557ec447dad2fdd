import { Button, Checkbox, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useChange } from '../api/change';
import type { NewSimulation, Scenario, Simulation } from '../api/contract';
import { queries } from '../api/queries';
import { NoHospital } from '../parts/nothing-yet';
import { ErrorNotice, Loading } from '../parts/notices';
import { Term } from '../parts/term';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const RUNS: readonly number[] = [200, 1000, 4000];

/** Choose a hospital and a scenario; what is chosen is in the address. */
export default function Simulate() {
  const { words } = useWords();
  const [search, setSearch] = useSearchParams();
  const twins = useQuery(queries.twins());
  const twin = twins.data?.items.find(({ id }) => id === search.get('twin')) ?? twins.data?.items[0];
  const choose = (name: string, value: string) =>
    setSearch((before) => { before.set(name, value); return before; }, { replace: true, preventScrollReset: true });
  return (
    <>
      <PageTitle name={words.simulate.title} />
      <Text className="lead measure" mb="lg">{words.simulate.lead}</Text>
      {twins.error && <ErrorNotice error={twins.error} retry={() => void twins.refetch()} />}
      {twins.isPending && <Loading />}
      {twins.data?.items.length === 0 && (
        <NoHospital />
      )}
      {twin && (
        <>
          <NativeSelect
            label={words.simulate.hospital} maw="30rem" mb="lg" value={twin.id} onChange={(event) => choose('twin', event.currentTarget.value)}
            data={twins.data!.items.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Scenarios key={twin.id} twin={twin.id} search={search} choose={choose} />
        </>
      )}
    </>
  );
}

interface Choice {
  readonly twin: string;
  readonly search: URLSearchParams;
  choose(name: string, value: string): void;
}

function Scenarios({ twin, search, choose }: Choice) {
  const { words } = useWords();
  const scenarios = useQuery(queries.scenarios(twin));
  if (scenarios.data === undefined) {
    return scenarios.error ? <ErrorNotice error={scenarios.error} retry={() => void scenarios.refetch()} /> : <Loading />;
  }
  const items = scenarios.data.items;
  const scenario = items.find(({ id, possible }) => possible && id === search.get('scenario')) ?? items.find(({ possible }) => possible);
  return (
    <div className="split">
      <fieldset className="choices">
        <legend><Title order={2} size="h3" mb="xs"><Term of="scenario">{words.simulate.scenario}</Term></Title></legend>
        {items.map((item) => (
          <label key={item.id} className="choice">
            <input
              type="radio" name="scenario" value={item.id} checked={item.id === scenario?.id} disabled={!item.possible}
              onChange={() => choose('scenario', item.id)}
            />
            <span>
              <span className="choice-name">{item.title}</span>
              <Text component="span" display="block" c="dimmed" size="sm" className="choice-means">{item.possible ? item.summary : words.simulate.impossible}</Text>
            </span>
          </label>
        ))}
      </fieldset>
      {scenario && <Chosen twin={twin} scenario={scenario} search={search} choose={choose} />}
    </div>
  );
}

function Chosen({ twin, scenario, search, choose }: Choice & { scenario: Scenario }) {
  const { words } = useWords();
  const navigate = useNavigate();
  const wished = Number(search.get('runs'));
  const runs = RUNS.includes(wished) ? wished : RUNS[1]!;
  const start = useChange<NewSimulation, Simulation>((body) => ({ method: 'POST', path: '/simulations', body }), ['simulations'], ({ id }) =>
    void navigate(`/simulations/${encodeURIComponent(id)}`),
  );
  const attempts = scenario.attemptsAYear;
  const measures = (search.get('measures') ?? '').split(',').filter(Boolean);
  return (
    <section className="card beside" aria-labelledby="chosen">
      <Title order={2} size="h3" id="chosen">{scenario.title}</Title>
      <Text my="sm">{scenario.summary}</Text>
      <Title order={3} size="h5">{scenario.realCase.happened ? words.simulate.realCase : words.simulate.notYet}</Title>
      <Text fw={600}>{scenario.realCase.name}</Text>
      <Text>{scenario.realCase.facts}</Text>
      <Text c="dimmed" size="sm" mb="sm">{words.simulate.source(scenario.realCase.source)}</Text>
      <Title order={3} size="h5">{words.simulate.often}</Title>
      <Text>{words.simulate.oftenMeans(attempts.low, attempts.middle, attempts.high)}</Text>
      <details className="soft" style={{ marginBottom: '1rem' }}><summary>{words.simulate.whence}</summary>{attempts.source}</details>
      <Switches twin={twin} chosen={measures} choose={(chosen) => choose('measures', chosen.join(','))} />
      {start.error && <ErrorNotice error={start.error} />}
      <Group align="end">
        <NativeSelect
          label={words.simulate.runs} value={String(runs)} onChange={(event) => choose('runs', event.currentTarget.value)}
          data={RUNS.map((each) => ({ value: String(each), label: words.simulate.runsMeans(each) }))}
        />
        <Button size="md" loading={start.isPending} onClick={() => start.mutate({ twin, scenario: scenario.id, runs, measures })}>{words.simulate.start}</Button>
      </Group>
      <Text c="dimmed" size="sm" mt="sm">{words.simulate.harmless}</Text>
    </section>
  );
}

/** What the hospital could have done before: the same attacks meet it better prepared. */
function Switches({ twin, chosen, choose }: { twin: string; chosen: readonly string[]; choose: (chosen: readonly string[]) => void }) {
  const { words } = useWords();
  const switches = useQuery(queries.switches(twin));
  const wanted = useLocation().hash === '#what-if';
  // Whoever came for this finds it open and in sight.
  const [open, setOpen] = useState(wanted || chosen.length > 0);
  const begin = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted) {
      begin.current?.focus({ preventScroll: true });
      begin.current?.scrollIntoView({ block: 'start' });
    }
  }, [wanted]);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} style={{ marginBottom: '1rem' }}>
      <summary ref={begin}>{words.simulate.whatIf(chosen.length)}</summary>
      <Text c="dimmed" size="sm" my="xs">{words.simulate.whatIfMeans} <Term of="measure" />.</Text>
      {switches.error && <ErrorNotice error={switches.error} retry={() => void switches.refetch()} />}
      <div className="switches" tabIndex={0} role="group" aria-label={words.simulate.whatIf(chosen.length)}>
        {switches.data?.items.filter(({ state }) => state !== 'impossible').map(({ id, name, summary, state }) => (
          <Checkbox
            key={id} label={name} description={state === 'in-place' ? words.simulate.inPlace : summary} disabled={state === 'in-place'}
            checked={state === 'in-place' || chosen.includes(id)}
            onChange={(event) => choose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
        ))}
      </div>
    </details>
  );
}
