import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HEIGHT, place, WIDTH } from '../src/app/parts/graph/place';
import { HospitalGraph, MANY, readFocus, type Filter, type Focus } from '../src/app/parts/graph/view';
import { graph } from './mock/hospital';

const NOTHING: Filter = { text: '', zone: '', kind: '' };

function everyFocus(hospital: HospitalGraph): Focus[] {
  const { zones, assets, digital, clinical } = hospital.graph;
  return [
    'all', ...zones.map(({ id }) => `zone:${id}` as const), ...assets.map(({ id }) => `asset:${id}` as const), ...digital.map(({ id }) => `digital:${id}` as const),
    ...clinical.map(({ id }) => `clinical:${id}` as const),
  ];
}

test('whatever the graph is about, its edges bind nodes it shows', () => {
  for (const many of [0, 30, 160, 900]) {
    const hospital = new HospitalGraph(graph(many));
    for (const focus of everyFocus(hospital)) {
      const { columns, edges } = hospital.view(focus, NOTHING);
      const ids = columns.flat().map((node) => node.id);
      assert.equal(new Set(ids).size, ids.length, focus);
      edges.forEach(({ from, to }) => assert.ok(ids.includes(from) && ids.includes(to), `${focus}: ${from} → ${to}`));
    }
  }
});

test('the whole hospital binds a zone to a service exactly when one of its assets is needed', () => {
  const hospital = new HospitalGraph(graph(160));
  const { edges } = hospital.view('all', NOTHING);
  for (const zone of hospital.graph.zones) {
    for (const service of hospital.graph.digital) {
      const needed = service.needs.some((need) => hospital.assets.get(need)?.zone === zone.id);
      assert.equal(edges.some(({ from, to }) => from === `zone:${zone.id}` && to === `digital:${service.id}`), needed);
    }
  }
  assert.equal(edges.filter(({ sort }) => sort === 'flow').length, hospital.graph.flows.length);
});

test('every asset of a zone is in it, by itself or in a group', () => {
  for (const many of [60, 2000]) {
    const hospital = new HospitalGraph(graph(many));
    for (const zone of hospital.graph.zones) {
      const [ground] = hospital.view(`zone:${zone.id}`, NOTHING).columns;
      const expected = hospital.graph.assets.filter((asset) => asset.zone === zone.id).length;
      assert.equal(ground.reduce((sum, node) => sum + node.count, 0), expected);
      assert.ok(ground.length <= MANY);
    }
  }
});

test('from the whole hospital one gets to one pump, and back the same way', () => {
  for (const many of [400, 2000, 20_000]) {
    const hospital = new HospitalGraph(graph(many));
    const way: Focus[] = [];
    let node = hospital.view('all', NOTHING).columns[0].find(({ count }) => count > MANY) ?? assert.fail('no large zone');
    while (node.sort !== 'asset') {
      way.push(node.focus);
      assert.ok(hospital.has(node.focus), node.focus);
      const { columns: [ground] } = hospital.view(node.focus, NOTHING);
      assert.ok(ground.length <= Math.max(MANY, many / 6 / 60), `${ground.length} nodes in ${node.focus}`);
      assert.equal(ground.reduce((sum, each) => sum + each.count, 0), node.count, node.focus);
      node = ground[0]!;
    }
    const [zone, group] = way;
    assert.deepEqual(hospital.within(node.focus), [zone, group]);
    assert.deepEqual(hospital.within(way.at(-1)!), way.slice(0, -1));
    assert.ok(hospital.name(way.at(-1)!).length > 0);
  }
});

test('one pump shows what depends on it', () => {
  const hospital = new HospitalGraph(graph(160));
  const service = hospital.graph.digital[0]!;
  const [pump] = service.needs;
  const { columns } = hospital.view(`asset:${pump!}`, NOTHING);
  assert.deepEqual(columns[0].map((node) => node.id), [`asset:${pump!}`]);
  assert.ok(columns[1].some((node) => node.id === `digital:${service.id}`));
  assert.ok(columns[2].length > 0);
});

test('a search asks for every word, without case and accents, and marks what it finds', () => {
  const hospital = new HospitalGraph({ ...graph(10), assets: [{ id: 'a', name: 'Pompe à perfusion', kind: 'medical-device', zone: 'zone-0', tags: ['réanimation'] }] });
  assert.equal(hospital.find({ ...NOTHING, text: 'POMPE reanimation' }).length, 1);
  assert.equal(hospital.find({ ...NOTHING, text: 'pompe urgences' }).length, 0);
  assert.equal(hospital.find({ ...NOTHING, kind: 'server' }).length, 0);
  assert.equal(hospital.view('all', { ...NOTHING, text: 'perfusion' }).columns[0][0]!.found, 1);
  assert.equal(hospital.view('all', NOTHING).columns[0][0]!.found, 0);
});

test('an address of something that is gone leads to the whole hospital', () => {
  const hospital = new HospitalGraph(graph(10));
  assert.equal(hospital.has(readFocus('asset:gone')), false);
  assert.equal(readFocus('nonsense'), 'all');
  assert.equal(readFocus(null), 'all');
  assert.equal(hospital.has(readFocus('asset:asset-3')), true);
  assert.equal(hospital.name('asset:asset-3'), hospital.graph.assets[3]!.name);
});

test('no node covers another', () => {
  for (const many of [0, 40, 90, 400]) {
    const hospital = new HospitalGraph(graph(many));
    for (const focus of ['all', 'zone:zone-0', 'digital:digital-0'] as const) {
      const placed = place(hospital.view(focus, NOTHING));
      placed.forEach((a, i) =>
        placed.slice(i + 1).forEach((b) => assert.ok(Math.abs(a.x - b.x) >= WIDTH || Math.abs(a.y - b.y) >= HEIGHT, `${many} ${focus}: ${a.node.id} ${b.node.id}`)),
      );
    }
  }
});
