import type { CategoryCode } from '../campaigns/campaign.js';
import { SETTLEMENT_KINDS } from '../cases/case.js';
import type { ExportedCase } from '../cases/case-export.js';
import { outstandingFen } from '../cases/case-figures.js';
import { SUM_OF } from '../cases/case-money.js';
import type { CaseState } from '../cases/case-state.js';
import { daysBetween, type Day } from '../kernel/calendar.js';
import { formatMu } from '../kernel/area.js';
import { quantityText } from '../exchange/export-columns.js';
import type { CaseTrail } from '../rollups/case-trail.js';
import type { ListCell, ListColumnKey, Outcome } from './list-column.js';

/** A case with all that its row prints. */
export interface ListedCase {
  /** Place in the list, from 1. */
  readonly place: number;
  readonly number: string;
  readonly townName: string;
  readonly row: ExportedCase;
  readonly trail: CaseTrail | undefined;
  readonly today: Day;
}

const OUTCOMES: Readonly<Partial<Record<CaseState, Outcome>>> = {
  closed: 'done',
  continuing: 'continuing',
  suspended: 'suspended',
};

/** Money stands beside a known amount only; elsewhere the word says why there is none. */
const besideAmount = ({ amountKind }: ExportedCase, moneyFen: number): ListCell =>
  amountKind === 'known' ? moneyFen : [amountKind];

const joined = (parts: readonly (string | null | undefined)[]): string | null => {
  const there = parts.filter((part): part is string => typeof part === 'string' && part !== '');
  return there.length === 0 ? null : there.join('、');
};

function extentOf({ areaCentiMu, quantityMilli, quantityUnit }: ExportedCase): string | null {
  const area = typeof areaCentiMu === 'number' ? `${formatMu(areaCentiMu)}亩` : null;
  const quantity =
    typeof quantityMilli === 'number' ? `${quantityText(quantityMilli)}${quantityUnit ?? ''}` : null;
  return joined([area, quantity]);
}

function settledHow(row: ExportedCase): readonly string[] | null {
  const kinds = SETTLEMENT_KINDS.filter((kind) => row[SUM_OF[kind]] > 0);
  return kinds.length === 0 ? null : kinds;
}

function handedText(trail: CaseTrail | undefined): string | null {
  const { handedDay, referredDay } = trail ?? {};
  return joined([handedDay && `已移交 ${handedDay}`, referredDay && `已移送 ${referredDay}`]);
}

const CELLS: Readonly<Partial<Record<ListColumnKey, (of: ListedCase) => ListCell | undefined>>> = {
  rowNo: ({ place }) => place,
  number: ({ number }) => number,
  town: ({ townName }) => townName,
  village: ({ row }) => [row.villageName ?? '待核', row.groupName].filter(Boolean).join(' '),
  category: ({ row }) => [row.categoryCode satisfies CategoryCode],
  item: ({ row }) => row.itemName,
  source: ({ row }) => (row.source ? [row.source] : null),
  foundDay: ({ row }) => row.foundDay,
  description: ({ row }) => row.description,
  amountFen: ({ row }) => besideAmount(row, row.amountFen),
  extent: ({ row }) => extentOf(row),
  policyBasis: ({ row }) => row.policyBasis,
  leader: ({ row }) => row.leader,
  responsibleUnit: ({ row }) => row.responsibleUnit,
  rectifier: ({ row }) => row.rectifier,
  measures: ({ row }) => row.measures,
  due: ({ row }) => row.dueDay ?? row.dueAsWritten,
  progressText: ({ row }) => row.progressText ?? row.resultText,
  outcome: ({ row }) => [OUTCOMES[row.state] ?? 'ongoing'],
  recoveredHow: ({ row }) => settledHow(row),
  recoveredFen: ({ row }) => (row.amountKind === 'known' ? row.recoveredFen : null),
  outstandingFen: ({ row }) => besideAmount(row, outstandingFen(row)),
  evidence: ({ trail }) => trail?.evidence ?? 0,
  handedOver: ({ trail }) => handedText(trail),
  handlingText: ({ row }) => row.handlingText,
  requestedDay: ({ trail }) => trail?.requestedDay,
  reviewer: ({ trail }) => trail?.reviewer,
  closedDay: ({ trail }) => trail?.closedDay,
  lookedAgain: ({ trail }) => (trail?.lookedAgain ? [trail.lookedAgain] : null),
  note: ({ row }) => joined([row.note1, row.note2, row.note3]),
  daysLate: ({ row, today }) => (row.dueDay && row.dueDay < today ? daysBetween(row.dueDay, today) : null),
};

/** The cells of a case under these columns. */
export const caseCells = (keys: readonly string[], listed: ListedCase): readonly ListCell[] => {
  const cells: Readonly<Record<string, ((of: ListedCase) => ListCell | undefined) | undefined>> = CELLS;
  return keys.map((key) => cells[key]?.(listed) ?? null);
};
