import { syncBuiltinESMExports } from 'node:module';
import { SqliteDriver } from '../../src/storage/driver.js';

/** How long a fault lasts: the n-th call alone, or that and every one after it until it is taken away. */
export const FAULT_LASTS = ['once', 'for-good'] as const;
export type FaultLasts = (typeof FAULT_LASTS)[number];

/** What fails: the how-manieth call of those that touch the ledger's folders, and with which code of the system's. */
export interface Fault {
  readonly nth: number;
  readonly lasts: FaultLasts;
  readonly code?: string;
  /** Only calls of these names count, such as `write`; all where it is left out. */
  readonly only?: readonly string[];
}

/** What came of a fault. */
export interface FaultCount {
  readonly calls: number;
  readonly injected: number;
}

let armed: Fault | undefined;
let root = '';
let calls = 0;
let injected = 0;

/** Makes calls under a folder fail from now on. */
export function armFault(folder: string, fault: Fault): void {
  armed = fault;
  root = folder;
  calls = 0;
  injected = 0;
}

/** Lets everything succeed again; answers how many calls were made meanwhile and how many of them failed. */
export function disarmFault(): FaultCount {
  armed = undefined;
  return { calls, injected };
}

/** Is this the call that fails? */
function fails(name: string): string | undefined {
  if (armed === undefined || (armed.only !== undefined && !armed.only.includes(name))) return undefined;
  calls += 1;
  const hit = armed.lasts === 'once' ? calls === armed.nth : calls >= armed.nth;
  if (!hit) return undefined;
  injected += 1;
  return armed.code ?? 'EIO';
}

const systemError = (code: string, syscall: string): Error =>
  Object.assign(new Error(`${code}: injected, ${syscall}`), { code, errno: -5, syscall });

const isOurs = (path: unknown): boolean => armed !== undefined && String(path).startsWith(root);

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

/** Puts a function in the place of a method and answers what takes it away; what it is given is the method itself. */
function wrap(owner: object, name: string, around: (original: AnyFunction) => AnyFunction): () => void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') throw new Error(`there is no ${name} to wrap`);
  Reflect.set(owner, name, around(original as AnyFunction));
  return () => void Reflect.set(owner, name, original);
}

/** What takes the wrapped calls away again; the files of tests that come after in this process want them bare. */
const wrapped: (() => void)[] = [];

/** Descriptors that were opened under the folder. */
const descriptors = new Set<unknown>();

function wrapSync(fs: object): void {
  for (const name of ['openSync', 'mkdirSync', 'readFileSync', 'writeFileSync', 'renameSync', 'rmSync']) {
    wrapped.push(
      wrap(
        fs,
        name,
        (original) =>
          function (path, ...rest) {
            const code = isOurs(path) ? fails(name) : undefined;
            if (code !== undefined) throw systemError(code, name);
            return original.call(this, path, ...rest);
          },
      ),
    );
  }
}

/** Streams open, read and write by these; the last argument is called back. */
function wrapCallbacks(fs: object): void {
  const callBack = (args: unknown[], error: Error): void => {
    const done = args.at(-1);
    if (typeof done === 'function') queueMicrotask(() => void Reflect.apply(done, undefined, [error]));
  };
  wrapped.push(
    wrap(
      fs,
      'open',
      (original) =>
        function (...args) {
          const ours = isOurs(args[0]);
          const code = ours ? fails('open') : undefined;
          if (code !== undefined) return callBack(args, systemError(code, 'open'));
          const done = args.at(-1);
          if (!ours || typeof done !== 'function') return original.apply(this, args);
          const noting = (error: unknown, descriptor: unknown): void => {
            if (error === null) descriptors.add(descriptor);
            Reflect.apply(done, undefined, [error, descriptor]);
          };
          return original.apply(this, [...args.slice(0, -1), noting]);
        },
    ),
  );
  for (const name of ['read', 'write']) {
    wrapped.push(
      wrap(
        fs,
        name,
        (original) =>
          function (...args) {
            const code = descriptors.has(args[0]) ? fails(name) : undefined;
            return code === undefined ? original.apply(this, args) : callBack(args, systemError(code, name));
          },
      ),
    );
  }
  wrapped.push(
    wrap(
      fs,
      'close',
      (original) =>
        function (...args) {
          descriptors.delete(args[0]);
          return original.apply(this, args);
        },
    ),
  );
}

function wrapPromises(promises: object): void {
  const PATHS = [
    'open',
    'rename',
    'mkdir',
    'mkdtemp',
    'rm',
    'readdir',
    'stat',
    'link',
    'copyFile',
    'readFile',
    'writeFile',
  ];
  for (const name of PATHS) {
    wrapped.push(
      wrap(
        promises,
        name,
        (original) =>
          async function (path, ...rest) {
            const ours = isOurs(path);
            const code = ours ? fails(name) : undefined;
            if (code !== undefined) throw systemError(code, name);
            const answer = await original.call(this, path, ...rest);
            if (ours && name === 'open') wrapHandle(Object(answer));
            return answer;
          },
      ),
    );
  }
}

function wrapHandle(handle: object): void {
  for (const name of ['read', 'write', 'writeFile', 'sync', 'datasync']) {
    wrap(
      handle,
      name,
      (original) =>
        async function (...args) {
          const code = fails(name);
          if (code !== undefined) throw systemError(code, name);
          return original.apply(this, args);
        },
    );
  }
}

function wrapSqlite(): void {
  const probe = new SqliteDriver(':memory:');
  const statements: object = Object.getPrototypeOf(probe.prepare('SELECT 1'));
  probe.close();
  const refuse = (file: unknown, name: string): void => {
    const code = isOurs(file) ? fails(name) : undefined;
    if (code !== undefined) throw new SqliteDriver.SqliteError('injected: disk I/O error', 'SQLITE_IOERR');
  };
  for (const name of ['run', 'get', 'all']) {
    wrapped.push(
      wrap(
        statements,
        name,
        (original) =>
          function (...args) {
            const database: unknown = Reflect.get(Object(this), 'database');
            refuse(Reflect.get(Object(database), 'name'), 'statement');
            return original.apply(this, args);
          },
      ),
    );
  }
  wrapped.push(
    wrap(
      SqliteDriver.prototype,
      'exec',
      (original) =>
        function (...args) {
          refuse(Reflect.get(Object(this), 'name'), 'exec');
          return original.apply(this, args);
        },
    ),
  );
}

/** Wraps the calls by which the program reaches its files and the embedded engine, for modules already linked as well. */
export function installFaults(): void {
  const fs = process.getBuiltinModule('node:fs');
  wrapSync(fs);
  wrapCallbacks(fs);
  wrapPromises(fs.promises);
  wrapSqlite();
  syncBuiltinESMExports();
}

/** Takes the wrapped calls away again. */
export function removeFaults(): void {
  for (const bare of wrapped.splice(0)) bare();
  syncBuiltinESMExports();
}

/** At which calls faults are tried: each of the first sixty, then at primes, which no rhythm of a loop hides from. */
export function* faultPoints(): Generator<number> {
  for (let nth = 1; ; nth += 1) if (nth <= EVERY_UP_TO || isPrime(nth)) yield nth;
}

const EVERY_UP_TO = 60;

function isPrime(number: number): boolean {
  for (let factor = 2; factor * factor <= number; factor += 1) if (number % factor === 0) return false;
  return true;
}
