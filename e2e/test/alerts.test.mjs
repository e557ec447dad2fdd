// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advisory } from './advisory.mjs';
import { makePractice, stage } from './stage.mjs';
import { leave, settled, sound, soundInFrench } from './visit.mjs';

/** Two small simulations on a busy machine. */
const EFFECT = 300_000;

const there = stage();

async function handIn(page, file) {
  // The button that opens the choice of files is the label's; the field behind it takes them.
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
}

test('an advisory is handed in, arrives live as an alert, is explained and answered', { timeout: 2 * EFFECT }, async () => {
  const page = await there.visit();
  await page.getByRole('button', { name: 'Explore the demo hospital' }).click();
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
  await makePractice(page, there);

  await page.getByRole('link', { name: 'Alerts', exact: true }).click();
  await page.getByText('No alerts', { exact: true }).waitFor();
  await settled(page);
  await sound(page, 'no alerts');
  await soundInFrench(page, 'no alerts');

  const other = await page.context().newPage();
  await other.goto(`${there.address}/alerts`);
  await other.getByText('No alerts', { exact: true }).waitFor();

  await handIn(page, { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"document": {}}') });
  await page.getByText('notes.json could not be read.').waitFor();
  await handIn(page, advisory());
  await page.getByText('“Electrocardiographs of Bramquist”: 1 new alert.').waitFor();
  await sound(page, 'what became of a file');

  await other.getByRole('link', { name: /Bramquist Spot/ }).waitFor();
  assert.match(await other.getByRole('link', { name: /Bramquist Spot/ }).innerText(), /New[\s\S]*Biomedical engineering/, 'it arrived without anybody loading the page again');
  await other.close();

  await page.getByRole('link', { name: /Bramquist Spot/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bramquist Spot', level: 1 }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Bramquist Spot', 'the keyboard goes on at the head');
  const doing = page.locator('section').filter({ has: page.getByRole('heading', { name: 'What to do' }) });
  assert.match(await doing.innerText(), /those who treat patients with it have to agree/);
  assert.equal(await doing.locator('blockquote').first().innerText(), 'Place it on a network of its own.\nDisable the remote service.', 'what can be done at once comes first, word for word');
  assert.match(await page.getByRole('group', { name: 'Machines and devices this alert is about' }).innerText(), /maker and product[\s\S]*Line of the advisory/);
  await page.getByText('An attacker gets in by one of them').waitFor({ timeout: EFFECT });
  assert.match(await page.getByRole('group', { name: 'What it could do to care' }).innerText(), /care-hours lost|no care lost/);
  await page.getByText('How long it took').click();
  await sound(page, 'an alert');
  await soundInFrench(page, 'an alert');

  const concerns = page.getByRole('button', { name: 'It concerns us' });
  await concerns.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Your answer is kept.').waitFor();
  assert.equal(await concerns.getAttribute('aria-pressed'), 'true');
  await page.getByLabel('Note (optional)').fill('Updated by the maker on Monday.');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByText('Updated by the maker on Monday.').waitFor();
  await sound(page, 'an answered alert');

  await page.getByRole('link', { name: 'All alerts' }).click();
  await page.getByText('Nothing is left to do.').waitFor();
  await page.getByLabel('Which').selectOption({ label: 'Done' });
  await page.getByRole('link', { name: /Bramquist Spot/ }).waitFor();
  assert.match(page.url(), /state=done/, 'what somebody chose is in the address');
  const product = page.getByLabel('Product', { exact: true });
  await product.pressSequentially('spot');
  await product.press('Home');
  await product.pressSequentially('quist ');
  assert.equal(await product.inputValue(), 'quist spot', 'no letter is lost to the address');
  await page.waitForURL(/text=quist/);
  await page.getByRole('link', { name: /Bramquist Spot/ }).waitFor();
  await product.fill('');
  await page.waitForURL((url) => !url.searchParams.has('text'));
  await handIn(page, advisory());
  await page.getByText('“Electrocardiographs of Bramquist” was known already.').waitFor();
  const reader = await page.context().newPage();
  await reader.goto(new URL(await page.getByRole('link', { name: /Bramquist Spot/ }).getAttribute('href'), there.address).href);
  await reader.getByText('Updated by the maker on Monday.').waitFor();
  await handIn(page, advisory({ revision: '2', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }));
  await page.getByText('“Electrocardiographs of Bramquist”: 1 alert was raised again.').waitFor();
  await sound(page, 'raised again');

  await reader.getByText('This alert has changed since you read it').waitFor();
  assert.equal(await reader.getByRole('button', { name: 'Done', exact: true }).getAttribute('aria-disabled'), 'true', 'nobody answers what they have not read');
  await reader.getByRole('button', { name: 'I have read it' }).click();
  await reader.getByRole('button', { name: 'It concerns us' }).click();
  await reader.getByText('Your answer is kept.').waitFor();
  await reader.close();
  await leave(page);
});
