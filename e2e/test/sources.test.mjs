// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { advisory } from './advisory.mjs';
import { makePractice, setUp, stage } from './stage.mjs';
import { leave, settled, sound, soundInFrench } from './visit.mjs';

const PATIENCE = 120_000;

/** What the publishers of this journey have, by path. */
const published = {
  '/kev.json': JSON.stringify({
    title: 'Known exploited vulnerabilities', catalogVersion: '2026.11.20',
    vulnerabilities: [{ cveID: 'CVE-2026-0001', dateAdded: '2026-11-20', requiredAction: 'Update.', knownRansomwareCampaignUse: 'Unknown' }],
  }),
  '/csaf/': '<!doctype html><title>Advisories</title><a href="bram-2026-1.json">bram-2026-1.json</a>',
  '/csaf/bram-2026-1.json': advisory().buffer.toString(),
};

const publisher = createServer((request, response) => {
  const text = published[request.url];
  response.writeHead(text === undefined ? 404 : 200).end(text);
});
after(() => publisher.close());

/** All are asked on this machine: one has something, the others nothing. */
async function settings() {
  await new Promise((resolve) => {
    publisher.listen(0, '127.0.0.1', resolve);
  });
  const site = `http://127.0.0.1:${publisher.address().port}`;
  const elsewhere = Object.fromEntries(['EU_KEV', 'EUVD_KEV', 'EPSS', 'CVE', 'EUVD'].map((name) => [`SALVUS_SOURCES_ADDRESS_${name}`, `${site}/nothing/`]));
  return { environment: { ...elsewhere, SALVUS_SOURCES_ASKED: 'true', SALVUS_OUTGOING_PLAIN: '127.0.0.1', SALVUS_SOURCES_ADDRESS_CISA_KEV: `${site}/kev.json` } };
}

const there = stage(() => undefined, settings);

test('sources are asked by themselves, one is added, and what it says becomes an alert that is known to be exploited', { timeout: 4 * PATIENCE }, async () => {
  const page = await there.visit('/setup');
  await setUp(page, there, 'Praxis am Ufer');
  await makePractice(page, there);

  await page.getByRole('link', { name: 'Alerts', exact: true }).click();
  await page.getByText('No alerts', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'See the sources' }).click();
  await page.getByRole('heading', { name: 'Sources', level: 1 }).waitFor();
  const kev = page.getByRole('region', { name: 'Exploited weaknesses, by CISA (United States)' });
  await kev.getByText('Answers', { exact: true }).waitFor({ timeout: PATIENCE });
  const records = page.getByRole('region', { name: 'Records of CVE' });
  await records.getByText('Gave no answer last time').waitFor({ timeout: PATIENCE });
  await records.getByText('What went wrong').click();
  assert.match(await records.innerText(), /answered with status 404/);
  await settled(page);
  await sound(page, 'sources');
  await soundInFrench(page, 'sources');

  await page.getByLabel('Site or address').fill('ftp://bramquist.example');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('That is no address').waitFor();
  await page.getByLabel('Site or address').fill(`http://127.0.0.1:${publisher.address().port}/csaf/`);
  await page.keyboard.press('Enter');
  const added = page.getByRole('region', { name: /^127\.0\.0\.1:\d+ – Advisories of a publisher/ });
  await added.getByText('Answers', { exact: true }).waitFor({ timeout: PATIENCE });
  await sound(page, 'a source that was added');

  await page.getByRole('link', { name: 'All alerts' }).click();
  const alert = page.getByRole('link', { name: /Bramquist Spot/ });
  await alert.waitFor({ timeout: PATIENCE });
  assert.match(await alert.innerText(), /Attackers use it/);
  await alert.click();
  await page.getByText('by CISA (United States): Attackers use it, since 20 Nov 2026').waitFor();
  await page.getByText('It demands: “Update.”').waitFor();
  await settled(page);
  await sound(page, 'who says what of attacks');
  await page.getByRole('link', { name: 'All alerts' }).click();
  await alert.waitFor();

  await page.getByRole('link', { name: 'See the sources' }).click();
  const off = added.getByRole('button', { name: /^Switch off/ });
  await off.focus();
  await page.keyboard.press('Enter');
  await added.getByText('What it publishes is no longer heard').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await added.getByText('Switched off', { exact: true }).waitFor();
  await added.getByRole('button', { name: /^Switch on/ }).click();
  await added.getByRole('button', { name: /^Ask now/ }).click();
  await added.getByText('It will be asked in a moment.').waitFor();
  await added.getByRole('button', { name: /^Remove/ }).click();
  await added.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'All alerts' }).click();
  await alert.waitFor();
  await leave(page);
});
