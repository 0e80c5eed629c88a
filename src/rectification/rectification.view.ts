import type { CaseStanding } from '../cases/case-standing.js';
import { GOODS_KINDS, INCOME_KINDS, type GoodsView, type IncomeView } from './money.js';
import type { ProgressRow } from './progress.entity.js';
import type { ProgressView } from './progress.js';
import type { GoodsRow, IncomeRow } from './recovery.entity.js';
import type { MoveView } from './rectification.js';
import type { ExtensionRow, WriteOffRow } from './request.entity.js';
import type { ExtensionView, WriteOffView } from './request.js';
import type { StageRow } from './stage.entity.js';
import type { StageView } from './stage.js';

/** A move as JSON. */
export const moveView = (row: CaseStanding['moves'][number]): MoveView => ({
  id: row.id,
  fromState: row.fromState,
  toState: row.toState,
  day: row.day,
  reasonCode: row.reasonCode,
  reason: row.reason,
  opening: row.opening === 1,
  movedBy: row.movedBy,
  recordedAt: row.recordedAt,
});

/** What was handed in as JSON; without who did for who does not see persons. */
export const progressView = (row: ProgressRow, persons: boolean): ProgressView => ({
  id: row.id,
  day: row.day,
  text: row.text,
  providedBy: persons ? row.providedBy : null,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt,
  reverses: row.reverses,
});

const requestView = (row: ExtensionRow | WriteOffRow) => ({
  id: row.id,
  state: row.state,
  reason: row.reason,
  askedDay: row.askedDay,
  askedBy: row.askedBy,
  askedAt: row.askedAt,
  decidedDay: row.decidedDay,
  decidedBy: row.decidedBy,
  decisionNote: row.decisionNote,
});

/** An extension as JSON. */
export const extensionView = (row: ExtensionRow): ExtensionView => ({
  ...requestView(row),
  no: row.no,
  fromDueDay: row.fromDueDay,
  toDueDay: row.toDueDay,
});

/** A write-off as JSON. */
export const writeOffView = (row: WriteOffRow): WriteOffView => ({
  ...requestView(row),
  amountFen: row.amountFen,
  resolutionNumber: row.resolutionNumber,
  resolutionDay: row.resolutionDay,
});

/** A stage as JSON. */
export const stageView = (row: StageRow): StageView => ({
  id: row.id,
  place: row.place,
  name: row.name,
  dueDay: row.dueDay,
  doneDay: row.doneDay,
  doneNote: row.doneNote,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt,
});

/** Income as JSON. */
export const incomeView = (row: IncomeRow): IncomeView => ({
  id: row.id,
  kind: INCOME_KINDS.find((kind) => kind === row.kind) ?? 'other',
  amountFen: row.amountFen,
  day: row.day,
  voucher: row.voucher,
  note: row.note,
  reverses: row.reverses,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt,
});

/** What came of it beside money as JSON. */
export const goodsView = (row: GoodsRow): GoodsView => ({
  id: row.id,
  kind: GOODS_KINDS.find((kind) => kind === row.kind) ?? 'places',
  quantity: row.quantity,
  day: row.day,
  note: row.note,
  reverses: row.reverses,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt,
});
