import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Plan, Plans, Search } from '../api/contract';
import { queries } from '../api/queries';
import { interval } from '../parts/bars';
import { byId, planUnder, SLIDER_FIGURES, sliderStep } from '../parts/front';
import { FrontChart } from '../parts/front-chart';
import { Law, Steps, Sureness, Ties } from '../parts/plan';
import { ErrorNotice, Loading } from '../parts/notices';
import { Term } from '../parts/term';
import { useMay } from '../shell/door';
import { useWords } from '../words/language';

/** What a search found: the money is moved, and the best plan for it stands there at once. */
export default function PlansRoom({ search }: { search: Search }) {
  const plans = useQuery(queries.plans(search.id));
  if (plans.data === undefined) {
    return plans.error ? <ErrorNotice error={plans.error} retry={() => void plans.refetch()} /> : <Loading />;
  }
  return <Chosen search={search} plans={plans.data} />;
}

function Chosen({ search, plans }: { search: Search; plans: Plans }) {
  const { words, say } = useWords();
  const [address, setAddress] = useSearchParams();
  const wished = address.get('money');
  const money = wished === null || Number.isNaN(Number(wished)) ? plans.money : Math.min(plans.money, Math.max(0, Number(wished)));
  const chosen = planUnder(plans.plans, money);
  const plan = plans.plans[chosen]!;
  const measures = useMemo(() => byId(plans.measures), [plans]);
  const simulates = useMay('simulate');
  const spend = (euros: number) =>
    setAddress((before) => { before.set('money', String(euros)); return before; }, { replace: true, preventScrollReset: true });
  const step = sliderStep(plans.money);
  return (
    <>
      <section className="card" aria-labelledby="money">
        <Title order={2} size="h3" id="money">{words.plans.howMuch}</Title>
        <label className="slider">
          <span>{words.plans.money(plans.years)}</span>
          <output className="slider-value">{say.euros(money, SLIDER_FIGURES)}</output>
          <input
            type="range" min={0} max={Math.max(step, Math.ceil(plans.money / step) * step)} step={step} value={money} aria-valuetext={words.plans.moneyBuys(say.euros(money, SLIDER_FIGURES), plan.steps.length)}
            disabled={plans.money === 0} onChange={(event) => spend(Number(event.currentTarget.value))}
          />
        </label>
        <Text className="lead measure" my="md" role="status">{headline(plans, plan, words, say)}</Text>
        {chosen === plans.plans.length - 1 && money > 1.05 * plan.money && <Text className="measure" mb="sm">{words.plans.enough(say.euros(plan.money))}</Text>}
        {!plan.sure && plan.steps.length > 0 && <Text className="measure" mb="sm">{words.plans.unsure}</Text>}
        <dl className="figures thirds" style={{ marginBlock: '1rem 1.25rem' }}>
          <Figure name={words.plans.saved} large={say.change(plan.saved.value)} small={`${words.plans.hoursAYear}, ${interval(plan.saved, words.compare)}`} />
          <Figure name={words.plans.anAttack} large={say.amount(plan.lostAnAttempt)} small={words.plans.insteadOf(plans.lostAnAttempt)} />
          <Figure name={words.plans.worst} large={say.amount(plan.worstTenth)} small={words.plans.insteadOf(plans.worstTenth)} />
          <Figure name={<Term of="peopleExposed" />} large={say.amount(plan.people)} small={words.plans.peopleInsteadOf(plans.people)} />
          <Figure name={words.plans.cost} large={say.euros(plan.money)} small={words.plans.between(say.euros(plan.moneyRange.low), say.euros(plan.moneyRange.high))} />
          <Figure name={words.plans.work} large={words.plans.days(plan.staffDays)} small={words.plans.ownStaff(plans.staff.people, plans.staff.days, plan.staffDays)} />
        </dl>
        <div className="front-split">
          <FrontChart plans={plans.plans} chosen={chosen} money={money} most={plans.money} />
          <Front plans={plans.plans} chosen={chosen} spend={spend} />
        </div>
      </section>
      <Steps plan={plan} plans={plans} measures={measures} />
      {plan.steps.length > 0 && simulates && (
        <Group my="md">
          <Button component={Link} to={`/simulate?${new URLSearchParams({ twin: search.twin, scenario: plans.mix[0]!.id, measures: plan.steps.map(({ measure }) => measure).join(',') })}`}>
            {words.plans.play}
          </Button>
        </Group>
      )}
      <Ties plan={plan} measures={measures} />
      <Law plan={plan} plans={plans} measures={measures} />
      <Sureness plan={plan} plans={plans} />
    </>
  );
}

type Told = ReturnType<typeof useWords>;

function headline(plans: Plans, plan: Plan, words: Told['words'], say: Told['say']): string {
  if (plan.steps.length === 0) {
    return words.plans.nothing(say.amount(plans.lost.value));
  }
  // What would be told as a plan that saves 0 for its money is said as it is.
  return Math.abs(plan.saved.value) < 1
    ? words.plans.hardly(plan.steps.length, say.euros(plan.money), say.amount(plans.lost.value))
    : words.plans.headline(plan.steps.length, say.euros(plan.money), say.amount(plans.lost.value), say.change(plan.saved.value));
}

function Figure({ name, large, small }: { name: React.ReactNode; large: string; small: string }) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd className="large">{large}</dd>
      <dd className="soft">{small}</dd>
    </div>
  );
}

/** All plans as a table: what the drawing shows, and the way to each. */
function Front({ plans, chosen, spend }: { plans: readonly Plan[]; chosen: number; spend: (euros: number) => void }) {
  const { words, say } = useWords();
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={words.plans.all}>
      <table className="bars">
        <caption className="unseen">{words.plans.all}</caption>
        <thead>
          <tr>
            <th scope="col">{words.plans.cost}</th>
            <th scope="col" className="numeric">{words.plans.count}</th>
            <th scope="col" className="numeric">{words.plans.savedAYear}</th>
            <th scope="col" className="numeric spare">{words.result.interval}</th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan, place) => (
            <tr key={place} aria-current={place === chosen ? 'true' : undefined}>
              <th scope="row"><button type="button" className="plain" onClick={() => spend(plan.money)}>{say.euros(plan.money)}</button></th>
              <td className="numeric">{say.number(plan.steps.length)}</td>
              <td className="numeric">{say.change(plan.saved.value)}</td>
              <td className="numeric spare">{interval(plan.saved, words.compare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
