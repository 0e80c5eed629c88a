import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import type { Clock } from '../../src/kernel/clock.js';
import type { EngineKind } from '../../src/storage/engine.js';
import { temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { officeFetch } from '../support/people.js';

/** What a request was answered. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** A refusal as HTTP tells it. */
export interface RefusalBody {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** The whole program over an empty ledger of its own, listening on loopback. */
export interface Served {
  readonly app: NestFastifyApplication;
  readonly ledger: TemporaryLedger;
  /** Sends a request to `/api` + path and answers what came back. */
  ask<Body>(method: string, path: string, body?: object): Promise<Answer<Body>>;
  close(): Promise<void>;
}

/** 3 July 2015, nine in the morning in China. */
export const FIXED_CLOCK: Clock = { now: () => new Date('2015-07-03T01:00:00.000Z') };

/** Starts the program over an empty ledger on one engine. */
export async function served(engine: EngineKind, clock: Clock = FIXED_CLOCK): Promise<Served> {
  const ledger = await temporaryLedger(engine);
  const app = await createApp({ storage: ledger.storage, clock, quiet: true });
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  const office = officeFetch(app);
  return {
    app,
    ledger,
    ask: async <Body>(method: string, path: string, body?: object): Promise<Answer<Body>> => {
      const answer = await office(`${base}/api${path}`, {
        method,
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      return { status: answer.status, body: (await answer.json()) as Body };
    },
    close: async () => {
      await app.close();
      await ledger.close();
    },
  };
}
