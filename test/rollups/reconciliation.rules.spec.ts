import {
  CATEGORY_LABELS,
  type CategoryCode,
  type DeclarationLineView,
} from '../../src/campaigns/campaign.js';
import { reconcile, type LedgerFigures } from '../../src/rollups/reconciliation.rules.js';

const nameOf = (code: CategoryCode): string => CATEGORY_LABELS[code].zh;

const line = (
  categoryCode: CategoryCode,
  itemNo: number | null,
  statedCases: number,
): DeclarationLineView => ({
  categoryCode,
  itemNo,
  name: `${categoryCode} ${itemNo ?? ''}`.trim(),
  statedCases,
});

const ledger = (over: Partial<LedgerFigures> = {}): LedgerFigures => ({
  cases: 147,
  amountFen: 865_990_000,
  byCategory: new Map([
    ['management', 12],
    ['funds', 59],
    ['assets', 29],
    ['claims-debts', 46],
    ['unclassified', 1],
  ]),
  byItem: new Map(),
  ...over,
});

const dawu = {
  statedCases: 147,
  statedAmountFen: 865_990_000,
  lines: [
    line('management', null, 12),
    line('funds', null, 59),
    line('assets', null, 29),
    line('claims-debts', null, 46),
  ],
};

describe('reconciliation', () => {
  it('finds the slip of the Dawu report: 147 stated, 146 in its lines, 147 in the ledger', () => {
    const view = reconcile('dawu-2015', dawu, ledger(), nameOf);
    expect(view).toMatchObject({
      ties: false,
      stated: { cases: 147, amountFen: 865_990_000 },
      statedLinesSum: { cases: 146 },
      ledger: { cases: 147, amountFen: 865_990_000 },
      differences: [{ what: 'statedLinesSum', stated: 147, computed: 146, difference: 1 }],
    });
  });

  it('shows every stated line beside the ledger, and what the ledger has and nobody stated', () => {
    const { lines } = reconcile('dawu-2015', dawu, ledger(), nameOf);
    expect(lines.map(({ code, statedCases, ledgerCases }) => [code, statedCases, ledgerCases])).toEqual([
      ['management', 12, 12],
      ['funds', 59, 59],
      ['assets', 29, 29],
      ['claims-debts', 46, 46],
      ['unclassified', null, 1],
    ]);
    expect(lines.reduce((sum, one) => sum + one.ledgerCases, 0)).toBe(147);
  });

  it('ties where total, lines and ledger agree', () => {
    const stated = {
      statedCases: 3,
      statedAmountFen: 500,
      lines: [line('funds', null, 3), line('funds', 1, 3)],
    };
    const view = reconcile(
      'c',
      stated,
      ledger({
        cases: 3,
        amountFen: 500,
        byCategory: new Map([['funds', 3]]),
        byItem: new Map([['funds/1', 3]]),
      }),
      nameOf,
    );
    expect(view).toMatchObject({ ties: true, differences: [] });
  });

  it('names every figure that differs, with stated minus computed', () => {
    const stated = {
      statedCases: 5,
      statedAmountFen: 1_000,
      lines: [line('funds', null, 5), line('funds', 1, 3), line('funds', 2, 1)],
    };
    const view = reconcile(
      'c',
      stated,
      ledger({
        cases: 4,
        amountFen: 1_500,
        byCategory: new Map([['funds', 4]]),
        byItem: new Map([['funds/1', 4]]),
      }),
      nameOf,
    );
    expect(view.differences).toEqual([
      { what: 'cases', stated: 5, computed: 4, difference: 1 },
      { what: 'amountFen', stated: 1_000, computed: 1_500, difference: -500 },
      { what: 'category:funds', stated: 5, computed: 4, difference: 1 },
      { what: 'itemsSum:funds', stated: 5, computed: 4, difference: 1 },
      { what: 'item:funds/1', stated: 3, computed: 4, difference: -1 },
      { what: 'item:funds/2', stated: 1, computed: 0, difference: 1 },
    ]);
  });

  it('adds up the items of a category that states no figure of its own', () => {
    const stated = {
      statedCases: 4,
      statedAmountFen: null,
      lines: [line('funds', 1, 3), line('funds', 2, 2)],
    };
    const view = reconcile('c', stated, ledger({ cases: 4, byCategory: new Map([['funds', 5]]) }), nameOf);
    expect(view.statedLinesSum).toEqual({ cases: 5 });
    expect(view.lines[0]).toEqual({
      code: 'funds',
      name: '集体资金',
      statedCases: 5,
      statedItemsSum: 5,
      ledgerCases: 5,
    });
  });

  it('compares nothing that was not stated', () => {
    const silent = { statedCases: null, statedAmountFen: null, lines: [] };
    expect(reconcile('c', silent, ledger(), nameOf)).toMatchObject({
      ties: true,
      stated: { cases: null, amountFen: null },
      statedLinesSum: null,
      differences: [],
    });
    expect(reconcile('c', null, ledger(), nameOf)).toMatchObject({ ties: true, stated: null, lines: [] });
  });
});
