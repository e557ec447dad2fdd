import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { agentName } from '../src/app/parts/agent';
import { askedOf, toServer } from '../src/app/parts/log/asked';
import { english } from '../src/app/words/english';
import { Speech } from '../src/app/words/speech';

const SERVER = '../server/src/main/java/eu/salvus/server';

/** The constants of an enumeration of the server, in the words of its interface. */
function constants(file: string): string[] {
  const body = readFileSync(`${SERVER}/${file}`, 'utf8').replace(/\/\*[^]*?\*\//g, '').split(/enum \w+ \{/)[1]!.split(/;|\}/)[0]!;
  return [...body.replace(/\([^)]*\)/g, '').matchAll(/[A-Z][A-Z_]+/g)].map(([name]) => name.toLowerCase().replaceAll('_', '-'));
}

test('every act of the log, every role and every permission has its words', () => {
  const words = english(new Speech('en-GB'));
  const acts = constants('audit/Act.java');
  assert.ok(acts.includes('guest-began') && acts.includes('result-taken'), String(acts));
  assert.deepEqual(acts.filter((act) => !(act in words.audit.acts)), []);
  assert.deepEqual(constants('identity/Permission.java').filter((permission) => !(permission in words.permissions)), []);
  assert.deepEqual(constants('identity/Role.java').filter((role) => role !== 'guest' && !(role in words.roleMeans && role in words.roles)), []);
});

test('the last day somebody asks for belongs to what is found, from midnight to midnight where they are', () => {
  const asked = new URLSearchParams(toServer(askedOf(new URLSearchParams('act=twin-read&from=2026-03-28&to=2026-03-29'))));
  assert.equal(asked.get('act'), 'twin-read');
  assert.equal(asked.get('from'), new Date(2026, 2, 28).toISOString());
  assert.equal(asked.get('to'), new Date(2026, 2, 30).toISOString());
  assert.equal(asked.has('actor'), false);
});

test('a day that is half typed asks for none', () => {
  assert.equal(toServer(askedOf(new URLSearchParams('from=2026-&to=abc'))), '');
});

test('a browser is called what people call it, though it says that it is many', () => {
  const on = (browser: string, system: string) => `${browser} on ${system}`;
  assert.equal(agentName('Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36', on), 'Chrome on Linux');
  assert.equal(agentName('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0', on), 'Edge on Windows');
  assert.equal(agentName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1', on), 'Safari on iPhone');
  assert.equal(agentName('Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0', on), 'Firefox on Windows');
  assert.equal(agentName('curl/8.5', on), undefined);
});
