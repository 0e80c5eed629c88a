import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { COMPLETENESS_PARTS, type CompletenessPart } from '../../src/rollups/completeness.js';
import { completenessOf } from '../../src/rollups/completeness.rules.js';
import { CompletenessService } from '../../src/rollups/completeness.service.js';
import { SampleService } from '../../src/upkeep/sample.service.js';
import { VillageService } from '../../src/villages/village.service.js';
import { LOCAL_USER } from '../support/actor.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };
const FIGURES = {
  rows: 1,
  proved: 0,
  unproved: 1,
  lastDay: null,
  amountFen: 0,
  areaCentiMu: 0,
  differing: 0,
};

describe('how complete a village is', () => {
  const villages = [
    { id: 'v1', name: '甲村' },
    { id: 'v2', name: '乙村' },
  ];

  it('says what is missing, and that nothing was found', () => {
    const { lines } = completenessOf(villages, [
      { part: 'cases', villageId: 'v1', ...FIGURES },
      { part: 'claims', villageId: 'v2', ...FIGURES },
    ]);
    expect(lines.map(({ zeroReport }) => zeroReport)).toEqual([false, true]);
    expect(lines[0]?.missing).toEqual(COMPLETENESS_PARTS.filter((part) => part !== 'cases'));
    expect(lines[1]?.missing).not.toContain('claims');
  });

  it('adds what came and went to what accounts held first', () => {
    const { lines, total } = completenessOf(villages, [
      { part: 'accounts', villageId: 'v1', ...FIGURES, amountFen: 500 },
      { part: 'entries', villageId: 'v1', ...FIGURES, amountFen: -120, lastDay: '2014-05-01' },
      { part: 'entries', villageId: 'v2', ...FIGURES, lastDay: '2015-01-31' },
    ]);
    expect(lines[0]?.of.accounts.amountFen).toBe(380);
    expect(total.accounts).toMatchObject({ rows: 1, amountFen: 380 });
    expect(total.entries).toMatchObject({ rows: 2, lastDay: '2015-01-31' });
  });
});

describe.each(ENGINES)('the completeness of the sample on %s', (engine) => {
  let ledger: TemporaryLedger;
  let app: INestApplicationContext;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    const wiring = AppModule.of({ storage: ledger.storage, clock });
    app = await NestFactory.createApplicationContext(wiring, { logger: false, abortOnError: false });
    await app.get(SampleService, { strict: false }).create(LOCAL_USER);
  });
  afterAll(async () => {
    await app.close();
    await ledger.close();
  });
  const look = (villageId?: string) =>
    app
      .get(CompletenessService, { strict: false })
      .completeness(LOCAL_USER, { campaign: 'dawu-2015', villageId });
  /** A recount of one register in plain code over all of its rows. */
  const recount = async (table: string, test: (row: Record<string, unknown>) => boolean): Promise<number> =>
    (await ledger.storage.read.all<Record<string, unknown>>(`SELECT * FROM ${table}`)).filter(test).length;

  it('counts every register of every village, and proves as many as a recount', async () => {
    const { villages, lines, total, zeroReports } = await look();
    expect([villages, lines.length, zeroReports]).toEqual([31, 31, 0]);
    // The one that stands for the difference of the report is of no village.
    expect(total.cases.rows).toBe(146);
    const isResource = (row: Record<string, unknown>): boolean => row['class_code'] === 'resource';
    const wanted: Partial<Record<CompletenessPart, number>> = {
      accounts: await recount('fund_accounts', (row) => row['approval'] !== null),
      entries: await recount('fund_entries', (row) => row['evidence'] !== null),
      assets: await recount('assets', (row) => !isResource(row) && row['counted_day'] !== null),
      resources: await recount('assets', (row) => isResource(row) && row['counted_day'] !== null),
      contracts: await recount('contracts', (row) => row['form'] === 'written'),
      claims: await recount(
        'claims',
        (row) => row['side'] === 'claim' && row['confirmation'] === 'confirmed',
      ),
      debts: await recount('claims', (row) => row['side'] === 'debt' && row['confirmation'] === 'confirmed'),
    };
    for (const [part, proved] of Object.entries(wanted))
      expect([part, total[part as CompletenessPart].proved]).toEqual([part, proved]);
    expect(total.assets).toMatchObject({ lastDay: '2015-07-20', differing: 4 });
    expect(total.resources).toMatchObject({ rows: 4, differing: 1, areaCentiMu: 26_500 });
    const bare = lines.filter(({ missing }) => missing.length === COMPLETENESS_PARTS.length - 1);
    expect(bare).toHaveLength(28);
  });

  it('tells one village alone, alike, and none that is not there', async () => {
    const line = (await look()).lines.find(({ villageName }) => villageName === '示例村07');
    const alone = await look(line?.villageId);
    expect(alone.lines).toEqual([line]);
    expect(alone.total).toEqual(line?.of);
    expect(line?.of.debts).toMatchObject({ rows: 3, amountFen: 27_000_000 });
    await expect(look('none')).rejects.toMatchObject({ code: 'village.unknown' });
  });

  it('lists a village that reports nothing for a sample check', async () => {
    const villages = app.get(VillageService, { strict: false });
    const { id } = await villages.register(LOCAL_USER, {
      name: '新村',
      code: '141128103990',
      printOrder: 99,
    });
    const { zeroReports, lines } = await look();
    expect(zeroReports).toBe(1);
    expect(lines.at(-1)).toMatchObject({ villageId: id, zeroReport: true });
  });
});
