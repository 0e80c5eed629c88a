import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataDirOf, serverSettings } from '../src/main.environment.js';
import { LOCK_FILE, takeServerLock } from '../src/main.lock.js';
import { startFault } from '../src/main.faults.js';
import { SqliteDriver } from '../src/storage/driver.js';
import { built, runToEnd, signIn, startProgram, variablesOf, type Ended } from './support/program.js';

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-start-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Linux alone tells when a process began. */
const whereProcTells = process.platform === 'linux' ? it : it.skip;

const fixture = (name: string): string => fileURLToPath(new URL(`./fixtures/tls/${name}`, import.meta.url));

const startOn = (dataDir: string, variables: Record<string, string> = {}): Promise<Ended> =>
  runToEnd([built('main.js')], { ...variablesOf({ dataDir }), PORT: '0', ...variables });

/** One line that a person can act on, exit code 1, and no stack. */
function expectOneSentence(ended: Ended, words: RegExp): void {
  expect(ended.code).toBe(1);
  expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  expect(ended.stderr).toMatch(words);
  expect(ended.stderr).not.toMatch(/\n\s+at /);
}

describe('the first start', () => {
  it('creates the sample ledger, tells its totals, serves the pages and the api, and ends when it is told to', async () => {
    const dataDir = newFolder();
    const program = await startProgram(variablesOf({ dataDir }));
    expect(program.said()).toMatch(/合计 total +147 +31 +8,659,900\.00/);
    expect((await fetch(`${program.url}/api/ledger`)).status).toBe(401);
    const headers = { cookie: await signIn(program.url, { dataDir }, 'lead') };
    const ledger: unknown = await (await fetch(`${program.url}/api/ledger`, { headers })).json();
    expect(ledger).toMatchObject({ sample: true, town: { code: '141128103' }, engine: 'sqlite' });
    const page = await fetch(`${program.url}/cases`);
    expect(page.headers.get('content-type')).toMatch('text/html');
    expect((await fetch(`${program.url}/api/nothing`)).status).toBe(404);
    expect(readdirSync(join(dataDir, 'logs'))).toEqual([
      expect.stringMatching(/^ledger\.\d{4}-\d\d-\d\d(\.\d+)?\.log$/),
    ]);

    const second = await startOn(dataDir);
    expectOneSentence(second, /已有一个服务在运行.*already running/);

    expect(await program.end('SIGTERM')).toBe(0);
    expect(() => readFileSync(join(dataDir, LOCK_FILE))).toThrow('ENOENT');
  });
});

describe('a server that cannot start', () => {
  it('says that the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      expectOneSentence(await startOn(newFolder(), { PORT: String(port) }), /端口已被占用.*port is in use/);
    } finally {
      other.close();
    }
  });

  it('says that its folder cannot be written, and which', async () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    const ended = await startOn(join(file, 'ledger'));
    expectOneSentence(ended, /不能写入.*cannot be written/);
    expect(ended.stderr).toContain(join(file, 'ledger'));
  });

  it('says that a newer version of the program made the ledger', async () => {
    const dataDir = newFolder();
    const database = new SqliteDriver(join(dataDir, 'ledger.sqlite'));
    database.exec('CREATE TABLE migrations (id integer PRIMARY KEY, timestamp bigint, name varchar)');
    database.exec("INSERT INTO migrations VALUES (1, 9999999999999, 'FromTheFuture9999999999999')");
    database.close();
    expectOneSentence(await startOn(dataDir), /更新版本.*newer version/);
  });

  it('says that the file is no ledger', async () => {
    const dataDir = newFolder();
    writeFileSync(
      join(dataDir, 'ledger.sqlite'),
      'not a database, although it is long enough to be one'.repeat(50),
    );
    expectOneSentence(await startOn(dataDir), /损坏.*damaged/);
  });

  it('says that PostgreSQL cannot be reached', async () => {
    const ended = await startOn(newFolder(), { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/ledger' });
    expectOneSentence(ended, /连不上.*cannot be reached/);
  });

  it('leaves no lock behind', async () => {
    const dataDir = newFolder();
    await startOn(dataDir, { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/ledger' });
    expect(() => readFileSync(join(dataDir, LOCK_FILE))).toThrow('ENOENT');
  });
});

describe('a server beyond this machine', () => {
  it('answers by TLS with the given certificate, and its cookie goes by TLS alone', async () => {
    const dataDir = newFolder();
    const program = await startProgram({
      ...variablesOf({ dataDir }),
      TLS_CERT: fixture('certificate.pem'),
      TLS_KEY: fixture('key.pem'),
    });
    try {
      expect(program.url).toMatch(/^https:/);
      const passwords = JSON.parse(readFileSync(join(dataDir, 'first-passwords.json'), 'utf8')) as Record<
        string,
        string
      >;
      const cookie = await new Promise((resolve, reject) => {
        const ca = readFileSync(fixture('certificate.pem'));
        const headers = { 'content-type': 'application/json' };
        const asked = request(`${program.url}/api/session`, { ca, method: 'POST', headers }, (answer) => {
          answer.resume();
          resolve(answer.headers['set-cookie']?.[0]);
        });
        asked.on('error', reject);
        asked.end(JSON.stringify({ name: 'lead', password: passwords['lead'] }));
      });
      expect(cookie).toMatch(/^ledger_session=.*; HttpOnly; Secure; SameSite=Strict$/);
    } finally {
      expect(await program.end('SIGINT')).toBe(0);
    }
  });

  it('is refused without TLS, unless somebody accepts the risk', () => {
    expect(() => serverSettings({ HOST: '0.0.0.0' })).toThrow('TLS_CERT');
    expect(serverSettings({ HOST: '0.0.0.0', LEDGER_INSECURE: '1' })).toMatchObject({ insecure: true });
    expect(serverSettings({ HOST: '127.0.0.1', LEDGER_INSECURE: '1' })).toMatchObject({ insecure: false });
    expect(() => serverSettings({ TLS_CERT: fixture('certificate.pem') })).toThrow('TLS_KEY');
  });
});

describe('settings', () => {
  it('have defaults for an office that sets nothing', () => {
    expect(serverSettings({})).toMatchObject({ host: '127.0.0.1', port: 3000, insecure: false });
    expect(dataDirOf({})).toMatch(/data[\\/]var$/);
  });

  it.each(['0x50', '70000', '-1', 'http'])('refuse the port %s', (PORT) => {
    expect(() => serverSettings({ PORT })).toThrow('不是端口号');
  });
});

describe('the lock of a ledger', () => {
  it('is refused while its server lives, and free once that has let go', () => {
    const dataDir = newFolder();
    // Whoever started the tests stands for the other server: a process that lives and is not this one.
    writeFileSync(join(dataDir, LOCK_FILE), JSON.stringify({ pid: process.ppid, startTicks: null }));
    expect(() => takeServerLock(dataDir)).toThrow(`进程 ${process.ppid}`);
    rmSync(join(dataDir, LOCK_FILE));
    takeServerLock(dataDir).release();
    takeServerLock(dataDir).release();
  });

  it('is taken over from a process that is gone', async () => {
    const dataDir = newFolder();
    const gone = await runToEnd(['-p', 'process.pid'], {});
    writeFileSync(join(dataDir, LOCK_FILE), JSON.stringify({ pid: Number(gone.stdout), startTicks: null }));
    takeServerLock(dataDir).release();
  });

  whereProcTells('is taken over where the number of a gone process belongs to another by now', () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, LOCK_FILE), JSON.stringify({ pid: process.ppid, startTicks: '1' }));
    takeServerLock(dataDir).release();
  });

  it('is taken over where a power cut left it half written', () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, LOCK_FILE), '{"pid":');
    takeServerLock(dataDir).release();
  });

  it('makes the folders that lead to it', () => {
    const dataDir = join(newFolder(), 'a', 'b');
    takeServerLock(dataDir).release();
    mkdirSync(join(dataDir, 'there-already'));
    takeServerLock(join(dataDir, 'there-already')).release();
  });
});

describe('a fault of the program', () => {
  it('has no sentence of its own, so that it is told with its stack', () => {
    expect(startFault(new TypeError('x is not a function'), '/ledger')).toBeUndefined();
  });
});
