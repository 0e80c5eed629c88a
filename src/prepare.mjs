// Puts the program together before a script runs it: installs, builds, and skips what is up to date. Needs nothing but
// Node, since it runs before anything is installed.
import { pathToFileURL } from 'node:url';
import { build } from './prepare.build.mjs';
import { check, runTests } from './prepare.check.mjs';
import { install } from './prepare.install.mjs';
import { at, run, say, Stop } from './prepare.run.mjs';

const NODE_NEEDED = [20, 19];

/** Rounds of a soak; each kills the server twenty times. */
const SOAK_ROUNDS = 10;

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1])) return;
  throw new Stop(
    `需要 Node.js ${NODE_NEEDED.join('.')} 或更高版本,现在是 ${process.versions.node} · ` +
      `Node.js ${NODE_NEEDED.join('.')} or newer is needed, this is ${process.versions.node}`,
  );
}

/** Goes on in this process as if Node had been called with that file: no second start, no signals to hand on. */
async function become(file, args) {
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}

const SCRIPTS = {
  start: async (args) => {
    const { driver } = await install();
    await build(false);
    await driver;
    await become(at('dist', 'program', 'main.js'), args);
  },
  ledger: async (args) => {
    const { driver } = await install();
    await build(false);
    await driver;
    await become(at('dist', 'program', 'cli.js'), args);
  },
  build: async (args) => {
    const { driver } = await install();
    await build(args.includes('--force'));
    await driver;
  },
  test: async (args) => {
    const { driver } = await install();
    await build(false);
    await driver;
    process.exitCode = await runTests(args);
  },
  check: async (args) => {
    const { driver } = await install();
    await check(args, driver);
  },
  bench: async (args) => {
    const { driver } = await install();
    await build(false);
    await driver;
    process.exitCode = await run(at('test', 'bench', 'bench.mjs'), args, { stdio: 'inherit' });
  },
  soak: async () => {
    const { driver } = await install();
    await build(false);
    await driver;
    for (let round = 0; round < SOAK_ROUNDS && !process.exitCode; round += 1) {
      process.exitCode = await runTests(['test/faults/kill']);
    }
  },
};

try {
  refuseOldNode();
  const [name = '', ...args] = process.argv.slice(2);
  const script = SCRIPTS[name];
  if (script === undefined) throw new Stop(`prepare.mjs: ${Object.keys(SCRIPTS).join(' | ')}`);
  await script(args);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = 1;
}
