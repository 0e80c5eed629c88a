import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where the server listens while somebody works on the pages with Vite's own server. */
const apiUnderDevelopment = 'http://127.0.0.1:3000';

/** The decoder of JPEG 2000, which scanners like, with its licences. */
const DECODER = ['openjpeg_nowasm_fallback.js', 'LICENSE_OPENJPEG', 'LICENSE_PDFJS_OPENJPEG'].map(
  (file) => `wasm/${file}`,
);

/** What the reader of PDF asks for while it reads: its worker, and tables of Chinese and of common fonts. */
function besidePdf(): Plugin {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = dirname(manifest);
  const within = (name: string): string[] => readdirSync(join(folder, name)).map((file) => `${name}/${file}`);
  const files = new Map([
    [`assets/pdf-${version}/pdf.worker.min.mjs`, 'legacy/build/pdf.worker.min.mjs'],
    ...[...within('cmaps'), ...within('standard_fonts'), ...DECODER, 'LICENSE'].map(
      (file): [string, string] => [`assets/pdf-${version}/${file}`, file],
    ),
  ]);
  return {
    name: 'beside-pdf',
    generateBundle() {
      for (const [fileName, file] of files)
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, file)) });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const file = files.get(request.url?.slice(1) ?? '');
        if (file === undefined) return next();
        if (file.endsWith('js')) response.setHeader('content-type', 'text/javascript');
        response.end(readFileSync(join(folder, file)));
      });
    },
  };
}

// Vite takes its configuration from a default export.
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react(), besidePdf()],
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'chrome109',
    // A data: script or font would fall to the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 3 },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': apiUnderDevelopment } },
});
