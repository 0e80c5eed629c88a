import type { Actor } from '../access/actor.js';
import type { Day } from '../kernel/calendar.js';
import type { Instant } from '../kernel/clock.js';
import { newId, type Id } from '../kernel/ids.js';
import type { DispositionKind, SettlementKind } from './case.js';
import type { CaseRow } from './case.entity.js';
import type { DisposedFigures, SettledFigures } from './case-figures.js';
import type { DispositionRow, SettlementRow } from './settlement.entity.js';

/** What a line of either kind says; the amount in 分 is negative where it takes one back. */
export interface MoneyLine<Kind> {
  readonly kind: Kind;
  readonly amountFen: number;
  readonly day: Day;
  readonly voucher: string | null;
  readonly note: string | null;
  readonly reverses?: Id | null;
  readonly attachmentId?: Id | null;
  readonly disciplineMoney?: string | null;
  readonly voucherId?: Id | null;
  readonly importId?: Id | null;
  /** 期初: it had happened before the ledger began. */
  readonly opening?: boolean;
}

/** The column of a case in which lines of each kind are summed. */
export const SUM_OF: Readonly<
  Record<SettlementKind, keyof SettledFigures> & Record<DispositionKind, keyof DisposedFigures>
> = {
  recovered: 'recoveredFen',
  'set-off': 'setOffFen',
  corrected: 'correctedFen',
  'written-off': 'writtenOffFen',
  'not-pursued': 'notPursuedFen',
  'returned-to-village': 'returnedFen',
  'turned-over': 'turnedOverFen',
  'returned-to-households': 'householdsFen',
  held: 'heldFen',
};

/** A line as its table keeps it. */
export function lineRow(
  of: Pick<CaseRow, 'id' | 'townCode'>,
  line: MoneyLine<string>,
  actor: Actor,
  now: Instant,
): DispositionRow {
  return {
    id: newId(),
    townCode: of.townCode,
    caseId: of.id,
    kind: line.kind,
    amountFen: line.amountFen,
    day: line.day,
    voucher: line.voucher,
    note: line.note,
    reverses: line.reverses ?? null,
    attachmentId: line.attachmentId ?? null,
    opening: line.opening === true ? 1 : 0,
    importId: line.importId ?? null,
    recordedBy: actor.name,
    recordedAt: now,
  };
}

/** A settlement as its table keeps it. */
export const settlementRow = (
  of: Pick<CaseRow, 'id' | 'townCode'>,
  line: MoneyLine<SettlementKind>,
  actor: Actor,
  now: Instant,
): SettlementRow => ({
  ...lineRow(of, line, actor, now),
  disciplineMoney: line.disciplineMoney ?? null,
  voucherId: line.voucherId ?? null,
});

/** What a sheet says was recovered, as a line of the day on which it came. */
export const recoveredLine = (
  of: Pick<CaseRow, 'id' | 'townCode'>,
  amountFen: number,
  { today, now, actor, importId }: { today: Day; now: Instant; actor: Actor; importId: Id | null },
): SettlementRow => {
  const note = importId === null ? null : '导入';
  return settlementRow(
    of,
    { kind: 'recovered', amountFen, day: today, voucher: null, note, importId },
    actor,
    now,
  );
};
