import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { CampaignOpeningService } from '../../src/campaigns/campaign-opening.service.js';
import { middleRents } from '../../src/red-flags/flag-contracts.store.js';
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

  it('compare rents with the lower middle of those of their kind, however many there are', async () => {
    const { read } = ledger.storage;
    const rows = await read.all<{ kind: string; land: string | null; rent: number; area: number }>(
      `SELECT kind AS "kind", land_class AS "land", rent_fen AS "rent", area_centi_mu AS "area" FROM contracts
       WHERE void_reason IS NULL AND ended_day IS NULL AND rent_fen > 0 AND area_centi_mu > 0`,
    );
    const rents = new Map<string, number[]>();
    for (const { kind, land, rent, area } of rows) {
      const key = `${kind} ${land ?? ''}`;
      rents.set(key, [...(rents.get(key) ?? []), Math.floor((rent * 100) / area)]);
    }
    for (const least of [1, 2, 5]) {
      const middles = [...rents]
        .filter(([, all]) => all.length >= least)
        .map(([key, all]) => [key, all.sort((one, other) => one - other)[Math.ceil(all.length / 2) - 1]]);
      const found = await middleRents(read, '141128103', least);
      expect(
        found.map(({ kind, landClass, rentMuFen }) => [`${kind} ${landClass ?? ''}`, rentMuFen]),
      ).toEqual(expect.arrayContaining(middles));
      expect(found).toHaveLength(middles.length);
      if (least === 1) expect(found.length).toBeGreaterThan(1);
    }
    expect(await middleRents(read, '141128103', 10_000)).toEqual([]);
  });
});
