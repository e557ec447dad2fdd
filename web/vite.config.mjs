// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The application: static files that the server hands out, with a hash in each name but that of the first page. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    target: 'es2022',
    // The server's policy lets no data address carry a script or a font.
    assetsInlineLimit: 0,
    // Every browser that runs these scripts preloads modules by itself.
    modulePreload: { polyfill: false },
  },
});
