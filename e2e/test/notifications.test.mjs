// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advisory } from './advisory.mjs';
import { startApplication } from './application.mjs';
import { header, openMailbox, text } from './mailbox.mjs';
import { makePractice, setUp, stage } from './stage.mjs';
import { leave, settled, sound, soundInFrench } from './visit.mjs';

const NAMES = /Bramquist|Spot|CVE-|Electrocardiograph|Aubrin/i;
let mailbox;

const there = stage(undefined, async () => {
  mailbox = await openMailbox();
  return { environment: mailbox.settings };
});

async function handIn(page, file) {
  await page.goto(`${there.address}/alerts`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
}

test('somebody is told of an alert by e-mail, reads it after signing in, takes its facts along, and ends the messages by their link', { timeout: 600_000 }, async () => {
  const page = await there.visit('/setup');
  await setUp(page, there, 'Hôpital des Trois Rivières');
  await makePractice(page, there);

  await page.goto(`${there.address}/settings/notifications`);
  await page.getByText('You are told nothing outside the application.').waitFor();
  await settled(page);
  await sound(page, 'no notifications');
  await soundInFrench(page, 'no notifications');
  await page.getByRole('button', { name: 'Send yourself a trial message' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('The other side took it.').waitFor();
  await mailbox.arrived(1);

  await page.getByLabel('From which priority').selectOption({ label: 'All alerts' });
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('All alerts, at once').waitFor();
  await page.getByRole('button', { name: /^Send a trial message: E-mail/ }).click();
  await mailbox.arrived(2);
  await page.getByText('arrived', { exact: true }).waitFor();

  await page.getByRole('combobox', { name: 'How', exact: true }).selectOption({ label: 'A calendar of deadlines' });
  await page.getByRole('button', { name: 'Add it' }).click();
  const calendar = await page.locator('.secret').innerText();
  await page.getByLabel('I have quiet hours').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').waitFor();
  await sound(page, 'notifications');
  await soundInFrench(page, 'notifications');
  await page.getByLabel('I have quiet hours').uncheck();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').waitFor();

  await handIn(page, advisory());
  await page.getByText('“Electrocardiographs of Bramquist”: 1 new alert.').waitFor();
  const [, , mail] = await mailbox.arrived(3);
  assert.doesNotMatch(mail + text(mail), NAMES, 'no name leaves');
  assert.match(header(mail, 'Subject'), /^Salvus: An alert to look at/);
  const link = /http:\S+\/alerts\/\S+/.exec(text(mail))[0];
  const events = await (await fetch(calendar)).text();
  assert.match(events, /BEGIN:VCALENDAR[\s\S]*END:VCALENDAR/);
  assert.doesNotMatch(events, NAMES);

  const stranger = await there.visit(new URL(link).pathname);
  await stranger.getByRole('heading', { name: 'Sign in' }).waitFor();
  assert.match(stranger.url(), /next=%2Falerts%2F/, 'the link leads on after signing in');
  await leave(stranger);

  await page.goto(link);
  await page.getByRole('heading', { name: 'Bramquist Spot', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Put the facts together' }).click();
  assert.match(await page.getByRole('group', { name: 'Facts of the incident' }).innerText(), /Bramquist Spot[\s\S]*WHAT WAS ADVISED/);
  await sound(page, 'facts of an incident');
  await soundInFrench(page, 'facts of an incident');

  const ending = await there.visit(new URL(/<(.*)>/.exec(header(mail, 'List-Unsubscribe'))[1]).pathname);
  await ending.getByRole('button', { name: 'End it' }).waitFor();
  await sound(ending, 'ending messages');
  await ending.getByRole('button', { name: 'End it' }).click();
  await ending.getByText('It is ended.').waitFor();
  await sound(ending, 'messages ended');
  await leave(ending);
  await page.goto(`${there.address}/settings/notifications`);
  await page.getByRole('heading', { name: 'A calendar of deadlines' }).waitFor();
  assert.equal(await page.getByRole('heading', { name: 'E-mail', exact: true }).count(), 0);
  await leave(page);
});

test('a server that is killed while it sends loses nothing: the message comes again by the same id', { timeout: 600_000 }, async () => {
  const box = await openMailbox();
  const application = await startApplication({ environment: box.settings });
  const before = { application, address: application.address };
  const page = await there.visit('', {});
  await page.goto(`${application.address}/setup`);
  await setUp(page, before, 'Hôpital du Lac');
  await makePractice(page, before);
  await page.goto(`${application.address}/settings/notifications`);
  await page.getByLabel('From which priority').selectOption({ label: 'All alerts' });
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('All alerts, at once').waitFor();
  box.silent = true;
  await page.goto(`${application.address}/alerts`);
  await page.locator('input[type=file]').setInputFiles(advisory());
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await box.arrived(1);
  await application.kill();
  box.silent = false;
  const again = await startApplication({ environment: box.settings, again: application });
  try {
    const [first, second] = await box.arrived(2);
    assert.equal(header(second, 'Message-ID'), header(first, 'Message-ID'));
    await page.goto(`${application.address}/alerts`);
    await page.getByRole('link', { name: /Bramquist Spot/ }).waitFor();
    assert.equal(await page.getByRole('link', { name: /Bramquist Spot/ }).count(), 1, 'in the application it stands once');
  } finally {
    await leave(page);
    await again.stop();
    box.close();
    mailbox.close();
  }
});
