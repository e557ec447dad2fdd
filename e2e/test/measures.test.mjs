// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage } from './stage.mjs';
import { leave, sound } from './visit.mjs';

/** A quick search on the demo hospital, on a busy machine. */
const SEARCH = 900_000;

const there = stage();

test('demo, measures, another amount of money, another plan', { timeout: 2 * SEARCH }, async () => {
  const page = await there.visit();
  await page.getByRole('button', { name: 'Explore the demo hospital' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Find the best measures' }).click();
  const start = page.getByRole('button', { name: 'Find the best measures' });
  await start.waitFor();
  await sound(page, 'measures');
  await start.click();
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await sound(page, 'a search that runs');
  await page.getByRole('heading', { name: 'How much is there to spend?' }).waitFor({ timeout: SEARCH });
  await sound(page, 'plans');

  const plan = page.getByRole('status').filter({ hasText: /plan/ });
  const rich = await plan.innerText();
  const asked = [];
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()));
  const money = page.getByRole('slider');
  await money.focus();
  await money.press('Home');
  await page.waitForFunction((before) => ![...document.querySelectorAll('[role=status]')].some((each) => each.textContent === before), rich);
  assert.match(page.url(), /money=0/);
  assert.deepEqual(asked, [], 'moving the money asks nobody');
  await sound(page, 'plans for nothing');

  await page.reload();
  await page.waitForFunction(() => document.querySelector('input[type=range]')?.value === '0');
  await page.getByRole('slider').press('End');
  await page.locator('.steps summary').first().press('Enter');
  await page.locator('.steps details[open]').first().waitFor();
  await sound(page, 'how a measure is done');

  for (const [scheme, width] of [['dark', 390], ['light', 390], ['dark', 1440]]) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 844 });
    await sound(page, `plans, ${scheme}, ${width} wide`);
  }
  await leave(page);
});
