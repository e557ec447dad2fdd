import { Anchor, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Speed, SpeedGroup } from '../api/contract';
import { queries } from '../api/queries';
import { host } from '../parts/alert/doing';
import { Name, Steps } from '../parts/alert/steps';
import { Empty, ErrorNotice, Loading } from '../parts/notices';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const DAYS = ['30', '90'] as const;
const REASONS = ['old', 'ahead', 'undated', 'changed'] as const;

/** How long warnings are on their way. */
export default function HowFast() {
  const { words } = useWords();
  const [search, setSearch] = useSearchParams();
  const days = search.get('days') === '90' ? '90' : '30';
  const whom = search.get('from') ?? '';
  const speed = useQuery(queries.speed(days));
  const ask = (part: { days?: string; from?: string }) => {
    const asked = { days, from: whom, ...part };
    setSearch({ ...(asked.days !== '30' && { days: asked.days }), ...(asked.from !== '' && { from: asked.from }) }, { replace: true });
  };
  const group = speed.data === undefined || whom === '' ? speed.data?.all : speed.data.publishers.find(({ namespace }) => namespace === whom)?.group;
  return (
    <>
      <Anchor component={Link} to="/alerts" underline="always">{words.alerts.back}</Anchor>
      <PageTitle name={words.speed.name} />
      <Text className="measure" mb="md">{words.speed.lead}</Text>
      <Group align="end" mb="md">
        <NativeSelect label={words.speed.days} value={days} onChange={(event) => ask({ days: event.currentTarget.value })} data={DAYS.map((value) => ({ value, label: words.speed.last[value] }))} />
        <NativeSelect
          label={words.speed.whom} value={whom} onChange={(event) => ask({ from: event.currentTarget.value })}
          data={[{ value: '', label: words.speed.everybody }, ...publishers(speed.data, whom).map((value) => ({ value, label: host(value) }))]}
        />
      </Group>
      {speed.error && <ErrorNotice error={speed.error} retry={() => void speed.refetch()} />}
      {speed.isPending && <Loading />}
      {speed.data && (group === undefined || group.alerts === 0 ? <Empty title={words.speed.none}>{words.speed.noneMeans}</Empty> : <Told group={group} />)}
      {speed.data && whom === '' && speed.data.publishers.length > 0 && <Publishers publishers={speed.data.publishers} choose={(from) => `?${new URLSearchParams({ ...(days !== '30' && { days }), from })}`} />}
    </>
  );
}

/** Those who can be chosen, with the one that is though it has no alert in this time. */
function publishers(speed: Speed | undefined, whom: string): string[] {
  const known = speed?.publishers.map(({ namespace }) => namespace) ?? [];
  return whom === '' || known.includes(whom) ? known : [...known, whom];
}

function Told({ group }: { group: SpeedGroup }) {
  const { words, say } = useWords();
  const whole = group.steps.find(({ step }) => step === 'whole');
  const seconds = whole?.seconds ?? null;
  const left = REASONS.filter((reason) => group.leftOut[reason] > 0);
  return (
    <>
      <section className="card">
        <Text fw={600} role="status">
          {seconds === null ? words.speed.unknown : whole!.count === 1 ? words.speed.one(say.lasting(seconds.last)) : words.speed.half(say.lasting(seconds.half))}
        </Text>
        {seconds !== null && whole!.count > 1 && <Text>{words.speed.rest(say.lasting(seconds.nineTenths), say.lasting(seconds.last))}</Text>}
        <Text c="dimmed">{words.speed.counted(group.alerts, whole?.count ?? 0)}</Text>
      </section>
      <section className="card room-part">
        <Title order={2} size="h4" mb="xs">{words.speed.table}</Title>
        <Steps steps={group.steps} />
      </section>
      {left.length > 0 && (
        <section className="card room-part">
          <Title order={2} size="h4" mb="xs">{words.speed.leftOut}</Title>
          <ul className="measure">{left.map((reason) => <li key={reason}>{words.speed.reasons[reason](group.leftOut[reason])}</li>)}</ul>
        </section>
      )}
    </>
  );
}

function Publishers({ publishers: all, choose }: { publishers: Speed['publishers']; choose: (namespace: string) => string }) {
  const { words, say } = useWords();
  return (
    <section className="card room-part">
      <Title order={2} size="h4" mb="xs">{words.speed.publishers}</Title>
      <div className="scroll" tabIndex={0} role="group" aria-label={words.speed.publishers}>
        <table className="bars stacked">
          <thead>
            <tr>
              <th scope="col">{words.speed.publisher}</th>
              <th scope="col" className="numeric">{words.speed.alerts}</th>
              <th scope="col" className="numeric spare">{words.speed.measured}</th>
              <th scope="col" className="numeric">{words.speed.median}</th>
              <th scope="col" className="numeric">{words.speed.slowest}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ namespace, group }) => {
              const whole = group.steps.find(({ step }) => step === 'whole');
              const told = (seconds: number | undefined) => (seconds === undefined ? '–' : say.lasting(seconds));
              return (
                <tr key={namespace}>
                  <th scope="row"><Anchor component={Link} to={choose(namespace)} underline="always">{host(namespace)}</Anchor></th>
                  <td className="numeric"><Name of={words.speed.alerts} />{say.number(group.alerts)}</td>
                  <td className="numeric spare">{say.number(whole?.count ?? 0)}</td>
                  <td className="numeric"><Name of={words.speed.median} />{told(whole?.seconds?.half)}</td>
                  <td className="numeric"><Name of={words.speed.slowest} />{told(whole?.seconds?.last)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
