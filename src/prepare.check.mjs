import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from './prepare.build.mjs';
import { run, say, Stop, tool } from './prepare.run.mjs';

/** Few rules, each for a fault that neither the compiler nor the tests would show. */
const LINT_RULES = [
  // A promise that nobody awaits loses its error and, inside a unit of work, its transaction.
  'typescript/no-floating-promises',
  'typescript/no-misused-promises',
  'typescript/await-thenable',
  // Types are no decoration: what silences one hides a fault of the next change.
  'typescript/no-explicit-any',
  'typescript/ban-ts-comment',
  'eslint/eqeqeq',
  'eslint/no-self-compare',
  'eslint/no-dupe-else-if',
  'eslint/no-unsafe-finally',
  // A test that is alone switches off all others.
  'jest/no-focused-tests',
  'jest/no-identical-title',
  'jest/valid-expect',
  'react/rules-of-hooks',
  'react/jsx-key',
];

/** `--type-check`: what the compiler would say of server, pages and tests, each by its own tsconfig.json, in one pass. */
const LINT = [
  '--type-aware',
  '--type-check',
  '--jest-plugin',
  '--react-plugin',
  '--deny-warnings',
  '-A',
  'all',
].concat(LINT_RULES.flatMap((rule) => ['-D', rule]));

const STATIC_CHECKS = [
  ['types and lint', tool('oxlint', 'bin', 'oxlint'), [...LINT, 'src', 'test']],
  [
    'format',
    tool('oxfmt', 'bin', 'oxfmt'),
    ['--check', 'src', 'test', 'package.json', 'README.md', '!test/fixtures/**'],
  ],
];

/**
 * Types, lint, format and the build, and unless `--static` the tests, for which the database driver must be there;
 * throws Stop with the names of what did not pass.
 */
export async function check(args, driver) {
  const failed = [];
  for (const [name, file, parts] of STATIC_CHECKS) {
    const began = Date.now();
    const ok = (await run(file, parts)) === 0;
    say(`${ok ? 'ok    ' : 'failed'}  ${name}  ${((Date.now() - began) / 1000).toFixed(1)} s`);
    if (!ok) failed.push(name);
  }
  await build(false);
  await driver;
  if (!args.includes('--static')) {
    if ((await runTests([])) !== 0) failed.push('tests');
  }
  if (failed.length > 0) throw new Stop(`没有通过 · did not pass: ${failed.join(', ')}`);
}

/** Many tests wait for programs that they start, so that on a small machine one test at a time would leave it idle. */
const WORKERS = Math.max(2, availableParallelism() - 1);

/** Runs jest and answers its exit code. */
export const runTests = (args) =>
  run(tool('jest', 'bin', 'jest.js'), [`--maxWorkers=${WORKERS}`, ...args], { stdio: 'inherit' });
