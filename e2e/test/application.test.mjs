// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launch } from '../browser.mjs';
import { sixDigits, startApplication } from './application.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LONG = 60_000;

let browser;
let application;

before(async () => {
  application = await startApplication();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await application?.stop();
});

async function visit(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-IE', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(LONG);
  page.errors = [];
  page.foreign = [];
  page.on('pageerror', (error) => page.errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && page.errors.push(message.text()));
  page.on('request', (request) => request.url().startsWith(application.address) || page.foreign.push(request.url()));
  await page.goto(application.address);
  return page;
}

/** No barrier, nothing beyond the edge, nothing asked of others, no error told to nobody. */
async function sound(page, where) {
  await page.evaluate(AXE);
  const found = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules }), RULES);
  assert.deepEqual(found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`), [], where);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(content <= window, `${where}: ${content} wide in a window of ${window}`);
  assert.deepEqual(page.errors, [], where);
  assert.deepEqual(page.foreign, [], where);
}

async function leave(page) {
  await page.context().close();
}

for (const [locale, words] of [
  ['en-IE', { explore: 'Explore the demo hospital', play: 'Play an attack', start: 'Start', attack: /Ransomware by e-mail/, replay: 'Play' }],
  ['fr-FR', { explore: 'Explorer l’hôpital de démonstration', play: 'Jouer une attaque', start: 'Lancer', attack: /Rançongiciel par courriel/, replay: 'Lire' }],
]) {
  for (const [look, options] of [
    ['wide and light', {}],
    ['on a phone and dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ]) {
    test(`${locale}, ${look}: first visit, demo, attack, replay`, async () => {
      const page = await visit({ locale, ...options });
      await page.getByRole('button', { name: words.explore }).waitFor();
      await sound(page, 'welcome');
      await page.getByRole('button', { name: words.explore }).click();
      await page.getByRole('main').getByRole('link', { name: words.play }).first().waitFor();
      await sound(page, 'home');
      await page.getByRole('main').getByRole('link', { name: words.play }).first().click();
      await page.getByRole('radio', { name: words.attack }).waitFor();
      await sound(page, 'simulate');
      await page.getByRole('button', { name: words.start, exact: true }).click();
      await page.locator('.replay-play').waitFor();
      await sound(page, 'result');
      const position = page.locator('input[type=range]').first();
      const began = await position.inputValue();
      await page.locator('.replay-play').click();
      await page.waitForFunction(([field, value]) => document.querySelector(field).value !== value, ['input[type=range]', began]);
      await leave(page);
    });
  }
}

test('an organisation is set up with the terminal’s code and a second factor, describes a hospital, and attacks it', async () => {
  const page = await visit();
  await page.getByRole('link', { name: 'Set up your organisation' }).or(page.getByRole('button', { name: 'Set up your organisation' })).first().click();
  await page.getByLabel('Code from the terminal').fill(application.code);
  await page.getByLabel('Name of the organisation').fill('Clinic of the journeys');
  await page.getByLabel('Your name').fill('Ada Journey');
  await page.getByLabel('E-mail address').fill('ada@example.org');
  await page.getByRole('textbox', { name: /^Password/ }).fill('four words that wander');
  await sound(page, 'setup');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  const secret = await page.locator('.secret').innerText();
  await sound(page, 'second factor');
  await page.getByLabel('The six digits the app shows').fill(sixDigits(secret, Date.now()));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();

  await page.goto(`${application.address}/hospitals`);
  await sound(page, 'no hospital yet');
  await page.getByRole('link', { name: 'Describe a hospital' }).first().click();
  await page.getByRole('main').getByText('Single practice').or(page.getByRole('main').getByText(/practice/i)).first().click();
  await page.getByRole('button', { name: 'Make the hospital' }).click();
  await page.getByRole('heading', { name: 'What needs what' }).waitFor();
  await sound(page, 'hospital');

  await page.goto(`${application.address}/simulate`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('.replay-play').waitFor();
  await sound(page, 'own result');

  await page.getByRole('button', { name: 'Take it along' }).click();
  for (const [button, beginning] of [['On paper (PDF), without names of machines and places', '%PDF-'], ['As a page (HTML), without names of machines and places', '<!doctype html']]) {
    const taken = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = readFileSync(await (await taken).path(), 'utf8');
    assert.ok(file.toLowerCase().startsWith(beginning.toLowerCase()), `${button}: ${file.slice(0, 20)}`);
  }
  await sound(page, 'a result that was taken along');
  await leave(page);
});

test('once an organisation is there, the demo without an account is closed', async () => {
  const page = await visit();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Explore the demo hospital' }).count(), 0);
  await sound(page, 'sign in');
  await leave(page);
});
