import { addDays, day } from '../../src/kernel/calendar.js';
import type { FactEntry } from '../../src/red-flags/flag-entries.store.js';
import { FLAG_RULES } from '../../src/red-flags/flag-rules.js';
import { initialTuning } from '../../src/red-flags/flag-rule.js';
import { noticedOfFunds } from '../../src/red-flags/noticing-funds.js';

const TUNED = new Map(FLAG_RULES.map(({ code, parameters }) => [code, initialTuning(parameters)]));

/** Numbers that look random and are the same at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const SUMMARIES = ['付电费', '招待费', '付修路工程款', '村干部补贴', '出借给王某', '购办公用品'];

function randomEntries(seed: number): FactEntry[] {
  const next = numbers(seed);
  return Array.from({ length: 400 }, (_, index) => ({
    id: `e${index}`,
    accountId: 'a',
    day: addDays(day('2012-01-01'), index * 3),
    voucher: null,
    summary: SUMMARIES[Math.floor(next() * SUMMARIES.length)] ?? '',
    subject: null,
    incomeFen: 0,
    expenseFen: 1 + Math.floor(next() * 900_000),
    counterparty: next() < 0.5 ? '某工程队' : null,
    payment: next() < 0.3 ? 'cash' : 'transfer',
    evidence: null,
    loan: null,
    returnsId: null,
  }));
}

describe('What rules notice of a village’s funds', () => {
  it.each([1, 2, 3])('equals a recount in plain code (%d)', (seed) => {
    const entries = randomEntries(seed);
    const account = {
      id: 'a',
      name: '基本户',
      kind: 'basic' as const,
      bank: null,
      approval: null,
      closedDay: null,
      openingFen: 0,
    };
    const circumstances = { officers: new Set<string>(), returnedFen: new Map(), today: day('2016-01-01') };
    const found = noticedOfFunds(TUNED, 'v', [{ account, entries }], circumstances);
    const idsOf = (code: string): string[] =>
      found.filter(({ ruleCode }) => ruleCode === code).map(({ subjectId }) => subjectId);
    const idsWhere = (holds: (entry: FactEntry) => boolean): string[] =>
      entries.filter(holds).map(({ id }) => id);

    expect(idsOf('F5')).toEqual(idsWhere(({ summary }) => summary.startsWith('出借')));
    expect(idsOf('F7')).toEqual(idsWhere((one) => one.summary === '招待费' && one.day >= '2013-01-01'));
    expect(idsOf('F8')).toEqual(idsWhere(({ summary }) => summary.includes('补贴')));
    const limitFen = (one: FactEntry): number => (one.summary.includes('工程') ? 100_000 : 500_000);
    expect(idsOf('F9')).toEqual(idsWhere((one) => one.payment === 'cash' && one.expenseFen > limitFen(one)));
    const years: Record<string, number> = {};
    for (const { day: on, summary, expenseFen } of entries) {
      const year = on.slice(0, 4);
      if (summary.includes('补贴')) years[year] = (years[year] ?? 0) + expenseFen;
    }
    const jumped = Object.keys(years).filter((year) => {
      const [now = 0, before = 0] = [years[year], years[String(Number(year) - 1)]];
      return before > 0 && now >= 500_000 && now > before * 1.5;
    });
    expect(idsOf('F8y').sort()).toEqual(jumped.map((year) => `v:${year}`).sort());
  });
});
