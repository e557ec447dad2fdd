// SPDX-License-Identifier: EUPL-1.2
// The whole path: a support centre and two hospitals, each a program of its own. What the centre publishes is seen where the device stands, and nowhere else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../browser.mjs';
import { advisory } from './advisory.mjs';
import { startApplication } from './application.mjs';
import { setUp } from './stage.mjs';
import { leave, visit } from './visit.mjs';

const PLAIN = { SALVUS_OUTGOING_PLAIN: 'localhost,127.0.0.1' };
const HOSPITALS = { 'District hospital of the journey': 'district-hospital', 'Laboratory of the journey': 'laboratory' };

let browser;
let centre;
const hospitals = [];

before(async () => {
  browser = await launch();
  centre = await open('Centre of the journey', { command: 'centre' });
  for (const name of Object.keys(HOSPITALS)) {
    hospitals.push(await open(name, { environment: PLAIN }));
  }
});

after(async () => {
  await browser?.close();
  await Promise.all([centre, ...hospitals].map((each) => each?.application.stop()));
});

/** A program, set up by its first person, whose page stays open. */
async function open(name, options) {
  const application = await startApplication(options);
  const page = await visit(browser, `${application.address}/setup`);
  await setUp(page, { application }, name);
  return { name, application, page };
}

/** Asks as the page itself does, with its session. */
async function ask({ page }, method, path, body) {
  const [status, answer] = await page.evaluate(
    async ([how, where, what]) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const headers = { 'X-XSRF-TOKEN': token, ...(what === undefined ? {} : { 'Content-Type': 'application/json' }) };
      const response = await fetch(where, { method: how, headers, body: what === undefined ? undefined : JSON.stringify(what) });
      return [response.status, await response.text()];
    },
    [method, path, body],
  );
  assert.ok(status < 300, `${method} ${path} was answered ${status} ${answer}`);
  return answer === '' ? undefined : JSON.parse(answer);
}

/** Sends a document as the form does. */
function publish({ page }, collection, { name, buffer }) {
  return page.evaluate(
    async ([where, file, text]) => {
      const form = new FormData();
      form.append('collection', where);
      form.append('files', new Blob([text], { type: 'application/json' }), file);
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      return (await fetch('/api/publications', { method: 'POST', headers: { 'X-XSRF-TOKEN': token }, body: form })).json();
    },
    [collection, name, buffer.toString()],
  );
}

async function until(what, found) {
  for (let left = 900; left > 0; left--) {
    if (await found()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail(what);
}

test('an advisory of the centre is an alert in the browser of the hospital that has the device, and of no other', async () => {
  await ask(centre, 'PUT', '/api/publisher', {
    category: 'coordinator', name: 'Centre of the journey', namespace: 'https://centre.example', contact: 'mailto:security@centre.example',
    contactDetails: null, issuingAuthority: null, listed: false, mirrored: false,
  });
  const collection = (await ask(centre, 'POST', '/api/collections', { title: 'For hospitals' })).id;
  for (const hospital of hospitals) {
    const { token } = await ask(centre, 'POST', '/api/tokens', { name: hospital.name, scopes: ['read-collection'], days: 30 });
    await ask(hospital, 'POST', '/api/twins', { archetype: HOSPITALS[hospital.name] });
    const discovery = `${centre.application.address}/taxii2/`;
    const { collections } = await ask(hospital, 'POST', '/api/centre-offers', { address: discovery, token });
    assert.deepEqual(collections.map((each) => each.title), ['For hospitals']);
    await ask(hospital, 'POST', '/api/subscriptions', { title: 'Our centre', address: discovery, token, collections: [{ title: 'For hospitals', address: collections[0].address }] });
    await until(`${hospital.name} does not listen`, async () => (await ask(hospital, 'GET', '/api/subscriptions')).items[0].state === 'live');
    await hospital.page.goto(`${hospital.application.address}/alerts`);
    await hospital.page.getByText('No alerts', { exact: true }).waitFor();
  }
  const [owner, other] = hospitals;

  const began = Date.now();
  const taken = await publish(centre, collection, advisory({ publisher: 'https://centre.example', label: 'GREEN' }));
  assert.deepEqual(taken.items.map((each) => each.problems), [[]]);
  await owner.page.getByRole('link', { name: /Bramquist Spot/ }).waitFor();
  const seconds = (Date.now() - began) / 1000;
  console.log(`from the centre's button to the hospital's screen: ${seconds.toFixed(1)} s`);
  assert.ok(seconds < 60, `it took ${seconds} s`);

  // The other has heard the same by now, and has no such device.
  await until('the other hospital heard nothing', async () => (await ask(other, 'GET', '/api/subscriptions')).items[0].newsAt !== null);
  await until('the other hospital still waits for a document', async () => (await ask(other, 'GET', '/api/subscriptions')).items[0].awaited === 0);
  assert.deepEqual((await ask(other, 'GET', '/api/alerts')).items, []);
  assert.ok(await other.page.getByText('No alerts', { exact: true }).isVisible());
  for (const each of [owner, other, centre]) {
    assert.deepEqual(each.page.errors, [], each.name);
    assert.deepEqual(each.page.foreign, [], each.name);
  }

  // What is not for everyone is told to nobody who shows no token.
  const path = taken.items[0].publication.path;
  assert.equal((await fetch(centre.application.address + path)).status, 401);
  await leave(owner.page);
});
