// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePractice, setUp, stage } from './stage.mjs';
import { leave, sound } from './visit.mjs';

const there = stage();

async function guest(options) {
  const page = await there.visit('', options);
  await page.getByRole('button', { name: /demo hospital|hôpital de démonstration/ }).click();
  await page.waitForURL((url) => url.pathname !== '/welcome');
  const { items } = await page.evaluate(() => fetch('/api/twins').then((answer) => answer.json()));
  page.hospital = `${there.address}/hospitals/${items[0].id}`;
  return page;
}

const form = (page, path) => page.goto(`${page.hospital}/part?path=${encodeURIComponent(path)}`);

test('a pump is found in the graph, its form is filled in, saved as one version, and undone', async () => {
  const page = await guest();
  await page.goto(page.hospital);
  await page.getByLabel('Find').fill('pump 01');
  await page.getByRole('link', { name: /Open the form of .*pump/ }).first().click();
  await page.getByLabel('Serial number').fill('SN: 7 "special"');
  await page.getByText('Protection', { exact: true }).click();
  await page.getByLabel('Removable media').selectOption('blocked');
  await sound(page, 'form');
  await page.reload();
  assert.equal(await page.getByLabel('Serial number').inputValue(), 'SN: 7 "special"');
  await page.getByRole('button', { name: 'Save 2 changes' }).click();
  await page.getByText('Saved as version 2.').waitFor();
  await sound(page, 'saved');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(() => document.querySelector('[role=status] button') === null);
  await page.waitForFunction(() => [...document.querySelectorAll('label')].find((label) => label.textContent === 'Serial number').parentElement.querySelector('input').value === '');
  await leave(page);
});

test('what is wrong is said at its field, in the reader’s language, on a phone', async () => {
  const page = await guest({ locale: 'fr-FR', viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await form(page, 'reactionPlan');
  await page.getByLabel('Heures pour décider').fill('-3');
  await page.getByRole('button', { name: /Enregistrer/ }).click();
  await page.getByText(/écrivez un nombre/).first().waitFor();
  assert.equal(await page.getByLabel('Heures pour décider').getAttribute('aria-invalid'), 'true');
  await sound(page, 'mistake');
  await leave(page);
});

test('of two who edit one part at once, the second is told who was quicker and loses nothing', async () => {
  const first = await guest();
  const second = await there.visit('', { storageState: await first.context().storageState() });
  second.hospital = first.hospital;
  await form(first, 'reactionPlan');
  await form(second, 'reactionPlan');
  await second.getByLabel('Hours to decide').fill('7');
  await first.getByLabel('Alert acted on by day').fill('0.5');
  await first.getByRole('button', { name: 'Save 1 change' }).click();
  await first.getByText('Saved as version 2.').waitFor();
  await second.getByText(/saved version 2 while you were writing/).waitFor();
  await second.getByText(/Alert acted on by day: 0.5/).waitFor();
  await sound(second, 'told who was quicker');
  await second.getByRole('button', { name: 'Put my entries on top' }).click();
  await second.getByRole('button', { name: 'Save 1 change' }).click();
  await second.getByText('Saved as version 3.').waitFor();
  const { stated } = await second.evaluate((id) => fetch(`/api/twins/${id}/part?path=reactionPlan`).then((answer) => answer.json()), first.hospital.split('/').at(-1));
  assert.equal(stated.decisionHours, '7');
  assert.equal(stated.alertActedOnByDay, '0.5');
  await leave(second);
  await leave(first);
});

test('a supplier is added and taken out again with all that names it', async () => {
  const page = await guest();
  await page.goto(`${page.hospital}/parts?in=suppliers`);
  await page.getByRole('link', { name: 'Add: Supplier' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Nordlicht Médical');
  assert.equal(await page.getByLabel('Identifier').inputValue(), 'nordlicht-medical');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('heading', { name: 'Nordlicht Médical' }).waitFor();
  await form(page, 'suppliers/ostrelle');
  await page.getByRole('button', { name: 'Take it out of the hospital' }).click();
  await sound(page, 'asked before it is taken out');
  await page.getByRole('button', { name: /^Take it out/ }).click();
  await page.getByText(/leave the key out|Nothing is known|Suppliers \(/).or(page.getByRole('alert')).first().waitFor();
  await leave(page);
});

test('the text explains what stands at the writing mark, writes a possible word, and is checked by itself', async () => {
  const page = await guest();
  await page.goto(`${page.hospital}/text`);
  const text = page.getByLabel('The hospital as text');
  await text.fill('salvus-twin: 1\nid: a\nname: A\nasOf: 2026-01-01\nzones:\n  - id: w\n    kind: ');
  await text.press('Control+End');
  await page.getByRole('heading', { name: 'What it is for' }).waitFor();
  await text.press('Control+Space');
  await page.keyboard.press('Enter');
  assert.match(await text.inputValue(), /kind: administration$/);
  await page.getByText('This is a whole hospital and can be saved.').waitFor();
  await sound(page, 'text');
  await leave(page);
});

test('guests are told why they may not take a hospital out; whoever may shows the second factor again, and types the name to delete', async () => {
  const visitor = await guest();
  await visitor.goto(`${visitor.hospital}/ownership`);
  await visitor.getByText('Guests cannot take a hospital out').waitFor();
  await leave(visitor);
  const page = await there.visit('/setup');
  await setUp(page, there, 'Clinic of the parts');
  await makePractice(page, there);
  // The first hospital has the name of its organisation.
  const name = 'Clinic of the parts';
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('link', { name: 'Save or delete' }).click();
  const taken = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  assert.match((await taken).suggestedFilename(), /\.yaml$/);
  await page.getByRole('button', { name: 'Delete the hospital' }).click();
  await page.getByLabel(/Type its name/).fill(`${name} `);
  await sound(page, 'asked before it is deleted');
  await page.getByRole('button', { name: 'Delete it for good' }).click();
  await page.getByText('No hospital is described yet').waitFor();
  await leave(page);
});
