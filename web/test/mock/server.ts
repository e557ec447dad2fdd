// A stand-in for the server, true to its contract by the compiler: for work on the rooms, never part of a release.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, resolve } from 'node:path';
import type { AlertAnswer, AlertDetail, Me, NewSimulation, NewTwin, Recording, Simulation, Twin } from '../../src/app/api/contract';
import { alerts, speed } from './alerts';
import { sources } from './sources';
import { archetypes, graph, imported, replay, result, scenarios } from './hospital';

const PORT = Number(process.env['PORT'] ?? 8181);
const STATIC = resolve('target/classes/static');
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html' };
/** A file with a replay of a real simulation, if there is one at hand. */
const REPLAY = process.env['REPLAY'];
const ASSETS = Number(process.env['ASSETS'] ?? 160);

const now = () => new Date().toISOString();
let me: Me = {
  state: (process.env['STATE'] as Me['state'] | undefined) ?? 'new', person: null, organisation: null, organisations: [], permissions: [],
  guestAllowed: true, factors: null, freshUntil: null, addsOrganisations: false, centre: false,
};
const twins: Twin[] = [{ id: 'demo', name: 'Saint-Aubin District Hospital', version: 1, assets: ASSETS, services: 8, updatedAt: now(), updatedBy: 'Salvus', demo: true }];
const simulations: Simulation[] = [];
const known: AlertDetail[] = alerts();
const listeners = new Set<ServerResponse>();

function enter(state: Me['state']): Me {
  me = {
    ...me, state, permissions: ['read-twin', 'simulate', 'read-result', 'write-twin', 'read-alerts', 'answer-alerts', 'add-advisory', ...(state === 'guest' ? [] : ['read-people' as const, 'manage-people' as const, 'read-audit' as const, 'own-account' as const])],
    person: state === 'guest' ? null : { id: 'p', name: 'Jo Doe', email: 'jo@hospital.example', language: 'en' },
    organisation: { id: 'o', name: state === 'guest' ? 'Demo' : 'Saint-Aubin', kind: 'hospital' },
  };
  return me;
}

function tell(simulation: Simulation): void {
  const { id, state, done, runs } = simulation;
  listeners.forEach((listener) => listener.write(`event: simulation\ndata: ${JSON.stringify({ id, state, done, runs })}\n\n`));
}

function play(id: string): void {
  const timer = setInterval(() => {
    const place = simulations.findIndex((simulation) => simulation.id === id);
    const before = simulations[place]!;
    if (before.state === 'cancelled') {
      clearInterval(timer);
      return;
    }
    const done = Math.min(before.runs, before.done + before.runs / 20);
    simulations[place] = { ...before, done, ahead: null, state: done === before.runs ? 'done' : 'running' };
    tell(simulations[place]);
    if (done === before.runs) {
      clearInterval(timer);
    }
  }, Number(process.env['BEAT'] ?? 250));
}

function create({ twin, scenario, runs: wanted, measures: taken }: NewSimulation): Simulation {
  const [runs, measures] = [wanted ?? 100, taken ?? []];
  const simulation: Simulation = {
    id: `s${simulations.length + 1}`, twin, twinVersion: 1, twinName: twins.find(({ id }) => id === twin)!.name, scenario, runs, seed: 1, measures, state: 'queued', done: 0,
    scenarioTitle: scenarios.find(({ id }) => id === scenario)!.title, createdAt: now(), createdBy: 'Jo Doe', ahead: 1, problem: null,
  };
  simulations.unshift(simulation);
  play(simulation.id);
  return simulation;
}

type Answer = readonly [status: number, body?: unknown];

function answer(method: string, path: string, body: unknown): Answer {
  const [, room, id, part] = path.split('/').map(decodeURIComponent);
  const simulation = simulations.find((each) => each.id === id);
  const twin = twins.find((each) => each.id === id);
  const alert = known.find((each) => each.alert.id === id);
  switch (`${method} ${room}${id === undefined ? '' : '/-'}${part === undefined ? '' : `/${part}`}`) {
    case 'GET me': return [200, me];
    case 'POST guest': return [201, enter('guest')];
    case 'POST setup': return (body as { code: string }).code === 'wrong'
      ? [422, { title: 'The code is not right', detail: 'Look at the terminal in which Salvus was started.' }]
      : [201, enter('factor-to-add')];
    case 'POST session': return [200, enter('factor-needed')];
    case 'POST session/-': return [200, enter('signed-in')];
    case 'GET sources': return [200, sources];
    case 'GET speed': return [200, speed(30)];
    case 'GET alerts': return [200, { items: known.map(({ alert }) => alert), next: null, open: known.length, uncompared: 0 }];
    case 'GET alerts/-': return alert === undefined ? [404, { title: 'Not found' }] : [200, alert];
    case 'POST alerts/-/answers': {
      const { state, note } = body as AlertAnswer;
      Object.assign(alert!, { alert: { ...alert!.alert, state, version: alert!.alert.version + 1 }, answer: state === 'open' ? null : { at: now(), by: 'Jo Doe', note, endsAt: state === 'not-ours' ? now() : null } });
      listeners.forEach((listener) => listener.write(`event: alert\ndata: ${JSON.stringify({ id, raised: false })}\n\n`));
      return [200, alert];
    }
    case 'POST advisories': listeners.forEach((listener) => listener.write('event: alert\ndata: {"id":"a1","raised":true}\n\n')); return [200, { items: [{ file: 'bad.json', title: null, problems: [{ place: '$.document', what: 'this part is missing', remedy: 'is it a CSAF document?' }], known: false, fresh: [], again: [], folded: [] }] }];
    case 'DELETE session': me = { ...me, state: 'signed-out' }; return [204];
    case 'POST me/-': return [200, { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Salvus:jo@hospital.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Salvus' }];
    case 'POST me/-/confirmation': enter('signed-in'); return [200, { recoveryCodes: Array.from({ length: 10 }, (_, i) => `abcd-efgh-${1000 + i}`) }];
    case 'GET twins': return [200, { items: twins }];
    case 'POST twins': {
      const made = { id: `t${twins.length}`, name: String((body as NewTwin).answers?.['name']), version: 1, assets: 160, services: 8, updatedAt: now(), updatedBy: 'Jo Doe', demo: false };
      twins.push(made);
      return [201, made];
    }
    case 'GET comparison': return [200, { left: simulations[0], right: simulations[1], paired: true, saved: { value: 2500, low: 1900, high: 3100 }, spared: null, summary: 'The second loses 2,500 care-hours less.', services: result().services.map(({ id, careHours }) => ({ id, saved: careHours })) }];
    case 'GET people': return [200, { items: [{ id: 'p', name: 'Jo Doe', email: 'jo@hospital.example', roles: ['administrator'] }] }];
    case 'GET invitations': return [200, { items: [] }];
    case 'GET me/-': return [200, id === 'notifications' ? { email: 'jo@hospital.example', mailSetUp: true, mayWebhook: true, timing: { zone: 'Europe/Paris', quietFrom: null, quietUntil: null, breakThrough: true }, subscriptions: [], undelivered: 0 } : { items: [] }];
    case 'GET lessons': return [200, { items: [] }];
    case 'GET me/-/deliveries': return [200, { items: [] }];
    case 'GET tokens': return [200, { items: [] }];
    case 'GET audit': return [200, { items: [{ number: 1, at: now(), actor: 'p', actorName: 'Jo Doe', act: 'twin-read', subject: 'twin/demo', detail: { version: 1 } }], next: null }];
    case 'GET audit/-': return [200, id === 'retention' ? { days: 365 } : { whole: true, entries: 1, first: 1, broken: null }];
    case 'GET archetypes': return [200, { items: archetypes }];
    case 'GET simulations': return [200, { items: simulations, next: null }];
    case 'POST simulations': return [202, create(body as NewSimulation)];
  }
  if (room === 'twins' && twin !== undefined) {
    if (part === 'versions') {
      const more = path.split('/')[4];
      return more === undefined
        ? [200, { items: [2, 1].map((number) => ({ number, savedAt: now(), savedBy: 'Jo Doe', note: number === 1 ? 'Made' : 'Two facts changed' })), next: null }]
        : [200, path.endsWith('yaml') ? 'salvus-twin: 1\nid: demo\n' : { items: [{ path: 'assets/pump-7/version', from: '1.0', to: '2.0' }, { path: 'zones/guest', from: null, to: 'guest' }] }];
    }
    if (part === 'imports') {
      return [200, imported];
    }
    return [200, part === 'graph' ? graph(ASSETS) : part === 'switches' ? { items: [{ id: 'mfa', name: 'Second factor for everyone', summary: 'A stolen password alone opens nothing.', state: 'possible' }, { id: 'edr', name: 'Watch all machines', summary: '', state: 'in-place' }] } : part === 'scenarios' ? { items: scenarios } : twin];
  }
  if (room === 'simulations' && simulation !== undefined) {
    if (method === 'DELETE') {
      simulations[simulations.indexOf(simulation)] = { ...simulation, state: 'cancelled' };
      return [200, simulations.find((each) => each.id === id)];
    }
    return [200, part === 'choices' ? { items: [{ kind: 'isolate-zone', text: 'Cut off a zone', subject: 'zone-2', name: 'Medical devices' }, { kind: 'shut-down', text: 'Switch everything off', subject: '', name: '' }] }
      : part === 'branches' ? { careBefore: 7700, careAfter: 5200, summary: 'A third of the care is saved.', moments: result().moments, replay: recorded() } : part === 'result' ? result() : part === 'replay' || part === 'wall' ? recorded() : simulation];
  }
  return [404, { type: 'urn:salvus:problem:not-found', title: 'There is no such thing here', detail: 'It may have been deleted, or it belongs to somebody else.' }];
}

function recorded(): Recording {
  if (REPLAY === undefined) {
    return replay();
  }
  return JSON.parse(readFileSync(REPLAY, 'utf8')) as Recording;
}

function page(path: string, response: ServerResponse): void {
  const file = join(STATIC, path);
  const known = file.startsWith(STATIC) && extname(path) !== '' && existsSync(file);
  const nonce = Math.random().toString(36).slice(2);
  const type = TYPES[known ? extname(file) : '.html'] ?? 'application/octet-stream';
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  );
  response.end(known ? readFileSync(file) : readFileSync(join(STATIC, 'index.html'), 'utf8').replace('__STYLE_NONCE__', nonce));
}

async function read(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part as Buffer);
  }
  return parts.length === 0 ? undefined : JSON.parse(Buffer.concat(parts).toString('utf8'));
}

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/api/events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  } else if (pathname.startsWith('/api/')) {
    void read(request).then((body) => {
      const [status, content] = answer(request.method ?? 'GET', pathname.slice(4), body);
      response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' });
      response.end(content === undefined ? undefined : JSON.stringify(content));
    });
  } else {
    page(pathname, response);
  }
}).listen(PORT, '127.0.0.1', () => process.stderr.write(`http://127.0.0.1:${PORT}\n`));
