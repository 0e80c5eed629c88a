import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix, relative, sep } from 'node:path';
import { at } from './prepare.run.mjs';

/** Where the program that users run stands: a few large files, since a thousand small ones take seconds to open. */
const TARGET = at('dist', 'program');

/** What only a child process loads, or only some tasks: these stay outside and are loaded when they are asked for. */
const ENTRY = /^(main|cli|workbooks\/child-entry|.*-task)\.js$/;

/**
 * Packages of a few files that carry native code, start threads, read files of their own, or are loaded seldom and
 * late. Everything else goes into the program.
 */
const OUTSIDE = new Set([
  '@node-rs/argon2',
  'age-encryption',
  'better-sqlite3',
  'better-sqlite3-napi',
  'exceljs',
  'exifr',
  'file-type',
  'jimp',
  'pg',
  'pino',
  'pino-roll',
  'pinyin-pro',
  'swagger-ui-dist',
]);

const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Own modules and packages that are installed go in; drivers of other databases and optional parts do not exist. */
function staysOutside(id) {
  if (isBuiltin(id)) return true;
  if (/^[./]/.test(id) || /^[A-Za-z]:[\\/]/.test(id)) return false;
  const name = packageOf(id);
  return OUTSIDE.has(name) || !existsSync(at('node_modules', ...name.split('/')));
}

const PLACE = /__PLACE_OF_MODULE__\("([^"]+)"\)/g;

/** Lets a module find the project's files from where it was compiled, in whichever file of the program it ends up. */
const placesOfModules = {
  name: 'places-of-modules',
  transform(code, id) {
    const path = relative(at('dist'), id).split(sep).join('/');
    if (path.startsWith('..') || !code.includes('import.meta.url')) return null;
    return code.replaceAll('import.meta.url', `__PLACE_OF_MODULE__(${JSON.stringify(path)})`);
  },
  renderChunk(code, chunk) {
    if (!code.includes('__PLACE_OF_MODULE__')) return null;
    const up = posix.relative(posix.dirname(`program/${chunk.fileName}`), '.');
    return code.replace(
      PLACE,
      (_, path) => `new URL(${JSON.stringify(`${up}/${path}`)}, import.meta.url).href`,
    );
  },
};

/** The compiled files below dist/ that begin something: the two programs and the tasks of child processes. */
function entries(folder = at('dist'), base = '') {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = base + entry.name;
    if (entry.isDirectory()) {
      return path === 'web' || path === 'program' ? [] : entries(join(folder, entry.name), `${path}/`);
    }
    return ENTRY.test(path) ? [path] : [];
  });
}

/** Puts the compiled modules and most packages together into dist/program; answers 0, or throws what is wrong. */
export async function bundle() {
  const { rolldown } = await import('rolldown');
  const program = await rolldown({
    input: Object.fromEntries(entries().map((path) => [path.replace(/\.js$/, ''), at('dist', path)])),
    platform: 'node',
    external: staysOutside,
    plugins: [placesOfModules],
    logLevel: 'warn',
  });
  const fresh = `${TARGET}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await program.write({
    dir: fresh,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name]-[hash].js',
    // Tables, migrations and errors go by the names of their classes.
    keepNames: true,
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  });
  await program.close();
  rmSync(TARGET, { recursive: true, force: true });
  renameSync(fresh, TARGET);
  return 0;
}
