// SPDX-License-Identifier: EUPL-1.2
// Makes the archives of a release from what Maven has put into target: node build.mjs VERSION TIME (an ISO instant, the age of every file in them)
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { billOfMaterials, licences } from './materials.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const target = join(here, 'target');
const [version, time] = process.argv.slice(2);
const jdk = process.env.JAVA_HOME;

/** What the program uses of the Java platform (jdeps names it), and what it finds by name: the words of dates, ciphers, measures of the process. */
const MODULES = [
  'java.base', 'java.compiler', 'java.desktop', 'java.instrument', 'java.logging', 'java.management', 'java.naming', 'java.net.http', 'java.prefs',
  'java.scripting', 'java.security.jgss', 'java.security.sasl', 'java.sql', 'java.sql.rowset', 'java.transaction.xa', 'java.xml', 'jdk.crypto.ec', 'jdk.jfr',
  'jdk.localedata', 'jdk.management', 'jdk.net', 'jdk.unsupported',
];
/** The same as in src/start/salvus: a cache of classes holds for the flags it was made with. */
const FLAGS = ['-Xmx1g', '-XX:+UseSerialGC', '-XX:-UsePerfData'];

function stop(message) {
  process.stderr.write(`[ERROR] ${message}\n`);
  process.exit(1);
}

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', ...options });
  if (done.status !== 0) {
    stop(`${command} ${args.join(' ')} failed${done.error ? `: ${done.error.message}` : `\n${done.stdout}${done.stderr}`}`);
  }
  return done.stdout;
}

function everything(folder) {
  return [folder, ...readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))];
}

/** Jars, scripts and papers: the same for every system. */
function lay(folder, runtime) {
  const app = join(folder, 'app');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  mkdirSync(join(app, 'lib'), { recursive: true });
  copyFileSync(join(root, 'cli/target/salvus.jar'), join(app, 'salvus.jar'));
  copyFileSync(join(root, 'server/target/salvus-server.jar'), join(app, 'salvus-server.jar'));
  for (const jar of readdirSync(join(target, 'lib')).filter((name) => !/^salvus-(cli|server)-/.test(name))) {
    copyFileSync(join(target, 'lib', jar), join(app, 'lib', jar));
  }
  for (const paper of ['LICENSE', 'CHANGELOG.md', 'SECURITY.md']) {
    copyFileSync(join(root, paper), join(folder, paper));
  }
  copyFileSync(join(here, 'src/README.md'), join(folder, 'README.md'));
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), licences());
  writeFileSync(join(app, 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(version, runtime), null, 1)}\n`);
}

/** Everything is as old as the release, so that the same sources make the same files. */
function age(folder) {
  const then = new Date(time);
  everything(folder).forEach((path) => utimesSync(path, then, then));
}

function linux() {
  const folder = join(target, `salvus-${version}-linux-x64`);
  rmSync(folder, { recursive: true, force: true });
  lay(folder, jdk);
  copyFileSync(join(here, 'src/start/salvus'), join(folder, 'bin/salvus'));
  chmodSync(join(folder, 'bin/salvus'), 0o755);
  cpSync(join(root, 'deploy'), join(folder, 'deploy'), { recursive: true });
  run(join(jdk, 'bin/jlink'), [
    '--add-modules', MODULES.join(','), '--include-locales=en,fr', '--strip-java-debug-attributes', '--no-header-files', '--no-man-pages',
    '--generate-cds-archive', '--output', join(folder, 'runtime'),
  ]);
  age(folder);
  train(join(folder, 'app'), join(folder, 'runtime/bin/java'));
  age(folder);
  const archive = `${folder}.tar.gz`;
  run('tar', ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--use-compress-program=gzip -n', '-cf', archive, basename(folder)], { cwd: target });
  return archive;
}

/** The cache of classes that makes starts fast; it holds for these very jars, named from this very folder. */
function train(app, java) {
  const data = join(target, 'training');
  const cache = join(app, 'salvus.aot');
  run(java, [
    ...FLAGS, '-XX:AOTCacheOutput=salvus.aot', '-Dspring.context.exit=onRefresh', '-jar', 'salvus-server.jar',
    '--port', '0', '--data', data, '--database', 'jdbc:h2:mem:training',
  ], { cwd: app });
  if (!existsSync(cache)) {
    stop('the cache of classes was not made');
  }
  rmSync(data, { recursive: true, force: true });
}

/** Java for Windows cannot be trimmed on another system without its own kit: the archive takes the one that is installed. */
function windows() {
  const folder = join(target, `salvus-${version}-windows`);
  rmSync(folder, { recursive: true, force: true });
  lay(folder, undefined);
  copyFileSync(join(here, 'src/start/salvus.cmd'), join(folder, 'bin/salvus.cmd'));
  age(folder);
  const archive = `${folder}.zip`;
  rmSync(archive, { force: true });
  run(join(jdk, 'bin/jar'), ['--create', '--no-manifest', `--date=${time}`, '--file', archive, '-C', target, basename(folder)]);
  return archive;
}

if (!existsSync(join(target, 'java.cdx.json'))) {
  stop('the bill of materials is not there: Maven makes it only when it is not offline (without -o)');
}
for (const old of existsSync(target) ? readdirSync(target).filter((name) => /\.(tar\.gz|zip)$/.test(name)) : []) {
  rmSync(join(target, old));
}
mkdirSync(join(root, 'target'), { recursive: true });
for (const old of readdirSync(join(root, 'target')).filter((name) => /^salvus-.*\.(tar\.gz|zip)$/.test(name))) {
  rmSync(join(root, 'target', old));
}
for (const made of [linux(), windows()]) {
  const handed = join(root, 'target', basename(made));
  renameSync(made, handed);
  const megabytes = (statSync(handed).size / 1e6).toFixed(0);
  process.stderr.write(`  target/${basename(handed)}  ${megabytes} MB\n`);
}
