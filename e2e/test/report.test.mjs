// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from '../browser.mjs';
import { makePages, PASSPHRASE } from './pages.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser;
let pages;

before(async () => {
  pages = makePages();
  browser = await launch();
});
after(() => browser?.close());

async function open(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: false, ...options });
  const page = await context.newPage();
  page.requests = [];
  page.errors = [];
  page.on('request', (request) => page.requests.push(request.url()));
  page.on('pageerror', (error) => page.errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && page.errors.push(message.text()));
  await page.goto(pathToFileURL(pages[name]).href);
  await page.waitForSelector('.replay-play');
  return page;
}

async function violations(page) {
  // Through the debugger, for the page's own policy runs no script of others.
  await page.evaluate(AXE);
  const found = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules }), RULES);
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')} ${each.nodes[0].failureSummary}`);
}

async function close(page) {
  assert.deepEqual(page.errors, []);
  await page.context().close();
}

describe('every page', () => {
  for (const name of ['en', 'fr', 'en-directors', 'fr-directors', 'fr-measures']) {
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [1440, 390]) {
        test(`${name}, ${colorScheme}, ${width} wide: no barrier, no overflow, no request`, async () => {
          const page = await open(name, { colorScheme, viewport: { width, height: 844 } });
          await page.locator('.replay-step').last().click();
          assert.deepEqual(await violations(page), []);
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
          assert.deepEqual(page.requests, [pathToFileURL(pages[name]).href]);
          await close(page);
        });
      }
    }
  }
});

test('the theme can be switched against that of the system, and stays without barrier', async () => {
  const page = await open('en', { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.querySelector('section')).backgroundColor);
  const light = await paper();
  const button = page.getByRole('button', { name: 'Dark' });
  await button.click();
  assert.notEqual(await paper(), light);
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  assert.deepEqual(await violations(page), []);
  await close(page);
});

test('the replay is played, sped up, stepped and scrubbed by keyboard alone', async () => {
  const page = await open('en');
  const slider = page.getByRole('slider', { name: 'Time since the beginning' });
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  for (let i = 0; i < 20 && (await page.evaluate(() => document.activeElement.className)) !== 'replay-play'; i++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await page.waitForFunction(() => Number(document.querySelector('.replay-slider').value) > 2);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Play' }).waitFor();
  await page.getByLabel('Speed').selectOption('4');
  await slider.focus();
  await page.keyboard.press('End');
  assert.equal(await slider.inputValue(), '1000');
  assert.match(await slider.getAttribute('aria-valuetext'), /^day \d+, \w{3} \d\d:\d\d – /);
  await page.keyboard.press('Home');
  const told = page.locator('.replay-told');
  const row = async (i) => (await page.locator('table.course tbody tr').nth(i).locator('td').allTextContents()).join(' – ');
  assert.equal(await told.textContent(), await row(0));
  await page.getByRole('button', { name: 'To the next moment' }).press('Enter');
  assert.equal(await told.textContent(), await row(1));
  await page.getByRole('button', { name: 'To the moment before' }).press('Enter');
  assert.equal(await told.textContent(), await row(0));
  await close(page);
});

test('what the replay shows at its worst is what the table of curves says', async () => {
  const page = await open('en');
  const least = await page.evaluate(() => {
    const slider = document.querySelector('.replay-slider');
    const shares = [...document.querySelectorAll('.replay-share')];
    const lowest = shares.map(() => 100);
    for (let place = 0; place <= 1000; place++) {
      slider.value = place;
      slider.dispatchEvent(new Event('input'));
      shares.forEach((share, i) => (lowest[i] = Math.min(lowest[i], parseInt(share.textContent, 10))));
    }
    return Object.fromEntries([...document.querySelectorAll('.replay-clinical .replay-name')].map((name, i) => [name.textContent, lowest[i]]));
  });
  const said = await page.evaluate(() =>
    Object.fromEntries([...document.querySelectorAll('#recovery details tbody tr')].slice(1).map((row) => [row.cells[0].textContent, parseInt(row.cells[2].textContent, 10)])),
  );
  assert.ok(Object.keys(said).length > 0);
  for (const [service, lowest] of Object.entries(said)) {
    // A low that lasts less than a thousandth of the time line may fall between two places of it.
    assert.ok(least[service] >= lowest - 1 && least[service] < 100, `${service}: ${least[service]} shown, ${lowest} said`);
  }
  await close(page);
});

test('who wants no motion sees it moment by moment', async () => {
  const page = await open('en', { reducedMotion: 'reduce' });
  const second = await page.locator('table.course tbody tr').nth(1).locator('td').allTextContents();
  await page.getByRole('button', { name: 'Play' }).click();
  assert.equal(await page.locator('.replay-slider').inputValue(), '0');
  await page.waitForFunction((text) => document.querySelector('.replay-told').textContent === text, second.join(' – '));
  await close(page);
});

test('the annex opens with its passphrase, however its letters were typed, and not with another', async () => {
  const page = await open('en-directors');
  assert.equal(await page.locator('#annex-open').textContent(), '');
  await page.getByLabel('Passphrase').fill('wrong');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByText('This passphrase does not open it.').waitFor();
  await page.getByLabel('Passphrase').fill(PASSPHRASE.normalize('NFD'));
  await page.keyboard.press('Enter');
  await page.locator('#annex-open .replay-play').waitFor();
  assert.match(await page.locator('#annex-open').textContent(), /srv-|ws-/);
  assert.deepEqual(await violations(page), []);
  await close(page);
});

test('where the browser has no cryptography the page says so and stays sealed', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  // Plain HTTP under a name that is not the machine's own: no secure context.
  await page.route('http://report.example/', async (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(pages['en-directors'], 'utf8') }));
  await page.goto('http://report.example/');
  assert.equal(await page.evaluate(() => isSecureContext), false);
  await page.getByText('This browser opens sealed annexes only').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Open' }).isDisabled(), true);
  await context.close();
});

for (const name of ['fr', 'en-directors', 'fr-measures']) {
  test(`${name}: on paper the answer and the contents fit on the first page`, async () => {
    const page = await open(name);
    await page.emulateMedia({ media: 'print' });
    // A4 less its margins, in CSS pixels.
    const height = await page.evaluate(() => {
      document.body.style.width = '688px';
      return document.querySelector('.contents').getBoundingClientRect().bottom;
    });
    assert.ok(height <= 1016, `${height} pixels high`);
    await close(page);
  });
}

test('every line of the contents leads to its part', async () => {
  const page = await open('fr-measures');
  const links = page.locator('.contents a');
  assert.ok((await links.count()) > 8);
  for (const link of await links.all()) {
    await link.click();
    const head = page.locator(`${await link.getAttribute('href')} > h2`);
    assert.equal(await head.textContent(), await link.textContent());
    assert.ok(await head.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight));
  }
  await close(page);
});

test('on paper every chart has its table, and nothing stands that is only for the screen', async () => {
  const page = await open('fr');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await page.locator('#recovery details').getAttribute('open'), '');
  assert.equal(await page.locator('.tools').isVisible(), false);
  assert.equal(await page.locator('.replay-slider').isVisible(), false);
  await close(page);
});

test('the request for funding fits on one page and can be signed', async () => {
  const page = await open('fr-measures');
  await page.emulateMedia({ media: 'print' });
  const { height, signed, missing } = await page.evaluate(() => {
    document.body.style.width = '688px';
    const funding = document.querySelector('#funding');
    return {
      height: funding.offsetHeight,
      signed: funding.querySelectorAll('.sign div').length,
      missing: funding.querySelectorAll('.missing').length,
    };
  });
  assert.deepEqual({ signed, missing }, { signed: 4, missing: 0 });
  assert.ok(height <= 1016, `${height} pixels high`);
  await close(page);
});

test('without scripts everything but the replay is there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(pages.fr).href);
  assert.match(await page.locator('[data-replay]').textContent(), /navigateur/);
  assert.ok((await page.locator('table.course tbody tr').count()) > 3);
  await context.close();
});
