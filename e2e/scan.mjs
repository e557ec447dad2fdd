// SPDX-License-Identifier: EUPL-1.2
// Scans the running application with wapiti (a Debian package), as an administrator: node run.mjs scan
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sixDigits, startApplication } from './test/application.mjs';

// `wapp` and `nikto` fetch lists from elsewhere; `buster` and `brute_login_form` guess names and passwords for hours.
const MODULES = 'backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,ssrf,xss,xxe';
const MINUTES = 20;
const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, 'target/scan');

/** An administrator's session, kept by hand as a browser keeps it. */
class Session {
  cookies = new Map();

  constructor(address) {
    this.address = address.replace(/\/$/, '');
  }

  header() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ask(method, path, body) {
    const response = await fetch(this.address + path, {
      method,
      headers: { 'Content-Type': 'application/json', Cookie: this.header(), 'X-XSRF-TOKEN': this.cookies.get('XSRF-TOKEN') ?? '' },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [name, value] = set.split(';', 1)[0].split(/=(.*)/s);
      this.cookies.set(name, value);
    }
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  }
}

async function found(application) {
  const session = new Session(application.address);
  await session.ask('GET', '/api/me');
  await session.ask('POST', '/api/setup', {
    code: application.code, organisation: 'Scanned Hospital', kind: 'hospital', name: 'Camille Roche', email: 'camille@hospital.example', password: 'seven quiet lanterns',
  });
  const { secret } = await session.ask('POST', '/api/me/totp');
  await session.ask('POST', '/api/me/totp/confirmation', { code: sixDigits(secret, Date.now()) });
  const twin = await session.ask('POST', '/api/twins', { archetype: 'single-practice' });
  const simulation = await session.ask('POST', '/api/simulations', { twin: twin.id, scenario: 'ransomware-remote-access', runs: 20 });
  while ((await session.ask('GET', `/api/simulations/${simulation.id}`)).state !== 'done') {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { session, twin: twin.id, simulation: simulation.id };
}

/** Every address that can be read, with the ids of things that are there and a value for each of its parameters. */
function addresses({ session, twin, simulation }) {
  const { paths } = JSON.parse(readFileSync(join(here, '../server/src/main/resources/openapi.json'), 'utf8'));
  const pages = ['/', `/hospitals/${twin}`, `/simulations/${simulation}`, '/people', '/settings', '/actuator/health', '/actuator/prometheus'];
  const readable = Object.entries(paths).filter(([path, methods]) => methods.get && path !== '/api/events').map(([path, methods]) => {
    const filled = path.replace('{number}', '1').replace(/\{[a-z]+\}/g, path.startsWith('/api/simulations') ? simulation : twin);
    const query = (methods.get.parameters ?? []).filter((each) => each.in === 'query')
      .map((each) => `${each.name}=${each.schema?.type === 'integer' ? 1 : each.schema?.format === 'uuid' ? simulation : 'a'}`);
    return filled + (query.length > 0 ? `?${query.join('&')}` : '');
  });
  return [...pages, ...readable].map((path) => session.address + path);
}

/** Stands in for the place that wapiti's makers run, to which a weak application would be led; remembers who came. */
async function bait() {
  const visits = [];
  const server = createServer((request, response) => {
    if (!request.url.startsWith('/get_')) {
      visits.push(request.url);
    }
    response.setHeader('Content-Type', 'application/json');
    response.end('{}');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { visits, address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

function run(command, words) {
  return new Promise((resolve) => {
    const running = spawn(command, words, { stdio: ['ignore', 'inherit', 'inherit'] });
    running.on('error', () => resolve(127));
    running.on('exit', resolve);
  });
}

const application = await startApplication();
const trap = await bait();
try {
  const hospital = await found(application);
  const urls = addresses(hospital);
  mkdirSync(target, { recursive: true });
  const report = join(target, 'report.json');
  writeFileSync(join(target, 'addresses.txt'), urls.join('\n'));
  const status = await run('wapiti', [
    '--url', `${hospital.session.address}/`, '--scope', 'folder', '--flush-session', '--no-bugreport', '--max-scan-time', `${MINUTES * 60}`,
    '--module', MODULES, '--level', '1', '--max-attack-time', '240', '--format', 'json', '--output', report,
    '--header', `Cookie: ${hospital.session.header()}`, '--header', `X-XSRF-TOKEN: ${hospital.session.cookies.get('XSRF-TOKEN')}`,
    '--endpoint', trap.address, '--store-session', join(target, 'session'), '--timeout', '15', ...urls.flatMap((url) => ['--start', url]),
  ]);
  if (status !== 0) {
    throw new Error(`wapiti ended with ${status}; is it installed (the package "wapiti")?`);
  }
  const { vulnerabilities, anomalies, infos } = JSON.parse(readFileSync(report, 'utf8'));
  console.log(`${urls.length} addresses, ${infos.version}`);
  const names = { 1: 'low', 2: 'medium', 3: 'high', 4: 'critical' };
  let findings = 0;
  for (const [kind, each] of Object.entries({ ...vulnerabilities, ...anomalies })) {
    for (const finding of each) {
      findings++;
      console.log(`${names[finding.level] ?? finding.level}: ${kind}: ${finding.method} ${finding.path} ${finding.parameter ?? ''}: ${finding.info}`);
    }
  }
  trap.visits.forEach((visit) => console.log(`high: led to another machine: ${visit}`));
  console.log(`${findings + trap.visits.length} findings`);
} finally {
  trap.stop();
  await application.stop();
}
