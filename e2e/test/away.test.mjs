// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage } from './stage.mjs';
import { leave, sound } from './visit.mjs';

const there = stage();

async function guest() {
  const page = await there.visit();
  await page.getByRole('button', { name: 'Explore the demo hospital' }).click();
  await page.waitForURL((url) => url.pathname !== '/welcome');
  return page;
}

const away = (page) => page.getByText(/^Salvus has not answered for a while/);

test('who loses the connection while an attack is played is told so, and sees the result without doing anything', async () => {
  const page = await guest();
  await page.goto(`${there.address}/simulate?runs=1000`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await page.context().setOffline(true);
  await away(page).waitFor();
  await sound(page, 'away while an attack is played');
  await page.context().setOffline(false);
  await away(page).waitFor({ state: 'detached' });
  await page.locator('.replay-play').waitFor();
  await leave(page);
});

test('who loses the connection while writing loses nothing that was typed, and saves it once it is back', async () => {
  const page = await guest();
  const { items: [{ id }] } = await page.evaluate(() => fetch('/api/twins').then((answer) => answer.json()));
  await page.goto(`${there.address}/hospitals/${id}/part?path=reactionPlan`);
  await page.getByLabel('Hours to decide').fill('7');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await page.getByRole('alert').getByText('Salvus does not answer.').waitFor();
  await away(page).waitFor();
  await sound(page, 'away while writing');
  assert.match(await page.getByLabel('Hours to decide').inputValue(), /^7/);
  await page.context().setOffline(false);
  await away(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await page.getByText('Saved as version 2.').waitFor();
  assert.match(await page.getByLabel('Hours to decide').inputValue(), /^7/);
  await leave(page);
});
