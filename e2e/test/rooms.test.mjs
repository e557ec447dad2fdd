// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { advisory } from './advisory.mjs';
import { makePractice, setUp, stage } from './stage.mjs';
import { leave, settled, sound } from './visit.mjs';

const ROUTER = new URL('../../web/src/app/router.tsx', import.meta.url);
const LOOKS = [
  ['English, wide, light', { locale: 'en-IE' }],
  ['French, phone, dark', { locale: 'fr-FR', viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
];
const NOWHERE = '00000000-0000-0000-0000-000000000000';
/** What people meet who are not inside. */
const OUTSIDE = ['/welcome', '/setup', '/sign-in', '/invitation/:token', '/link/:token', '/unsubscribe/:token', '/shared/:token', '/join/:token'];

const there = stage();

/** The first person of an organisation with a practice, an attack on it, a search for its measures and an alert. */
async function furnish() {
  const page = await there.visit('/setup');
  await setUp(page, there, 'Centre hospitalier intercommunal des Trois-Vallées et de la Haute-Plaine');
  await page.getByText('No hospital is described yet').waitFor();
  await sound(page, 'nothing yet');
  const hospital = await makePractice(page, there);
  await page.goto(`${there.address}/simulate?runs=200`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('.replay-play').waitFor();
  const simulation = new URL(page.url()).pathname.split('/').at(-1);
  await page.goto(`${there.address}/hospitals/${hospital}/measures`);
  await page.getByRole('button', { name: 'Find the best measures' }).click();
  await page.getByRole('heading', { name: 'How much is there to spend?' }).waitFor({ timeout: 300_000 });
  const search = new URL(page.url()).pathname.split('/').at(-1);
  await page.goto(`${there.address}/alerts`);
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
    const stranger = await there.visit('', options);
    for (const route of OUTSIDE) {
      await stranger.goto(there.address + address(route, {}));
      await stranger.locator('h1').waitFor();
      await settled(stranger);
      await sound(stranger, `${route}, before the setup, ${look}`);
    }
    await leave(stranger);
  }
  const known = await furnish();
  const storageState = await known.page.context().storageState();
  for (const [look, options] of LOOKS) {
    const page = await there.visit('', { ...options, storageState });
    for (const route of routes.filter((each) => !OUTSIDE.includes(each))) {
      await page.goto(there.address + address(route, known));
      await page.locator('h1, .wall').first().waitFor();
      await settled(page);
      await sound(page, `${route}, ${look}`);
    }
    await page.goto(`${there.address}/hospitals/${NOWHERE}`);
    await page.getByRole('alert').waitFor();
    assert.equal(await page.getByRole('alert').count(), 1, 'what is not there is said once');
    await sound(page, `a hospital that is not there, ${look}`);
    await leave(page);
  }
  await leave(known.page);
});
