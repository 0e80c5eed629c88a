import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { built, copyOf, newFolder, PROJECT } from './places.mjs';
import { register } from './workbooks.mjs';

const START_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 10_000;
const JOB_WAIT_MS = 10_000;

/** Code of the campaign that the measured ledgers have. */
export const CAMPAIGN = 'dawu-2015';

/** The account that the bench asks with, as the shell adds it. */
export const BENCH_USER = 'bench';
const FIRST_PASSWORD = 'Huangyuan-31-cunzhuang';
/** Its password once the first has been changed. */
export const OWN_PASSWORD = `${FIRST_PASSWORD}-2`;

/** Runs a Node program to its end and answers its standard output; throws when it fails. */
export function runNode(args, env = {}, input = '') {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.on('error', () => undefined).end(input);
    let out = '';
    let complaints = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (complaints += chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${complaints}`));
    });
  });
}

/** A verb of the shell on a ledger; answers its document. */
export async function shell(ledger, ...args) {
  return JSON.parse(
    await runNode([built('program', 'cli.js'), ...args, '--json'], { LEDGER_DATA: ledger, DATABASE_URL: '' }),
  );
}

/** An empty ledger with the 31 villages. */
export async function emptyLedger() {
  const ledger = newFolder();
  await shell(ledger, 'init', '--town', '141128103', '大武镇', '--taxonomy', 'dawu-2015');
  const env = { LEDGER_DATA: ledger, DATABASE_URL: '' };
  const added = ['user', 'add', BENCH_USER, '--role', 'lead', '--scope', 'all', '--json'];
  await runNode([built('program', 'cli.js'), ...added], env, FIRST_PASSWORD);
  await shell(ledger, 'import', 'villages', join(PROJECT, 'test', 'fixtures', 'office', 'villages.xlsx'));
  return ledger;
}

const made = new Map();

/** A copy of a ledger with so many cases; the original is made once a run. */
export async function ledgerOf(cases) {
  if (!made.has(cases)) {
    const ledger = await emptyLedger();
    await shell(ledger, 'import', 'cases', await register(cases));
    made.set(cases, ledger);
  }
  return copyOf(made.get(cases));
}

/** A running server. */
export class Server {
  constructor(child, url) {
    this.child = child;
    this.url = url;
    /** What every request carries; empty for a program that asks nobody who they are. */
    this.headers = {};
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
    this.ended = new Promise((resolve) => child.once('exit', resolve));
  }

  get pid() {
    return this.child.pid;
  }

  /** Sends bytes and answers the body, with the moment at which the last byte was handed over. */
  upload(path, bytes) {
    return new Promise((resolve, reject) => {
      let sentAt = Number.NaN;
      const request = http.request(
        `${this.url}/api/${path}`,
        {
          method: 'POST',
          agent: this.agent,
          headers: {
            ...this.headers,
            'content-type': 'application/octet-stream',
            'content-length': bytes.length,
          },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk) => (text += chunk));
          response.on('end', () => resolve({ sentAt, status: response.statusCode, body: JSON.parse(text) }));
        },
      );
      request.on('error', reject);
      request.on('finish', () => (sentAt = performance.now()));
      request.end(bytes);
    });
  }

  async get(path) {
    const answer = await fetch(`${this.url}/api/${path}`, { headers: this.headers });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  /** Changes something; answers 'busy' where another change held the ledger too long. */
  async patch(path, body) {
    const answer = await fetch(`${this.url}/api/${path}`, {
      method: 'PATCH',
      headers: { ...this.headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (answer.status === 503) return 'busy';
    if (!answer.ok) throw new Error(`PATCH ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  /** Imports a workbook: milliseconds from the last byte of the upload to the report, and the report. */
  async importCases(file, { takeGood = false } = {}) {
    const query = `campaign=${CAMPAIGN}&takeGood=${takeGood}&name=register.xlsx`;
    const { sentAt, status, body } = await this.upload(`imports/cases?${query}`, readFileSync(file));
    if (status !== 202) throw new Error(`the upload was answered ${status}: ${JSON.stringify(body)}`);
    let job;
    do job = await this.get(`jobs/${body.jobId}?waitMs=${JOB_WAIT_MS}`);
    while (job.state === 'waiting' || job.state === 'running');
    if (job.state !== 'done') throw new Error(`the import ended ${job.state}: ${JSON.stringify(job.error)}`);
    const report = await this.get(`imports/${body.id}`);
    return { ms: performance.now() - sentAt, report };
  }

  async stop() {
    this.agent.destroy();
    this.child.kill('SIGTERM');
    const patience = pause(STOP_WITHIN_MS, 'late', { ref: false });
    if ((await Promise.race([this.ended, patience])) === 'late') this.child.kill('SIGKILL');
    await this.ended;
  }
}

/** Starts a program and waits until its output names its address. */
export function startServer(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT,
      env: { ...process.env, PORT: '0', DATABASE_URL: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`no address within ${START_WITHIN_MS} ms: ${said}`));
    }, START_WITHIN_MS);
    const listen = (chunk) => {
      said += chunk;
      const url = /https?:\/\/[^\s]+:\d+/.exec(said)?.[0];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(new Server(child, url));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`ended with ${code}: ${said}`));
    });
  });
}

/** Sends JSON to a server; answers the status and the cookie that it gave. */
async function session(url, method, path, body, cookie = '') {
  const headers = { 'content-type': 'application/json', cookie };
  const answer = await fetch(`${url}/api/session${path}`, { method, headers, body: JSON.stringify(body) });
  return { status: answer.status, cookie: answer.headers.getSetCookie()[0]?.split(';', 1)[0] };
}

/** Signs in with a name and a password; throws where that is refused. */
export async function signIn(url, name, password) {
  const { status, cookie } = await session(url, 'POST', '', { name, password });
  if (cookie === undefined) throw new Error(`${name} could not sign in: ${status}`);
  return cookie;
}

/** The server on a ledger of the bench, signed in; the account's first password is changed where that is still due. */
export async function serve(ledger) {
  const server = await startServer([built('program', 'main.js')], { LEDGER_DATA: ledger });
  const own = await session(server.url, 'POST', '', { name: BENCH_USER, password: OWN_PASSWORD });
  let { cookie } = own;
  if (cookie === undefined) {
    const first = await signIn(server.url, BENCH_USER, FIRST_PASSWORD);
    const change = { old: FIRST_PASSWORD, new: OWN_PASSWORD };
    ({ cookie } = await session(server.url, 'PUT', '/password', change, first));
  }
  server.headers = { cookie };
  return server;
}
