import { readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { SanctionRegisterService } from '../../src/discipline/sanction-register.service.js';
import type { SanctionPage } from '../../src/discipline/discipline.js';
import type { SanctionRollupBy } from '../../src/rollups/sanction-rollup.js';
import { SanctionRollupService } from '../../src/rollups/sanction-rollup.service.js';
import { checkDiscipline } from '../../src/discipline/discipline.check.js';
import { SampleService } from '../../src/upkeep/sample.service.js';
import { LOCAL_USER } from '../support/actor.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };
const report = JSON.parse(
  readFileSync(new URL('../../data/sample/dawu-2015/report.json', import.meta.url), 'utf8'),
) as { sanctions: readonly { village: string; person: string; asWritten: string }[] };

describe.each(ENGINES)('the sanctions of the sample ledger on %s', (engine) => {
  let ledger: TemporaryLedger;
  let app: INestApplicationContext;
  let page: SanctionPage;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    const wiring = AppModule.of({ storage: ledger.storage, clock });
    app = await NestFactory.createApplicationContext(wiring, { logger: false, abortOnError: false });
    await app.get(SampleService, { strict: false }).create(LOCAL_USER);
    const register = app.get(SanctionRegisterService, { strict: false });
    page = await register.list(LOCAL_USER, { page: 1, size: 200 });
  });
  afterAll(async () => {
    await app.close();
    await ledger.close();
  });
  const rollup = (by: SanctionRollupBy) =>
    app.get(SanctionRollupService, { strict: false }).rollup(LOCAL_USER, { campaign: 'dawu-2015', by });

  it('are those of the report: 11 persons in 5 villages, as written', () => {
    expect(page).toMatchObject({ total: 11, persons: 11, villages: 5 });
    const stated = report.sanctions.map(({ village, person, asWritten }) => [village, person, asWritten]);
    const there = page.rows.map(({ person, asWritten }) => [person.villageName, person.name, asWritten]);
    expect(there.sort()).toEqual(stated.sort());
    expect(page.rows.every(({ asReported }) => asReported)).toBe(true);
  });

  it('are 3 serious warnings, 3 probations of a year, 3 expulsions, and 2 removals of which nobody can tell', async () => {
    const { lines, ...whole } = await rollup('kind');
    expect(lines).toEqual([
      { code: 'party-serious-warning', name: '党内严重警告', persons: 3, sanctions: 3 },
      { code: 'party-probation-1', name: '留党察看一年', persons: 3, sanctions: 3 },
      { code: 'party-expulsion', name: '开除党籍', persons: 3, sanctions: 3 },
      { code: 'none', name: '种类不明确', persons: 2, sanctions: 2 },
    ]);
    expect(whole).toMatchObject({ persons: 11, sanctions: 11, measures: 0, villages: 5 });
    const ambiguous = page.rows.filter(({ kind }) => kind === null);
    expect(ambiguous.map(({ asWritten, possibilities }) => [asWritten, possibilities])).toEqual([
      ['撤销职务', ['party-removal', 'gov-removal']],
      ['撤职', ['party-removal', 'gov-removal']],
    ]);
  });

  it('have no computed end, because the report states no day', () => {
    const obstacles = page.rows.map(({ effect }) => [effect.endDay, effect.obstacle]);
    expect(obstacles.every(([endDay]) => endDay === null)).toBe(true);
    const count = (obstacle: string): number => obstacles.filter(([, why]) => why === obstacle).length;
    expect([count('no-decision-day'), count('ambiguous'), count('permanent')]).toEqual([6, 2, 3]);
    expect(page.rows.every(({ standing }) => standing === 'not-computed' || standing === 'permanent')).toBe(
      true,
    );
  });

  it('stand at the cases that the report ties them to: 4 for money not booked, 7 for assets disposed of', async () => {
    const { lines } = await rollup('item');
    expect(lines).toEqual([
      { code: 'funds/4', name: '收入不入账', persons: 4, sanctions: 4 },
      { code: 'assets/3', name: '未按规定处置资产', persons: 7, sanctions: 7 },
    ]);
    const { lines: villages } = await rollup('village');
    expect(villages.map(({ name, persons }) => [name, persons])).toEqual([
      ['红罗沟', 1],
      ['白家咀', 1],
      ['武家庄', 2],
      ['东相王', 2],
      ['西相王', 5],
    ]);
  });

  it('are in order by the ledger’s own check, which finds what was changed behind its back', async () => {
    expect(await checkDiscipline(ledger.storage.read)).toMatchObject({ ok: true, checked: 11 });
    await ledger.storage.unitOfWork.run('test.tamper', ({ sql }) =>
      sql.run("UPDATE sanctions SET decided_day = '2015-08-20' WHERE as_written = '党内严重警告'"),
    );
    const { ok, findings } = await checkDiscipline(ledger.storage.read);
    expect([ok, findings.length]).toEqual([false, 1]);
  });
});
