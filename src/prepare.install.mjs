import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at, readOr, run, runNpm, say, Stop, tool } from './prepare.run.mjs';

const INSTALLED_STAMP = tool('.ledger-installed');

/** The lock file's hash. */
const lockKey = () =>
  createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');

/** What the compiled driver depends on: the platform and Node's binary interface. */
const machineKey = () => `${process.platform}-${process.arch}-${process.versions.modules}`;

/** Whether npm's own list of what it installed holds all that the lock file names: then somebody ran npm by hand. */
function holdsAllThatIsLocked() {
  const hidden = readOr(tool('.package-lock.json'), '');
  if (hidden === '') return false;
  const installed = JSON.parse(hidden).packages;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || installed[path]?.version === entry.version,
  );
}

/** The driver whose binaries come with it; the program takes it where it runs (`storage/driver.ts`). */
const READY_DRIVER = 'better-sqlite3-napi';
/** Came with Node 22.14; without it the driver would take the process down. */
const NODE_API_OF_READY = 10;
const doesReadyDriverRun = async () =>
  Number(process.versions.napi) >= NODE_API_OF_READY &&
  (await run('-e', [`new (require('${READY_DRIVER}'))(':memory:').close()`], { stdio: 'ignore' })) === 0;

/** The driver elsewhere; it is compiled where no prebuilt one can be had. */
const DRIVER = 'better-sqlite3';
const isDriverThere = () => existsSync(tool(DRIVER, 'build', 'Release', 'better_sqlite3.node'));

const notInstalled = () =>
  new Stop(
    '依赖没有装上:需要联网;预编译的数据库驱动下载不到时,还需要 C++ 编译工具(Debian: build-essential python3;' +
      'Windows: Visual Studio Build Tools) · Dependencies could not be installed: this needs the network, and where ' +
      'no prebuilt database driver can be had a C++ toolchain (Debian: build-essential python3; Windows: Visual ' +
      'Studio Build Tools)',
  );

async function makeDriver() {
  if (await doesReadyDriverRun()) return;
  // Every processor helps.
  process.env.JOBS ??= 'max';
  const code = await runNpm(['rebuild', DRIVER, '--ignore-scripts=false', '--loglevel=error']);
  if (code !== 0 || !isDriverThere()) throw notInstalled();
}

/**
 * Installs unless what is there is what the lock file names. Of all packages only the database driver may run a script
 * of its own; since that takes longest where it is compiled, `driver` resolves later than the rest: nothing that opens
 * a ledger may begin before. Throws Stop with what to do, as `driver` does.
 */
export async function install() {
  const key = `${lockKey()} ${machineKey()}`;
  const stamp = readOr(INSTALLED_STAMP, '');
  if (stamp === key) return { driver: Promise.resolve() };
  const sameMachine = stamp === '' || stamp.endsWith(` ${machineKey()}`);
  const isThere = sameMachine && holdsAllThatIsLocked();
  if (!isThere) {
    say('正在安装依赖,第一次约需 1 至 3 分钟 · installing dependencies, 1 to 3 minutes the first time');
    const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    if ((await runNpm(args)) !== 0) throw notInstalled();
  }
  const driver = (isThere && isDriverThere() ? Promise.resolve() : makeDriver()).then(() =>
    writeFileSync(INSTALLED_STAMP, key),
  );
  // Whoever waits for it is told; a step that fails before must not be drowned by it.
  driver.catch(() => undefined);
  return { driver };
}
