import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/app.js';
import { systemClock } from '../src/kernel/clock.js';
import { CaseRegisterService } from '../src/cases/case-register.service.js';
import { temporaryLedger, type TemporaryLedger } from './support/ledger.js';
import { addPerson, cookieOf, TEST_PASSWORD } from './support/people.js';

const LOG_WITHIN_MS = 5_000;

describe('the server, asked by a browser', () => {
  let ledger: TemporaryLedger;
  let app: NestFastifyApplication;
  let url: string;
  let cookie: string;
  let logsDir: string;
  beforeAll(async () => {
    ledger = await temporaryLedger('sqlite');
    logsDir = mkdtempSync(join(tmpdir(), 'ledger-logs-'));
    app = await createApp({ storage: ledger.storage, clock: systemClock, quiet: true, logsDir });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    const { accountId } = await addPerson(app, { name: 'wang', role: 'lead', scope: { kind: 'all' } });
    cookie = await cookieOf(app, accountId);
  });
  afterAll(async () => {
    await app.close();
    await ledger.close();
    rmSync(logsDir, { recursive: true, force: true });
  });

  const ask = async (method: string, path: string, headers: Record<string, string> = {}, body?: string) => {
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers: { cookie, ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, code: codeIn(text) };
  };
  const codeIn = (text: string): unknown =>
    text === '' ? undefined : (JSON.parse(text) as { code?: string }).code;

  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another machine of the same site', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a page without origin', { origin: 'null' }],
    ['our address with another port', { origin: 'http://127.0.0.1:1' }],
  ])('changes nothing for %s', async (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(await ask(method, '/session', headers)).toMatchObject({
        status: 403,
        code: 'request.other-site',
      });
    }
    expect((await ask('GET', '/session', headers)).status).toBe(200);
  });

  it('goes on when bytes or a text come where a form is asked for, also from a stranger', async () => {
    for (const type of ['text/plain', 'application/octet-stream']) {
      const headers = { 'content-type': type };
      const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body: 'name=wang' });
      expect([type, answer.status, codeIn(await answer.text())]).toEqual([type, 400, 'request.not-a-form']);
    }
    expect((await ask('GET', '/session')).status).toBe(200);
  });

  it('answers a page far past the end of a list with no rows', async () => {
    const { status, text } = await ask('GET', '/villages?page=99999999999999999999');
    expect([status, JSON.parse(text)]).toEqual([200, { rows: [], total: 0 }]);
  });

  it('changes something for its own pages, for an address that was typed, and for what is no browser', async () => {
    const sign = (headers: Record<string, string>) =>
      ask('POST', '/session', headers, JSON.stringify({ name: 'wang', password: TEST_PASSWORD }));
    expect((await sign({ 'sec-fetch-site': 'same-origin', origin: url })).status).toBe(200);
    expect((await sign({ 'sec-fetch-site': 'none' })).status).toBe(200);
    expect((await sign({})).status).toBe(200);
  });

  it('lets no script run but its own, and lets nobody frame it or guess at types', async () => {
    const { headers } = await ask('GET', '/session');
    const policy = headers.get('content-security-policy') ?? '';
    const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src '));
    expect(scripts?.trim()).toBe("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    // A machine that several people use keeps nothing of what one of them was told.
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('takes no form larger than forms are', async () => {
    const large = JSON.stringify({ name: 'x'.repeat(3_000_000), password: 'y' });
    expect((await ask('POST', '/session', {}, large)).status).toBe(413);
  });

  it('tells nobody how it failed, and the log all of it', async () => {
    const service = app.get(CaseRegisterService, { strict: false });
    const list = service.list.bind(service);
    service.list = () => Promise.reject(new Error('secret inside'));
    try {
      const answer = await ask('GET', '/cases?campaign=x&page=1');
      expect([answer.status, answer.code]).toEqual([500, 'program.fault']);
      expect(answer.text).not.toMatch(/secret|\bat /);
    } finally {
      service.list = list;
    }
    expect(await logged((line) => String(line['stack']).includes('secret inside'))).toHaveProperty('reqId');
  });

  it('logs who asked for what, without query, cookie or password, and text of users only as JSON', async () => {
    await ask('GET', '/villages?q=%E5%BC%A0%E6%9F%90%0A%7B%22level%22:60%7D');
    const name = 'evil\n{"level":60,"actor":"user:boss"}';
    await ask('POST', '/session', {}, JSON.stringify({ name, password: 'my-secret-word' }));
    expect(await logged((line) => line['path'] === '/api/villages')).toMatchObject({
      method: 'GET',
      status: 200,
      actor: 'user:wang',
      address: '127.0.0.1',
    });
    await logged((line) => line['path'] === '/api/session' && line['status'] === 401);
    const text = lines().join('\n');
    expect(text).not.toMatch(/my-secret-word|ledger_session|张某|evil/);
    expect(lines().every((line) => line.startsWith('{'))).toBe(true);
  });

  it('answers one request too many with 429, in its own words', async () => {
    const tries = Array.from({ length: 260 }, () =>
      ask('POST', '/session/recovery', {}, '{"name":"a","code":"b","password":"c"}'),
    );
    const answers = await Promise.all(tries);
    const late = answers.filter(({ status }) => status === 429);
    expect(late.length).toBeGreaterThanOrEqual(20);
    expect(late[0]).toMatchObject({ code: 'request.too-many' });
    expect((await ask('GET', '/session')).status).toBe(200);
  });

  const lines = (): string[] =>
    readdirSync(logsDir).flatMap((file) =>
      readFileSync(join(logsDir, file), 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    );

  /** The first line of the log that passes the test; the log is written by a thread of its own. */
  async function logged(test: (line: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> {
    const until = Date.now() + LOG_WITHIN_MS;
    for (;;) {
      const found = lines()
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .find(test);
      if (found !== undefined) return found;
      if (Date.now() > until) throw new Error(`not logged; there is: ${lines().join('\n')}`);
      await pause(50);
    }
  }
});
