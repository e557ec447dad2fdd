// SPDX-License-Identifier: EUPL-1.2
// Builds what runs in the browser into target/classes, only when something changed: node build.mjs [test | mock]
//   test  runs the tests as well;  mock  serves the application with a stand-in for the server, for work on its rooms
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { types } from './api.mjs';

const NEEDED = 20;
const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, 'target/classes/eu/salvus/web');
const application = join(here, 'target/classes/static/index.html');
const description = join(here, '../server/src/main/resources/openapi.json');
const generated = join(here, 'target/generated.ts');

function stop(message) {
  process.stderr.write(`[ERROR] ${message}\n`);
  process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  stop(`Salvus needs Node ${NEEDED} or later to build its pages; this is Node ${process.versions.node}. Install a newer one, then try again.`);
}

function run(command, ...args) {
  const done = spawnSync(command, args, { cwd: here, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  if (done.status !== 0) {
    process.stderr.write(done.stdout ?? '');
    stop(`${[command, ...args].join(' ')} failed${done.error ? `: ${done.error.message}` : ''}`);
  }
}

function files(folder) {
  return readdirSync(join(here, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hash(paths) {
  const digest = createHash('sha256').update(process.version);
  for (const path of paths) {
    digest.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return digest.digest('hex');
}

/** Does some work unless it was done for the same inputs before. */
function once(stamp, inputs, results, work) {
  const wanted = hash(inputs);
  const path = join(here, stamp);
  const known = existsSync(path) && readFileSync(path, 'utf8') === wanted && results.every((result) => existsSync(result));
  if (!known) {
    rmSync(path, { force: true });
    work();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted);
  }
}

function fetchPackages() {
  // Nothing that a package brings is run while it is installed.
  run('npm', 'ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund');
}

const esbuild = () => createRequire(import.meta.url)('esbuild');

function bundle() {
  run(process.execPath, 'node_modules/typescript/bin/tsc', '--project', '.');
  mkdirSync(output, { recursive: true });
  const options = { absWorkingDir: here, bundle: true, minify: true, charset: 'utf8', legalComments: 'none', target: 'es2022' };
  esbuild().buildSync({ ...options, entryPoints: ['src/page/page.ts'], format: 'iife', outfile: join(output, 'page.js') });
  esbuild().buildSync({ ...options, entryPoints: ['src/page/page.css'], outfile: join(output, 'page.css') });
  run(process.execPath, 'node_modules/vite/bin/vite.js', 'build');
}

const NODE = { absWorkingDir: here, bundle: true, platform: 'node', format: 'esm', jsx: 'automatic', external: ['typescript'] };

function mock() {
  const script = 'target/mock/server.mjs';
  esbuild().buildSync({ ...NODE, entryPoints: ['test/mock/server.ts'], outfile: script });
  run(process.execPath, script);
}

function test() {
  const tests = files('test').filter((path) => path.endsWith('.test.ts'));
  rmSync(join(here, 'target/test'), { recursive: true, force: true });
  esbuild().buildSync({ ...NODE, entryPoints: tests, outdir: 'target/test', outExtension: { '.js': '.mjs' } });
  const done = spawnSync(process.execPath, ['--test', '--test-reporter=spec', 'target/test'], { cwd: here, stdio: 'inherit' });
  process.exit(done.status ?? 1);
}

const contract = types(JSON.parse(readFileSync(description, 'utf8')));
if (!existsSync(generated) || readFileSync(generated, 'utf8') !== contract) {
  mkdirSync(dirname(generated), { recursive: true });
  writeFileSync(generated, contract);
}
once('node_modules/.salvus', [join(here, 'package-lock.json')], [join(here, 'node_modules/esbuild'), join(here, 'node_modules/vite')], fetchPackages);
once(
  'target/build.stamp',
  [...files('src'), ...files('test'), ...['index.html', 'build.mjs', 'api.mjs', 'vite.config.mjs', 'tsconfig.json'].map((name) => join(here, name)), join(here, 'package-lock.json'), generated],
  [join(output, 'page.js'), join(output, 'page.css'), application],
  bundle,
);
if (process.argv[2] === 'test') {
  test();
} else if (process.argv[2] === 'mock') {
  mock();
}
