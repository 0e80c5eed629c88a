import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path in the project. */
export const at = (...parts) => join(ROOT, ...parts);

/** A path in node_modules. */
export const tool = (...parts) => at('node_modules', ...parts);

/** Tells the user; on standard error, since standard output belongs to the verb that comes after. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** A step that did not succeed; its sentence is all that the user needs to see. */
export class Stop extends Error {}

/** The text of a file, or something else where there is none. */
export function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

/** Exit code of a started program; one that a signal ended counts as failed. */
const exitOf = (child) =>
  new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal === null ? code : 1));
  });

/** Runs a program written for Node and answers its exit code; it prints to standard error unless `stdio` says otherwise. */
export const run = (file, args, { stdio = ['ignore', 2, 2] } = {}) =>
  exitOf(spawn(process.execPath, [file, ...args], { cwd: ROOT, stdio }));

/** Runs npm and answers its exit code. */
export function runNpm(args) {
  // npm names its own program to the scripts that it runs; without npm in between, the shell has to find it.
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /\.c?js$/.test(npm)) return run(npm, args);
  return exitOf(spawn(['npm', ...args].join(' '), { cwd: ROOT, shell: true, stdio: ['ignore', 2, 2] }));
}
