import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlertWhere } from '../src/app/api/contract';
import { alike } from '../src/app/parts/alert/alike';
import { isOverdue } from '../src/app/parts/alert/due';
import { since } from '../src/app/parts/alert/read';
import { silenceOf } from '../src/app/parts/source/silence';
import { why } from '../src/app/parts/alert/why';
import { english } from '../src/app/words/english';
import { french } from '../src/app/words/french';
import { Speech } from '../src/app/words/speech';

const PUMP: AlertWhere = {
  twin: 't', asset: 'pump-1', name: 'Pump 1', place: 'Ward 3', affectedness: 'affected', keys: ['maker-and-product Calvessa Flow'], confidence: 0.95, product: 'Calvessa Flow', line: '$.product_tree',
};

test('devices at one place that are meant for one reason are told once, in their order', () => {
  const other = { ...PUMP, asset: 'pump-2', name: 'Pump 2' };
  const elsewhere = { ...PUMP, asset: 'pump-3', place: 'Surgery' };
  const unsure = { ...PUMP, asset: 'pump-4', affectedness: 'to-check' as const };
  assert.deepEqual(alike([PUMP, elsewhere, other, unsure]), [[PUMP, other], [elsewhere], [unsure]]);
});

test('what is known by its serial number is told by itself', () => {
  const numbered = { ...PUMP, asset: 'pump-5', keys: ['serial-number 77'] };
  assert.equal(alike([PUMP, numbered]).length, 2);
});

test('an alert that is about nothing any more does not say that something else is affected', () => {
  const [words, paroles] = [english(new Speech('en-GB')), french(new Speech('fr-FR'))];
  const withdrawn = { affectedness: 'not-affected', raisedFor: ['affectedness'] } as const;
  assert.equal(why(withdrawn, words), 'nothing here is affected any more');
  assert.equal(why(withdrawn, paroles), 'plus rien n’est touché ici');
  const changed = { affectedness: 'to-check', raisedFor: ['severity', 'affectedness'] } as const;
  assert.equal(why(changed, words), 'its severity changed, what is affected has changed');
});

test('what came since an alert was read is told from what was read, and an older answer of the server is no news', () => {
  const [read, again] = ['2026-11-20T10:00:00Z', '2026-11-21T10:00:00Z'];
  const now = (version: number, raisedAt: string) => ({ alert: { version, raisedAt } }) as Parameters<typeof since>[1];
  assert.equal(since({ version: 2, raisedAt: read }, now(2, read)), undefined);
  assert.equal(since({ version: 2, raisedAt: read }, now(1, read)), undefined);
  assert.equal(since({ version: 2, raisedAt: read }, now(3, read)), 'answered');
  assert.equal(since({ version: 2, raisedAt: read }, now(4, again)), 'raised');
});

test('only where everybody who would warn is known to be heard is nothing to do good news', () => {
  const [heard, silent] = [{ status: 'success', data: [] }, { status: 'success', data: ['a source'] }] as const;
  const [waiting, failed] = [{ status: 'pending', data: undefined }, { status: 'error', data: undefined }] as const;
  assert.equal(silenceOf([heard, heard]), 'heard');
  assert.equal(silenceOf([heard, waiting]), 'waiting');
  assert.equal(silenceOf([waiting, failed]), 'unknown');
  assert.equal(silenceOf([failed, silent]), 'silent');
  assert.equal(silenceOf([heard, { status: 'error', data: [] }]), 'unknown');
});

test('what is settled is never overdue, and what is not is so after its last day', () => {
  const open = { deadline: '2026-11-20T10:00:00Z', state: 'open', affectedness: 'affected' } as const;
  const [before, after] = [Date.parse('2026-11-20T09:59:59Z'), Date.parse('2026-11-20T10:00:01Z')];
  assert.equal(isOverdue(open, before), false);
  assert.equal(isOverdue(open, after), true);
  assert.equal(isOverdue({ ...open, deadline: null }, after), false);
  assert.equal(isOverdue({ ...open, state: 'done' }, after), false);
  assert.equal(isOverdue({ ...open, affectedness: 'not-affected' }, after), false);
});
