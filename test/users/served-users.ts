import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import type { EngineKind } from '../../src/storage/engine.js';
import { TestClock } from '../support/app.js';
import { temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { makeTown, makeVillage, writeRows } from '../support/make.js';
import { TEST_PASSWORD } from '../support/people.js';

/** What was answered, with the cookie that came with it. */
export interface Told<Body> {
  readonly status: number;
  readonly body: Body;
  /** `name=value` of the cookie that was given; undefined where none was. */
  readonly cookie: string | undefined;
  /** The whole `Set-Cookie`. */
  readonly setCookie: string | undefined;
}

/** The program over a ledger of one town with two villages, asked by whoever. */
export interface ServedUsers {
  readonly app: NestFastifyApplication;
  readonly ledger: TemporaryLedger;
  readonly clock: TestClock;
  readonly url: string;
  readonly villages: readonly [string, string];
  ask<Body>(
    method: string,
    path: string,
    asked?: {
      readonly body?: object;
      readonly cookie?: string | undefined;
      readonly headers?: Record<string, string>;
    },
  ): Promise<Told<Body>>;
  /** Signs in; the cookie is undefined where that was refused. */
  signIn(name: string, password?: string, code?: string): Promise<Told<{ readonly code?: string }>>;
  close(): Promise<void>;
}

/** Serves such a ledger. */
export async function servedUsers(engine: EngineKind): Promise<ServedUsers> {
  const ledger = await temporaryLedger(engine);
  const villages = ['红罗沟', '白家咀'].map((name, place) => makeVillage({ name, printOrder: place + 1 }));
  await writeRows(ledger.storage, { towns: [makeTown()], villages });
  const clock = new TestClock(new Date('2026-03-02T01:00:00.000Z'));
  const app = await createApp({ storage: ledger.storage, clock, quiet: true });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const ask: ServedUsers['ask'] = async <Body>(
    method: string,
    path: string,
    { body, cookie, headers = {} }: Parameters<ServedUsers['ask']>[2] = {},
  ): Promise<Told<Body>> => {
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        ...headers,
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const [setCookie] = answer.headers.getSetCookie();
    return {
      status: answer.status,
      body: (text === '' ? null : JSON.parse(text)) as Body,
      cookie: setCookie?.split(';', 1)[0],
      setCookie,
    };
  };
  return {
    app,
    ledger,
    clock,
    url,
    villages: [villages[0]?.id ?? '', villages[1]?.id ?? ''],
    ask,
    signIn: (name, password = TEST_PASSWORD, code = undefined) =>
      ask('POST', '/session', { body: { name, password, ...(code === undefined ? {} : { code }) } }),
    close: async () => {
      await app.close();
      await ledger.close();
    },
  };
}
