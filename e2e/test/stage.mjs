// SPDX-License-Identifier: EUPL-1.2
import { after, before } from 'node:test';
import { launch } from '../browser.mjs';
import { sixDigits, startApplication } from './application.mjs';
import { visit } from './visit.mjs';

export const PASSWORD = 'four words that wander';

/** The application and a browser, there for all journeys of a file and gone after them; `prepare` follows their start, `options` (or what makes them) are the application's. */
export function stage(prepare = () => undefined, options = {}) {
  const there = {};
  before(async () => {
    there.application = await startApplication(typeof options === 'function' ? await options() : options);
    there.address = there.application.address;
    there.browser = await launch();
    await prepare(there);
  });
  after(async () => {
    await there.browser?.close();
    await there.application?.stop();
  });
  there.visit = (path = '', options = {}) => visit(there.browser, there.address + path, options);
  return there;
}

/** The first person sets up an organisation, from the page that asks for it up to the second factor. */
export async function fillSetup(page, { application }, organisation) {
  await page.getByLabel('Code from the terminal').fill(application.code);
  await page.getByLabel('Name of the organisation').fill(organisation);
  await page.getByLabel('Your name').fill('Ada Journey');
  await page.getByLabel('E-mail address').fill('ada@example.org');
  await page.getByRole('textbox', { name: /^Password/ }).fill(PASSWORD);
}

/** Adds an authenticator application, which the page remembers; gives the recovery codes that come with it. */
export async function addTotp(page) {
  const digits = page.getByLabel('The six digits the app shows');
  // What was shown once before may still stand there.
  await digits.waitFor();
  page.secret = await page.locator('.secret').innerText();
  await digits.fill(sixDigits(page.secret, Date.now()));
  await page.getByRole('button', { name: 'Confirm' }).click();
  const kept = page.getByRole('button', { name: 'I have kept them' });
  await kept.waitFor();
  const codes = (await page.locator('.secret').innerText()).split('\n');
  await kept.click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return codes;
}

/** Waits for what follows an act; shows the six digits where they were shown too long ago, as on a busy machine. */
export async function confirmed(page, target) {
  const digits = page.getByLabel('Six digits');
  await digits.or(target).first().waitFor();
  if (await digits.isVisible()) {
    await digits.fill(sixDigits(page.secret, Date.now()));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await target.waitFor();
  }
}

/** The first person of a new organisation, inside. */
export async function setUp(page, there, organisation) {
  await fillSetup(page, there, organisation);
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  await addTotp(page);
}

/** Makes a practice from its questions as they stand; gives its id. */
export async function makePractice(page, { address }) {
  await page.goto(`${address}/hospitals/new?sort=single-practice`);
  await page.getByRole('button', { name: 'Make the hospital' }).click();
  await page.getByRole('heading', { name: 'What needs what' }).waitFor();
  return new URL(page.url()).pathname.split('/')[2];
}
