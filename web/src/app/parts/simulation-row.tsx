import { Badge, Group, Progress, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Simulation } from '../api/contract';
import { useWords } from '../words/language';

/** A simulation in a list. */
export function SimulationRow({ simulation }: { simulation: Simulation }) {
  const { words, say } = useWords();
  const { id, state, done, runs } = simulation;
  return (
    <Link className="card card-link" style={{ marginBottom: '.6rem', padding: '.8rem 1.1rem' }} to={`/simulations/${encodeURIComponent(id)}`}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{simulation.scenarioTitle}</Text>
        <StateBadge state={state} />
      </Group>
      <Text c="dimmed" size="sm">
        {simulation.twinName} · {words.simulation.runs(runs)}{simulation.measures.length > 0 && ` · ${words.compare.measures(simulation.measures.length)}`} · <time dateTime={simulation.createdAt} title={say.moment(simulation.createdAt)}>{say.ago(simulation.createdAt)}</time>
      </Text>
      {state === 'running' && <Progress mt={6} value={(100 * done) / runs} aria-label={words.simulation.progress(done, runs)} />}
    </Link>
  );
}

function StateBadge({ state }: { state: Simulation['state'] }) {
  const { words } = useWords();
  return <Badge variant="outline" className={`state state-${state}`} tt="none">{words.simulation.states[state]}</Badge>;
}
