import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { address, Failure, fetchAnswer, write } from '../../src/web/api/http.js';
import { onWaiting, waitingNow } from '../../src/web/api/waiting.js';

/** What the server answers, one after the other; the last one goes on. */
interface Answer {
  readonly status: number;
  readonly body: string;
  readonly afterMs?: number;
}

describe('a request of the pages', () => {
  let server: Server;
  let url: string;
  let answers: Answer[] = [];
  let asked: { method: string | undefined; type: string | undefined; body: string }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        asked.push({ method: request.method, type: request.headers['content-type'], body });
        const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 500, body: '' };
        setTimeout(() => response.writeHead(answer.status).end(answer.body), answer.afterMs ?? 0);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/cases`;
  });

  beforeEach(() => {
    asked = [];
  });

  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  const failing = (act: Promise<unknown>): Promise<Failure> =>
    act.then(
      () => Promise.reject(new Error('did not fail')),
      (error: unknown) => {
        if (error instanceof Failure) return error;
        throw error;
      },
    );

  it('leaves empty filters out of the address and joins lists', () => {
    expect(
      address('/cases', { q: '招待 费', state: ['a', 'b'], sort: '', page: 2, mark: null, is: [] }),
    ).toBe('/api/cases?q=%E6%8B%9B%E5%BE%85+%E8%B4%B9&state=a%2Cb&page=2');
  });

  it('tries a write again that the ledger put off, and says meanwhile what it waits for', async () => {
    answers = [
      {
        status: 503,
        body: JSON.stringify({ code: 'ledger.busy', params: { waitsFor: 'import.apply' }, message: '' }),
      },
      { status: 200, body: '{"id":"x"}' },
    ];
    const seen: { putOff: number; waitsFor: string }[] = [];
    const stop = onWaiting(() => seen.push(waitingNow()));
    await expect(write('POST', url, { body: { a: 1 } })).resolves.toEqual({ id: 'x' });
    stop();
    expect(asked.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);
    expect(seen[0]).toMatchObject({ putOff: 1, waitsFor: 'import.apply' });
    expect(waitingNow().putOff).toBe(0);
  });

  it('says that a write takes long, unless it takes long of itself', async () => {
    answers = [{ status: 200, body: 'null', afterMs: 1_000 }];
    const seen: number[] = [];
    const stop = onWaiting(() => seen.push(waitingNow().slowWrites));
    await write('PATCH', url, { body: {} });
    expect(seen).toEqual([1, 0]);
    await write('POST', url, { raw: { content: 'x', type: 'text/plain; charset=utf-8' }, long: true });
    expect(seen).toEqual([1, 0]);
    expect(asked.at(-1)).toEqual({ method: 'POST', type: 'text/plain; charset=utf-8', body: 'x' });
    stop();
  });

  it.each([
    [400, 'invalid'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'conflict'],
    [422, 'refused'],
    [500, 'broken'],
  ] as const)(
    'explains an answer of %i as %s, with its code and params, and does not try again',
    async (status, kind) => {
      answers = [
        { status, body: JSON.stringify({ code: 'case.changed', params: { id: 'x' }, message: '…' }) },
      ];
      const failure = await failing(write('PATCH', url, { body: {} }));
      expect(failure).toMatchObject({ kind, code: 'case.changed', params: { id: 'x' } });
      expect(asked).toHaveLength(1);
    },
  );

  it('takes what is no JSON for a broken answer', async () => {
    answers = [{ status: 200, body: '<html>' }];
    expect(await failing(write('DELETE', url))).toMatchObject({ kind: 'broken', code: 'server.unreadable' });
    answers = [{ status: 502, body: '<html>' }];
    expect(await failing(fetchAnswer('GET', url))).toMatchObject({ kind: 'broken', code: 'http.502' });
  });

  it('says that the program does not answer when it does not', async () => {
    const failure = await failing(fetchAnswer('GET', 'http://127.0.0.1:9/api/cases'));
    expect(failure).toMatchObject({ kind: 'offline', code: 'server.offline' });
  });
});
