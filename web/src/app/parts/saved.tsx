import type { Estimate } from '../api/contract';
import { useWords } from '../words/language';
import { interval } from './bars';

/** Care saved by service, the largest difference first, whichever way it goes. */
export function SavedTable({ services, names }: { services: readonly { readonly id: string; readonly saved: Estimate }[]; names: readonly { readonly id: string; readonly name: string }[] }) {
  const { words, say } = useWords();
  return (
    <table className="bars">
      <thead>
        <tr><th scope="col">{words.result.service}</th><th scope="col" className="numeric">{words.compare.saved}</th><th scope="col" className="numeric">{words.result.interval}</th></tr>
      </thead>
      <tbody>
        {[...services].sort((a, b) => Math.abs(b.saved.value) - Math.abs(a.saved.value) || b.saved.value - a.saved.value).map(({ id, saved }) => (
          <tr key={id}>
            <th scope="row">{names.find((service) => service.id === id)?.name ?? id}</th>
            <td className="numeric">{say.change(saved.value)}</td>
            <td className="numeric">{interval(saved, words.compare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
