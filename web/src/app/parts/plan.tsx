import { Text, Title } from '@mantine/core';
import type { Estimate, Plan, PlanMeasure, Plans } from '../api/contract';
import { useWords } from '../words/language';
import { interval } from './bars';
import type { Measures } from './front';
import { Term } from './term';

interface Told {
  readonly plan: Plan;
  readonly plans: Plans;
  readonly measures: Measures;
}

/** What to do, in which order, what each costs and is worth, and how it is done. */
export function Steps({ plan, plans, measures }: Told) {
  const { words } = useWords();
  if (plan.steps.length === 0) {
    return null;
  }
  const idle = plan.steps.filter(({ worth }) => unseen(worth));
  return (
    <section className="card room-part" aria-labelledby="steps">
      <Title order={2} size="h3" id="steps">{words.plans.steps}</Title>
      <Text c="dimmed" mb="sm">{words.plans.stepsMean} <Term of="careLost" />.</Text>
      <StepList steps={plan.steps.filter(({ worth }) => !unseen(worth))} plans={plans} measures={measures} />
      {idle.length > 0 && (
        <>
          <Title order={3} size="h4" mt="md">{words.plans.idle}</Title>
          <Text c="dimmed" mb="sm" className="measure">{words.plans.idleMeans}</Text>
          <StepList steps={idle} plans={plans} measures={measures} />
        </>
      )}
      {plan.staffHours >= 1 && <Text mt="sm" className="measure">{words.plans.friction(plan.staffHours)}</Text>}
    </section>
  );
}

/** Whether nothing but noughts could be told of what a measure saves. */
function unseen({ value, low, high }: Estimate): boolean {
  return [value, low ?? -Infinity, high ?? Infinity].every((each) => Math.abs(each) < 1);
}

function StepList({ steps, plans, measures }: Omit<Told, 'plan'> & { readonly steps: Plan['steps'] }) {
  const { words, say } = useWords();
  return (
    <ol className="steps">
      {steps.map(({ measure, worth, with: others }) => {
        const told = measures.get(measure)!;
        return (
          <li key={measure}>
            <details>
              <summary>
                <span className="step-name">{told.name}</span>
                <span className="step-cost">{cost(told, words, say)}</span>
                <span className="step-worth">{unseen(worth) ? (told.law.length > 0 ? words.plans.byLaw(told.law.join(', ')) : words.plans.noneSeen(plans.attempts)) : words.plans.worth(worth.value, interval(worth, words.compare))}</span>
              </summary>
              <Text my="xs">{told.summary}</Text>
              <Text size="sm" c="dimmed">{words.plans.who(told.who, told.leadTimeDays, plans.years)}</Text>
              {told.howTo !== null && <Part title={words.plans.howTo} text={told.howTo} />}
              {told.supplierMessage !== null && <Part title={words.plans.message} text={told.supplierMessage} />}
              {told.law.length > 0 && <Text size="sm" mt="xs">{words.plans.byLaw(told.law.join(', '))}</Text>}
              {told.guides.length > 0 && <Text size="sm" mt="xs">{words.plans.byGuides(told.guides.join(', '))}</Text>}
              {others.length > 0 && <Text size="sm" mt="xs">{words.plans.with(names(others, measures))}</Text>}
            </details>
          </li>
        );
      })}
    </ol>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <>
      <Text fw={600} mt="xs">{title}</Text>
      <Text className="kept-lines">{text}</Text>
    </>
  );
}

function names(ids: readonly string[], measures: Measures): string {
  return ids.map((id) => measures.get(id)?.name ?? id).join(', ');
}

type Words = ReturnType<typeof useWords>;

function cost({ euros, staffDays }: PlanMeasure, words: Words['words'], say: Words['say']): string {
  return euros === null || staffDays === null
    ? ''
    : `${words.plans.priced(say.euros(euros.low), say.euros(euros.high))} · ${words.plans.daysBetween(staffDays.low, staffDays.high)}`;
}

/** Other sets that may be as good, by what is exchanged. */
export function Ties({ plan, measures }: Omit<Told, 'plans'>) {
  const { words, say } = useWords();
  if (plan.ties.length === 0) {
    return null;
  }
  return (
    <section className="card room-part" aria-labelledby="ties">
      <Title order={2} size="h3" id="ties">{words.plans.ties}</Title>
      <Text c="dimmed" mb="sm">{words.plans.tiesMean}</Text>
      <ul>
        {plan.ties.map(({ more, less, money, lost }, place) => (
          <li key={place}>
            {words.plans.tie(names(more, measures), names(less, measures))} {words.plans.tieCosts(say.euros(money), say.change(lost.value), interval(lost, words.compare))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const STATES = ['unfunded', 'funded', 'to-check', 'in-place'] as const;

/** What the law demands, whatever the money. */
export function Law({ plan, plans, measures }: Told) {
  const { words, say } = useWords();
  return (
    <section className="card room-part" aria-labelledby="law">
      <Title order={2} size="h3" id="law">{words.plans.law}</Title>
      <Text c="dimmed" mb="sm" className="measure">{plans.lawLikely ? words.plans.lawLikely : words.plans.lawUnlikely}</Text>
      {STATES.map((state) => {
        const duties = plan.law.filter((duty) => duty.state === state).map(({ measure }) => measures.get(measure)!);
        return duties.length > 0 && (
          <div key={state}>
            <Title order={3} size="h5" mt="sm">{words.plans.duties[state]}</Title>
            <ul>
              {duties.map((duty) => (
                <li key={duty.id}>
                  {duty.name} <span className="soft">({duty.law.join(', ')}){state === 'unfunded' && ` · ${cost(duty, words, say)}`}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** What the numbers rest on. */
export function Sureness({ plan, plans }: Omit<Told, 'measures'>) {
  const { words } = useWords();
  return (
    <section className="card room-part" aria-labelledby="sure">
      <Title order={2} size="h3" id="sure">{words.result.sure}</Title>
      <ul className="measure">
        <li>{words.plans.conditional(plans.mix.map(({ title, aYear }) => words.plans.often(title, aYear)).join(' · '))}</li>
        <li>{words.plans.tried(plans.tried, plans.possible, plans.attempts)}</li>
        <li>{words.plans.means}</li>
        {plan.steps.length > 0 && <li>{words.plans.addUp}</li>}
        {plans.inPlace.length > 0 && <li>{words.plans.inPlace(plans.inPlace.join(', '))}</li>}
        {plans.notSimulated.length > 0 && <li>{words.plans.notSimulated(plans.notSimulated.join(', '))}</li>}
      </ul>
    </section>
  );
}
