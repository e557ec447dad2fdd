// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launch } from '../browser.mjs';
import { startApplication } from './application.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LONG = 60_000;
/** A quick search on the demo hospital, on a busy machine. */
const SEARCH = 900_000;

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

/** No barrier, nothing beyond the edge, no error told to nobody. */
async function sound(page, where) {
  await page.evaluate(AXE);
  const found = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules }), RULES);
  assert.deepEqual(found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`), [], where);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(content <= window, `${where}: ${content} wide in a window of ${window}`);
  assert.deepEqual(page.errors, [], where);
}

test('demo, measures, another amount of money, another plan', { timeout: 2 * SEARCH }, async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-IE' });
  const page = await context.newPage();
  page.setDefaultTimeout(LONG);
  page.errors = [];
  page.on('pageerror', (error) => page.errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && page.errors.push(message.text()));
  await page.goto(application.address);
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
  await context.close();
});
