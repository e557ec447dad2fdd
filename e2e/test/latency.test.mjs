// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advisory } from './advisory.mjs';
import { makePractice, setUp, stage } from './stage.mjs';
import { leave, settled, sound, soundInFrench } from './visit.mjs';

const there = stage();

async function handIn(page, file) {
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByText('1 new alert').waitFor();
}

/** The same advisory, dated as its publisher likes. */
function dated(time) {
  const { buffer, ...file } = advisory();
  const document = JSON.parse(buffer.toString());
  const { tracking } = document.document;
  tracking.initial_release_date = tracking.current_release_date = tracking.revision_history[0].date = time.toISOString();
  return { ...file, buffer: Buffer.from(JSON.stringify(document)) };
}

test('how fast warnings come is told in a sentence, step by step, and by publisher', { timeout: 300_000 }, async () => {
  const page = await there.visit('/setup');
  await setUp(page, there, 'Clinique du Rivage');
  await makePractice(page, there);
  await page.goto(`${there.address}/alerts`);
  const link = page.getByRole('link', { name: 'How fast warnings come' });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByText('No alert in this time').waitFor();
  await settled(page);
  await sound(page, 'nothing came yet');

  await page.goto(`${there.address}/alerts`);
  await handIn(page, dated(new Date(Date.now() - 120_000)));
  await page.getByRole('link', { name: 'How fast warnings come' }).click();
  await page.getByText(/The one alert could be seen here \d.* minutes after its publication/).waitFor();
  const steps = page.getByRole('group', { name: 'Each step' });
  assert.match(await steps.innerText(), /told outside Salvus[\s\S]*not yet/);
  await settled(page);
  await sound(page, 'how fast');
  await soundInFrench(page, 'how fast');

  await page.getByRole('link', { name: 'bramquist.example' }).click();
  assert.match(page.url(), /from=https/, 'whom one asked about is in the address');
  await page.getByLabel('Which days').selectOption({ label: 'The last 90 days' });
  await page.getByText('The one alert could be seen here').waitFor();
  assert.match(page.url(), /days=90/);
  await page.getByLabel('From whom').selectOption({ label: 'All publishers' });
  await page.getByRole('heading', { name: 'By publisher' }).waitFor();

  await page.getByRole('link', { name: 'All alerts' }).click();
  await page.getByRole('link', { name: /Bramquist Spot/ }).click();
  await page.getByRole('heading', { name: 'What to do' }).waitFor();
  await page.getByText('CVE-2026-0001 – Affected – Severity: medium').waitFor();
  await page.getByText('How long it took').click();
  await page.getByText('First told outside Salvus').waitFor();
  await leave(page);
});
