import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Role } from '../../src/access/role.js';
import { callShell } from '../../src/cli/shell.js';
import type { StoragePlace } from '../../src/storage/storage.js';

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const ADDRESS_WITHIN_MS = 45_000;

/** A file of the built program; `npm test` builds before it runs the tests. */
export function built(file: string): string {
  const path = fileURLToPath(new URL(`../../dist/program/${file}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`dist/program/${file} is missing: run npm test or npm run build`);
  return path;
}

/** A file of the samples that offices keep. */
export const officeFile = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/office/${name}`, import.meta.url));

/** What a program that ended has said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Variables for a program; undefined takes one away. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The variables that name a place. */
export const variablesOf = (place: StoragePlace): Variables => ({
  LEDGER_DATA: place.dataDir,
  DATABASE_URL: place.databaseUrl,
  INIT_CWD: undefined,
});

function begin(args: readonly string[], variables: Variables, input = ''): ChildProcess {
  const env = { ...process.env, ...variables };
  const child = spawn(process.execPath, [...args], { cwd: PROJECT, env, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => undefined).end(input);
  return child;
}

/** Runs a program of Node's to its end, with this text as its standard input. */
export function runToEnd(args: readonly string[], variables: Variables, input = ''): Promise<Ended> {
  const child = begin(args, variables, input);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs a verb of the shell on a ledger, as a process of its own. */
export const shell = (place: StoragePlace, ...args: string[]): Promise<Ended> =>
  runToEnd([built('cli.js'), ...args], variablesOf(place));

/** The same, with this text as its standard input. */
export const shellWithInput = (place: StoragePlace, input: string, ...args: string[]): Promise<Ended> =>
  runToEnd([built('cli.js'), ...args], variablesOf(place), input);

/**
 * Calls a verb of the shell with `--json` and reads its one document; throws where standard output is anything else. It
 * runs here: a process for each call costs more than all that most verbs do. What only a process shows needs `shell`.
 */
export async function shellJson(
  place: StoragePlace,
  ...args: string[]
): Promise<{ readonly code: number; readonly document: unknown; readonly stderr: string }> {
  const told: string[] = [];
  const { code, stdout, stderr } = await callShell([...args, '--json'], {
    environment: variablesOf(place),
    tell: (sentence) => told.push(sentence),
  });
  return { code, document: JSON.parse(stdout), stderr: [...told, stderr].join('\n') };
}

/** Sends JSON to a running server and answers its answer with the cookie that it gave; throws where it gave none. */
async function cookieFrom(method: string, address: string, body: object, cookie = ''): Promise<string> {
  const headers = { 'content-type': 'application/json', cookie };
  const answer = await fetch(address, { method, headers, body: JSON.stringify(body) });
  const [given] = answer.headers.getSetCookie();
  if (given === undefined) throw new Error(`${answer.status} ${await answer.text()}`);
  return given.split(';', 1)[0] ?? '';
}

/** Signs in to a running sample ledger by its file of first passwords and answers the cookie. */
export function signIn(url: string, { dataDir }: StoragePlace, role: Role): Promise<string> {
  const file = readFileSync(join(dataDir, 'first-passwords.json'), 'utf8');
  const passwords = JSON.parse(file) as Record<string, string>;
  return cookieFrom('POST', `${url}/api/session`, { name: role, password: passwords[role] });
}

/** Signs in for the first time to an account that the shell has added, changes its password, and answers the cookie. */
export async function signInFirst(url: string, name: string, password: string): Promise<string> {
  const cookie = await cookieFrom('POST', `${url}/api/session`, { name, password });
  const change = { old: password, new: `${password}-2` };
  return cookieFrom('PUT', `${url}/api/session/password`, change, cookie);
}

/** A server that runs as a process of its own. */
export interface RunningProgram {
  readonly url: string;
  readonly said: () => string;
  /** Sends the signal and answers the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the server on a free port and waits until it names its address; throws with what it said when it ends instead. */
export function startProgram(variables: Variables): Promise<RunningProgram> {
  const child = begin([built('main.js')], { PORT: '0', ...variables });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`no address was named: ${said}`));
    }, ADDRESS_WITHIN_MS);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /https?:\/\/\S+:\d+/.exec(said)?.[0];
      if (url === undefined) return;
      clearTimeout(late);
      const end = (signal: NodeJS.Signals): Promise<number | null> => {
        child.kill(signal);
        return ended;
      };
      resolve({ url, said: () => said, end });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void ended.then((code) => {
      clearTimeout(late);
      reject(new Error(`ended with ${code}: ${said}`));
    });
  });
}
