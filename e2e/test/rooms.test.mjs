// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch } from '../browser.mjs';
import { advisory } from './advisory.mjs';
import { sixDigits, startApplication } from './application.mjs';
import { leave, settled, sound, visit } from './visit.mjs';

const ROUTER = new URL('../../web/src/app/router.tsx', import.meta.url);
const LOOKS = [
  ['English, wide, light', { locale: 'en-IE' }],
  ['French, phone, dark', { locale: 'fr-FR', viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
];
const NOWHERE = '00000000-0000-0000-0000-000000000000';
/** What people meet who are not inside. */
const OUTSIDE = ['/welcome', '/setup', '/sign-in', '/invitation/:token', '/link/:token', '/shared/:token'];

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

/** The first person of an organisation with a practice, an attack on it, a search for its measures and an alert. */
async function setUp() {
  const page = await visit(browser, `${application.address}/setup`);
  await page.getByLabel('Code from the terminal').fill(application.code);
  await page.getByLabel('Name of the organisation').fill('Centre hospitalier intercommunal des Trois-Vallées et de la Haute-Plaine');
  await page.getByLabel('Your name').fill('Ada Journey');
  await page.getByLabel('E-mail address').fill('ada@example.org');
  await page.getByRole('textbox', { name: /^Password/ }).fill('four words that wander');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  const secret = await page.locator('.secret').innerText();
  await page.getByLabel('The six digits the app shows').fill(sixDigits(secret, Date.now()));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('No hospital is described yet').waitFor();
  await sound(page, 'nothing yet');
  await page.goto(`${application.address}/hospitals/new?sort=single-practice`);
  await page.getByRole('button', { name: 'Make the hospital' }).click();
  await page.getByRole('heading', { name: 'What needs what' }).waitFor();
  const hospital = new URL(page.url()).pathname.split('/')[2];
  await page.goto(`${application.address}/simulate?runs=200`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('.replay-play').waitFor();
  const simulation = new URL(page.url()).pathname.split('/').at(-1);
  await page.goto(`${application.address}/hospitals/${hospital}/measures`);
  await page.getByRole('button', { name: 'Find the best measures' }).click();
  await page.getByRole('heading', { name: 'How much is there to spend?' }).waitFor({ timeout: 300_000 });
  const search = new URL(page.url()).pathname.split('/').at(-1);
  await page.goto(`${application.address}/alerts`);
  await page.locator('input[type=file]').setInputFiles(advisory());
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('link', { name: /Bramquist Spot/ }).click();
  await page.getByRole('heading', { name: 'What to do' }).waitFor();
  const alert = new URL(page.url()).pathname.split('/').at(-1);
  return { page, hospital, simulation, search, alert };
}

/** Where a route leads, and what is there once it is shown. */
function address(route, { hospital, simulation, search, alert }) {
  return route
    .replace('/hospitals/:id', `/hospitals/${hospital}`)
    .replace(':token', 'abc')
    .replace('/wall/:id', `/wall/${simulation}`)
    .replace('/simulations/:id', `/simulations/${simulation}`)
    .replace('/searches/:id', `/searches/${search}`)
    .replace('/alerts/:id', `/alerts/${alert}`)
    .replace('*', `/hospitals/${NOWHERE}/nothing`) + (route.endsWith('/part') ? '?path=reactionPlan' : '');
}

test('every page is free of barriers in both languages, on a wide screen and on a phone, in light and dark', { timeout: 900_000 }, async () => {
  const routes = [...readFileSync(ROUTER, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path]) => path);
  assert.ok(routes.length > 20);
  for (const [look, options] of LOOKS) {
    const stranger = await visit(browser, application.address, options);
    for (const route of OUTSIDE) {
      await stranger.goto(application.address + address(route, {}));
      await stranger.locator('h1').waitFor();
      await settled(stranger);
      await sound(stranger, `${route}, before the setup, ${look}`);
    }
    await leave(stranger);
  }
  const known = await setUp();
  const storageState = await known.page.context().storageState();
  for (const [look, options] of LOOKS) {
    const page = await visit(browser, application.address, { ...options, storageState });
    for (const route of routes.filter((each) => !OUTSIDE.includes(each))) {
      await page.goto(application.address + address(route, known));
      await page.locator('h1, .wall').first().waitFor();
      await settled(page);
      await sound(page, `${route}, ${look}`);
    }
    await page.goto(`${application.address}/hospitals/${NOWHERE}`);
    await page.getByRole('alert').waitFor();
    assert.equal(await page.getByRole('alert').count(), 1, 'what is not there is said once');
    await sound(page, `a hospital that is not there, ${look}`);
    await leave(page);
  }
  await leave(known.page);
});
