import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { FlagRunService } from '../../src/red-flags/flag-run.service.js';
import { FLAG_RULES } from '../../src/red-flags/flag-rules.js';
import { FlagSourcesService } from '../../src/red-flags/flag-sources.service.js';
import { FlagService } from '../../src/red-flags/flag.service.js';
import type { FlagRuleView, FlagSubject, FlagView } from '../../src/red-flags/flag.js';
import { FlagTuningService } from '../../src/red-flags/flag-tuning.service.js';
import { ReconciliationService } from '../../src/rollups/reconciliation.service.js';
import { SampleService } from '../../src/upkeep/sample.service.js';
import { LOCAL_USER } from '../support/actor.js';
import { temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

/** The sample is made on one day and looked at on the next. */
const MADE = new Date('2026-03-10T04:00:00.000Z');
const LOOKED_AT = new Date('2026-03-11T04:00:00.000Z');

/** Rules that the facts of the sample leave nothing for: all 31 villages have cases, and none is closed. */
const NOTHING_IN_THE_SAMPLE = ['P2', 'P4e', 'P4r'];

/** Limits that are as low as they go, for what is no row by itself. */
const LOOSE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  F1: { limitFen: 0 },
  F8y: { growthPercent: 0, limitFen: 0 },
  C10: { limitFen: 1_300_000 },
};

/** Rows that come near what a rule looks for, each by what its flag would say of it. */
const NEAR_MISSES: readonly (readonly [rule: string, words: string, why: string])[] = [
  ['F2', '收废旧物资款', 'paid in at the bank two days later'],
  ['F2', '收摊位费', 'less than a thousand yuan'],
  ['F4', '土地补偿费专户(尾号0073)', 'a special account for land compensation'],
  ['F5', '王某还款', 'money that comes back'],
  ['F8', '重阳节慰问老人', 'decided by the villagers’ representatives'],
  ['F9', '付修路工程款', 'paid by transfer'],
  ['A1', '村委会办公房', 'found as it is booked'],
  ['A2', '旧磨坊', 'valued before it was sold'],
  ['A3', '文化广场', 'all of it on the books'],
  ['C1', '06-2015-01', 'ends with the second round'],
  ['C2', '06-2015-01', 'fourteen years'],
  ['C3', '06-2015-01', 'let to a member'],
  ['C4', '06-2015-01', 'put out to bidding'],
  ['C5', '07-2015-02', 'not far below the middle'],
  ['C6', '06-2015-01', 'paid at once'],
  ['C7', '07-2010-01', 'ended'],
  ['C8', '06-2015-01', 'as large as on paper'],
  ['C9', '06-2015-01', 'written, and complete'],
  ['C9d', '07-2010-02', 'its deposit was returned'],
  ['D1', '县水务局', 'paid'],
  ['D1', '李某', 'without a date'],
  ['D3', '某工程队', 'before the day of the freeze'],
  ['D3i', '大武信用社', 'three percent a year'],
];

describe('The registers of the sample', () => {
  let ledger: TemporaryLedger;
  let app: INestApplicationContext;
  let flags: readonly FlagView[];
  let rules: readonly FlagRuleView[];
  let loosened: readonly FlagView[];
  const lookThrough = async (): Promise<readonly FlagView[]> => {
    await app.get(FlagRunService, { strict: false }).run(LOCAL_USER, 'dawu-2015', 'all');
    const asked = { page: 1, size: 200 };
    return (await app.get(FlagService, { strict: false }).list(LOCAL_USER, 'dawu-2015', {}, asked)).rows;
  };
  beforeAll(async () => {
    ledger = await temporaryLedger('sqlite');
    let now = MADE;
    const wiring = AppModule.of({ storage: ledger.storage, clock: { now: () => now } });
    app = await NestFactory.createApplicationContext(wiring, { logger: false, abortOnError: false });
    await app.get(SampleService, { strict: false }).create(LOCAL_USER);
    expect((await lookThrough()).filter(({ ruleCode }) => ruleCode === 'P1')).toEqual([]);
    now = LOOKED_AT;
    flags = await lookThrough();
    const tunings = app.get(FlagTuningService, { strict: false });
    rules = await tunings.rules(LOCAL_USER, 'dawu-2015');
    for (const [code, tuning] of Object.entries(LOOSE))
      await tunings.decide(LOCAL_USER, 'dawu-2015', code, { version: 0, enabled: true, tuning });
    loosened = await lookThrough();
  });
  afterAll(async () => {
    await app.close();
    await ledger.close();
  });

  const subjectsOf = (code: string): Set<string> =>
    new Set(flags.filter(({ ruleCode }) => ruleCode === code).map(({ subjectId }) => subjectId));
  const count = async (from: string): Promise<number> =>
    (await ledger.storage.read.first<{ rows: number }>(`SELECT count(*) AS "rows" FROM ${from}`))?.rows ?? 0;

  /** Months, years and payees that a rule looks at where its limits are as low as they go. */
  const gathered = (code: string): Promise<number> =>
    Promise.resolve(loosened.filter(({ ruleCode }) => ruleCode === code).length);

  const SUBJECTS: Readonly<Record<FlagSubject, () => Promise<number>>> = {
    entry: () => count('fund_entries'),
    account: () => count('fund_accounts'),
    'cash-month': () => gathered('F1'),
    'allowance-year': () => gathered('F8y'),
    'works-payee': () => gathered('C10'),
    asset: () => count('assets'),
    disposal: () => count('asset_disposals'),
    contract: () => count('contracts'),
    claim: () => count('claims'),
    village: () => count('villages'),
    case: () => count('cases'),
    // What a report states of itself: its number of cases does not tie, its amount does.
    campaign: async () => {
      const reconciliations = app.get(ReconciliationService, { strict: false });
      const { stated } = await reconciliations.reconciliation(LOCAL_USER, 'dawu-2015');
      return Object.keys(stated ?? {}).length;
    },
  };

  it.each(FLAG_RULES.map(({ code, title, subject }) => [code, title.zh, subject] as const))(
    'make %s %s fire on one and leave another alone',
    async (code, _title, subject) => {
      const fired = subjectsOf(code).size;
      if (NOTHING_IN_THE_SAMPLE.includes(code)) expect(fired).toBe(0);
      else expect(fired).toBeGreaterThan(0);
      expect(fired).toBeLessThan(await SUBJECTS[subject]());
    },
  );

  it.each(NEAR_MISSES)('let %s be silent about %s', (code, words) => {
    const said = flags
      .filter(({ ruleCode }) => ruleCode === code)
      .flatMap(({ inputs }) => Object.values(inputs));
    expect(said).not.toContain(words);
    expect(said.length).toBeGreaterThan(0);
  });

  it('stay silent about hospitality before the day from which there is none', () => {
    const days = flags.filter(({ ruleCode }) => ruleCode === 'F7').map(({ inputs }) => inputs['day']);
    expect(days).toEqual(['2013-04-10']);
  });

  it('stand behind every flag with their rows', async () => {
    const sources = app.get(FlagSourcesService, { strict: false });
    for (const { id, ruleCode, subjectKind, inputs } of loosened) {
      const rows = await sources.rows(LOCAL_USER, id);
      if (ruleCode === 'P3') expect(rows).toEqual([]);
      else expect([ruleCode, rows.length > 0]).toEqual([ruleCode, true]);
      // A month of a cash box shows what went in and out, the debts of a village each of them.
      if (subjectKind === 'cash-month') expect(rows.map(({ kind }) => kind)).toContain('entry');
      if (ruleCode === 'D2')
        expect(rows.filter(({ kind }) => kind === 'claim')).toHaveLength(Number(inputs['debts']));
    }
  });

  it('are those of three villages, each row marked as an example', async () => {
    const tables = ['fund_accounts', 'fund_entries', 'assets', 'contracts', 'claims'];
    for (const table of tables) {
      expect([table, await count(`${table} WHERE note = '示例'`)]).toEqual([table, await count(table)]);
      const villages = await ledger.storage.read.all<{ name: string }>(
        `SELECT DISTINCT v.name AS "name" FROM ${table} r JOIN villages v ON v.id = r.village_id ORDER BY 1`,
      );
      expect(villages.map(({ name }) => name)).toEqual(['示例村06', '示例村07', '示例村08']);
    }
  });

  it('are looked at by every rule as its campaign has it', () => {
    const open = rules.reduce((sum, rule) => sum + rule.flags.open, 0);
    expect(open).toBe(flags.length);
    expect(rules.every(({ enabled }) => enabled)).toBe(true);
  });
});
