// SPDX-License-Identifier: EUPL-1.2
// Two analysts at a centre: rows of the queue are made one, and what many would hear, published or taken back, waits for the other of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advisory } from './advisory.mjs';
import { addTotp, confirmed, PASSWORD, setUp, stage } from './stage.mjs';
import { leave, settled, sound, soundInFrench, visit } from './visit.mjs';

const CENTRE = 'Centre of the two analysts';
const EARLIER = 'Old telephones of the wards can be overheard';
const TITLE = 'Electrocardiographs can be changed from afar';
const there = stage(undefined, { command: 'centre' });

/** A page as everybody meets it. */
async function look(page, where) {
  await settled(page);
  await sound(page, where);
  await soundInFrench(page, where);
}

/** Asks as the page itself does, with its session. */
function ask(page, method, path, body) {
  return page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'X-XSRF-TOKEN': /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '', 'Content-Type': 'application/json' };
      const response = await fetch(where, { method: how, headers, body: JSON.stringify(what) });
      const text = await response.text();
      return text === '' ? undefined : JSON.parse(text);
    },
    [method, path, body],
  );
}

/** One more analyst: invited, with a second factor of their own. */
async function colleague(page) {
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByLabel('E-mail address').fill('bo@example.org');
  await page.getByRole('checkbox', { name: 'Centre analyst', exact: true }).check();
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await confirmed(page, page.locator('[role=status] .secret'));
  const other = await visit(there.browser, await page.getByRole('status').locator('.secret').innerText());
  await other.getByLabel('Your name').fill('Bo Second');
  await other.getByRole('textbox', { name: /^Password/ }).fill(PASSWORD);
  await other.getByRole('button', { name: 'Accept' }).click();
  await addTotp(other);
  return other;
}

/** Hands a file in at the queue, and waits for its row. */
async function handIn(page, file, row) {
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('region', { name: row }).waitFor();
}

/** Begins another advisory about the row, is told of the one that waits, and leaves it at that. */
async function seesTheOther(page) {
  await page.getByRole('link', { name: 'Publish about CVE-2026-0001' }).click();
  await page.getByLabel('What it is about').fill('The same once more.');
  await page.getByLabel('What is new in this revision').fill('First version.');
  await page.getByRole('button', { name: 'Look ahead' }).click();
  await page.getByText('A colleague writes about the same weakness').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Ask a colleague to publish' }).count(), 0, 'nothing is told twice by mistake');
  await page.getByRole('checkbox', { name: 'This one shall be told as well' }).check();
  await page.getByRole('button', { name: 'Ask a colleague to publish' }).waitFor();
  await look(page, 'a colleague writes about the same');
  await page.getByRole('link', { name: 'Queue', exact: true }).click();
}

test('two rows become one, and a second analyst says yes to what many would hear, and to what takes it back', { timeout: 600_000 }, async () => {
  const ada = await there.visit('/setup');
  await setUp(ada, there, CENTRE);
  await ada.getByRole('link', { name: 'Say it now' }).click();
  await ada.getByLabel('Address of its own').fill('https://centre.example');
  await ada.getByRole('button', { name: 'Keep' }).click();
  await ada.getByText('Kept.').waitFor();
  const collection = await ask(ada, 'POST', '/api/collections', { title: 'Hospitals of the valley' });
  const { id: reader } = await ask(ada, 'POST', '/api/organisations', { name: 'Hospital of the quay', kind: 'hospital' });
  await ask(ada, 'PUT', `/api/collections/${collection.id}/rights/${reader}`, { mayRead: true, mayWrite: false });

  // Few hear it, so that one analyst publishes it alone.
  await ada.getByRole('link', { name: 'Publish', exact: true }).click();
  const file = advisory({ id: 'CENT-2026-9001', title: EARLIER, publisher: 'https://centre.example', label: 'GREEN', weakness: { cve: 'CVE-2026-0009' } });
  await ada.locator('input[type=file]').setInputFiles(file);
  await ada.locator('form').filter({ has: ada.locator('input[type=file]') }).getByRole('button', { name: 'Publish', exact: true }).click();
  await ada.getByRole('heading', { name: EARLIER }).waitFor();
  await ada.getByRole('link', { name: 'As whom the centre publishes' }).click();
  await ada.getByRole('textbox', { name: 'From so many readers on' }).fill('1');
  await ada.getByRole('button', { name: 'Keep' }).click();
  await confirmed(ada, ada.getByText('Kept.'));
  const bo = await colleague(ada);

  await bo.getByRole('heading', { name: 'What to publish next' }).waitFor();
  await handIn(bo, advisory({ vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }), 'CVE-2026-0001');
  const bulletin = advisory({ id: 'BRAM-BULLETIN-7', title: 'Bulletin 7 of Bramquist', weakness: { ids: [{ system_name: 'Bramquist', text: 'BSA-7' }] } });
  await handIn(bo, bulletin, /BSA-7/);
  const row = bo.getByRole('region', { name: 'CVE-2026-0001' });
  await row.getByRole('button', { name: /^Same as/ }).click();
  await row.getByLabel('The other row').selectOption({ index: 1 });
  await look(bo, 'two rows to be made one');
  await row.getByRole('button', { name: 'Make them one', exact: true }).press('Enter');
  await row.getByRole('heading', { name: /CVE-2026-0001.*BSA-7/ }).waitFor();
  assert.equal(await bo.getByRole('heading', { level: 2, name: /CVE-|BSA-/ }).count(), 1, 'one row is left');
  await row.getByText('Who says so').click();
  await row.getByText(/^Bulletin 7 of Bramquist/).waitFor();
  await look(bo, 'two rows are one');

  await bo.getByRole('link', { name: 'Publish about CVE-2026-0001' }).click();
  assert.equal(await bo.getByRole('textbox', { name: 'Id', exact: true }).inputValue(), 'CVE-2026-0001', 'the draft goes by the name that others know');
  await bo.getByRole('textbox', { name: 'Title', exact: true }).fill(TITLE);
  await bo.getByLabel('What it is about').fill('Anybody on the network can change what an electrocardiograph shows.');
  await bo.getByLabel('What is new in this revision').fill('First version.');
  await bo.getByLabel('Label (TLP 2.0)').selectOption('green');
  await bo.getByRole('button', { name: 'Look ahead' }).click();
  await bo.getByText('a colleague has to say yes before it is published').waitFor();
  await look(bo, 'a colleague has to say yes');
  await bo.getByRole('button', { name: 'Ask a colleague to publish' }).click();
  await bo.getByText('It waits for a colleague.').waitFor();
  await bo.getByRole('link', { name: 'All publications' }).click();
  await bo.getByText('You asked for it: a colleague has to say yes.').waitFor();
  const waiting = (page) => page.getByRole('region', { name: 'Waits for a second pair of eyes' });
  assert.equal(await waiting(bo).getByRole('button', { name: /^Approve/ }).count(), 0, 'nobody approves their own');
  await look(bo, 'my own waits');
  const path = '/.well-known/csaf/provider-metadata.json';
  assert.equal(JSON.stringify(await (await fetch(there.address + path)).json()).includes(TITLE), false);

  await ada.getByRole('link', { name: 'Queue', exact: true }).click();
  await ada.getByText('1 document of a colleague waits for your yes').waitFor();
  await ada.getByRole('region', { name: 'CVE-2026-0001' }).getByText(`“${TITLE}” by Bo Second is about it`).waitFor();
  await seesTheOther(ada);
  await look(ada, 'a colleague asks');
  await ada.getByRole('link', { name: 'Look, and decide' }).click();
  await waiting(ada).getByText(/Bo Second.*1 reader/).waitFor();
  assert.equal(await waiting(ada).getByRole('button', { name: /^Approve/ }).count(), 0, 'nobody approves what they have not looked at');
  await waiting(ada).getByRole('button', { name: `Look at “${TITLE}”` }).click();
  await waiting(ada).getByText('Anybody on the network can change what an electrocardiograph shows.', { exact: true }).waitFor();
  await look(ada, 'a colleague looks at what waits');
  await waiting(ada).getByRole('button', { name: `Approve and publish “${TITLE}”` }).press('Enter');
  await confirmed(ada, ada.getByRole('heading', { level: 2, name: TITLE }));
  await waiting(ada).waitFor({ state: 'detached' });
  await ada.getByRole('link', { name: 'Queue', exact: true }).click();
  await ada.getByText('Nothing to decide').waitFor();

  await bo.reload();
  await bo.getByRole('button', { name: `Withdraw “${EARLIER}”` }).click();
  const earlier = bo.getByRole('listitem').filter({ has: bo.getByRole('heading', { level: 2, name: EARLIER }) });
  await earlier.getByLabel('Why').fill('The versions were wrong.');
  await earlier.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await waiting(bo).getByRole('heading', { name: `[Withdrawn] ${EARLIER}` }).waitFor();
  await earlier.getByText('It reaches many: a colleague has to say yes before it is withdrawn.').waitFor();
  await look(bo, 'a withdrawal waits');
  await ada.getByRole('link', { name: 'Publish', exact: true }).click();
  await ada.getByRole('region', { name: EARLIER, exact: true }).getByText('What is to take its place waits above').waitFor();
  await waiting(ada).getByRole('button', { name: /^Look at/ }).click();
  await waiting(ada).getByText('What is new', { exact: true }).waitFor();
  await look(ada, 'a colleague looks at a withdrawal');
  await waiting(ada).getByRole('button', { name: /^Approve/ }).click();
  await confirmed(ada, ada.getByRole('heading', { level: 2, name: `[Withdrawn] ${EARLIER}` }));
  await look(ada, 'withdrawn by two');
  for (const page of [ada, bo]) {
    await leave(page);
  }
});
