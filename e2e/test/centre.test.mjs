// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advisory } from './advisory.mjs';
import { setUp, stage } from './stage.mjs';
import { leave, settled, sound, soundInFrench } from './visit.mjs';

const there = stage(undefined, { command: 'centre' });

/** A page as everybody meets it. */
async function look(page, where) {
  await settled(page);
  await sound(page, where);
  await soundInFrench(page, where);
}

/** Adds one as its page does, with the session. */
async function addOrganisation(page, name) {
  const status = await page.evaluate(async (called) => {
    const headers = { 'X-XSRF-TOKEN': /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '', 'Content-Type': 'application/json' };
    return (await fetch('/api/organisations', { method: 'POST', headers, body: JSON.stringify({ name: called, kind: 'practice' }) })).status;
  }, name);
  assert.equal(status, 201);
}

test('a centre says who it is, makes a group, decides its queue, and publishes what programs find', { timeout: 600_000 }, async () => {
  const page = await there.visit('/setup');
  await setUp(page, there, 'Centre de secours des Trois Rivières');
  await page.getByRole('heading', { name: 'What to publish next' }).waitFor();
  assert.match(page.url(), /\/queue$/, 'the day begins with the queue');
  await look(page, 'a new centre');
  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await page.getByText('Nothing is published yet').waitFor();
  await look(page, 'nothing published');
  await page.getByRole('link', { name: 'Queue', exact: true }).click();
  await page.getByRole('link', { name: 'Say it now' }).click();
  await page.getByLabel('Address of its own').fill('https://centre.example');
  await look(page, 'as whom');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByText('Kept.').waitFor();
  await page.getByText(/^Fingerprint of its key [0-9A-F]{40}$/).waitFor();

  await page.getByRole('link', { name: 'Groups', exact: true }).click();
  await page.getByText('No group yet').waitFor();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Hospitals of the valley');
  await page.keyboard.press('Enter');
  await page.getByText('“Hospitals of the valley” is there.').waitFor();
  await page.getByText('Nobody else reads it.').waitFor();
  await addOrganisation(page, 'Practice of the quay');
  await page.reload();
  const group = page.getByRole('region', { name: 'Hospitals of the valley' });
  await group.getByLabel('Organisation').selectOption({ label: 'Practice of the quay' });
  await group.getByRole('button', { name: 'Let in', exact: true }).click();
  await page.getByText('1 organisation reads it.').waitFor();
  await page.getByText('Practice of the quay: may read').waitFor();
  await look(page, 'groups');

  await page.getByRole('link', { name: 'Queue', exact: true }).click();
  await page.getByText('Nothing to decide').waitFor();
  await look(page, 'an empty queue');
  await page.locator('input[type=file]').setInputFiles(advisory());
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  const row = page.locator('section').filter({ has: page.getByRole('heading', { name: /^CVE-/ }) }).first();
  await row.waitFor();
  await row.getByRole('button', { name: /^Hold/ }).click();
  await look(page, 'a row of the queue, held');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await row.getByRole('button', { name: /^Discard/ }).click();
  await page.getByLabel('Why').fill('Nobody here has it.');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText('Nothing to decide').waitFor();
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Discarded' });
  await page.getByText('Nobody here has it.').waitFor();
  await page.getByRole('button', { name: /^Decide again/ }).click();
  await page.getByText('There is nothing here.').waitFor();
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'To decide' });

  await page.getByRole('link', { name: /^Publish about CVE-/ }).click();
  await page.getByRole('heading', { name: 'Write an advisory' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue(), 'Electrocardiographs of Bramquist', 'the draft is filled in');
  await page.getByLabel('What is new in this revision').fill('First version.');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(' ');
  await page.getByRole('button', { name: 'Look ahead' }).click();
  await page.getByText(/to be put right\./).waitFor();
  await page.getByText('Write something here.').waitFor();
  await look(page, 'what is wrong is said at its field');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Electrocardiographs can be changed from afar');
  await page.getByLabel('What it is about').fill('Anybody on the network can change what an electrocardiograph shows.');
  await page.getByLabel('Label (TLP 2.0)').selectOption('clear');
  await page.getByRole('button', { name: 'Look ahead' }).click();
  await page.getByText('Nothing speaks against it.').waitFor();
  await page.getByText('Anybody can read it.').waitFor();
  await page.getByText('1 organisation reads this group.').waitFor();
  await look(page, 'the reach before publishing');
  const publish = page.getByRole('button', { name: 'Publish', exact: true });
  await publish.focus();
  await page.keyboard.press('Enter');
  await page.getByText(/^It is published as [A-Z]+-\d{4}-0001\.$/).waitFor();
  await page.getByRole('link', { name: 'All publications' }).click();
  await page.getByRole('heading', { name: 'Electrocardiographs can be changed from afar' }).waitFor();
  await page.getByText('0 of 1 reader has it').waitFor();
  await look(page, 'what is published');

  const metadata = await (await fetch(`${there.address}/.well-known/csaf/provider-metadata.json`)).json();
  assert.equal(metadata.role, 'csaf_trusted_provider');
  const feed = await (await fetch(metadata.distributions[0].rolie.feeds[0].url)).json();
  const document = await (await fetch(feed.feed.entry[0].content.src)).json();
  assert.equal(document.document.title, 'Electrocardiographs can be changed from afar');

  await page.getByRole('button', { name: /^Withdraw/ }).click();
  await page.getByLabel('Why').fill('The versions were wrong.');
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await page.getByRole('heading', { name: /^\[Withdrawn]/ }).waitFor();
  await sound(page, 'withdrawn');
  const after = await (await fetch(feed.feed.entry[0].content.src)).json();
  assert.match(after.document.title, /^\[Withdrawn]/);
  await leave(page);
});
