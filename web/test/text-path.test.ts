import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathAt, wordAt } from '../src/app/parts/form/text-path';

const TEXT = `# A clinic.
salvus-twin: 1
name: Clinic
zones:
- {id: wards, kind: clinical} # near the margin
assets:
  - id: pc-1
    kind: workstation

    controls:
      usb: open
  - {id: pc-2, kind: server, controls: {usb: "a: b", patchDelayDays: 3}, services: [smb, rdp]}
digitalServices:
  - id: ehr
    requires:
      - assets: [pc-1]
        atLeast: 1
      - {internet: true}
reactionPlan: {decisionHours: 3}
`;

const at = (found: string, inside = 1) => pathAt(TEXT, TEXT.indexOf(found) + inside).join('/');

test('the property is known wherever one writes', () => {
  assert.equal(at('Clinic\n'), 'name');
  assert.equal(at('salvus-twin'), 'salvus-twin');
  assert.equal(at('clinical}'), 'zones/*/kind');
  assert.equal(at('workstation'), 'assets/*/kind');
  assert.equal(at('pc-1'), 'assets/*/id');
  assert.equal(at('open'), 'assets/*/controls/usb');
  assert.equal(at('3}, services'), 'assets/*/controls/patchDelayDays');
  assert.equal(at('rdp'), 'assets/*/services/*');
  assert.equal(at('atLeast: 1'), 'digitalServices/*/requires/*/atLeast');
  assert.equal(at('internet'), 'digitalServices/*/requires/*/internet');
  assert.equal(at('3}\n'), 'reactionPlan/decisionHours');
});

test('an empty line belongs to what it is indented under', () => {
  const text = 'assets:\n  - id: a\n    ';
  assert.equal(pathAt(text, text.length).join('/'), 'assets/*');
  assert.deepEqual(pathAt('', 0), []);
  assert.deepEqual(pathAt('name: x\n', 8), []);
});

test('a half-written or broken text is no reason to fail', () => {
  for (let offset = 0; offset <= TEXT.length; offset++) {
    assert.doesNotThrow(() => pathAt(TEXT.slice(offset), TEXT.length - offset));
  }
  assert.deepEqual(pathAt('a: {b: [ }', 10), ['a', 'b']);
});

test('a chosen value takes the place of the word under the writing mark, never that of a key', () => {
  assert.deepEqual(wordAt('usb: open', 7), [5, 9]);
  assert.deepEqual(wordAt('usb: ', 5), [5, 5]);
  assert.deepEqual(wordAt('usb: open', 1), [1, 1]);
});
