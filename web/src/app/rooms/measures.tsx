import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { useChange } from '../api/change';
import type { NewSearch, Search, UsualSearch } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useDraft } from '../parts/draft';
import { amounts } from '../parts/front';
import { HospitalRoom } from '../parts/hospital-room';
import { ErrorNotice, Loading } from '../parts/notices';
import { Term } from '../parts/term';
import { useMay } from '../shell/door';
import { useWords } from '../words/language';

const YEARS: readonly number[] = [1, 3, 5];

/** Which measures this hospital should take first: what there is to spend, and what was found before. */
export default function MeasuresRoom() {
  const { words } = useWords();
  const { id = '' } = useParams();
  const simulates = useMay('simulate');
  const usual = useQuery({ ...queries.usualSearch(id), enabled: simulates });
  return (
    <HospitalRoom id={id}>
      <Text className="lead measure" mb="lg">{words.measures.lead} <Term of="measure">{words.measures.leadTerm}</Term>.</Text>
      {usual.error && <ErrorNotice error={usual.error} retry={() => void usual.refetch()} />}
      {usual.isLoading && <Loading />}
      <div className="split">
        {usual.data && <Ask key={id} twin={id} usual={usual.data} />}
        <Found twin={id} />
      </div>
    </HospitalRoom>
  );
}

interface Draft {
  readonly money: number;
  readonly days: number;
  readonly limited: boolean;
  readonly years: number;
  readonly thorough: boolean;
  readonly scenarios: string;
}

function Ask({ twin, usual }: { twin: string; usual: UsualSearch }) {
  const { words, say } = useWords();
  const navigate = useNavigate();
  const choices = amounts(usual.all);
  const [draft, set, forget] = useDraft<Draft & Record<string, unknown>>(`search.${twin}`, {
    money: usual.money, days: Math.round(usual.staffDays ?? 0), limited: usual.staffDays !== null, years: usual.years, thorough: false, scenarios: '',
  });
  const place = Math.max(0, choices.findLastIndex((each) => each <= draft.money));
  const money = choices[place]!;
  const scenarios = draft.scenarios.split(' ').filter(Boolean);
  const start = useChange<NewSearch, Search>((body) => ({ method: 'POST', path: `/twins/${segment(twin)}/searches`, body }), ['searches'], ({ id }) => {
    forget();
    void navigate(`/searches/${segment(id)}`);
  });
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ scenarios, money, staffDays: draft.limited ? draft.days : null, years: draft.years, thorough: draft.thorough, seed: 1 });
      }}
    >
      <Stack>
        <Title order={2} size="h3">{words.measures.ask}</Title>
        <label className="slider">
          <span>{words.measures.most}</span>
          <output className="slider-value">{say.euros(money)}</output>
          <input
            type="range" min={0} max={choices.length - 1} step={1} value={place} aria-valuetext={say.euros(money)}
            onChange={(event) => set({ money: choices[Number(event.currentTarget.value)]! })}
          />
          <Text component="span" c="dimmed" size="sm">{words.measures.mostMeans}</Text>
        </label>
        <div>
          <Checkbox label={words.measures.limited} checked={draft.limited} onChange={(event) => set({ limited: event.currentTarget.checked })} />
          {draft.limited && (
            <NumberInput
              mt="xs" label={words.measures.days} description={usual.people > 0 ? words.measures.daysMean(usual.people, usual.staffDays ?? 0, usual.years) : undefined}
              value={draft.days} min={0} allowDecimal={false} thousandSeparator={say.number(1000).charAt(1)} onChange={(next) => typeof next === 'number' && set({ days: next })}
            />
          )}
        </div>
        <NativeSelect
          label={words.measures.years} value={String(draft.years)} onChange={(event) => set({ years: Number(event.currentTarget.value) })}
          data={YEARS.map((each) => ({ value: String(each), label: words.measures.yearsMean(each) }))}
        />
        <Scenarios twin={twin} chosen={scenarios} choose={(chosen) => set({ scenarios: chosen.join(' ') })} />
        {usual.thorough && (
          <Checkbox
            label={words.measures.thorough} description={words.measures.thoroughMeans} checked={draft.thorough}
            onChange={(event) => set({ thorough: event.currentTarget.checked })}
          />
        )}
        <Text c="dimmed" size="sm">{words.measures.takes}</Text>
        {start.error && <ErrorNotice error={start.error} />}
        <Group><Button type="submit" className="whole-label" loading={start.isPending}>{words.measures.start}</Button></Group>
      </Stack>
    </form>
  );
}

/** Which attacks count: those that cost this hospital most, unless somebody chooses. */
function Scenarios({ twin, chosen, choose }: { twin: string; chosen: readonly string[]; choose: (chosen: readonly string[]) => void }) {
  const { words } = useWords();
  const scenarios = useQuery(queries.scenarios(twin));
  return (
    <details open={chosen.length > 0}>
      <summary>{words.measures.attacks(chosen.length)}</summary>
      <Text c="dimmed" size="sm" my="xs">{words.measures.attacksMean} <Term of="scenario" /></Text>
      {scenarios.error && <ErrorNotice error={scenarios.error} retry={() => void scenarios.refetch()} />}
      <div className="switches" tabIndex={0} role="group" aria-label={words.measures.attacks(chosen.length)}>
        {scenarios.data?.items.filter(({ possible }) => possible).map(({ id, title }) => (
          <Checkbox
            key={id} label={title} checked={chosen.includes(id)}
            onChange={(event) => choose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
        ))}
      </div>
    </details>
  );
}

/** What was searched for this hospital before. */
function Found({ twin }: { twin: string }) {
  const { words, say } = useWords();
  const reads = useMay('read-result');
  const searches = useQuery({ ...queries.searches(twin), enabled: reads });
  return (
    <section>
      <Title order={2} size="h3" mb="sm">{words.measures.before}</Title>
      {searches.error && <ErrorNotice error={searches.error} retry={() => void searches.refetch()} />}
      {searches.data?.items.length === 0 && <Text c="dimmed">{words.measures.none}</Text>}
      {searches.data?.items.map((search) => (
        <Link key={search.id} to={`/searches/${segment(search.id)}`} className="card card-link" style={{ marginBottom: '.6rem' }}>
          <strong>{words.measures.upTo(say.euros(search.money), search.years)}</strong> · {words.simulation.states[search.state]}
          <Text component="span" display="block" c="dimmed" size="sm">
            {[words.simulation.version(search.twinVersion), search.thorough ? words.measures.isThorough : words.measures.isQuick, say.moment(search.createdAt), search.createdBy]
              .filter(Boolean).join(' · ')}
          </Text>
        </Link>
      ))}
    </section>
  );
}
