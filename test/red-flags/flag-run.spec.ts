import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { CampaignOpeningService } from '../../src/campaigns/campaign-opening.service.js';
import { FlagRunService } from '../../src/red-flags/flag-run.service.js';
import type { FlagRun } from '../../src/red-flags/flag.js';
import { VillageService } from '../../src/villages/village.service.js';
import { LOCAL_USER } from '../support/actor.js';
import { TestClock } from '../support/app.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { numbers, RandomBooks } from './random-books.js';

const CAMPAIGN = 'dawu-2015';
/** Each is a look through everything besides: the rows of the other engine come through a socket. */
const CHANGES = { sqlite: 60, postgres: 20 } as const;

describe.each(ENGINES)('The flags of a campaign on %s', (engine) => {
  let ledger: TemporaryLedger;
  let app: NestFastifyApplication;
  let books: RandomBooks;

  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    app = await createApp({ storage: ledger.storage, clock: new TestClock(), quiet: true });
    await ledger.storage.unitOfWork.run('test.begin', async (unit) => {
      const town = { code: '141128103', name: '大武镇', county: '方山县' };
      await app.get(VillageService).addTown(unit, LOCAL_USER, town);
      await app
        .get(CampaignOpeningService)
        .openIn(unit, LOCAL_USER, { townCode: town.code, code: CAMPAIGN, taxonomy: CAMPAIGN });
    });
    books = new RandomBooks(app, CAMPAIGN, numbers(7));
    await books.begin();
  });
  afterAll(async () => {
    await app.close();
    await ledger.remove();
  });

  const run = (asked?: 'all'): Promise<FlagRun> => app.get(FlagRunService).run(LOCAL_USER, CAMPAIGN, asked);

  it('are computed once: whoever asks meanwhile gets the same run', async () => {
    const [first, second] = await Promise.all([run(), run()]);
    expect(first).toBe(second);
    expect(first).toMatchObject({ scope: 'all', villages: 3 });
    expect(first.added).toBe(first.standing);
    expect(first.added).toBeGreaterThan(20);
  });

  it('are after each change what a look through everything would find', async () => {
    const seen = new Set<string>();
    const written = { added: 0, changed: 0, removed: 0 };
    for (let no = 0; no < CHANGES[engine]; no += 1) {
      const what = await books.change();
      seen.add(what);
      const again = await run();
      expect(again.scope).toBe('changed');
      expect(again.villages).toBeLessThanOrEqual(3);
      const whole = await run('all');
      expect({ no, what, ...whole }).toMatchObject({ no, what, added: 0, changed: 0, removed: 0 });
      written.added += again.added;
      written.changed += again.changed;
      written.removed += again.removed;
    }
    expect(seen.size).toBeGreaterThan(8);
    expect(Math.min(...Object.values(written))).toBeGreaterThan(0);
  });
});
