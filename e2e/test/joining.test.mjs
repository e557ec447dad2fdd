// SPDX-License-Identifier: EUPL-1.2
// A practice joins a centre that sends e-mail: a letter shows that the address is theirs, and its link leads on to what to do and whom to call.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { header, openMailbox, text } from './mailbox.mjs';
import { addTotp, PASSWORD, setUp, stage } from './stage.mjs';
import { leave, settled, sound, soundInFrench, visit } from './visit.mjs';

const CENTRE = 'Centre of the letters';
const ADDRESS = 'dominique@practice.example';
const SOON_MINUTES = 10;

let mailbox;
const there = stage(undefined, async () => {
  mailbox = await openMailbox();
  return { command: 'centre', environment: mailbox.settings };
});
after(() => mailbox?.close());

/** A page as everybody meets it. */
async function look(page, where) {
  await settled(page);
  await sound(page, where);
  await soundInFrench(page, where);
}

/** Asks as the page itself does, with its session. */
async function ask(page, method, path, body) {
  const [status, answer] = await page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'X-XSRF-TOKEN': /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '', 'Content-Type': 'application/json' };
      const response = await fetch(where, { method: how, headers, body: JSON.stringify(what) });
      return [response.status, await response.text()];
    },
    [method, path, body],
  );
  assert.ok(status < 300, `${method} ${path} was answered ${status} ${answer}`);
  return answer === '' ? undefined : JSON.parse(answer);
}

test('a practice proves its address by a letter, joins by the link in it, and sees what to do and whom to call', { timeout: 600_000 }, async () => {
  const analyst = await there.visit('/setup');
  await setUp(analyst, there, CENTRE);
  await ask(analyst, 'PUT', '/api/contacts', { items: [{ name: 'Duty desk', about: 'Whenever something is strange', telephone: '+33 1 23 45 67 89', email: null, hours: 'Day and night' }] });
  await analyst.goto(`${there.address}/centre/links`);
  await analyst.getByLabel('Whom is it for?').fill('Practices of the valleys');
  await analyst.getByRole('button', { name: 'Make the link' }).click();
  const link = await analyst.locator('.secret').innerText();

  const opened = Date.now();
  const first = await visit(there.browser, link);
  await first.getByRole('heading', { name: `Join ${CENTRE}` }).waitFor();
  assert.equal(await first.getByLabel('Name of your practice').count(), 0, 'first the address');
  await first.getByLabel('E-mail address').fill(ADDRESS);
  await first.getByLabel('E-mail address').press('Enter');
  await first.getByText('Look into your mailbox').waitFor();
  await look(first, 'a letter is on its way');
  const [mail] = await mailbox.arrived(1);
  assert.equal(header(mail, 'To'), ADDRESS);
  const [letter] = /https?:\/\/\S+/.exec(text(mail));
  assert.ok(letter.startsWith(there.address), letter);
  await leave(first);

  const practice = await visit(there.browser, letter);
  await practice.getByText(`You sign in by ${ADDRESS}.`).waitFor();
  assert.equal(await practice.getByLabel('E-mail address').count(), 0, 'nobody types what is proved');
  await look(practice, 'an address is proved');
  await practice.getByLabel('Name of your practice').fill('Practice at the bridge');
  await practice.getByLabel('Your name').fill('Dominique Weber');
  await practice.getByRole('textbox', { name: /^Password/ }).fill(PASSWORD);
  await practice.getByRole('textbox', { name: /^Password/ }).press('Enter');
  await addTotp(practice);
  await practice.getByLabel('Windows 11').check();
  await practice.getByRole('button', { name: 'Show me what to do' }).click();
  await practice.getByRole('heading', { name: 'Three things to do' }).waitFor();
  assert.equal(await practice.locator('ol li').count(), 3);
  await practice.getByRole('link', { name: '+33 1 23 45 67 89' }).waitFor();
  const minutes = (Date.now() - opened) / 60_000;
  console.log(`from opening the link, by way of the letter, to three things to do and whom to call: ${Math.round(minutes * 60)} s, typed by a script and looked at on the way`);
  assert.ok(minutes < SOON_MINUTES, `it took ${minutes} minutes`);

  await practice.getByRole('button', { name: 'Sign out' }).click();
  await practice.getByLabel('E-mail address').fill(ADDRESS);
  await practice.getByRole('textbox', { name: /^Password/ }).fill(PASSWORD);
  await practice.getByRole('button', { name: 'Sign in', exact: true }).click();
  await practice.getByLabel('Six digits').waitFor();

  // What is shortened on its way, as mail programs do, proves nothing, and another letter is at hand.
  const cut = await visit(there.browser, letter.slice(0, -6));
  await cut.getByRole('alert').waitFor();
  await look(cut, 'a letter cut short');
  await cut.getByRole('link', { name: 'Have another e-mail sent' }).click();
  await cut.getByLabel('E-mail address').waitFor();
  for (const page of [analyst, practice, cut]) {
    await leave(page);
  }
});
