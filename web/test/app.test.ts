import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QueryClient } from '@tanstack/react-query';
import type { Choice } from '../src/app/api/contract';
import { heardAgain, heardOfSimulation } from '../src/app/api/live';
import { byKind } from '../src/app/parts/branching';
import { readDraft, writeDraft, type Shelf } from '../src/app/parts/draft';
import { keyOf, momentAt, nextTime, previousTime, scaleToFit } from '../src/app/parts/wall';
import { entrance, onward } from '../src/app/shell/door';
import { lookedAt } from '../src/app/shell/raised';
import { replay } from './mock/hospital';

function shelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    length: 0, key: () => null,
    getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value), removeItem: (name) => void kept.delete(name),
  };
}

test('a draft outlives a reload', () => {
  const store = shelf();
  writeDraft(store, 'setup', { name: 'Jo', beds: 3 });
  assert.deepEqual(readDraft(store, 'setup', { name: '', beds: 1 }), { name: 'Jo', beds: 3 });
  assert.deepEqual(readDraft(store, 'other', { name: '' }), { name: '' });
});

test('a draft of an older form keeps only what still fits', () => {
  const store = shelf();
  writeDraft(store, 'setup', { gone: 1, name: 'Jo', beds: 'many' });
  assert.deepEqual(readDraft(store, 'setup', { name: '', beds: 1 }), { name: 'Jo', beds: 1 });
  store.setItem('salvus.draft.setup', '{broken');
  assert.deepEqual(readDraft(store, 'setup', { name: '' }), { name: '' });
});

test('a full store stops nobody from writing', () => {
  assert.doesNotThrow(() => writeDraft({ ...shelf(), setItem: () => { throw new Error('full'); } }, 'setup', {}));
});

test('who is inside stays, the others are shown the way and come back', () => {
  assert.equal(entrance({ state: 'guest' }, '/'), undefined);
  assert.equal(entrance({ state: 'new' }, '/hospitals'), '/welcome');
  assert.equal(entrance({ state: 'signed-out' }, '/'), '/sign-in');
  assert.equal(onward(new URL(entrance({ state: 'factor-needed' }, '/simulate?twin=a&runs=2')!, 'http://x').searchParams.get('next')), '/simulate?twin=a&runs=2');
});

test('nobody is led to a foreign page', () => {
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '', null]) {
    assert.equal(onward(next), '/');
  }
});

test('a presenter remote and a keyboard drive the wall, and a focused button keeps its own keys', () => {
  assert.equal(keyOf('PageDown', true), 'next');
  assert.equal(keyOf('PageUp', false), 'previous');
  assert.equal(keyOf(' ', false), 'toggle');
  assert.equal(keyOf(' ', true), undefined);
  assert.equal(keyOf('.', false), 'black');
  assert.equal(keyOf('Tab', false), undefined);
});

test('from moment to moment one gets through the whole attack and back, and what is told can be seen', () => {
  const { data } = replay();
  const forth: string[] = [];
  let time = 0;
  while (time < data.end) {
    time = nextTime(data, time);
    forth.push(momentAt(data, time)!.text);
  }
  assert.deepEqual(forth, [...data.moments.map((moment) => moment.text), data.moments.at(-1)!.text]);
  const back: string[] = [];
  while (time > 0) {
    time = previousTime(data, time);
    back.push(momentAt(data, time)?.text ?? '');
  }
  assert.deepEqual(back, ['', ...forth.slice(0, -2)].reverse());
});

test('a moment is looked at an hour later, unless the next comes before', () => {
  const moment = (time: number, text: string) => ({ time, clock: '', text });
  const told = { end: 20, moments: [moment(1, 'a'), moment(5, 'b'), moment(5, 'c'), moment(5.5, 'd')] };
  assert.equal(nextTime(told, 0), 2);
  assert.ok(nextTime(told, 2) > 5 && nextTime(told, 2) < 5.5);
  assert.equal(momentAt(told, 5.2)!.text, 'b c');
  assert.equal(momentAt(told, nextTime(told, 5.4999999))!.text, 'd');
  assert.equal(momentAt(told, previousTime(told, 6.5))!.text, 'b c');
});

test('on a larger wall the replay is larger, and it fits', () => {
  const { data } = replay();
  const small = scaleToFit(data, 1280, 500);
  const large = scaleToFit(data, 3840, 1500);
  assert.ok(small > 0.3 && large > 2 * small, `${small} ${large}`);
});

test('what can be done is offered by kind, first what is done once for all', () => {
  const choice = (kind: Choice['kind'], subject: string) => ({ kind, text: kind, subject, name: subject });
  const kinds = byKind([choice('isolate-host', 'a'), choice('shut-down', ''), choice('isolate-host', 'b')]);
  assert.deepEqual([...kinds].map(([kind, choices]) => [kind, choices.length]), [['shut-down', 1], ['isolate-host', 2]]);
});

test('what was missed while the connection was away is asked for', () => {
  const client = new QueryClient();
  client.setQueryData(['simulations'], []);
  client.setQueryData(['twins', 'a'], { version: 1 });
  client.setQueryData(['me'], {});
  heardAgain(client);
  assert.equal(client.getQueryState(['simulations'])?.isInvalidated, true);
  assert.equal(client.getQueryState(['twins', 'a'])?.isInvalidated, true);
  assert.equal(client.getQueryState(['me'])?.isInvalidated, false);
});

test('news of a simulation goes where it is shown', () => {
  const client = new QueryClient();
  const simulation = { id: 'a', state: 'running', done: 1, runs: 10, twinName: 'x' };
  client.setQueryData(['simulation', 'a'], simulation);
  client.setQueryData(['simulations'], { pages: [{ items: [simulation, { ...simulation, id: 'b' }], next: null }], pageParams: [''] });
  heardOfSimulation(client, { id: 'a', state: 'running', done: 7, runs: 10 });
  assert.deepEqual(client.getQueryData(['simulation', 'a']), { ...simulation, done: 7 });
  const list = client.getQueryData<{ pages: { items: { done: number }[] }[] }>(['simulations'])!;
  assert.deepEqual(list.pages[0]!.items.map((item) => item.done), [7, 1]);
  heardOfSimulation(client, { id: 'unknown', state: 'done', done: 1, runs: 1 });
  assert.equal(client.getQueryData(['simulation', 'unknown']), undefined);
});

test('an alert that was raised is news until somebody looks at it or at the list', () => {
  const raised = new Set(['a', 'b']);
  assert.deepEqual([...lookedAt(raised, '/hospitals/a')], ['a', 'b']);
  assert.deepEqual([...lookedAt(raised, '/alerts/a')], ['b']);
  assert.deepEqual([...lookedAt(raised, '/alerts/speed')], ['a', 'b']);
  assert.deepEqual([...lookedAt(raised, '/alerts')], []);
});
