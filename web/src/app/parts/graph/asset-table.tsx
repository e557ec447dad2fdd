import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { GraphAsset, Named } from '../../api/contract';
import { segment } from '../../api/queries';
import { useWords } from '../../words/language';
import type { Focus } from './view';

const STEP = 50;

/** The assets that are found, some at a time. */
export function AssetTable({ twin, assets, zones, open }: { twin: string; assets: readonly GraphAsset[]; zones: readonly Named[]; open: (focus: Focus) => void }) {
  const { words } = useWords();
  const [shown, setShown] = useState(STEP);
  const zoneNames = new Map(zones.map((zone) => [zone.id, zone.name]));
  if (assets.length === 0) {
    return <Text c="dimmed">{words.graph.foundNone}</Text>;
  }
  return (
    <>
      <div className="scroll" tabIndex={0} role="group" aria-label={words.graph.assets}>
        <table className="bars">
          <thead>
            <tr>
              <th scope="col">{words.graph.name}</th>
              <th scope="col">{words.graph.kind}</th>
              <th scope="col">{words.graph.zone}</th>
              <th scope="col" className="spare">{words.graph.tags}</th>
              <th scope="col">{words.part.form}</th>
            </tr>
          </thead>
          <tbody>
            {assets.slice(0, shown).map((asset) => (
              <tr key={asset.id}>
                <th scope="row"><button type="button" className="plain" onClick={() => open(`asset:${asset.id}`)}>{asset.name}</button></th>
                <td>{words.graph.kindName(asset.kind)}</td>
                <td>{zoneNames.get(asset.zone)}</td>
                <td className="spare soft">{asset.tags.join(', ')}</td>
                <td><Link to={`/hospitals/${segment(twin)}/part?path=${segment(`assets/${asset.id}`)}`} aria-label={words.part.openNamed(asset.name)}>{words.part.open}</Link></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {assets.length > shown && <Button mt="sm" variant="default" onClick={() => setShown(shown + STEP)}>{words.graph.more(assets.length - shown)}</Button>}
    </>
  );
}
