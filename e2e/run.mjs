// SPDX-License-Identifier: EUPL-1.2
// Runs the journeys, the measurement of the replay, or a scan for weaknesses: node run.mjs [benchmark [--check] | scan]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

function stop(message) {
  process.stderr.write(`[ERROR] ${message}\n`);
  process.exit(1);
}

function run(command, args) {
  return spawnSync(command, args, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}

const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
const stamp = join(here, 'node_modules/.salvus');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  // Nothing that a package brings is run while it is installed; the browser is the machine's own.
  if (run('npm', ['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']) !== 0) {
    stop('npm ci failed in e2e');
  }
  writeFileSync(stamp, wanted);
}
const { findBrowser } = await import('./browser.mjs');
if (findBrowser() === undefined) {
  stop('the journeys need Chromium: install it (for example the package "chromium"), or set SALVUS_CHROMIUM to its path');
}
mkdirSync(join(here, 'target'), { recursive: true });
const [what, ...more] = process.argv.slice(2);
const scripts = { benchmark: 'replay-benchmark.mjs', scan: 'scan.mjs' };
process.exit(
  what in scripts
    ? run(process.execPath, [scripts[what], ...more])
    : run(process.execPath, ['--test', '--test-reporter=spec', '--test-concurrency=1', 'test/']),
);
