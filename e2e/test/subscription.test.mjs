// SPDX-License-Identifier: EUPL-1.2
// A hospital subscribes to a centre of its own choice; a practice joins the centre by a link, ticks what it uses, and sees what to do and whom to call.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApplication } from './application.mjs';
import { addTotp, confirmed, PASSWORD, setUp, stage } from './stage.mjs';
import { leave, settled, sound, soundInFrench, visit } from './visit.mjs';

const LONG = 300_000;
/** From opening the link a practice sees within ten minutes what to do and whom to call. */
const SOON_MINUTES = 10;
const CENTRE = 'Centre of the valleys';

let centre;
const there = stage(
  async (stage_) => {
    centre = await startApplication({ command: 'centre' });
    stage_.centre = centre;
  },
  { environment: { SALVUS_OUTGOING_PLAIN: 'localhost,127.0.0.1' } },
);

after(() => centre?.stop());

/** Asks as the page itself does, with its session. */
function ask(page, method, path, body) {
  return page.evaluate(
    async ([how, where, what]) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const response = await fetch(where, { method: how, headers: { 'X-XSRF-TOKEN': token, 'Content-Type': 'application/json' }, body: JSON.stringify(what) });
      return response.json();
    },
    [method, path, body],
  );
}

test('a hospital subscribes to a centre, and a practice joins it by a link', { timeout: 2 * LONG }, async () => {
  const analyst = await visit(there.browser, `${centre.address}/setup`);
  await setUp(analyst, { application: centre }, CENTRE);
  const collection = await ask(analyst, 'POST', '/api/collections', { title: 'For the valleys' });
  assert.equal(collection.title, 'For the valleys');
  const { token } = await ask(analyst, 'POST', '/api/tokens', { name: 'Hospital', scopes: ['read-collection'], days: 30 });

  const hospital = await there.visit('/setup');
  await setUp(hospital, there, 'Hospital of the valleys');
  await hospital.getByRole('link', { name: 'Support centre', exact: true }).click();
  await hospital.getByText('You listen to no centre yet').waitFor();
  await settled(hospital);
  await sound(hospital, 'no centre yet');
  await soundInFrench(hospital, 'no centre yet');
  await hospital.getByLabel('Address of the centre').fill(`${centre.address}/taxii2/`);
  await hospital.getByRole('textbox', { name: /^Token/ }).fill('salvus_wrong');
  await hospital.getByRole('button', { name: 'Look what it offers' }).click();
  await hospital.getByText('The centre does not take this token').waitFor();
  await sound(hospital, 'a token that is not taken');
  await hospital.getByRole('textbox', { name: /^Token/ }).fill(token);
  await hospital.getByRole('textbox', { name: /^Token/ }).press('Enter');
  await hospital.getByLabel('For the valleys').waitFor();
  await hospital.getByLabel('What do you call it?').fill(CENTRE);
  await sound(hospital, 'what a centre offers');
  await hospital.getByRole('button', { name: 'Subscribe' }).focus();
  await hospital.keyboard.press('Enter');
  await confirmed(hospital, hospital.getByRole('heading', { name: CENTRE, level: 2 }));
  await hospital.getByText('Listening', { exact: true }).waitFor();
  await hospital.getByRole('button', { name: `Ask now: ${CENTRE}` }).click();
  await hospital.getByText('Asked.').waitFor();
  await settled(hospital);
  await sound(hospital, 'a centre that is listened to');
  await soundInFrench(hospital, 'a centre that is listened to');

  await analyst.goto(`${centre.address}/centre`);
  await analyst.getByRole('link', { name: 'Let practices join' }).click();
  await analyst.getByText('There is no link yet.').waitFor();
  await analyst.getByRole('textbox', { name: /^Name/ }).fill('Duty desk');
  await analyst.getByLabel('What for').fill('Whenever something is strange');
  await analyst.getByLabel('Telephone').fill('+33 1 23 45 67 89');
  await analyst.getByLabel('When', { exact: true }).fill('Day and night');
  await analyst.getByRole('button', { name: 'Save the contacts' }).click();
  await confirmed(analyst, analyst.getByText('Saved.', { exact: true }));
  await analyst.getByLabel('Whom is it for?').fill('Practices of the valleys');
  await analyst.getByLabel('For the valleys').check();
  await analyst.getByRole('button', { name: 'Make the link' }).click();
  await confirmed(analyst, analyst.locator('.secret'));
  const link = await analyst.locator('.secret').innerText();
  await settled(analyst);
  await sound(analyst, 'a link to join');
  await soundInFrench(analyst, 'a link to join');

  const opened = Date.now();
  const practice = await visit(there.browser, link);
  await practice.getByRole('heading', { name: `Join ${CENTRE}` }).waitFor();
  await sound(practice, 'joining');
  await soundInFrench(practice, 'joining');
  await practice.getByLabel('Name of your practice').fill('Practice at the bridge');
  await practice.getByLabel('Your name').fill('Dominique Weber');
  await practice.getByRole('textbox', { name: /^Password/ }).fill(PASSWORD);
  await practice.getByRole('button', { name: 'Join', exact: true }).click();
  // No mail server is set up: nobody's address is taken, and the name to sign in by is shown once.
  assert.match(await practice.locator('.secret').innerText(), /^practice-at-the-bridge-[a-z2-9]{6}$/);
  await sound(practice, 'a name to sign in by');
  await practice.getByRole('button', { name: 'I have written it down' }).click();
  await addTotp(practice);
  await practice.getByRole('heading', { name: 'What do you use?' }).waitFor();
  await settled(practice);
  await sound(practice, 'ticking');
  await soundInFrench(practice, 'ticking');
  await practice.getByLabel('Windows 11').check();
  await practice.getByLabel('FRITZ!Box').focus();
  await practice.keyboard.press('Space');
  await practice.getByLabel('Maker').fill('Bramquist');
  await practice.getByLabel('Product').fill('Bramquist Spot');
  await practice.getByRole('button', { name: 'Show me what to do' }).click();
  await practice.getByRole('heading', { name: 'Three things to do' }).waitFor();
  assert.equal(await practice.locator('ol li').count(), 3);
  const called = practice.getByRole('link', { name: '+33 1 23 45 67 89' });
  await called.waitFor();
  const minutes = (Date.now() - opened) / 60_000;
  console.log(`from opening the link to three things to do and whom to call: ${Math.round(minutes * 60)} s, typed by a script and looked at on the way`);
  assert.ok(minutes < SOON_MINUTES, `it took ${minutes} minutes`);
  assert.equal(await called.getAttribute('href'), 'tel:+33123456789');
  await practice.getByText('Whenever something is strange').waitFor();
  await practice.getByText('Day and night').waitFor();
  await settled(practice);
  await sound(practice, 'three things to do');
  await soundInFrench(practice, 'three things to do');
  await practice.getByText('None now. As soon as a warning concerns something you use').waitFor();

  await practice.goto(centre.address);
  await practice.getByRole('heading', { name: 'Three things to do' }).waitFor();
  assert.match(practice.url(), /\/practice$/, 'whoever comes back sees what to do and whom to call');
  await practice.getByRole('link', { name: 'Support centre', exact: true }).click();
  await practice.getByText('You have joined this support centre').waitFor();
  assert.equal(await practice.getByLabel('Address of the centre').isVisible(), false, 'nobody is asked for what a practice does not have');
  await settled(practice);
  await sound(practice, 'the centre of a practice');

  await analyst.reload();
  await analyst.getByText('1 of 500 have joined').waitFor();
  const late = await visit(there.browser, `${centre.address}/join/nothing`);
  await late.getByText('This link').first().waitFor();
  await sound(late, 'a link that is over');
  const stop = hospital.getByRole('button', { name: `Stop listening to ${CENTRE}` });
  await stop.click();
  await hospital.getByText('Its warnings no longer come').waitFor();
  await stop.click();
  await confirmed(hospital, hospital.getByText('You listen to no centre yet'));
  for (const page of [analyst, hospital, practice, late]) {
    await leave(page);
  }
});
