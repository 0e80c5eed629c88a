import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/** How the files are read; the same for the sources and for their tests. */
const READING = {
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

/** Whether a module is one of ours that is written in TypeScript. */
const isTypeScript = (url) => url.startsWith('file:') && new URL(url).pathname.endsWith('.ts');

/** Finds `NOUN.ts` where a module of ours says `NOUN.js`. */
export function resolve(specifier, context, next) {
  const { parentURL = '' } = context;
  const isOurs = specifier.startsWith('.') && specifier.endsWith('.js') && isTypeScript(parentURL);
  return next(isOurs ? `${specifier.slice(0, -3)}.ts` : specifier, context);
}

/** Reads TypeScript as a module. */
export async function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  const filename = fileURLToPath(new URL(url));
  const { code } = await transform(await readFile(filename, 'utf8'), { ...READING, filename });
  return { format: 'module', source: code, shortCircuit: true };
}
