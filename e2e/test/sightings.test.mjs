// SPDX-License-Identifier: EUPL-1.2
// The way back: a hospital tells its centre, as a program of its own, what a warning touches; the centre sees it once five have told it, and not before.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../browser.mjs';
import { advisory } from './advisory.mjs';
import { startApplication } from './application.mjs';
import { setUp } from './stage.mjs';
import { settled, sound, soundInFrench, visit } from './visit.mjs';

const TAXII = 'application/taxii+json;version=2.1';
const OTHERS = [1, 2, 3, 4, 5];

let browser;
let centre;
let hospital;

before(async () => {
  browser = await launch();
  centre = await open('Centre of the journey', { command: 'centre' });
  hospital = await open('District hospital of the journey', { environment: { SALVUS_OUTGOING_PLAIN: 'localhost,127.0.0.1' } });
});

after(async () => {
  await browser?.close();
  await Promise.all([centre, hospital].map((each) => each?.application.stop()));
});

/** A program, set up by its first person, whose page stays open. */
async function open(name, options) {
  const application = await startApplication(options);
  const page = await visit(browser, `${application.address}/setup`);
  await setUp(page, { application }, name);
  return { name, application, page };
}

/** Asks as the page itself does, with its session. */
async function ask({ page }, method, path, body, headers = {}) {
  const [status, answer] = await page.evaluate(
    async ([how, where, what, more]) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const sent = { 'X-XSRF-TOKEN': token, ...(what === undefined ? {} : { 'Content-Type': 'application/json' }), ...more };
      const response = await fetch(where, { method: how, headers: sent, body: what === undefined ? undefined : JSON.stringify(what) });
      return [response.status, await response.text()];
    },
    [method, path, body, headers],
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
  for (let left = 300; left > 0; left--) {
    const there = await found();
    if (there) {
      return there;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return assert.fail(what);
}

/** Another organisation at the centre, with a token of its own, that reads what is for hospitals and adds to the letter box. */
async function member(name, reads, box) {
  const home = (await ask(centre, 'GET', '/api/me')).organisation.id;
  const { id } = await ask(centre, 'POST', '/api/organisations', { name, kind: 'hospital' });
  await ask(centre, 'PUT', `/api/collections/${reads}/rights/${id}`, { mayRead: true, mayWrite: false });
  await ask(centre, 'PUT', `/api/collections/${box}/rights/${id}`, { mayRead: false, mayWrite: true });
  await ask(centre, 'PUT', '/api/session/organisation', { organisation: id });
  const { token } = await ask(centre, 'POST', '/api/tokens', { name, scopes: ['read-collection', 'write-collection'], days: 30 });
  await ask(centre, 'PUT', '/api/session/organisation', { organisation: home });
  return token;
}

/** What a hospital told, as another one would tell it. */
function asAnother(body, number) {
  return body.replaceAll(/(identity|location|sighting)--([0-9a-f]{8})/g, (whole, type, first) => `${type}--${((Number.parseInt(first, 16) ^ (number << 8)) >>> 0).toString(16).padStart(8, '0')}`);
}

test('what a hospital says of a warning is seen word for word before, reaches the centre, and is shown there once five have said it', async () => {
  await ask(centre, 'PUT', '/api/publisher', {
    category: 'coordinator', name: 'Centre of the journey', namespace: 'https://centre.example', contact: 'mailto:security@centre.example',
    contactDetails: null, issuingAuthority: null, listed: false, mirrored: false,
  });
  const reads = (await ask(centre, 'POST', '/api/collections', { title: 'For hospitals' })).id;
  const box = (await ask(centre, 'POST', '/api/collections', { title: 'Letter box' })).id;
  const token = await member('District hospital', reads, box);
  const others = [];
  for (const number of OTHERS) {
    others.push(await member(`Hospital ${number}`, reads, box));
  }
  await ask(hospital, 'POST', '/api/twins', { archetype: 'district-hospital' });
  const discovery = `${centre.application.address}/taxii2/`;
  await ask(hospital, 'POST', '/api/subscriptions', {
    title: 'Our centre', address: discovery, token, collections: [{ title: 'For hospitals', address: `${centre.application.address}/taxii2/centre/collections/${reads}/` }],
  });
  await until('the hospital does not listen', async () => (await ask(hospital, 'GET', '/api/subscriptions')).items[0].state === 'live');

  const { page } = hospital;
  await page.goto(`${hospital.application.address}/centre`);
  await page.getByText('This centre is told nothing of you.').waitFor();
  await page.getByRole('button', { name: 'Choose what is told: Our centre' }).click();
  await page.getByLabel('that a warning touches us, and how we answered').check();
  await page.getByLabel('how many machines are affected').check();
  await page.getByRole('button', { name: 'Ask where it can be sent' }).click();
  await page.getByLabel('Letter box of the centre').selectOption('Letter box');
  await page.getByLabel('Country').selectOption('FR');
  await page.getByRole('textbox', { name: /^Region/ }).fill('fr-bre');
  await settled(page);
  await sound(page, 'choosing what a centre is told');
  await page.getByRole('button', { name: 'Show me word for word what would be sent' }).click();
  await page.getByRole('heading', { name: 'This is what would be sent, word for word' }).waitFor();
  await page.getByText('Word for word', { exact: true }).first().click();
  const shown = await page.locator('.told-words').first().innerText();
  assert.match(shown, /"administrative_area": "FR-BRE"/);
  assert.doesNotMatch(shown, /District|journey|localhost/);
  await sound(page, 'what would be sent');
  await soundInFrench(page, 'what would be sent');
  await page.getByRole('button', { name: 'Tell the centre this from now on' }).click();
  await page.getByText('This centre is told:', { exact: true }).waitFor();

  const taken = await publish(centre, reads, advisory({ publisher: 'https://centre.example', label: 'GREEN' }));
  assert.deepEqual(taken.items.map((each) => each.problems), [[]]);
  const alert = await until('no alert came', async () => (await ask(hospital, 'GET', '/api/alerts')).items[0]);
  await page.goto(`${hospital.application.address}/alerts/${alert.id}`);
  await page.getByRole('button', { name: 'It concerns us', exact: true }).click();
  const subscription = (await ask(hospital, 'GET', '/api/tellings')).items[0].id;
  const told = await until('the answer did not arrive', async () =>
    (await ask(hospital, 'GET', `/api/tellings/${subscription}/messages`)).items.find(({ answer, state }) => answer === 'affected' && state === 'sent'));
  await page.goto(`${hospital.application.address}/centre`);
  await page.getByText('What was told, and what waits').click();
  await page.getByText(/This warning concerns us, and we are at it\./).waitFor();
  await settled(page);
  await sound(page, 'what was told');
  await soundInFrench(page, 'what was told');

  await page.getByRole('button', { name: 'Choose what is told: Our centre' }).click();
  await page.getByLabel('which products we use').check();
  await page.getByRole('button', { name: 'Show me word for word what would be sent' }).click();
  // Nobody knows the makers of the archetype: they are not named.
  await page.getByText('We name no products.').waitFor();
  await settled(page);
  await sound(page, 'which products would be told');
  await soundInFrench(page, 'which products would be told');
  await page.getByRole('button', { name: 'Leave it as it is' }).click();

  const analyst = centre.page;
  await analyst.goto(`${centre.application.address}/sightings`);
  const row = analyst.getByRole('row', { name: /Electrocardiographs of Bramquist/ });
  await row.waitFor();
  assert.equal(await row.getByText('Fewer than five').count(), 6, 'one hospital is shown');
  assert.equal(await analyst.getByText('5 or more').count(), 0);
  await sound(analyst, 'what hospitals say, fewer than five');

  for (const [index, other] of others.entries()) {
    const response = await fetch(`${centre.application.address}/taxii2/centre/collections/${box}/objects/`, {
      method: 'POST', headers: { Authorization: `Bearer ${other}`, Accept: TAXII, 'Content-Type': TAXII }, body: asAnother(told.body, OTHERS[index]),
    });
    assert.equal(response.status, 202);
    assert.equal((await response.json()).failure_count, 0);
  }
  await until('the centre does not show it', async () => (await ask(centre, 'GET', '/api/sightings')).items[0].affected === 5);
  await analyst.reload();
  await row.getByText('5 or more').first().waitFor();
  await analyst.getByRole('listitem').filter({ hasText: 'France: 5 or more' }).waitFor();
  await sound(analyst, 'what hospitals say');
  await soundInFrench(analyst, 'what hospitals say');
  await analyst.getByLabel('Which country').selectOption('FR');
  await analyst.getByRole('row', { name: /FR-BRE/ }).waitFor();
  await settled(analyst);
  await sound(analyst, 'what hospitals of a country say');
  for (const each of [hospital, centre]) {
    assert.deepEqual(each.page.errors, [], each.name);
    assert.deepEqual(each.page.foreign, [], each.name);
  }
});
