import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../support/program.js';

const CHECKED = join(PROJECT, 'src', 'history', 'chain-walk.ts');

/** The source of the walk with one expression replaced, importing its neighbours from where they are. */
function brokenWalk(check: string, replacement: string): string {
  const source = readFileSync(CHECKED, 'utf8');
  const parts = source.split(check);
  if (parts.length !== 2) throw new Error(`${check} stands ${parts.length - 1} times in the walk`);
  return parts
    .join(replacement)
    .replace(/from '(\.[^']+)\.js'/g, (_, path: string) => `from '${resolve(dirname(CHECKED), path)}.ts'`);
}

interface SuiteOutcome {
  readonly success: boolean;
  readonly failed: string[];
  readonly passed: string[];
}

/** A module after which whoever asks for the walk is given that file. */
const swapping = (file: URL): string => {
  const hooks = `export const resolve = (specifier, context, next) =>
    specifier === './chain-walk.js' ? { url: '${file.href}', shortCircuit: true } : next(specifier, context);`;
  return `import { register } from 'node:module';
    register("data:text/javascript,${encodeURIComponent(hooks)}");`;
};

/** Runs the table of attacks on a build whose walk is another one. */
async function attacksOn(walk: string): Promise<SuiteOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-broken-'));
  try {
    const file = join(folder, 'chain-walk.ts');
    writeFileSync(file, walk);
    const { jest } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
      jest: { setupFiles: string[] };
    };
    const swap = join(folder, 'swap.mjs');
    writeFileSync(swap, swapping(pathToFileURL(file)));
    const config = { ...jest, rootDir: PROJECT, setupFiles: [...jest.setupFiles, swap] };
    const report = join(folder, 'report.json');
    await ended([
      join(PROJECT, 'node_modules', 'jest', 'bin', 'jest.js'),
      join('test', 'history', 'attacks.spec.ts'),
      `--config=${JSON.stringify(config)}`,
      '--json',
      `--outputFile=${report}`,
    ]);
    const { success, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      success: boolean;
      testResults: { assertionResults: { status: string; fullName: string }[] }[];
    };
    const named = (wanted: string): string[] =>
      testResults.flatMap(({ assertionResults }) =>
        assertionResults.flatMap(({ status, fullName }) => (status === wanted ? [fullName] : [])),
      );
    return { success, failed: named('failed'), passed: named('passed') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** On the embedded engine alone: what is broken here is broken on both. */
function ended(args: readonly string[]): Promise<void> {
  const env = { ...process.env, LEDGER_TEST: '', LEDGER_TEST_POSTGRES: undefined };
  const child = spawn(process.execPath, args, { cwd: PROJECT, env, stdio: 'ignore' });
  return new Promise((done, reject) => {
    child.on('error', reject);
    child.on('close', () => done());
  });
}

describe('the table of attacks', () => {
  it('fails on a build whose chain check is off, at every attack that the links of the chain give away', async () => {
    const { success, failed, passed } = await attacksOn(brokenWalk('!this.follows(entry)', 'false'));
    expect(success).toBe(false);
    const unnoticed = failed.filter((name) => name.endsWith('is found out by the chain itself'));
    expect(unnoticed.length).toBeGreaterThanOrEqual(7);
    expect(unnoticed.join('\n')).toMatch('edits an entry in the middle and makes its hash right');
    expect(unnoticed.join('\n')).toMatch('swaps two entries');
    expect(passed.join('\n')).toMatch('touches nothing');
  });

  it('fails on a build that does not look at printed heads', async () => {
    const { success, failed } = await attacksOn(brokenWalk('!hash.startsWith(digits)', 'false'));
    expect(success).toBe(false);
    expect(failed.join('\n')).toMatch('rewrites the chain from the beginning with right hashes is found out');
  });
});
