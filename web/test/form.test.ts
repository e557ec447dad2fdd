import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { changes, idOf, merge, writtenPart, type Values } from '../src/app/parts/form/changes';
import { inside, TwinForms, type Field, type SchemaNode, type Shape } from '../src/app/parts/form/schema';
import { problemsAt } from '../src/app/parts/form/problems';
import { RequestError } from '../src/app/api/client';

const SCHEMA = JSON.parse(readFileSync('../twin/src/main/resources/eu/salvus/twin/twin.schema.json', 'utf8')) as SchemaNode;
const REFERENCES = {
  'assets/zone': ['zones'], 'assets/holds/sessions': ['accounts'], 'digitalServices/requires/assets': ['assets'], 'clinicalServices/dependencies/on': ['digitalServices', 'clinicalServices'],
};
const FORMS = new TwinForms(SCHEMA, { references: REFERENCES, words: { 'asset.zone': 'Zone', 'zone.kind.guest': 'Visiteurs', 'any.name.help': 'Comme on l’appelle.' } });

function shape(section: string, ...keys: string[]): Shape {
  let fields = FORMS.fields(section);
  let found: Field | undefined;
  for (const key of keys) {
    found = fields.find((field) => field.key === key);
    assert.ok(found, `${section} has no ${key}`);
    fields = inside(found.shape);
  }
  return found!.shape;
}

test('every property of every part of the published schema has a field', () => {
  for (const section of [...FORMS.sections, ...FORMS.singles, '']) {
    const fields = FORMS.fields(section);
    assert.ok(fields.length > 0, section);
    const properties = section === '' ? {} : SCHEMA.$defs![FORMS.sort(section)]!.properties!;
    assert.deepEqual(Object.keys(properties).filter((key) => !fields.some((field) => field.key === key)), [], section);
  }
  assert.ok(FORMS.sections.length >= 15);
  assert.deepEqual(FORMS.singles, ['recoveryPlan', 'commonControls', 'reactionPlan']);
});

test('each type has its control', () => {
  assert.equal(shape('assets', 'kind').kind, 'choice');
  assert.equal(shape('assets', 'exposed').kind, 'yes-no');
  assert.equal(shape('assets', 'version').kind, 'text');
  assert.equal(shape('assets', 'operatingSystem', 'supportEnds').kind, 'day');
  assert.deepEqual(shape('assets', 'zone'), { kind: 'reference', sections: ['zones'] });
  assert.deepEqual(shape('assets', 'holds', 'sessions'), { kind: 'many', of: { kind: 'reference', sections: ['accounts'] } });
  assert.deepEqual(shape('assets', 'controls', 'patchDelayDays'), { kind: 'number', least: 0, most: 20000, whole: true });
  assert.equal(shape('clinicalServices', 'demand').kind, 'week');
  assert.equal(shape('neighbours', 'spare').kind, 'table');
  const requires = shape('digitalServices', 'requires');
  assert.ok(requires.kind === 'items' && requires.sorts.length > 4);
  const role = shape('assets', 'role');
  assert.ok(role.kind === 'text' && role.suggestions.length > 20);
});

test('words are those of the reader where there are some, else those of the schema', () => {
  const kind = shape('zones', 'kind');
  assert.ok(kind.kind === 'choice');
  assert.equal(kind.choices.find(({ value }) => value === 'guest')!.label, 'Visiteurs');
  assert.equal(kind.choices.find(({ value }) => value === 'clinical')!.label, 'Wards and consulting rooms');
  assert.equal(FORMS.fields('zones').find(({ key }) => key === 'name')!.help, 'Comme on l’appelle.');
  assert.equal(FORMS.fields('zones').find(({ key }) => key === 'internet')!.help, 'Whether its assets may reach the Internet.');
});

test('only what was changed is sent, each thing at its own path', () => {
  const before: Values = { id: 'a', version: '1', zone: 'wards', services: ['smb', 'rdp'], controls: { usb: 'open', patchDelayDays: '30' } };
  const after: Values = { id: 'a', vendor: 'Maker', zone: 'wards', services: ['rdp', 'ssh'], controls: { usb: 'blocked', patchDelayDays: '30' } };
  assert.deepEqual(changes('assets/a', FORMS.fields('assets'), before, before), []);
  assert.deepEqual(changes('assets/a', FORMS.fields('assets'), before, after), [
    { path: 'assets/a/vendor', value: 'Maker' },
    { path: 'assets/a/version', value: null },
    { path: 'assets/a/services/smb', value: null },
    { path: 'assets/a/services', value: 'ssh', added: true },
    { path: 'assets/a/controls/usb', value: 'blocked' },
  ]);
});

test('a list that is emptied goes, one in another order is written anew', () => {
  const fields = FORMS.fields('assets');
  assert.deepEqual(changes('assets/a', fields, { services: ['smb'] }, { services: [] }), [{ path: 'assets/a/services', value: null }]);
  assert.deepEqual(changes('assets/a', fields, { services: ['smb', 'rdp'] }, { services: ['rdp', 'smb'] }), [{ path: 'assets/a/services', value: '["rdp", "smb"]' }]);
  assert.deepEqual(changes('assets/a', fields, {}, { controls: { usb: 'open' } }), [{ path: 'assets/a/controls/usb', value: 'open' }]);
  assert.deepEqual(changes('assets/a', fields, { controls: { usb: 'open' } }, { controls: { usb: undefined as never } }), [{ path: 'assets/a/controls', value: null }]);
});

test('items without an id are changed by their place, from the last to the first', () => {
  const fields = FORMS.fields('digitalServices');
  const [one, two, three] = [{ assets: ['a'] }, { assets: ['b'], atLeast: '1' }, { internet: 'true' }];
  assert.deepEqual(changes('digitalServices/e', fields, { requires: [one, two, three] }, { requires: [two] }), [
    { path: 'digitalServices/e/requires/2', value: null },
    { path: 'digitalServices/e/requires/0', value: null },
  ]);
  assert.deepEqual(changes('digitalServices/e', fields, { requires: [one] }, { requires: [two] }), [{ path: 'digitalServices/e/requires/0', value: '{assets: ["b"], atLeast: 1}' }]);
  assert.deepEqual(changes('digitalServices/e', fields, { requires: [one] }, { requires: [one, three] }), [{ path: 'digitalServices/e/requires', value: '{internet: true}', added: true }]);
});

test('a new part is written on one line, texts in quotes and numbers bare', () => {
  assert.equal(
    writtenPart(FORMS.fields('assets'), { name: 'Pump: "7"', id: 'pump-7', kind: 'medical-device', exposed: 'false', services: [], controls: { patchDelayDays: '30' }, vendor: '' }),
    '{id: "pump-7", name: "Pump: \\"7\\"", kind: "medical-device", exposed: false, controls: {patchDelayDays: 30}}',
  );
  assert.equal(idOf('Pompe à perfusion n° 7'), 'pompe-a-perfusion-n-7');
  assert.equal(idOf('7 Nord'), 'nord');
});

test('what two typed at once is put together, and only what both changed differently is disputed', () => {
  const fields = FORMS.fields('assets');
  const base: Values = { version: '1', vendor: 'A', controls: { usb: 'open', patchDelayDays: '3' } };
  const mine: Values = { version: '2', vendor: 'A', controls: { usb: 'blocked', patchDelayDays: '3' } };
  const theirs: Values = { version: '3', vendor: 'B', controls: { usb: 'open', patchDelayDays: '9' } };
  const merged = merge(fields, base, mine, theirs);
  assert.deepEqual(merged.values, { version: '2', vendor: 'B', controls: { usb: 'blocked', patchDelayDays: '9' } });
  assert.deepEqual(merged.disputed, ['version']);
});

test('a problem is told at its own field', () => {
  const finding = { warning: false, file: 'twin.yaml', line: 3, column: 4, message: 'usb is `shut`', value: 'shut', remedy: 'write open', path: 'assets/a/controls/usb' };
  const problem = problemsAt(new RequestError({ title: 'No', status: 422, problems: [finding] }, true));
  assert.equal(problem('assets/a/controls/usb'), 'usb is `shut` – write open');
  assert.equal(problem('assets/a/controls'), undefined);
});

test('what stands at a place of the text is explained: a property, the values it may have, or the properties of a part', () => {
  assert.equal(FORMS.explain(['zones', 'wards', 'kind'])!.choices.find(({ value }) => value === 'servers')!.label, 'The data centre');
  assert.match(FORMS.explain(['assets', 'pc', 'controls', 'usb'])!.help, /removable media/);
  assert.ok(FORMS.explain(['assets', 'pc'])!.choices.some(({ value }) => value === 'zone:'));
  assert.match(FORMS.explain(['asOf'])!.help, /day/);
  assert.match(FORMS.explain(['digitalServices', 'e', 'requires', '0', 'atLeast'])!.help, /How many/);
  assert.equal(FORMS.explain(['nonsense']), undefined);
});
