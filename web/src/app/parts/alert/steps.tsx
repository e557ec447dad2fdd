import { Text } from '@mantine/core';
import type { SpeedStep } from '../../api/contract';
import { useWords } from '../../words/language';

/** A millisecond is nothing on a bar. */
const LEAST = 0.001;

/** How long each step took: a table whose bars say the same as its numbers. From milliseconds to days, so each mark is ten times the one before. */
export function Steps({ steps }: { steps: readonly SpeedStep[] }) {
  const { words, say } = useWords();
  const marks = Math.max(1, ...steps.map(({ seconds }) => (seconds === null ? 0 : mark(seconds.last))));
  return (
    <>
      <div className="scroll" tabIndex={0} role="group" aria-label={words.speed.table}>
        <table className="bars stacked step-bars">
          <thead>
            <tr>
              <th scope="col">{words.speed.step}</th>
              <th scope="col" className="bar-cell"><span className="unseen">{words.speed.chart}</span></th>
              <th scope="col" className="numeric">{words.speed.median}</th>
              <th scope="col" className="numeric">{words.speed.nine}</th>
              <th scope="col" className="numeric">{words.speed.most}</th>
              <th scope="col" className="numeric">{words.speed.slowest}</th>
              <th scope="col" className="numeric">{words.speed.count}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, count, seconds }) => (
              <tr key={step}>
                <th scope="row">{words.speed.steps[step]}</th>
                <td className="bar-cell">
                  <span className="bar" aria-hidden="true">
                    {seconds !== null && <span className="bar-fill" style={{ width: share(seconds.half, marks) }} />}
                    {seconds !== null && <span className="bar-range" style={{ insetInlineStart: share(seconds.half, marks), width: `calc(${share(seconds.last, marks)} - ${share(seconds.half, marks)})` }} />}
                  </span>
                </td>
                {seconds === null ? <td className="numeric" colSpan={4}>{words.speed.never}</td> : (
                  <>
                    <td className="numeric"><Name of={words.speed.median} />{say.lasting(seconds.half)}</td>
                    <td className="numeric"><Name of={words.speed.nine} />{say.lasting(seconds.nineTenths)}</td>
                    <td className="numeric"><Name of={words.speed.most} />{say.lasting(seconds.most)}</td>
                    <td className="numeric"><Name of={words.speed.slowest} />{say.lasting(seconds.last)}</td>
                  </>
                )}
                <td className="numeric"><Name of={words.speed.count} />{say.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text c="dimmed" size="sm" mt="xs">{words.speed.scale}</Text>
    </>
  );
}

/** What a number is, where the table is narrow and has no head. */
export function Name({ of }: { of: string }) {
  return <span className="narrow-name" aria-hidden="true">{of} </span>;
}

function mark(seconds: number): number {
  return Math.log10(Math.max(1, seconds / LEAST));
}

function share(seconds: number, marks: number): string {
  return `${(100 * mark(seconds)) / marks}%`;
}
