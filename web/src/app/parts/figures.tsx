import type { ReactNode } from 'react';
import type { Estimate } from '../api/contract';
import { useWords } from '../words/language';
import { interval } from './bars';
import { Term } from './term';

/** The three numbers that a result comes down to. */
export function Figures({ careLost, worstTenth, peopleExposed }: { careLost: Estimate; worstTenth: Estimate; peopleExposed: Estimate }) {
  const { words } = useWords();
  return (
    <dl className="figures" style={{ marginBlock: '1rem 1.25rem' }}>
      <Figure name={<Term of="careLost" />} value={careLost} unit={words.result.careHours} />
      <Figure name={words.result.worstTenth} value={worstTenth} unit={words.result.careHours} />
      <Figure name={<Term of="peopleExposed" />} value={peopleExposed} unit={words.result.people} />
    </dl>
  );
}

function Figure({ name, value, unit }: { name: ReactNode; value: Estimate; unit: string }) {
  const { words, say } = useWords();
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd className="large">{say.amount(value.value)}</dd>
      <dd className="soft">{unit}, {interval(value, words.result)}</dd>
    </div>
  );
}
