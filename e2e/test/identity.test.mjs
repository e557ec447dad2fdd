// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addTotp, PASSWORD, setUp, stage } from './stage.mjs';
import { leave, settled, sound, soundInFrench } from './visit.mjs';

const PARAMETERS = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true };

let owner;
const there = stage(async () => {
  owner = await first();
});

/** The first person, inside; their device has an authenticator for passkeys. */
async function first() {
  const page = await there.visit('/setup');
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', { options: { ...PARAMETERS, automaticPresenceSimulation: true } });
  await setUp(page, there, 'Clinic of the journeys');
  return page;
}

async function go(page, path, heading) {
  await page.goto(there.address + path);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await settled(page);
}

/** Waits for what follows an act; shows the passkey where the last showing is too long ago. */
async function until(page, target) {
  const show = page.getByRole('button', { name: 'Show the passkey' });
  await show.or(target).first().waitFor();
  if (await show.isVisible()) {
    await show.click();
    await target.first().waitFor();
  }
}

test('a passkey is added, lets its owner in as second factor, and is removed; new codes and sessions are at hand', async () => {
  const page = owner;
  await go(page, '/settings/sign-in', 'My sign-in');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the passkey').fill('Laptop of Ada');
  await sound(page, 'my sign-in');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('Laptop of Ada').waitFor();

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByLabel('E-mail address').fill('ada@example.org');
  await page.getByRole('textbox', { name: /^Password/ }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Show the passkey' }).waitFor();
  await sound(page, 'second factor by passkey');
  await page.getByRole('button', { name: 'Show the passkey' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();

  await go(page, '/settings/sign-in', 'My sign-in');
  await page.getByRole('button', { name: 'Make new codes' }).click();
  await page.getByRole('button', { name: 'Print' }).waitFor();
  await sound(page, 'new recovery codes');
  await soundInFrench(page, 'my sign-in');
  await page.getByRole('button', { name: 'Remove the passkey Laptop of Ada' }).click();
  await page.getByText('You have none yet.').waitFor();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the passkey').fill('Key of Ada');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('Key of Ada').waitFor();
});

test('somebody signed in at two places ends the other', async () => {
  const page = owner;
  await go(page, '/people', 'People');
  await page.getByLabel('E-mail address').fill('bo@example.org');
  await page.getByRole('checkbox', { name: 'IT', exact: true }).check();
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await until(page, page.locator('[role=status] .secret'));
  const path = new URL(await page.getByRole('status').locator('.secret').innerText()).pathname;
  await sound(page, 'people');
  await soundInFrench(page, 'people');
  const other = await there.visit(path);
  await other.getByLabel('Your name').fill('Bo Visitor');
  await other.getByRole('textbox', { name: /^Password/ }).fill(PASSWORD);
  await other.getByRole('button', { name: 'Accept' }).click();
  const [code] = await addTotp(other);

  const left = await there.visit();
  await left.getByLabel('E-mail address').fill('bo@example.org');
  await left.getByRole('textbox', { name: /^Password/ }).fill(PASSWORD);
  await left.getByRole('button', { name: 'Sign in', exact: true }).click();
  await left.getByRole('button', { name: 'Use a recovery code instead' }).click();
  await left.getByLabel('Recovery code').fill(code);
  await left.getByRole('button', { name: 'Confirm' }).click();
  await left.getByRole('button', { name: 'Sign out' }).waitFor();

  await go(other, '/settings/sign-in', 'My sign-in');
  await other.getByText('9 codes are left.').waitFor();
  await sound(other, 'signed in at two places');
  await other.getByRole('button', { name: 'Sign out there' }).click();
  await other.getByRole('button', { name: 'Sign out there' }).waitFor({ state: 'detached' });
  await left.reload();
  await left.getByRole('heading', { name: 'Sign in' }).waitFor();
  await leave(left);
  await leave(other);
});

test('who lost the second factor comes in by a link, and adds another', async () => {
  const page = owner;
  await go(page, '/people', 'People');
  await page.locator('section', { hasText: 'bo@example.org' }).getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('button', { name: 'Link in place of the second factor' }).click();
  await until(page, page.locator('[role=status] .secret'));
  const path = new URL(await page.getByRole('status').locator('.secret').innerText()).pathname;
  await sound(page, 'a link for somebody');
  const lost = await there.visit(path);
  await lost.getByRole('heading', { name: 'In without your second factor' }).waitFor();
  await sound(lost, 'one-time link');
  await soundInFrench(lost, 'one-time link');
  await lost.getByRole('textbox', { name: /^Password/ }).fill(PASSWORD);
  await lost.getByRole('button', { name: 'Sign in', exact: true }).click();
  await lost.getByRole('button', { name: 'Go on with the link' }).click();
  await addTotp(lost);
  await leave(lost);
  const again = await there.visit(path);
  await again.getByRole('alert').waitFor();
  await leave(again);
});

test('who lost the password chooses another by a link', async () => {
  const page = owner;
  await go(page, '/people', 'People');
  await page.locator('section', { hasText: 'bo@example.org' }).getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('button', { name: 'Link for a new password' }).click();
  await until(page, page.locator('[role=status] .secret'));
  const path = new URL(await page.getByRole('status').locator('.secret').innerText()).pathname;
  const lost = await there.visit(path);
  await lost.getByRole('textbox', { name: /^New password/ }).fill('five words that nobody knows');
  await sound(lost, 'a new password');
  await soundInFrench(lost, 'a new password');
  await lost.getByRole('button', { name: 'Take this password' }).click();
  await lost.getByText(/^Your password is changed/).waitFor();
  await lost.getByRole('link', { name: 'Sign in' }).click();
  await lost.getByLabel('E-mail address').fill('bo@example.org');
  await lost.getByRole('textbox', { name: /^Password/ }).fill('five words that nobody knows');
  await lost.getByRole('button', { name: 'Sign in', exact: true }).click();
  await lost.getByLabel('Six digits').waitFor();
  await leave(lost);
});

test('a token is shown once, works, and is revoked', async () => {
  const page = owner;
  await go(page, '/settings/tokens', 'Tokens for programs');
  await page.getByLabel('What is it for?').fill('Nightly figures');
  await page.getByLabel('See results').check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  await until(page, page.locator('[role=status] .secret'));
  const token = await page.getByRole('status').locator('.secret').innerText();
  await sound(page, 'tokens');
  await soundInFrench(page, 'tokens');
  const ask = (path) => fetch(`${there.address}/api/${path}`, { headers: { Authorization: `Bearer ${token}` } });
  assert.equal((await ask('simulations')).status, 200);
  assert.equal((await ask('twins')).status, 403);
  await page.getByRole('button', { name: 'Revoke Nightly figures' }).click();
  await page.getByText('You have none.').waitFor();
  assert.equal((await ask('simulations')).status, 401);
});

test('somebody changes the own name', async () => {
  const page = owner;
  await go(page, '/settings', 'Settings');
  await page.getByLabel('Your name').fill('Ada Lovely');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').waitFor();
  await sound(page, 'settings');
});

test('another organisation is added, and its administrator goes there and back', async () => {
  const page = owner;
  await go(page, '/settings/organisations', 'Organisations');
  await page.getByLabel('Name of the organisation').fill('Practice next door');
  await page.getByRole('button', { name: 'Add it' }).click();
  await until(page, page.getByRole('button', { name: 'Go there: Practice next door' }));
  await sound(page, 'organisations');
  await page.getByRole('button', { name: 'Go there: Practice next door' }).click();
  await page.getByText('Your roles do not include describing hospitals').waitFor();
  const choice = page.getByRole('combobox', { name: 'Organisation' });
  assert.equal(await choice.locator('option:checked').innerText(), 'Practice next door');
  await sound(page, 'another organisation');
  await soundInFrench(page, 'another organisation');
  await choice.selectOption('Clinic of the journeys');
  await page.waitForFunction(() => document.querySelector('.shell-where option:checked')?.textContent === 'Clinic of the journeys');
});

test('the log says in words who did what, is searched, checked and taken along', async () => {
  const page = owner;
  await go(page, '/audit', 'Who did what');
  await page.getByRole('cell', { name: /invited somebody/ }).first().waitFor();
  await sound(page, 'log');
  await page.getByLabel('What was done').selectOption('removed a second factor');
  await page.getByRole('cell', { name: /Ada Lovely removed a second factor \(with: passkey\)/ }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.log tbody tr').length === 1);
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByText(/^Yes: \d+ entries/).waitFor();
  const download = page.waitForEvent('download');
  let taken = false;
  void download.then(() => { taken = true; });
  await page.getByRole('button', { name: 'Save these as a table (CSV)' }).click();
  const show = page.getByRole('button', { name: 'Show the passkey' });
  while (!taken) {
    if (await show.isVisible()) {
      await show.click();
    }
    await page.waitForTimeout(100);
  }
  const file = await download;
  assert.match(readFileSync(await file.path(), 'utf8'), /^number,at,actor,name,act,subject,detail\r\n"\d+",.*"factor-removed"/);
  await page.getByLabel('Days').fill('400');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await sound(page, 'log searched');
  await page.getByRole('button', { name: 'Yes, change it' }).click();
  await until(page, page.getByText('Entries are kept for 400 days'));
  await soundInFrench(page, 'log');
});

test('a result is shared without names, opened by whoever has the link, and revoked', async () => {
  const page = owner;
  await go(page, '/hospitals/new', 'Describe a hospital');
  await page.getByRole('main').getByText(/practice/i).first().click();
  await page.getByRole('button', { name: 'Make the hospital' }).click();
  await page.getByRole('heading', { name: 'What needs what' }).waitFor();
  const hospital = await page.getByRole('heading', { level: 1 }).innerText();
  await go(page, '/simulate', 'Play an attack');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: 'Share by link' }).click();
  await page.getByRole('radio', { name: 'Anyone with the link' }).check();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const secret = page.locator('[role=status] .secret');
  await until(page, secret);
  const path = new URL(await secret.innerText()).pathname;
  await page.getByText('never opened').waitFor();
  await sound(page, 'sharing');
  await soundInFrench(page, 'sharing');

  const stranger = await there.visit(path);
  await stranger.getByRole('heading', { level: 1, name: /What an attack does to a hospital/ }).waitFor();
  await stranger.locator('.replay-play').waitFor();
  assert.equal(await stranger.getByText(hospital).count(), 0);
  await sound(stranger, 'shared');
  await soundInFrench(stranger, 'shared');
  await leave(stranger);

  await page.reload();
  await page.getByRole('button', { name: 'Share by link' }).click();
  await page.getByText(/opened \d times?/).waitFor();
  await page.getByRole('radio', { name: 'Members of this organisation' }).check();
  await page.getByRole('button', { name: 'Make the link' }).click();
  await until(page, secret);
  const inside = new URL(await secret.innerText()).pathname;
  await page.locator('section', { hasText: 'Links that lead here' }).getByText('Anyone with the link ·').locator('xpath=ancestor::div[2]').getByRole('button', { name: 'Revoke' }).click();
  await page.getByText('Anyone with the link ·').waitFor({ state: 'detached' });
  const again = await there.visit(path);
  await again.getByRole('alert').waitFor();
  await again.goto(there.address + inside);
  await again.getByRole('heading', { name: 'Sign in' }).waitFor();
  await leave(again);
  await page.goto(there.address + inside);
  await page.getByRole('button', { name: 'Share by link' }).waitFor();
});

test('somebody is removed only by whoever means it', async () => {
  const page = owner;
  await go(page, '/people', 'People');
  const bo = page.locator('section', { hasText: 'bo@example.org' });
  await bo.getByRole('button', { name: 'Change', exact: true }).click();
  await bo.getByRole('button', { name: 'Remove Bo Visitor from the organisation' }).click();
  await sound(page, 'asked before somebody is removed');
  await bo.getByRole('button', { name: 'Keep' }).click();
  await bo.getByRole('button', { name: 'Remove Bo Visitor from the organisation' }).click();
  await bo.getByRole('button', { name: 'Yes, remove' }).click();
  const show = page.getByRole('button', { name: 'Show the passkey' });
  while (await page.getByText('bo@example.org').count() > 0) {
    if (await show.isVisible()) {
      await show.click();
    }
    await page.waitForTimeout(100);
  }
});
