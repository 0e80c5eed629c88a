import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refused } from './kernel/errors.js';
import { systemCode } from './main.faults.js';

/** Name of the file in LEDGER_DATA by which a running server is known. */
export const LOCK_FILE = 'server.lock';

/** What the file says: the process, and where the system tells, when that process began. */
interface LockOwner {
  readonly pid: number;
  /** Field `starttime` of /proc on Linux, in clock ticks since the machine's start; null elsewhere. */
  readonly startTicks: string | null;
}

/** A held lock. */
export interface ServerLock {
  release(): void;
}

/** Makes the ledger's folder where it is not there yet; throws the system's error where it cannot. */
export function makeDataDir(dataDir: string): void {
  // One step at a time: Node's own recursive way never comes back from a file system that makes no folders (/proc).
  const parent = dirname(dataDir);
  if (!existsSync(parent) && parent !== dataDir) makeDataDir(parent);
  mkdirSync(dataDir, { recursive: existsSync(dataDir) });
}

/**
 * Takes the lock of a ledger's folder. A lock whose process is gone is taken over; one that lives is Refusal
 * `server.already-running` with its pid.
 */
export function takeServerLock(dataDir: string): ServerLock {
  makeDataDir(dataDir);
  const file = join(dataDir, LOCK_FILE);
  const mine: LockOwner = { pid: process.pid, startTicks: startTicksOf(process.pid) };
  for (;;) {
    try {
      writeFileSync(file, `${JSON.stringify(mine)}\n`, { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    const owner = readOwner(file);
    if (owner !== undefined && isStillThere(owner)) {
      throw refused(
        'server.already-running',
        { pid: owner.pid, file },
        `这个账本已有一个服务在运行(进程 ${owner.pid})`,
      );
    }
    rmSync(file, { force: true });
  }
}

function readOwner(file: string): LockOwner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof owner !== 'object' || owner === null) return undefined;
    const pid: unknown = Reflect.get(owner, 'pid');
    const startTicks: unknown = Reflect.get(owner, 'startTicks');
    if (typeof pid !== 'number') return undefined;
    return { pid, startTicks: typeof startTicks === 'string' ? startTicks : null };
  } catch {
    // A file that a power cut left half written belongs to nobody who is still there.
    return undefined;
  }
}

function isStillThere(owner: LockOwner): boolean {
  // A process cannot hold the lock that it is only about to take: the number was given out again.
  if (owner.pid === process.pid) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
  const ticks = startTicksOf(owner.pid);
  return owner.startTicks === null || ticks === null || ticks === owner.startTicks;
}

/** When a process began; with it a number that the system gave out again is told apart. */
function startTicksOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may itself hold blanks and parentheses.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
