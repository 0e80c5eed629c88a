import { day } from '../../src/kernel/calendar.js';
import { ChangeBook } from '../../src/returns/return-changes.js';
import { entryOf } from '../../src/returns/return-entries.js';
import { inPairs } from '../../src/returns/return-frozen.js';
import {
  adjustmentsOf,
  changeKind,
  mustBeClosable,
  periodOf,
  returnBefore,
} from '../../src/returns/return.rules.js';
import type { FrozenCase, ReturnRowView } from '../../src/returns/return.js';

const frozen = (over: Partial<FrozenCase> = {}): FrozenCase => ({
  no: 1,
  id: 'case-1',
  villageId: 'v1',
  categoryCode: 'funds',
  itemCode: 'funds/2',
  foundDay: null,
  amountKind: 'known',
  amountFen: 1_000,
  recoveredFen: 200,
  settledFen: 100,
  state: 'rectifying',
  ...over,
});

const closed = (period: string, over: Partial<ReturnRowView> = {}): ReturnRowView => ({
  id: `r-${period}`,
  period,
  kind: period.includes('Q') ? 'quarter' : 'month',
  no: 1,
  closedDay: day('2026-01-01'),
  closedAt: '2026-01-01T00:00:00.000Z',
  closedBy: 'user:lead',
  fileName: 'x.xlsx',
  fileBytes: 1,
  sha256: '',
  lists: [],
  totals: {
    cases: 0,
    villages: 0,
    amountFen: 0,
    undetermined: 0,
    opening: 0,
    recoveredFen: 0,
    setOffFen: 0,
    correctedFen: 0,
    writtenOffFen: 0,
    notPursuedFen: 0,
    outstandingFen: 0,
    turnedOverFen: 0,
    returnedFen: 0,
    householdsFen: 0,
    heldFen: 0,
    closed: 0,
    open: 0,
    continuing: 0,
    suspended: 0,
    overdue: 0,
  },
  adjustments: 0,
  note: null,
  supersedes: null,
  supersedeReason: null,
  supersededBy: null,
  ...over,
});

describe('a period', () => {
  it.each([
    ['2026-02', 'month', '2026-02-01', '2026-02-28'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29'],
    ['2026-12', 'month', '2026-12-01', '2026-12-31'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
  ])('%s is a %s from %s to %s', (code, kind, firstDay, lastDay) => {
    expect(periodOf(code)).toEqual({ code, kind, firstDay, lastDay });
  });

  it.each(['2026-13', '2026-00', '2026-Q5', '2026', '', '26-01'])('is not %j', (code) => {
    expect(() => periodOf(code)).toThrow(expect.objectContaining({ code: 'return.no-period' }) as Error);
  });
});

describe('closing a period', () => {
  const today = day('2026-03-10');
  const close = (
    code: string,
    returns: readonly ReturnRowView[],
    more: { supersedes?: string; reason?: string } = {},
  ) => mustBeClosable(periodOf(code), more, returns, today);
  const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

  it('is open from its first day, and once only', () => {
    expect(() => close('2026-04', [])).toThrow(refusal('return.not-begun'));
    expect(() => close('2026-03', [])).not.toThrow();
    expect(() => close('2026-02', [closed('2026-02')])).toThrow(refusal('return.closed-already'));
  });

  it('follows the order of the periods of its kind', () => {
    expect(() => close('2026-01', [closed('2026-02')])).toThrow(refusal('return.later-closed'));
    expect(() => close('2026-01', [closed('2026-Q1')])).not.toThrow();
    expect(() => close('2026-01', [closed('2026-02', { supersededBy: 'x' })])).not.toThrow();
  });

  it('takes the place only of the one that stands, with a reason', () => {
    const returns = [closed('2026-02')];
    expect(() => close('2026-02', returns, { supersedes: 'r-2026-02' })).toThrow(
      refusal('return.reason-missing'),
    );
    expect(() => close('2026-02', returns, { supersedes: 'other', reason: '漏报' })).toThrow(
      refusal('return.other-superseded'),
    );
    expect(() => close('2026-02', returns, { supersedes: 'r-2026-02', reason: '漏报' })).not.toThrow();
    expect(() => close('2026-02', [], { supersedes: 'r-2026-02', reason: '漏报' })).toThrow(
      refusal('return.other-superseded'),
    );
  });

  it('is compared with the last standing one of the same kind before it', () => {
    const returns = [
      closed('2026-02'),
      closed('2026-01'),
      closed('2025-Q4'),
      closed('2025-12', { supersededBy: 'x' }),
    ];
    expect(returnBefore(returns, periodOf('2026-03'))?.period).toBe('2026-02');
    expect(returnBefore(returns, periodOf('2026-01'))).toBeNull();
    expect(returnBefore(returns, periodOf('2026-Q1'))?.period).toBe('2025-Q4');
  });
});

describe('a change since the return before', () => {
  const then = day('2026-02-05');
  it.each([
    ['nothing', {}, null],
    ['more money recovered', { recoveredFen: 300 }, 'progress'],
    ['money set off', { settledFen: 800 }, 'progress'],
    ['a closure', { state: 'closed' }, 'progress'],
    ['another amount', { amountFen: 900 }, 'corrected'],
    ['an amount that is no longer known', { amountKind: 'undetermined', amountFen: 0 }, 'corrected'],
    ['another village', { villageId: 'v2' }, 'corrected'],
    ['another item', { itemCode: 'funds/3' }, 'corrected'],
    ['money that was taken back', { recoveredFen: 100 }, 'corrected'],
    ['a settlement that was reversed', { settledFen: 0 }, 'corrected'],
  ] as const)('by %s is %s', (_, over, kind) => {
    expect(changeKind(frozen(), frozen(over), then)).toBe(kind);
  });

  it('by a closure that was revoked is a correction', () => {
    expect(changeKind(frozen({ state: 'closed' }), frozen(), then)).toBe('corrected');
  });

  it('by a case is new, or late where it had been found before, or gone', () => {
    expect(changeKind(undefined, frozen({ foundDay: day('2026-02-06') }), then)).toBe('new');
    expect(changeKind(undefined, frozen({ foundDay: day('2026-02-05') }), then)).toBe('late');
    expect(changeKind(undefined, frozen(), then)).toBe('new');
    expect(changeKind(frozen(), undefined, then)).toBe('gone');
  });
});

describe('many changes', () => {
  async function* pieces(...numbers: readonly number[][]): AsyncGenerator<readonly FrozenCase[]> {
    for (const piece of numbers) {
      await Promise.resolve();
      yield piece.map((no) => frozen({ no, id: `case-${no}` }));
    }
  }

  it('meet by number, whatever the pieces in which they come', async () => {
    const pairs: (readonly [number | undefined, number | undefined])[] = [];
    for await (const [from, to] of inPairs(pieces([1, 2], [4, 7]), pieces([2], [3, 4], [], [8])))
      pairs.push([from?.no, to?.no]);
    expect(pairs).toEqual([
      [1, undefined],
      [2, 2],
      [undefined, 3],
      [4, 4],
      [7, undefined],
      [undefined, 8],
    ]);
  });

  it('are counted all, and the adjustments add up apart from progress', () => {
    const book = new ChangeBook({
      villages: new Map([['v1', '红罗沟']]),
      items: new Map([['funds/3', '白条入账']]),
      numberPrefix: 'DAWU-2015',
      beforeDay: day('2026-02-05'),
    });
    book.take(frozen(), frozen({ amountFen: 700, itemCode: 'funds/3' }));
    book.take(frozen({ no: 2, id: 'b' }), frozen({ no: 2, id: 'b', recoveredFen: 500 }));
    book.take(frozen({ no: 3, id: 'c' }), undefined);
    const outcome = book.outcome();
    expect(outcome.counts).toEqual({ late: 0, gone: 1, corrected: 1, new: 0, progress: 1 });
    expect(adjustmentsOf(outcome)).toBe(2);
    expect(outcome.adjustedFen).toBe(-300 - 1_000);
    expect(outcome.rows.map(({ kind, number }) => [kind, number])).toEqual([
      ['corrected', 'DAWU-2015-0001'],
      ['gone', 'DAWU-2015-0003'],
      ['progress', 'DAWU-2015-0002'],
    ]);
    expect(outcome.rows[0]).toMatchObject({
      villageName: '红罗沟',
      amountFen: -300,
      changes: [
        { field: 'itemCode', from: 'funds/2', to: '白条入账' },
        { field: 'amountFen', from: 1_000, to: 700 },
      ],
    });
  });
});

describe('why a case changed', () => {
  it.each([
    ['县局核实单', { amountFen: 100_000, verifiedBasis: '县局核实单' }],
    ['录错', { voucher: '记-3', reason: '录错' }],
    ['记-12', { amountFen: 5_000, voucher: '记-12' }],
    [null, { amountFen: 5_000, note: '' }],
  ])('is told as %p', (why, after) => {
    const changes = Object.entries(after).map(([field, value]) => ({
      ...{ field, before: null, after: value },
      ...{ personal: [], struckOut: [] },
    }));
    const entry = {
      chain: '141128103',
      seq: 9,
      at: '2026-03-05T08:00:00.000Z',
      actor: 'user:lead',
      what: 'case.changed',
      subjectKind: 'case',
      subjectId: 'case-1',
      changes,
      attachments: [],
      hash: '',
    };
    expect(entryOf(entry)).toMatchObject({ actor: 'user:lead', what: 'case.changed', reason: why });
  });
});
