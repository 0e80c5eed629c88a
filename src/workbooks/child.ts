import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { refusalOf, type ChildMessage, type ChildOrder } from './child-message.js';
import { WORKBOOK_LIMITS, WorkbookRefusal } from './workbook.js';

/** What a child may use, and whom it tells. */
export interface ChildOptions<TMessage> {
  /** Most memory of the whole child, as the operating system counts it. */
  readonly memoryMb: number;
  readonly timeoutMs?: number;
  /** Aborting kills the child at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called for each progress message of the task. */
  readonly onMessage?: (message: TMessage) => void;
  /** Folder of the compiled program; tests that run from source say where they compiled to. */
  readonly programRoot?: string;
}

/** Room beside the JavaScript heap for the program itself, buffers and zlib. */
const BESIDE_HEAP_MB = 96;
const HEAP_MB_MIN = 64;
const WATCH_MS = 100;

/** What an unhandled shortage of memory in V8 looks like from outside. */
const OUT_OF_MEMORY_SIGNAL = 'SIGABRT';
const OUT_OF_MEMORY_CODE = 134;

/**
 * Runs `run(payload, report)` of a module (a path below the compiled program, as `workbooks/reading.js`) in a process
 * of its own, so that neither time nor memory of a hostile file is taken from the server. Payload, messages and
 * result cross as JSON. A refusal of the task rejects here as the same refusal; beyond that it rejects with
 * `reading-took-too-long`, `reading-took-too-much-memory`, the reason of the signal, or an Error for a task that
 * failed. The child is always gone when the promise settles.
 */
export async function runInChild<TPayload, TMessage, TResult>(
  task: { readonly module: string },
  payload: TPayload,
  options: ChildOptions<TMessage>,
): Promise<TResult> {
  options.signal?.throwIfAborted();
  const programRoot = options.programRoot ?? ownProgramRoot();
  const child = fork(join(programRoot, 'workbooks', 'child-entry.js'), [], {
    execArgv: [`--max-old-space-size=${Math.max(HEAP_MB_MIN, options.memoryMb - BESIDE_HEAP_MB)}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const watch = new ChildWatch(child, options);
  try {
    const order: ChildOrder = { module: pathToFileURL(join(programRoot, task.module)).href, payload };
    child.send(order, () => undefined);
    const answer = await watch.answer();
    if (answer.type === 'refusal') throw refusalOf(answer);
    if (answer.type === 'failure') throw new Error(answer.message);
    // The module is chosen together with these types; nothing but the task itself could check them.
    return answer.result as TResult;
  } finally {
    await watch.stop();
  }
}

type FinalMessage = Exclude<ChildMessage, { type: 'message' }>;

class ChildWatch<TMessage> {
  private killedFor: unknown;
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly gone: Promise<void>;
  private readonly onAbort = (): void => this.kill(this.options.signal?.reason);

  constructor(
    private readonly child: ChildProcess,
    private readonly options: ChildOptions<TMessage>,
  ) {
    const { timeoutMs = WORKBOOK_LIMITS.seconds * 1000, memoryMb, signal } = options;
    this.gone = new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    const tooLong = new WorkbookRefusal('reading-took-too-long', { seconds: Math.ceil(timeoutMs / 1000) });
    this.timers.push(setTimeout(() => this.kill(tooLong), timeoutMs));
    this.timers.push(setInterval(() => void this.watchMemory(memoryMb), WATCH_MS));
    signal?.addEventListener('abort', this.onAbort, { once: true });
  }

  /** The last word of the child. Rejects when it was killed, or died without one. */
  answer(): Promise<FinalMessage> {
    return new Promise((resolve, reject) => {
      this.child.on('message', (message: ChildMessage) => {
        if (message.type !== 'message') resolve(message);
        // Typed by whoever chose the module, as the result is.
        else this.options.onMessage?.(message.message as TMessage);
      });
      this.child.once('error', reject);
      this.child.once('close', (code, signal) => reject(this.killedFor ?? deathOf(code, signal)));
    });
  }

  async stop(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    this.options.signal?.removeEventListener('abort', this.onAbort);
    this.child.kill('SIGKILL');
    await this.gone;
  }

  private kill(reason: unknown): void {
    this.killedFor ??= reason;
    this.child.kill('SIGKILL');
  }

  /** Buffers are outside the heap limit, so the whole process is weighed; only Linux lets us do it cheaply. */
  private async watchMemory(memoryMb: number): Promise<void> {
    if (process.platform !== 'linux') return;
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8').catch(() => '');
    const residentKb = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
    if (residentKb > memoryMb * 1024) this.kill(new WorkbookRefusal('reading-took-too-much-memory'));
  }
}

function deathOf(code: number | null, signal: NodeJS.Signals | null): Error {
  if (signal === OUT_OF_MEMORY_SIGNAL || code === OUT_OF_MEMORY_CODE || signal === 'SIGKILL') {
    return new WorkbookRefusal('reading-took-too-much-memory');
  }
  return new WorkbookRefusal('file-damaged', { detail: `exit ${code ?? signal ?? ''}` });
}

/** This file is `src/workbooks/child.ts` or `dist/workbooks/child.js`; the program stands in `dist/program`. */
const ownProgramRoot = (): string => fileURLToPath(new URL('../../dist/program/', import.meta.url));
