// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const target = join(here, '../target');
const jar = join(here, '../../cli/target/salvus.jar');
const java = process.env.JAVA ?? join(process.env.JAVA_HOME ?? '', 'bin/java');
export const PASSPHRASE = 'Élan vital, several words';

function salvus(...args) {
  const done = spawnSync(java, ['-Xmx2g', '-jar', jar, ...args], { encoding: 'utf8' });
  if (done.status !== 0) {
    throw new Error(`salvus ${args.join(' ')} ended with ${done.status}: ${done.stderr}`);
  }
}

/** The pages that the journeys look at: both languages, both readers. */
export function makePages() {
  mkdirSync(target, { recursive: true });
  const twin = join(target, 'clinic.yaml');
  salvus('twin', 'new', '--archetype', 'clinic', '--defaults', '--force', '--out', twin);
  const passphrase = join(target, 'passphrase.txt');
  writeFileSync(passphrase, `${PASSPHRASE}\n`);
  const pages = {};
  for (const language of ['en', 'fr']) {
    const simulate = ['simulate', twin, '--scenario', 'ransomware-phishing', '--runs', '60', '--lang', language, '--force'];
    pages[language] = join(target, `report-${language}.html`);
    pages[`${language}-directors`] = join(target, `directors-${language}.html`);
    salvus(...simulate, '--report', pages[language]);
    salvus(...simulate, '--report', pages[`${language}-directors`], '--report-for', 'directors', '--annex', passphrase);
  }
  pages['fr-measures'] = join(target, 'measures-fr.html');
  salvus(
    'measures', twin, '--budget', '30000', '--scenario', 'ransomware-phishing=0.1', '--runs', '60', '--lang', 'fr',
    '--report', pages['fr-measures'], '--report-for', 'directors', '--force',
  );
  return pages;
}
