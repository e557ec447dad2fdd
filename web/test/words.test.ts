import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../src/app/words/english';
import { french } from '../src/app/words/french';
import { preferred } from '../src/app/words/language';
import { Speech } from '../src/app/words/speech';

const english_ = english(new Speech('en-GB'));
const french_ = french(new Speech('fr-FR'));

/** Every text of a dictionary with its path; those made by functions with numbers large and small, and names. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') {
    return [[path, value]];
  }
  if (typeof value === 'function') {
    return [1, 1234].map((number) => [path, String(value(number, number, number, 'server', ['a', 'b', 'c', 'd', 'e']))]).filter(([, text]) => text !== 'undefined') as [string, string][];
  }
  return Object.entries(value as object).flatMap(([name, each]) => texts(each, `${path}.${name}`));
}

/** Those that take lists of names are not asked with numbers. */
const LISTS = ['.graph.needs', '.graph.flows'];

function without(dictionary: object): [string, string][] {
  const { graph, ...rest } = dictionary as { graph: Record<string, unknown> };
  return texts({ ...rest, graph: Object.fromEntries(Object.entries(graph).filter(([name]) => !LISTS.includes(`.graph.${name}`))) });
}

test('the same texts exist in both languages, and none is empty', () => {
  const paths = (dictionary: object) => without(dictionary).map(([path]) => path);
  assert.deepEqual(paths(french_), paths(english_));
  for (const [path, text] of [...without(english_), ...without(french_)]) {
    assert.ok(text.trim().length > 0, path);
  }
});

test('nothing in the French dictionary is left in English but what both languages write alike', () => {
  const originals = without(english_);
  const same = without(french_).filter(([path, text], place) => text === originals[place]![1] && !path.includes('.kinds') && /[a-z]{3}/i.test(text));
  const ALIKE = [
    '.centre.publish.files', '.centre.editor.file', '.centre.editor.versions', '.centre.groups.organisation',
    '.shell.menu', '.simulations.name', '.simulations.title', '.simulation.title', '.simulation.version', '.history.version', '.result.service', '.result.patients', '.graph.zone', '.newHospital.questions', '.setup.kinds.',
    '.terms.organisation.name', '.terms.site.name', '.terms.zone.name', '.terms.ensemble.name', '.terms.incident.name', '.terms.action.name', '.audit.subjects.simulation', '.audit.subjects.organisation', '.audit.subjects.invitation', '.organisations.name', '.organisations.choose', '.audit.details.version', '.audit.named', '.audit.detail',
  ];
  assert.deepEqual(same.map(([path]) => path).filter((path) => !ALIKE.includes(path)), []);
});

test('French signs of two parts never begin a line', () => {
  for (const [path, text] of without(french_)) {
    assert.doesNotMatch(text, / [;:?!»]|« /, path);
  }
});

test('French never says of an alert that it is lifted: that is how the end of one is told', () => {
  for (const [path, text] of without(french_)) {
    assert.doesNotMatch(text, /(?<!\p{L})lev(?:er|ée?s?)(?!\p{L})/iu, path);
  }
});

test('French never says that something is more affected where it means no longer affected', () => {
  for (const [path, text] of without(french_)) {
    assert.doesNotMatch(text, /(?<!n’est |ne sont |le |la |les )plus touché/i, path);
  }
});

test('both languages put straight quotes nowhere', () => {
  for (const [path, text] of [...without(english_), ...without(french_)]) {
    assert.doesNotMatch(text, /['"]/, path);
  }
});

test('numbers are written as each language writes them', () => {
  assert.equal(new Speech('en-GB').number(12345.67), '12,345.7');
  assert.equal(new Speech('fr-FR').number(12345.67), '12\u202f345,7');
  assert.equal(new Speech('en-GB').about(9382), '9,400');
  assert.equal(new Speech('en-GB').about(0.0234), '0.023');
  assert.equal(new Speech('fr-FR').percent(0.256).replace(/\s/u, ' '), '26 %');
});

test('an amount is never negative, and less than one is not told more exactly', () => {
  const say = new Speech('en-GB');
  assert.deepEqual([-3, 0, 0.0045, 1, 9382].map((value) => say.amount(value)), ['0', '0', '<\u00a01', '1', '9,400']);
});

test('a day without a time is the same everywhere, and one with a time is the reader’s', (context) => {
  const zone = process.env['TZ'];
  context.after(() => { process.env['TZ'] = zone ?? 'UTC'; });
  process.env['TZ'] = 'America/Martinique';
  assert.equal(new Speech('fr-FR').day('2026-12-11'), '11 déc. 2026');
  assert.equal(new Speech('fr-FR').day('2026-12-11T02:00:00Z'), '10 déc. 2026');
});

test('one of something is told as one, and so is less than one', () => {
  assert.equal(english_.alerts.people(1, '1', '2'), '1 person exposed (1 to 2)');
  assert.equal(english_.alerts.people(0.3, '0', '1'), '<\u00a01 person exposed (0 to 1)');
  assert.equal(french_.alerts.people(0.3, '0', '1'), '<\u00a01 personne exposée (de 0 à 1)');
  assert.equal(french_.alerts.hours(1.04, '1', '2'), '1 heure de soins perdue (de 1 à 2)');
  assert.equal(english_.alerts.hours(1234, '1', '2'), '1,200 care-hours lost (1 to 2)');
  assert.equal(french_.alerts.leftOut(1), '1 autre n’est pas affiché.');
});

test('a change of less than one is none', () => {
  const say = new Speech('en-GB');
  assert.deepEqual([-0.4, 0.99, -4.31, 37.2].map((value) => say.change(value)), ['0', '0', '−4.3', '37']);
});

test('nothing is one in French and several in English', () => {
  assert.equal(french_.simulation.runs(0), '0 attaque');
  assert.equal(english_.simulation.runs(0), '0 attacks');
  assert.equal(french_.simulation.runs(1), '1 attaque');
  assert.equal(english_.simulation.runs(1), '1 attack');
  assert.equal(french_.simulation.runs(2), '2 attaques');
});

test('how long ago is told in the largest unit that fits', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const say = new Speech('en-GB');
  assert.equal(say.ago('2026-03-01T11:59:30Z', now), 'now');
  assert.equal(say.ago('2026-03-01T11:55:00Z', now), '5 minutes ago');
  assert.equal(say.ago('2026-02-28T12:00:00Z', now), 'yesterday');
  assert.equal(say.ago('2024-03-01T12:00:00Z', now), '2 years ago');
});

test('the language is the one chosen here, then the first of the browser that we speak, then English', () => {
  assert.equal(preferred('fr', ['en-GB']), 'fr');
  assert.equal(preferred(null, ['de-AT', 'fr-BE', 'en']), 'fr');
  assert.equal(preferred(null, ['de']), 'en');
  assert.equal(preferred('xx', []), 'en');
});

test('every word of the house has a name and a sentence', () => {
  for (const { terms } of [english_, french_]) {
    for (const [name, term] of Object.entries(terms)) {
      assert.match(term.means, /^\p{Lu}.*\.$/su, name);
      assert.match(term.name, /^\p{Ll}/u, name);
    }
  }
});
