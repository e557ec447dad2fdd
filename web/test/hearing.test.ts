import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { AGAIN_MS, GRACE_MS, listen, SILENCE_MS } from '../src/app/api/hearing';
import { draftsOf, forgetDrafts, readDraft, writeDraft, type Shelf } from '../src/app/parts/draft';

/** A connection that a test opens and breaks. */
class Connection extends EventTarget {
  readonly CLOSED = 2;
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  lose(forGood = false): void {
    this.readyState = forGood ? 2 : 0;
    this.onerror?.();
  }

  close(): void {
    this.readyState = 2;
  }
}

function listening() {
  const connections: Connection[] = [];
  const told: string[] = [];
  const network = new EventTarget();
  const connect = () => {
    connections.push(new Connection());
    return connections.at(-1) as unknown as EventSource;
  };
  const end = listen({ connect, network }, {
    topics: { twin: (news) => told.push(`twin ${JSON.stringify(news)}`) },
    away: (away) => told.push(away ? 'away' : 'there'),
    missed: () => told.push('missed'),
    refused: () => told.push('refused'),
  });
  return { connections, told, network, end };
}

test('a connection that comes back soon is not talked about, but what was told meanwhile is asked for', (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const { connections: [only], told } = listening();
  only!.open();
  only!.dispatchEvent(Object.assign(new Event('twin'), { data: '{"id":"a"}' }));
  only!.lose();
  mock.timers.tick(GRACE_MS - 1);
  only!.open();
  mock.timers.tick(GRACE_MS);
  assert.deepEqual(told, ['there', 'twin {"id":"a"}', 'there', 'missed']);
});

test('a server that stays away is told of once, and again when it answers', (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const { connections: [only], told } = listening();
  only!.open();
  only!.lose();
  only!.lose();
  mock.timers.tick(GRACE_MS);
  only!.lose();
  mock.timers.tick(GRACE_MS);
  only!.open();
  assert.deepEqual(told, ['there', 'away', 'there', 'missed']);
});

test('what the browser gave up is begun again, until nobody listens any more', (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const { connections, told, end } = listening();
  connections[0]!.lose(true);
  assert.deepEqual(told, ['refused']);
  mock.timers.tick(AGAIN_MS);
  assert.equal(connections.length, 2);
  connections[1]!.lose(true);
  end();
  mock.timers.tick(10 * AGAIN_MS);
  assert.equal(connections.length, 2);
});

test('a connection on which not even a beat comes is begun anew, and what was told meanwhile is asked for', (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const { connections, told } = listening();
  connections[0]!.open();
  mock.timers.tick(SILENCE_MS - 1);
  connections[0]!.dispatchEvent(new Event('beat'));
  mock.timers.tick(SILENCE_MS - 1);
  assert.equal(connections.length, 1);
  mock.timers.tick(1);
  assert.equal(connections[0]!.readyState, 2);
  connections[1]!.open();
  assert.deepEqual(told, ['there', 'there', 'missed']);
  mock.timers.tick(SILENCE_MS);
  mock.timers.tick(GRACE_MS);
  assert.equal(told.at(-1), 'away');
});

test('a network that changes makes nobody believe anything: the server is asked', (context) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const { connections, told, network, end } = listening();
  connections[0]!.open();
  network.dispatchEvent(new Event('offline'));
  assert.equal(connections[0]!.readyState, 2);
  connections[1]!.open();
  assert.deepEqual(told, ['there', 'there', 'missed']);
  end();
  network.dispatchEvent(new Event('online'));
  assert.equal(connections.length, 2);
});

function shelf(): Shelf & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() { return kept.size; },
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

test('drafts stay for whoever wrote them and go before somebody else comes', () => {
  const store = shelf();
  draftsOf(store, 'ada');
  writeDraft(store, 'text.a', { yaml: 'secret map' });
  writeDraft(store, 'invitation', { email: 'bo@example.org' });
  store.setItem('salvus.language', 'fr');
  draftsOf(store, 'ada');
  assert.equal(readDraft(store, 'text.a', { yaml: '' }).yaml, 'secret map');
  draftsOf(store, 'bo');
  assert.equal(readDraft(store, 'text.a', { yaml: '' }).yaml, '');
  assert.equal(readDraft(store, 'invitation', { email: '' }).email, '');
  assert.equal(store.getItem('salvus.language'), 'fr');
  writeDraft(store, 'setup', { name: 'Bo' });
  forgetDrafts(store);
  assert.equal(readDraft(store, 'setup', { name: '' }).name, '');
});
