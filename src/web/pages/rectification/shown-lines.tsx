import type { ReactNode } from 'react';
import { DISPOSITION_KIND_LABELS, SETTLEMENT_KIND_LABELS, type CaseView } from '../../../cases/case.js';
import { DISCIPLINE_MONEY } from '../../../cases/settlement.js';
import { formatMu } from '../../../kernel/area.js';
import { GOODS_LABELS, goodsUnitOf, INCOME_LABELS, stoodAtClosure } from '../../../rectification/money.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { Money } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';

/** A line as it is shown, whichever kind it is of. */
export interface ShownLine {
  readonly id: string;
  readonly day: string;
  readonly kind: string;
  readonly label: string;
  /** In 分, or in the unit of its kind. */
  readonly size: number;
  readonly voucher: string | null;
  readonly note: string | null;
  readonly reverses: string | null;
  readonly recordedBy: string;
  /** Whether the closure of the case rests on it; null where the case is not closed. */
  readonly atClosure: boolean | null;
}

/** The lines of a case by where they belong, oldest first. */
export interface ShownLines {
  readonly settlements: readonly ShownLine[];
  readonly dispositions: readonly ShownLine[];
  readonly incomes: readonly ShownLine[];
  readonly goods: readonly ShownLine[];
}

/** Every line of a case with its words. */
export function useShownLines(one: CaseView, work: RectificationView): ShownLines {
  const { read } = useLanguage();
  const closed = one.state === 'closed';
  const atClosure = (line: { readonly id: string; readonly opening?: boolean }): boolean | null =>
    closed ? stoodAtClosure(line, work.moves) : null;
  return {
    settlements: one.settlements.map((line) => ({
      ...line,
      size: line.amountFen,
      label: [
        read(SETTLEMENT_KIND_LABELS[line.kind]),
        ...(line.disciplineMoney === null ? [] : [read(DISCIPLINE_MONEY[line.disciplineMoney])]),
      ].join(' · '),
      atClosure: atClosure(line),
    })),
    dispositions: one.dispositions.map((line) => ({
      ...line,
      size: line.amountFen,
      label: read(DISPOSITION_KIND_LABELS[line.kind]),
      atClosure: atClosure(line),
    })),
    incomes: work.incomes.map((line) => ({
      ...line,
      size: line.amountFen,
      label: read(INCOME_LABELS[line.kind]),
      atClosure: atClosure(line),
    })),
    goods: work.goods.map((line) => ({
      ...line,
      size: line.quantity,
      voucher: null,
      label: read(GOODS_LABELS[line.kind]),
      atClosure: atClosure(line),
    })),
  };
}

/** What came beside money, in the unit of its kind. */
export function Quantity({ size, kind }: Pick<ShownLine, 'size' | 'kind'>): ReactNode {
  const unit = goodsUnitOf(kind);
  if (unit === 'fen') return <Money fen={size} />;
  return unit === 'centi-mu' ? `${size < 0 ? '-' : ''}${formatMu(Math.abs(size))}` : size;
}
