// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The machine's browser. */
export function findBrowser() {
  const said = process.env.SALVUS_CHROMIUM;
  return said ?? PLACES.find((path) => existsSync(path));
}

/** A browser that talks to nobody. */
export async function launch() {
  const { chromium } = await import('playwright-core');
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}
