import type { Plan } from '../api/contract';
import { useWords } from '../words/language';

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 64;
const RIGHT = 20;
const TOP = 28;
const BOTTOM = 256;

/** Care saved against money: a dot with its interval for each plan; what can be had for the money is drawn as steps. The table beside it says the same. */
export function FrontChart({ plans, chosen, money, most }: { plans: readonly Plan[]; chosen: number; money: number; most: number }) {
  const { words, say } = useWords();
  const widest = Math.max(most, ...plans.map((plan) => plan.money), 1);
  const highest = Math.max(...plans.map(({ saved }) => saved.high ?? saved.value), Number.MIN_VALUE);
  const x = (euros: number) => LEFT + (euros / widest) * (WIDTH - LEFT - RIGHT);
  const y = (care: number) => BOTTOM - (Math.max(0, Math.min(care, highest)) / highest) * (BOTTOM - TOP);
  const stairs = plans.map(({ money: euros, saved }, place) =>
    `${place === 0 ? 'M' : `L${x(euros)} ${y(plans[place - 1]!.saved.value)}L`}${x(euros)} ${y(saved.value)}`).join('') + `L${x(widest)} ${y(plans.at(-1)!.saved.value)}`;
  return (
    <svg className="front" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.plans.drawing}>
      <text className="front-text" x={LEFT - 52} y={14}>{words.plans.savedAYear}</text>
      <line className="front-axis" x1={LEFT} y1={BOTTOM} x2={WIDTH - RIGHT} y2={BOTTOM} />
      {[0, highest / 2, highest].map((care) => (
        <g key={care}>
          <line className="front-axis" x1={LEFT} y1={y(care)} x2={WIDTH - RIGHT} y2={y(care)} />
          <text className="front-text" x={LEFT - 8} y={y(care) + 4} textAnchor="end">{say.about(care)}</text>
        </g>
      ))}
      {[0, widest / 2, widest].map((euros) => (
        <text key={euros} className="front-text" x={x(euros)} y={BOTTOM + 22} textAnchor={euros === 0 ? 'start' : euros === widest ? 'end' : 'middle'}>{say.euros(euros)}</text>
      ))}
      <rect className="front-paid" x={LEFT} y={TOP} width={x(Math.min(money, widest)) - LEFT} height={BOTTOM - TOP} />
      <path className="front-stairs" d={stairs} />
      {plans.map(({ money: euros, saved }, place) => (
        <g key={place} className={place === chosen ? 'front-plan front-chosen' : 'front-plan'}>
          <line x1={x(euros)} y1={y(saved.low ?? saved.value)} x2={x(euros)} y2={y(saved.high ?? saved.value)} />
          <circle cx={x(euros)} cy={y(saved.value)} r={place === chosen ? 8 : 5} />
        </g>
      ))}
      <line className="front-money" x1={x(Math.min(money, widest))} y1={TOP} x2={x(Math.min(money, widest))} y2={BOTTOM} />
    </svg>
  );
}
