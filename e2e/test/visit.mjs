// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LONG = 60_000;
const MOMENT = 1_000;
/** A folder in which a picture of every page that was looked at is kept; nothing is kept without it. */
const PICTURES = process.env.PICTURES;

/** A page of a browser of its own, which remembers what went wrong in it and whom else it asked. */
export async function visit(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-IE', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(LONG);
  page.errors = [];
  page.foreign = [];
  page.on('pageerror', (error) => page.errors.push(error.message));
  // That an answer was no, or that there was none while a journey took the connection away, is told by the page itself.
  page.on('console', (message) => message.type() === 'error' && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text()) && page.errors.push(message.text()));
  page.on('request', (request) => request.url().startsWith(new URL(address).origin) || request.url().startsWith('blob:') || page.foreign.push(request.url()));
  await page.goto(address);
  return page;
}

/** No barrier, nothing beyond the edge, nothing asked of others, no error told to nobody. */
export async function sound(page, where) {
  if (PICTURES !== undefined) {
    await page.screenshot({ path: join(PICTURES, `${where.replaceAll(/\W+/g, '-')}.png`), fullPage: true });
  }
  await page.evaluate(AXE);
  let found = await barriers(page);
  if (found.violations.length > 0) {
    // A page that is just turning dark, or into French, has colours of both for a moment; what stays is a barrier.
    await page.waitForTimeout(MOMENT);
    found = await barriers(page);
  }
  assert.deepEqual(found.violations.map((each) => `${each.id}: ${each.nodes.map(barrier).join(', ')}`), [], where);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(content <= window, `${where}: ${content} wide in a window of ${window}`);
  assert.deepEqual(page.errors, [], where);
  assert.deepEqual(page.foreign, [], where);
}

function barriers(page) {
  return page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules }), RULES);
}

/** Which part of a page it is, and in which colours. */
function barrier(node) {
  const colours = node.any.find(({ data }) => data?.fgColor !== undefined)?.data;
  return node.target.join(' ') + (colours === undefined ? '' : ` (${colours.fgColor} on ${colours.bgColor})`);
}

/** The same page as others meet it: in French on a phone at night. */
export async function soundInFrench(page, where) {
  const { width, height } = page.viewportSize();
  await page.getByRole('button', { name: 'Français' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'English' }).waitFor();
  await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark');
  await settled(page);
  await sound(page, `${where}, French, phone, dark`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Français' }).waitFor();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width, height });
}

/** Nothing says any more that it is coming, and nothing is on its way to another place or colour. */
export async function settled(page) {
  await page.waitForFunction(() => document.querySelector('.mantine-Loader-root, [data-loading]') === null);
  await page.evaluate(async () => {
    const frame = () => new Promise((painted) => requestAnimationFrame(painted));
    await frame();
    await frame();
    const ending = document.getAnimations().filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map((each) => each.finished));
  });
}

export async function leave(page) {
  await page.context().close();
}
