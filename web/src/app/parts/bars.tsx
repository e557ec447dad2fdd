import type { Estimate, SimulationResult } from '../api/contract';
import type { Words } from '../words/english';
import { useWords } from '../words/language';

/** Care lost by service: a table whose bars say the same as its numbers, so that nobody needs to see them. */
export function ServiceBars({ services }: { services: SimulationResult['services'] }) {
  const { words, say } = useWords();
  const sorted = [...services].sort((a, b) => b.careHours.value - a.careHours.value);
  const widest = Math.max(...sorted.map(({ careHours }) => careHours.high ?? careHours.value), Number.MIN_VALUE);
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={words.result.services}>
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">{words.result.service}</th>
            <th scope="col" className="bar-cell"><span className="unseen">{words.result.chart}</span></th>
            <th scope="col" className="numeric">{words.result.careHours}</th>
            <th scope="col" className="numeric spare">{words.result.interval}</th>
            <th scope="col" className="numeric">{words.result.patients}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, name, careHours, patients }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="bar-cell"><Bar estimate={careHours} widest={widest} /></td>
              <td className="numeric">{say.amount(careHours.value)}</td>
              <td className="numeric spare">{interval(careHours, words.result)}</td>
              <td className="numeric">{say.amount(patients.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bar({ estimate, widest }: { estimate: Estimate; widest: number }) {
  const low = Math.max(0, estimate.low ?? 0);
  const high = estimate.high ?? widest;
  const share = (value: number) => `${(100 * Math.max(0, value)) / widest}%`;
  return (
    <span className="bar" aria-hidden="true">
      <span className="bar-fill" style={{ width: share(estimate.value) }} />
      <span className="bar-range" style={{ insetInlineStart: share(low), width: share(high - low) }} />
    </span>
  );
}

/** An interval in words; one without an end says so. */
export function interval({ low, high }: Estimate, words: Pick<Words['result'], 'range' | 'atLeast'>): string {
  return high === null ? words.atLeast(low ?? 0) : words.range(low ?? 0, high);
}
