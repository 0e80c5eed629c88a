import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LOCAL_USER } from './actor.js';
import { createApp } from '../../src/app.js';
import type { TaxonomyCode } from '../../src/campaigns/campaign.js';
import { CampaignOpeningService } from '../../src/campaigns/campaign-opening.service.js';
import type { Clock } from '../../src/kernel/clock.js';
import type { EngineKind } from '../../src/storage/engine.js';
import { VillageService } from '../../src/villages/village.service.js';
import { temporaryLedger, type TemporaryLedger } from './ledger.js';
import { officeFetch } from './people.js';

/** A clock that tests set. */
export class TestClock implements Clock {
  constructor(public instant: Date = new Date('2015-09-30T02:00:00.000Z')) {}

  now(): Date {
    return new Date(this.instant);
  }
}

/** A served ledger of 大武镇 with an open campaign. */
export interface ServedLedger {
  readonly app: NestFastifyApplication;
  readonly ledger: TemporaryLedger;
  readonly clock: TestClock;
  readonly campaign: string;
  readonly url: string;
  /** `fetch` as the office: real accounts, whoever of them may. */
  readonly office: typeof fetch;
  /** Asks the server; a body is sent as JSON. */
  ask<Answer>(method: string, path: string, body?: object): Promise<{ status: number; body: Answer }>;
  /** Sends a file's bytes, or pasted text. */
  send<Answer>(path: string, content: Uint8Array | string): Promise<{ status: number; body: Answer }>;
  close(): Promise<void>;
}

/** Serves a new ledger on a free port. */
export async function servedLedger(
  engine: EngineKind,
  taxonomy: TaxonomyCode = 'dawu-2015',
): Promise<ServedLedger> {
  const ledger = await temporaryLedger(engine);
  const clock = new TestClock();
  const app = await createApp({ storage: ledger.storage, clock, quiet: true });
  await ledger.storage.unitOfWork.run('test.begin', async (unit) => {
    await app
      .get(VillageService)
      .addTown(unit, LOCAL_USER, { code: '141128103', name: '大武镇', county: '方山县' });
    await app
      .get(CampaignOpeningService)
      .openIn(unit, LOCAL_USER, { townCode: '141128103', code: taxonomy, taxonomy });
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const office = officeFetch(app);
  const answer = async <Answer>(response: Response): Promise<{ status: number; body: Answer }> => ({
    status: response.status,
    body: (await response.json()) as Answer,
  });
  return {
    app,
    ledger,
    clock,
    campaign: taxonomy,
    url,
    office,
    ask: async (method, path, body) =>
      answer(
        await office(`${url}${path}`, {
          method,
          ...(body === undefined
            ? {}
            : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
        }),
      ),
    send: async (path, content) =>
      answer(
        await office(`${url}${path}`, {
          method: 'POST',
          body: typeof content === 'string' ? content : Buffer.from(content),
          headers: {
            'content-type':
              typeof content === 'string' ? 'text/plain; charset=utf-8' : 'application/octet-stream',
          },
        }),
      ),
    close: async () => {
      await app.close();
      await ledger.close();
    },
  };
}
