import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const STATIC = 'target/classes/static';
const LIMIT = 300_000;

/** A script and all that it needs before it can run. */
function closure(names: readonly string[]): Set<string> {
  const needed = new Set<string>();
  const visit = (name: string): void => {
    if (!needed.has(name)) {
      needed.add(name);
      const text = readFileSync(join(STATIC, 'assets', name), 'utf8');
      for (const [, other] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
        visit(other!);
      }
    }
  };
  names.forEach(visit);
  return needed;
}

function chunk(name: string): string {
  const found = readdirSync(join(STATIC, 'assets')).filter((file) => new RegExp(`^${name}-[^.]{8}\\.js$`).test(file));
  assert.equal(found.length, 1, name);
  return found[0]!;
}

test('the script of the first page is small, in each language and for those who come and those who are inside', () => {
  const page = readFileSync(join(STATIC, 'index.html'), 'utf8');
  const entries = [...page.matchAll(/src="\/assets\/([^"]+\.js)"/g)].map(([, name]) => name!);
  assert.ok(entries.length > 0);
  for (const room of ['welcome', 'home']) {
    for (const language of ['english', 'french']) {
      const scripts = closure([...entries, chunk(room), chunk(language)]);
      const size = [...scripts].reduce((sum, name) => sum + gzipSync(readFileSync(join(STATIC, 'assets', name))).length, 0);
      process.stderr.write(`${room}, ${language}: ${Math.round(size / 1000)} kB of compressed script\n`);
      assert.ok(size <= LIMIT, `${room} in ${language}: ${size} bytes`);
    }
  }
});

test('no page runs a script that is written in it', () => {
  const page = readFileSync(join(STATIC, 'index.html'), 'utf8');
  assert.doesNotMatch(page, /<script(?![^>]*\bsrc=)|\son\w+=|<style/);
  assert.match(page, /<meta name="style-nonce" content="__STYLE_NONCE__"/);
});
