import { Text, Title } from '@mantine/core';
import type { AlertDetail } from '../../api/contract';
import { useWords } from '../../words/language';
import { HospitalLink } from '../hospital-link';
import { alike, type Alike } from './alike';

/** Where it is, as the ward names it, and why we think so. */
export function Whereabouts({ detail: { assets, assetsLeftOut } }: { detail: AlertDetail }) {
  const { words } = useWords();
  if (assets.length === 0) {
    return null;
  }
  return (
    <section className="card room-part">
      <Title order={2} size="h4" mb="xs">{words.alerts.where}</Title>
      <div className="scroll" tabIndex={0} role="group" aria-label={words.alerts.whereTable}>
        <table className="bars stacked">
          <thead>
            <tr><th scope="col">{words.alerts.device}</th><th scope="col">{words.alerts.place}</th><th scope="col">{words.alerts.verdict}</th><th scope="col">{words.alerts.why}</th></tr>
          </thead>
          <tbody>{alike(assets).map((group) => <Row key={`${group[0].twin} ${group[0].asset}`} group={group} />)}</tbody>
        </table>
      </div>
      {assetsLeftOut > 0 && <Text c="dimmed" mt="xs">{words.alerts.leftOut(assetsLeftOut)}</Text>}
    </section>
  );
}

/** So many of a group are named: more would not be read. */
const NAMED = 3;

function Row({ group }: { group: Alike }) {
  const { words } = useWords();
  const [{ place, affectedness, keys, confidence, product, line }] = group;
  return (
    <tr>
      <th scope="row">
        {group.slice(0, NAMED).map(({ twin, asset, name }) => (
          <div key={asset}><HospitalLink id={twin} name={name} room={`/part?path=assets/${encodeURIComponent(asset)}`} /></div>
        ))}
        {group.length > NAMED && words.alerts.others(group.length - NAMED)}
      </th>
      <td>{place}</td>
      <td>{words.alerts.affectedness[affectedness]}</td>
      <td>
        {keys.map((key) => <div key={key}>{named(key, words.alerts.keys, words.notice.pair)}</div>)}
        <div>{words.alerts.sure(confidence)}</div>
        <div className="soft">{product}</div>
        <div className="soft">{words.alerts.line(line)}</div>
      </td>
    </tr>
  );
}

/** A key such as `model-number 718095`, with its kind in words. */
function named(key: string, kinds: Readonly<Record<string, string>>, pair: (what: string, text: string) => string): string {
  const space = key.indexOf(' ');
  const kind = space < 0 ? key : key.slice(0, space);
  return pair(kinds[kind] ?? kind, key.slice(kind.length + 1));
}
