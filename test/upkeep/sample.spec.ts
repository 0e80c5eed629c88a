import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LOCAL_USER } from '../support/actor.js';
import { AppModule } from '../../src/app.module.js';
import { DeclarationService } from '../../src/campaigns/declaration.service.js';
import type { CaseRow } from '../../src/cases/case.entity.js';
import { ReconciliationService } from '../../src/rollups/reconciliation.service.js';
import { RollupService } from '../../src/rollups/rollup.service.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import { SampleService } from '../../src/upkeep/sample.service.js';
import type { SampleView } from '../../src/upkeep/sample.js';
import { VillageService } from '../../src/villages/village.service.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };
const NAMED = ['红罗沟', '白家咀', '武家庄', '东相王', '西相王'];

interface SampleRow extends Pick<
  CaseRow,
  'no' | 'itemCode' | 'mark' | 'description' | 'amountKind' | 'amountFen'
> {
  readonly village: string | null;
}

describe.each(ENGINES)('the sample ledger on %s', (engine) => {
  let ledger: TemporaryLedger;
  let app: INestApplicationContext;
  let sample: SampleView;
  let rows: SampleRow[];
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    const wiring = AppModule.of({ storage: ledger.storage, clock });
    app = await NestFactory.createApplicationContext(wiring, { logger: false, abortOnError: false });
    sample = await app.get(SampleService, { strict: false }).create(LOCAL_USER);
    rows = await ledger.storage.read.all<SampleRow>(
      `SELECT c.no AS "no", c.item_code AS "itemCode", c.mark AS "mark", c.description AS "description",
         c.amount_kind AS "amountKind", c.amount_fen AS "amountFen", v.name AS "village"
       FROM cases c LEFT JOIN villages v ON v.id = c.village_id ORDER BY c.no`,
    );
  });
  afterAll(async () => {
    await app.close();
    await ledger.close();
  });
  const service = <T>(type: new (...parts: never[]) => T): T => app.get<T>(type, { strict: false });
  const count = <T>(list: readonly T[], test: (one: T) => boolean): number => list.filter(test).length;

  it('has 147 cases in 31 villages, 8,659,900.00 yuan, in lines of 12, 59, 29, 46 and 1', () => {
    const { rollup } = sample;
    expect(rollup).toMatchObject({ campaign: 'dawu-2015', cases: 147, villages: 31, amountFen: 865_990_000 });
    expect(rollup.lines.map(({ code, cases }) => [code, cases])).toEqual([
      ['management', 12],
      ['funds', 59],
      ['assets', 29],
      ['claims-debts', 46],
      ['unclassified', 1],
    ]);
    expect(sample.campaign).toMatchObject({ code: 'dawu-2015', sample: true });
    expect(sample.campaign.basisDocuments[0]).toMatch(/^方办〔2015〕20号/);
    expect(sample.passwordsFile).toBe(join(ledger.place.dataDir, 'first-passwords.json'));
  });

  it('has as many villages for each item as the report states, and each village once', async () => {
    const declaration = await service(DeclarationService).one(LOCAL_USER, 'dawu-2015');
    const stated = declaration?.lines.filter((line) => line.itemNo !== null) ?? [];
    expect(stated).toHaveLength(18);
    for (const { categoryCode, itemNo, statedCases } of stated) {
      const of = rows.filter((row) => row.itemCode === `${categoryCode}/${itemNo}`);
      expect([itemNo, of.length, new Set(of.map((row) => row.village)).size]).toEqual([
        itemNo,
        statedCases,
        statedCases,
      ]);
    }
  });

  it('does not tie: the report states 147, its own lines give 146', async () => {
    const reconciliation = await service(ReconciliationService).reconciliation(LOCAL_USER, 'dawu-2015');
    expect(reconciliation).toMatchObject({
      ties: false,
      stated: { cases: 147, amountFen: 865_990_000 },
      statedLinesSum: { cases: 146 },
      ledger: { cases: 147, amountFen: 865_990_000 },
    });
  });

  it('says of every row what it is, and invents nothing of the five villages that the report names', () => {
    const marks = ['据报告', '示例分配', '示例'];
    expect(marks.map((mark) => count(rows, (row) => row.mark === mark))).toEqual([6, 16, 125]);
    for (const row of rows) {
      const named = row.village !== null && NAMED.includes(row.village);
      if (named) expect(['据报告', '示例分配']).toContain(row.mark);
      if (named) expect([row.no, row.amountKind, row.amountFen]).toEqual([row.no, 'undetermined', 0]);
      if (!named && row.village !== null) expect(row.mark).toBe('示例');
    }
    expect(new Set(rows.filter((row) => row.mark === '示例分配').map((row) => row.village)).size).toBe(5);
  });

  it('keeps management without money, and every other amount of the 26 villages known', () => {
    const kinds = rows
      .filter((row) => row.mark === '示例')
      .map((row) => `${row.itemCode?.startsWith('management/') ? 'management' : 'other'} ${row.amountKind}`);
    expect(count(kinds, (kind) => kind === 'management none')).toBe(12);
    expect(count(kinds, (kind) => kind === 'other known')).toBe(113);
    expect(kinds).toHaveLength(125);
  });

  it('shows the difference between the stated total and its lines as one case of nobody', () => {
    expect(rows.filter((row) => row.village === null)).toEqual([
      expect.objectContaining({ no: 147, itemCode: null, description: '上报总数与明细差额', mark: '据报告' }),
    ]);
  });

  it('has the towns, villages, groups and people of the report', async () => {
    const villages = await service(VillageService).all(LOCAL_USER, '141128103');
    expect(villages.slice(0, 5).map((village) => village.name)).toEqual(NAMED);
    expect(villages.map((village) => village.printOrder)).toEqual(villages.map((_, place) => place + 1));
    expect(villages.reduce((sum, village) => sum + village.groups.length, 0)).toBe(59);
    expect(villages.reduce((sum, village) => sum + (village.population ?? 0), 0)).toBe(32_486);
    for (const village of villages) expect(village.groupsCount).toBe(village.groups.length);
    const directory = villages.filter((village) => village.posts.length > 0).map((village) => village.name);
    expect(directory).toEqual(['示例村06', '示例村07', '示例村08']);
  });

  it('is a ledger in good health', async () => {
    const report = await service(DoctorService).examine();
    expect(report.checks.filter((check) => !check.ok)).toEqual([]);
  });

  it('adds up alike by village and by item', async () => {
    for (const by of ['village', 'item', 'state'] as const) {
      const rollup = await service(RollupService).rollup(LOCAL_USER, { campaign: 'dawu-2015', by });
      const sum = rollup.lines.reduce((total, line) => total + line.amountFen, 0);
      expect([by, rollup.cases, sum]).toEqual([by, 147, 865_990_000]);
    }
  });

  it('is built in an empty ledger only, and a refused one leaves all as it was', async () => {
    await expect(service(SampleService).create(LOCAL_USER)).rejects.toMatchObject({
      code: 'ledger.not-empty',
    });
    const { cases } = await service(RollupService).rollup(LOCAL_USER, {
      campaign: 'dawu-2015',
      by: 'category',
    });
    expect(cases).toBe(147);
  });

  it('is the same each time, but for identities and times', async () => {
    const other = await temporaryLedger(engine);
    const wiring = AppModule.of({ storage: other.storage, clock });
    const again = await NestFactory.createApplicationContext(wiring, { logger: false, abortOnError: false });
    const second = await again.get(SampleService, { strict: false }).create(LOCAL_USER);
    expect(second.rollup).toEqual(sample.rollup);
    const question = `SELECT c.no AS "no", c.description AS "description", c.amount_fen AS "amountFen",
      c.self_amount_fen AS "selfAmountFen", c.found_day AS "foundDay", c.match_key <> '' AS "matched"
      FROM cases c ORDER BY c.no`;
    expect(await other.storage.read.all(question)).toEqual(await ledger.storage.read.all(question));
    await again.close();
    await other.close();
  });
});
