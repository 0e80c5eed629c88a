import { join } from 'node:path';
import { run, say, Stop, tool } from './prepare.run.mjs';

const LINT_RULES = [
  ['--type-aware'],
  ['-A', 'all'],
  ['-D', 'correctness'],
  // A promise that nobody awaits loses its error and, inside a unit of work, its transaction.
  ['-D', 'typescript/no-floating-promises'],
  ['-D', 'typescript/no-misused-promises'],
  ['-D', 'typescript/no-explicit-any'],
  ['-D', 'typescript/ban-ts-comment'],
  ['-D', 'eslint/eqeqeq'],
  ['-D', 'eslint/no-console'],
  ['-D', 'jest/no-focused-tests'],
  ['-D', 'jest/no-disabled-tests'],
  ['--jest-plugin'],
  ['--react-plugin'],
  ['--deny-warnings'],
].flat();

const STATIC_CHECKS = [
  ['types: server', tool('typescript', 'bin', 'tsc'), ['-p', 'tsconfig.json', '--noEmit']],
  ['types: pages', tool('typescript', 'bin', 'tsc'), ['-p', join('src', 'web', 'tsconfig.json'), '--noEmit']],
  ['types: tests', tool('typescript', 'bin', 'tsc'), ['-p', join('test', 'tsconfig.json'), '--noEmit']],
  ['lint', tool('oxlint', 'bin', 'oxlint'), [...LINT_RULES, 'src', 'test']],
  [
    'format',
    tool('prettier', 'bin', 'prettier.cjs'),
    ['--check', '--log-level', 'warn', 'src', 'test', '*.md', '*.json'],
  ],
];

/** Types, lint and format, and unless `--static` the tests; throws Stop with the names of what did not pass. */
export async function check(args) {
  const failed = [];
  for (const [name, file, parts] of STATIC_CHECKS) {
    const began = Date.now();
    const ok = (await run(file, parts)) === 0;
    say(`${ok ? 'ok    ' : 'failed'}  ${name}  ${((Date.now() - began) / 1000).toFixed(1)} s`);
    if (!ok) failed.push(name);
  }
  if (!args.includes('--static') && (await runTests([])) !== 0) failed.push('tests');
  if (failed.length > 0) throw new Stop(`没有通过 · did not pass: ${failed.join(', ')}`);
}

/** Runs jest and answers its exit code. */
export const runTests = (args) =>
  run(tool('jest', 'bin', 'jest.js'), args, {
    nodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    stdio: 'inherit',
  });
