import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bundle } from './prepare.bundle.mjs';
import { at, readOr, run, say, Stop, tool } from './prepare.run.mjs';

/** Pause before the next look whether another build is done, in milliseconds. */
const LOCK_PAUSE_MS = 200;

/** A lock older than this belongs to nobody: a build takes half a minute on a slow machine. */
const LOCK_LASTS_MS = 5 * 60_000;

/** Whether a file under src/ is one that the pages are built from: their own, the kernel, and the rooms' vocabularies. */
function isOfThePages(path) {
  if (path.startsWith(`web${sep}`)) return true;
  return /^[^.]+\.ts$/.test(path) && path.includes(sep) && !/^(storage|workbooks|cli)[\\/]/.test(path);
}

const BUILDS = [
  {
    name: '服务端 · server',
    seconds: 10,
    stamp: at('dist', '.built-server'),
    outputs: ['main.js', 'cli.js', join('workbooks', 'child-entry.js')].map((file) =>
      at('dist', 'program', file),
    ),
    others: ['tsconfig.json', 'nest-cli.json', 'package-lock.json'],
    takes: (path) => !path.startsWith(`web${sep}`) && path.endsWith('.ts'),
    build: async () => {
      const code = await run(tool('@nestjs', 'cli', 'bin', 'nest.js'), ['build']);
      if (code !== 0) return code;
      removeOrphans();
      return bundle();
    },
  },
  {
    name: '页面 · pages',
    seconds: 10,
    stamp: at('dist', '.built-web'),
    outputs: [at('dist', 'web', 'index.html')],
    others: ['package-lock.json'],
    takes: isOfThePages,
    build: () =>
      run(tool('vite', 'bin', 'vite.js'), [
        'build',
        '-c',
        join('src', 'web', 'vite.config.ts'),
        '--logLevel',
        'warn',
      ]),
  },
];

/** Files below a folder, as paths relative to it. */
function filesBelow(folder, found = [], base = folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) filesBelow(path, found, base);
    else found.push(relative(base, path));
  }
  return found;
}

/** Names, sizes and times of a build's inputs as one hash: contents would cost a second start too much. */
function inputsKey(build) {
  const hash = createHash('sha256');
  const files = filesBelow(at('src')).filter((path) => build.takes(path));
  for (const path of [...files.map((file) => join('src', file)), ...build.others].sort()) {
    const { size, mtimeMs } = statSync(at(path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const isBuilt = (build) =>
  build.outputs.every((file) => existsSync(file)) && readOr(build.stamp, '') === inputsKey(build);

/** Takes away what an earlier source left behind in dist/. */
function removeOrphans() {
  for (const path of filesBelow(at('dist'))) {
    if (path.startsWith(`web${sep}`) || path.startsWith(`program${sep}`) || !/\.js(\.map)?$/.test(path))
      continue;
    if (!existsSync(at('src', path.replace(/\.js(\.map)?$/, '.ts')))) rmSync(at('dist', path));
  }
}

/** Builds server and pages where their inputs have changed since, or always; throws Stop when a build fails. */
export async function build(force) {
  if (!force && BUILDS.every(isBuilt)) return;
  mkdirSync(at('dist'), { recursive: true });
  await alone(async () => {
    for (const one of BUILDS) {
      if (!force && isBuilt(one)) continue;
      const key = inputsKey(one);
      say(`正在构建${one.name},约 ${one.seconds} 秒 · building, about ${one.seconds} s`);
      rmSync(one.stamp, { force: true });
      if ((await one.build()) !== 0) throw new Stop(`构建失败 · the build failed: ${one.name}`);
      writeFileSync(one.stamp, key);
    }
  });
}

/** Lets one process build at a time: two shells called at once would write over one another. */
async function alone(work) {
  const lock = at('dist', '.building');
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isLeftBehind(lock)) rmSync(lock, { force: true });
      else await pause(LOCK_PAUSE_MS);
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Whether the builder behind a lock is gone, or has held it longer than any build takes. */
function isLeftBehind(lock) {
  const owner = Number(readOr(lock, ''));
  const { mtimeMs } = statSync(lock, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  if (Date.now() - mtimeMs > LOCK_LASTS_MS) return true;
  try {
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code !== 'EPERM';
  }
}
