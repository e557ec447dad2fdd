import { Button, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { TwinGraph } from '../api/contract';
import { queries, segment } from '../api/queries';
import { AssetTable } from '../parts/graph/asset-table';
import { NodeList } from '../parts/graph/node-list';
import { HospitalGraph, pathOf, readFocus, type Filter, type Focus } from '../parts/graph/view';
import { HospitalRoom } from '../parts/hospital-room';
import { ErrorNotice, Loading } from '../parts/notices';
import { Term } from '../parts/term';
import { useWords } from '../words/language';

const Canvas = lazy(() => import('../parts/graph/canvas'));

/** One hospital: what stands where and what needs what, as a drawing and as tables of the same. */
export default function Hospital() {
  const { id = '' } = useParams();
  const graph = useQuery(queries.graph(id));
  return (
    <HospitalRoom id={id}>
      {graph.error && <ErrorNotice error={graph.error} retry={() => void graph.refetch()} />}
      {graph.isPending && <Loading />}
      {graph.data && <Rooms id={id} graph={graph.data} />}
    </HospitalRoom>
  );
}

function Rooms({ id, graph }: { id: string; graph: TwinGraph }) {
  const { words } = useWords();
  const [search, setSearch] = useSearchParams();
  const hospital = useMemo(() => new HospitalGraph(graph), [graph]);
  const wanted = readFocus(search.get('focus'));
  const focus = hospital.has(wanted) ? wanted : 'all';
  const part = pathOf(focus);
  const text = search.get('find') ?? '';
  const zone = search.get('zone') ?? '';
  const kind = search.get('kind') ?? '';
  const late = useDeferredValue(text);
  const filter = useMemo((): Filter => ({ text: late, zone, kind }), [late, zone, kind]);
  const view = useMemo(() => hospital.view(focus, filter), [hospital, focus, filter]);
  const found = useMemo(() => hospital.find(filter), [hospital, filter]);
  const kinds = useMemo(() => [...new Set(graph.assets.map((asset) => asset.kind))], [graph]);
  const set = (name: string, value: string, replace = true) =>
    setSearch((before) => {
      if (value === '' || value === 'all') {
        before.delete(name);
      } else {
        before.set(name, value);
      }
      return before;
    }, { replace, preventScrollReset: true });
  const open = (next: Focus) => set('focus', next, false);
  return (
    <>
      <div className="graph-tools" role="search" aria-label={words.graph.search}>
        <TextInput label={words.graph.find} placeholder={words.graph.findExample} type="search" value={text} onChange={(event) => set('find', event.currentTarget.value)} />
        <NativeSelect
          label={words.graph.zone} value={zone} onChange={(event) => set('zone', event.currentTarget.value)}
          data={[{ value: '', label: words.graph.everyZone }, ...graph.zones.map((each) => ({ value: each.id, label: each.name }))]}
        />
        <NativeSelect
          label={words.graph.kind} value={kind} onChange={(event) => set('kind', event.currentTarget.value)}
          data={[{ value: '', label: words.graph.every }, ...kinds.map((each) => ({ value: each, label: words.graph.kindName(each) }))]}
        />
        <Text role="status" c="dimmed" pb={6}>{words.graph.found(found.length)}</Text>
      </div>
      <section className="card" style={{ marginTop: '1rem' }} aria-labelledby="graph">
        <Title order={2} size="h3" id="graph">{words.graph.title}</Title>
        <ol className="crumbs" style={{ marginBlock: '.5rem' }}>
          <li><Button variant="subtle" size="compact-sm" disabled={focus === 'all'} onClick={() => open('all')}>{words.graph.whole}</Button></li>
          {hospital.within(focus).map((each) => (
            <li key={each}><Button variant="subtle" size="compact-sm" onClick={() => open(each)}>{hospital.name(each)}</Button></li>
          ))}
          {focus !== 'all' && <li><strong>{hospital.name(focus)}</strong></li>}
          {part !== undefined && <li><Link to={`/hospitals/${segment(id)}/part?path=${segment(part)}`}>{words.part.open}</Link></li>}
        </ol>
        <div className="graph-split">
          <div><Suspense fallback={<Loading />}><Canvas view={view} label={words.graph.drawing(hospital.name(focus))} open={open} /></Suspense></div>
          <NodeList view={view} open={open} />
        </div>
        <Text c="dimmed" size="sm" mt="xs">
          <Term of="zone" /> · <Term of="flow" /> · <Term of="asset" /> · <Term of="digitalService" /> · <Term of="clinicalService" />
        </Text>
      </section>
      <section className="card room-part" aria-labelledby="assets">
        <Title order={2} size="h3" id="assets" mb="xs">{words.graph.assets}</Title>
        <AssetTable twin={id} assets={found} zones={graph.zones} open={(next) => { open(next); document.getElementById('graph')?.scrollIntoView(); }} />
      </section>
    </>
  );
}
