import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism, constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { HashingAnswer, HashingOrder } from './hashing.js';

/** More at once would not be faster. */
const AT_ONCE = Math.max(1, Math.min(4, availableParallelism()));
/** People sign in one after another in the morning; later its memory is better used otherwise. */
const IDLE_MS = 5 * 60_000;

const PROGRAM = fileURLToPath(new URL('../../dist/program/users/hashing-task.js', import.meta.url));

interface Pending {
  readonly resolve: (answer: HashingAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The process in which password hashes are computed. A hash takes a processor for some hundredths of a second, and ten
 * people who sign in at eight o'clock must not take the server from those who work: only a process of its own can
 * stand behind it for the processor, on every operating system. It begins with the first hash and ends when none was
 * wanted for five minutes.
 */
export class HashingProcess {
  private child: ChildProcess | undefined;
  private idle: NodeJS.Timeout | undefined;
  private lastKey = 0;
  private readonly pending = new Map<number, Pending>();

  /** Rejects with an Error when the process ends before it has answered. */
  async ask(order: Omit<HashingOrder, 'key'>): Promise<HashingAnswer> {
    clearTimeout(this.idle);
    const child = (this.child ??= this.begin());
    // It keeps the program alive only as long as somebody waits for it.
    child.channel?.ref();
    this.lastKey += 1;
    const key = this.lastKey;
    try {
      return await new Promise<HashingAnswer>((resolve, reject) => {
        this.pending.set(key, { resolve, reject });
        child.send({ ...order, key }, (error) => error !== null && reject(error));
      });
    } finally {
      this.pending.delete(key);
      if (this.pending.size === 0) this.rest(child);
    }
  }

  /** Ends the process; the next order begins another one. */
  end(): void {
    clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private begin(): ChildProcess {
    const child = fork(PROGRAM, [], {
      execArgv: [],
      env: { UV_THREADPOOL_SIZE: String(AT_ONCE), ...process.env },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.unref();
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.on('message', (answer: HashingAnswer) => this.pending.get(answer.key)?.resolve(answer));
    const gone = (): void => {
      if (this.child !== child) return;
      this.child = undefined;
      for (const { reject } of this.pending.values())
        reject(new Error('the process of the hashes has ended'));
    };
    child.once('error', gone);
    child.once('exit', gone);
    return child;
  }

  private rest(child: ChildProcess): void {
    child.channel?.unref();
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.end(), IDLE_MS).unref();
  }
}
