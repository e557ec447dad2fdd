// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addTotp, fillSetup, stage } from './stage.mjs';
import { leave, sound } from './visit.mjs';

const there = stage();

for (const [locale, words] of [
  ['en-IE', { explore: 'Explore the demo hospital', play: 'Play an attack', start: 'Start', attack: /Ransomware by e-mail/, replay: 'Play' }],
  ['fr-FR', { explore: 'Explorer l’hôpital de démonstration', play: 'Jouer une attaque', start: 'Lancer', attack: /Rançongiciel par courriel/, replay: 'Lire' }],
]) {
  for (const [look, options] of [
    ['wide and light', {}],
    ['on a phone and dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ]) {
    test(`${locale}, ${look}: first visit, demo, attack, replay`, async () => {
      const page = await there.visit('', { locale, ...options });
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
  const page = await there.visit();
  await page.getByRole('link', { name: 'Set up your organisation' }).or(page.getByRole('button', { name: 'Set up your organisation' })).first().click();
  await fillSetup(page, there, 'Clinic of the journeys');
  await sound(page, 'setup');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  await sound(page, 'second factor');
  await addTotp(page);

  await page.goto(`${there.address}/hospitals`);
  await sound(page, 'no hospital yet');
  await page.getByRole('link', { name: 'Describe a hospital' }).first().click();
  await page.getByRole('main').getByText('Single practice').or(page.getByRole('main').getByText(/practice/i)).first().click();
  await page.getByRole('button', { name: 'Make the hospital' }).click();
  await page.getByRole('heading', { name: 'What needs what' }).waitFor();
  await sound(page, 'hospital');

  await page.goto(`${there.address}/simulate`);
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
  const page = await there.visit();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Explore the demo hospital' }).count(), 0);
  await sound(page, 'sign in');
  await leave(page);
});
