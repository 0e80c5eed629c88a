import { day } from '../../src/kernel/calendar.js';
import { Refusal } from '../../src/kernel/errors.js';
import {
  decideSameMoney,
  decideVerifiedAmount,
  type AmountFacts,
} from '../../src/rectification/amount.rules.js';
import { TODAY } from './facts.js';

const facts = (over: Partial<AmountFacts> = {}): AmountFacts => ({
  state: 'rectifying',
  amountKind: 'known',
  amountFen: 300_000,
  selfAmountFen: 300_000,
  verifiedAmountFen: null,
  verifiedBasis: null,
  settledFen: 0,
  recoveredFen: 0,
  disposedFen: 0,
  countsFromDay: day('2026-01-05'),
  sameMoneyAs: null,
  sameMoneyBefore: null,
  ...over,
});
const TARGET = { id: 'claim', sameMoneyAs: null, amountKind: 'known' };
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'allowed';
};

describe('a verified amount', () => {
  it('counts instead of the one that was stated, with what it rests on', () => {
    const { day: on, changes } = decideVerifiedAmount(
      facts({ settledFen: 100_000 }),
      { amountFen: 250_000, basis: ' 对账单3张 ' },
      TODAY,
    );
    expect(on).toBe(TODAY);
    expect(changes).toEqual({
      amountKind: 'known',
      verifiedAmountFen: 250_000,
      amountFen: 250_000,
      verifiedBasis: '对账单3张',
    });
  });

  it.each([
    ['amount.ended', { state: 'closed' }, {}],
    ['amount.ended', { state: 'voided' }, {}],
    ['money.counted-elsewhere', { sameMoneyAs: 'claim' }, {}],
    ['money.amount-impossible', {}, { amountFen: -1 }],
    ['money.amount-impossible', {}, { amountFen: 1.5 }],
    ['amount.basis-missing', {}, { basis: ' ' }],
    ['case.amount-below-settled', { settledFen: 250_001 }, {}],
    ['money.day-impossible', {}, { day: day('2026-04-01') }],
    ['allowed', { settledFen: 250_000 }, {}],
    ['allowed', { amountKind: 'undetermined', amountFen: 0, selfAmountFen: null }, { amountFen: 0 }],
  ] as const)('answers %s', (code, over, input) => {
    const said = { amountFen: 250_000, basis: '对账单', ...input };
    expect(codeOf(() => decideVerifiedAmount(facts(over), said, TODAY))).toBe(code);
  });
});

describe('the same yuan in two cases', () => {
  const link = { asId: 'claim' };
  const free = { target: TARGET, countsOthers: false };

  it('counts in one of them, and again in its own when the link is taken off', () => {
    const one = facts({ verifiedAmountFen: 280_000, amountFen: 280_000, verifiedBasis: '对账单' });
    const { changes } = decideSameMoney(one, link, free, TODAY);
    expect(changes).toMatchObject({ amountKind: 'none', amountFen: 0, sameMoneyAs: 'claim' });
    const linked = facts({
      amountKind: 'none',
      amountFen: 0,
      selfAmountFen: null,
      sameMoneyAs: 'claim',
      sameMoneyBefore: JSON.parse(changes.sameMoneyBefore ?? '') as AmountFacts['sameMoneyBefore'],
    });
    const own = decideSameMoney(linked, { asId: null }, { target: null, countsOthers: false }, TODAY);
    expect(own.changes).toEqual({
      amountKind: 'known',
      amountFen: 280_000,
      selfAmountFen: 300_000,
      verifiedAmountFen: 280_000,
      verifiedBasis: '对账单',
      sameMoneyAs: null,
      sameMoneyBefore: null,
    });
  });

  it.each([
    ['same-money.target', {}, { target: null }],
    ['same-money.target', {}, { target: { ...TARGET, sameMoneyAs: 'third' } }],
    ['same-money.target', {}, { target: { ...TARGET, amountKind: 'none' } }],
    ['same-money.settled', { settledFen: 1, recoveredFen: 1 }, {}],
    ['same-money.counts-others', {}, { countsOthers: true }],
    ['same-money.counts-others', { sameMoneyAs: 'claim' }, {}],
    ['amount.ended', { state: 'closed' }, {}],
    ['allowed', { amountKind: 'undetermined', amountFen: 0, selfAmountFen: null }, {}],
  ] as const)('answers %s', (code, over, around) => {
    expect(codeOf(() => decideSameMoney(facts(over), link, { ...free, ...around }, TODAY))).toBe(code);
  });

  it('has nothing to take off where there is no link', () => {
    const around = { target: null, countsOthers: false };
    expect(codeOf(() => decideSameMoney(facts(), { asId: null }, around, TODAY))).toBe('same-money.none');
  });
});
