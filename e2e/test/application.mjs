// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { target } from './pages.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../server/target');
const java = process.env.JAVA ?? join(process.env.JAVA_HOME ?? '', 'bin/java');
/** For a machine that does much else; what ends meanwhile is told at once. */
const PATIENCE = 600_000;

/** Passkeys hold for an address with its port, which has to be known before the application starts. */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * The application on a free port with a database of its own, `serve` unless told; `code` is what its terminal shows for the setup.
 *
 * @param environment settings by their names there, such as `SALVUS_MAIL_HOST`
 * @param again one that was killed, whose data and port it takes
 */
export async function startApplication({ command = 'serve', environment = {}, again = undefined } = {}) {
  mkdirSync(target, { recursive: true });
  const data = again?.data ?? mkdtempSync(join(target, 'data-'));
  const port = again?.port ?? String(await freePort());
  const running = spawn(java, ['-Xmx1g', '-Dsalvus.locale=en', '-jar', 'salvus-server.jar', command, '--port', port, '--data', data], {
    cwd: folder,
    // It asks nobody for news of threats unless the environment says so.
    env: { ...process.env, SALVUS_SOURCES_ASKED: 'false', ...environment },
  });
  let said = '';
  const started = new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      // Left running, it would keep the journey from ending, and from saying why.
      running.kill('SIGKILL');
      reject(new Error(`the application did not start in time: ${said}`));
    }, PATIENCE);
    const hear = (bytes) => {
      said += bytes;
      const address = /Salvus is at (\S+)/.exec(said)?.[1];
      if (address !== undefined) {
        clearTimeout(late);
        resolve(address);
      }
    };
    running.stdout.on('data', hear);
    running.stderr.on('data', hear);
    running.on('exit', (status) => {
      clearTimeout(late);
      reject(new Error(`the application ended with ${status}: ${said}`));
    });
  });
  const address = await started;
  return {
    address,
    data,
    port,
    code: /code: (\S+)/.exec(said)?.[1],
    stop: () => ended(running, 'SIGTERM'),
    kill: () => ended(running, 'SIGKILL'),
  };
}

function ended(running, signal) {
  return new Promise((resolve) => {
    running.removeAllListeners('exit');
    running.on('exit', resolve);
    running.kill(signal);
  });
}

/** What an authenticator application shows for a secret in base 32 at a time (RFC 6238, six digits, half a minute). */
export function sixDigits(secret, milliseconds) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replace(/[^A-Z2-7]/g, '')].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(milliseconds / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const offset = hash[hash.length - 1] & 0xf;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
