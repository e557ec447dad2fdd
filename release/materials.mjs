// SPDX-License-Identifier: EUPL-1.2
// What a release is made of: the bill of materials (CycloneDX 1.6) and the licences of what goes into the pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, '../web');
const IMPORT = /(?:from|import)\s*\(?\s*'([^'.][^']*)'/g;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

/** The name of the package that an import names: "@mantine/core/styles.css" is of "@mantine/core". */
function packageOf(imported) {
  return imported.split('/').slice(0, imported.startsWith('@') ? 2 : 1).join('/');
}

function imported() {
  const sources = readdirSync(join(web, 'src'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8'));
  const names = sources.flatMap((source) => [...source.matchAll(IMPORT)].map(([, name]) => packageOf(name)));
  return [...new Set(names)].sort();
}

/** Where a package that asks for another finds it: beside its own packages first, then outwards, as Node looks. */
function find(packages, from, name) {
  for (let folder = from; ; folder = folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : '') {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path] !== undefined) {
      return path;
    }
    if (folder === '') {
      return undefined;
    }
  }
}

/** The packages that the pages may hold: those the sources name, and those these need. Types leave nothing behind. */
function bundled() {
  const { packages } = JSON.parse(readFileSync(join(web, 'package-lock.json'), 'utf8'));
  const found = new Map();
  const visit = (from, name) => {
    const path = find(packages, from, name);
    if (path === undefined || found.has(path) || name.startsWith('@types/')) {
      return path;
    }
    const { version, license, integrity, dependencies = {}, peerDependencies = {} } = packages[path];
    const entry = { path, name, version, license, integrity, needs: [] };
    found.set(path, entry);
    entry.needs = [...new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies)])]
      .map((needed) => visit(path, needed))
      .filter((needed) => needed !== undefined && found.has(needed));
    return path;
  };
  imported().forEach((name) => visit('', name));
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function purl({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** One licence by its name, several as they are said to hold together. */
function licence(said) {
  return said.includes(' ') ? [{ expression: said.replace(/^\((.*)\)$/, '$1') }] : [{ license: { id: said } }];
}

function script(entry) {
  const [group, name] = entry.name.includes('/') ? entry.name.split('/') : [undefined, entry.name];
  const digest = /^sha512-(.+)$/.exec(entry.integrity ?? '')?.[1];
  return {
    type: 'library',
    'bom-ref': purl(entry),
    ...(group === undefined ? {} : { group }),
    name,
    version: entry.version,
    scope: 'required',
    ...(digest === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }),
    ...(entry.license === undefined ? {} : { licenses: licence(entry.license) }),
    purl: purl(entry),
  };
}

/** The Java runtime that an archive brings along. */
function platform(jdk) {
  const facts = Object.fromEntries(
    [...readFileSync(join(jdk, 'release'), 'utf8').matchAll(/^(\w+)="?(.*?)"?$/gm)].map(([, key, value]) => [key, value]),
  );
  return {
    type: 'platform',
    'bom-ref': `java-runtime@${facts.JAVA_RUNTIME_VERSION}`,
    supplier: { name: facts.IMPLEMENTOR },
    name: 'openjdk',
    version: facts.JAVA_RUNTIME_VERSION,
    scope: 'required',
    licenses: [{ license: { id: 'GPL-2.0-with-classpath-exception' } }],
    cpe: `cpe:2.3:a:oracle:openjdk:${facts.JAVA_VERSION}:*:*:*:*:*:*:*`,
  };
}

/** Of a whole archive: the jars as Maven resolved them, the packages in the pages, the Java runtime where one is brought along. */
export function billOfMaterials(version, jdk) {
  const bill = JSON.parse(readFileSync(join(here, 'target/java.cdx.json'), 'utf8'));
  const main = bill.metadata.component;
  const scripts = bundled();
  const pages = bill.components.find((component) => component.name === 'salvus-web')['bom-ref'];
  const runtime = jdk === undefined ? [] : [platform(jdk)];
  const needs = (ref) => bill.dependencies.find((dependency) => dependency.ref === ref);
  bill.metadata.component = {
    ...main,
    type: 'application',
    name: 'salvus',
    version,
    licenses: [{ license: { id: 'EUPL-1.2' } }],
    purl: `pkg:maven/eu.salvus/salvus@${version}`,
  };
  bill.components.push(...scripts.map(script), ...runtime);
  const direct = new Set(imported());
  needs(pages).dependsOn = [...(needs(pages).dependsOn ?? []), ...scripts.filter((entry) => direct.has(entry.name)).map(purl)];
  const byPath = new Map(scripts.map((entry) => [entry.path, purl(entry)]));
  bill.dependencies.push(...scripts.map((entry) => ({ ref: purl(entry), dependsOn: [...new Set(entry.needs.map((path) => byPath.get(path)))] })));
  for (const each of runtime) {
    needs(main['bom-ref']).dependsOn.push(each['bom-ref']);
    bill.dependencies.push({ ref: each['bom-ref'], dependsOn: [] });
  }
  return bill;
}

/** The licences of the packages in the pages, whose makers want to be named; each jar carries its own. */
export function licences() {
  const parts = bundled().map((entry) => {
    const folder = join(web, entry.path);
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => LICENCE_FILE.test(name)).sort() : [];
    const texts = files.map((name) => readFileSync(join(folder, name), 'utf8').trim());
    return [`${entry.name} ${entry.version} (${entry.license})`, ...texts].join('\n\n');
  });
  const head = 'Salvus is under the EUPL-1.2 (LICENSE). It brings along the work of others: the jars in app/lib, whose licences are in each jar and named in\n'
    + 'app/sbom.cdx.json; a Java runtime where there is a folder runtime, with its licences in runtime/legal; and, inside its pages:';
  return [head, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}
