import { CASE_BOUNDS } from '../cases/case.js';
import type { CaseChanges } from '../cases/case-change.js';
import type { Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import type { AmountBefore, SameMoneyInput, VerifiedAmountInput } from './amount.js';
import { checkedDay } from './money.rules.js';
import type { MoneyFacts } from './money.js';

/** What a decision about an amount must know of its case. */
export interface AmountFacts extends MoneyFacts, AmountBefore {
  readonly sameMoneyAs: string | null;
  readonly sameMoneyBefore: AmountBefore | null;
}

/** The case in which the money is to be counted; null where there is none that fits. */
export interface SameMoneyTarget {
  readonly id: string;
  readonly sameMoneyAs: string | null;
  readonly amountKind: string;
}

/** What was decided, on its day. */
export interface AmountDecision {
  readonly day: Day;
  readonly changes: CaseChanges;
}

const ENDED: Readonly<Record<string, string>> = { voided: '已作废', closed: '已销号' };

function refuseEnded({ state }: MoneyFacts): void {
  const word = ENDED[state];
  if (word !== undefined) throw refused('amount.ended', { state }, `${word}的问题不能再改金额`);
}

/**
 * Decides a verified amount. Refused `amount.ended`, `money.counted-elsewhere`, `money.amount-impossible`,
 * `amount.basis-missing`, `case.amount-below-settled`, and days like money.
 */
export function decideVerifiedAmount(
  facts: AmountFacts,
  input: VerifiedAmountInput,
  today: Day,
): AmountDecision {
  refuseEnded(facts);
  const { amountFen } = input;
  if (facts.sameMoneyAs !== null) {
    throw refused('money.counted-elsewhere', {}, '这笔钱计在另一件问题里,须先解除同一笔钱的关联');
  }
  if (!Number.isSafeInteger(amountFen) || amountFen < 0 || amountFen > CASE_BOUNDS.amountFenMax) {
    throw refused('money.amount-impossible', { amountFen }, '核实金额应为零或以上,精确到分');
  }
  const verifiedBasis = tidyText(input.basis);
  if (verifiedBasis === '') throw refused('amount.basis-missing', {}, '请写明核实的依据');
  if (amountFen < facts.settledFen) {
    const params = { amountFen, settledFen: facts.settledFen };
    throw refused('case.amount-below-settled', params, '涉及金额不能小于已经处理的金额');
  }
  return {
    day: checkedDay(facts.countsFromDay, input.day ?? today, today),
    changes: { amountKind: 'known', verifiedAmountFen: amountFen, amountFen, verifiedBasis },
  };
}

/**
 * Decides that the money of a case is counted in another one: its own amount becomes none, so that every total counts
 * the same yuan once; or that it is not, and it has its own amount again. Refused `amount.ended`,
 * `same-money.target`, `same-money.settled`, `same-money.counts-others`, `same-money.none`, and days like money.
 */
export function decideSameMoney(
  facts: AmountFacts,
  input: SameMoneyInput,
  around: { readonly target: SameMoneyTarget | null; readonly countsOthers: boolean },
  today: Day,
): AmountDecision {
  refuseEnded(facts);
  const day = checkedDay(facts.countsFromDay, input.day ?? today, today);
  if (input.asId === null) return { day, changes: ownAgain(facts) };
  const { target } = around;
  if (target === null || target.sameMoneyAs !== null || target.amountKind === 'none') {
    throw refused('same-money.target', {}, '请指明计在哪一件:须是同一专项中另一件有效、有金额的问题');
  }
  if (facts.settledFen !== 0 || facts.recoveredFen !== 0) {
    throw refused('same-money.settled', {}, '本件已有资金处理,须先冲销,再计到另一件');
  }
  if (around.countsOthers || facts.sameMoneyAs !== null) {
    throw refused('same-money.counts-others', {}, '已有同一笔钱的关联,须先解除');
  }
  const { amountKind, selfAmountFen, verifiedAmountFen, verifiedBasis } = facts;
  const before: AmountBefore = { amountKind, selfAmountFen, verifiedAmountFen, verifiedBasis };
  const nothing = { amountKind: 'none', amountFen: 0, selfAmountFen: null, verifiedAmountFen: null } as const;
  return {
    day,
    changes: {
      ...nothing,
      verifiedBasis: null,
      sameMoneyAs: target.id,
      sameMoneyBefore: JSON.stringify(before),
    },
  };
}

function ownAgain({ sameMoneyAs, sameMoneyBefore }: AmountFacts): CaseChanges {
  if (sameMoneyAs === null || sameMoneyBefore === null) {
    throw refused('same-money.none', {}, '没有同一笔钱的关联');
  }
  const { amountKind, selfAmountFen, verifiedAmountFen, verifiedBasis } = sameMoneyBefore;
  const amountFen = amountKind === 'known' ? (verifiedAmountFen ?? selfAmountFen ?? 0) : 0;
  return {
    amountKind,
    selfAmountFen,
    verifiedAmountFen,
    amountFen,
    verifiedBasis,
    sameMoneyAs: null,
    sameMoneyBefore: null,
  };
}
