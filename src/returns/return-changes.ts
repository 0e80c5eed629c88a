import { caseNumber } from '../campaigns/campaign.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { changedValues, changeKind, noChanges } from './return.rules.js';
import {
  ADJUSTMENT_KINDS,
  CHANGES_SHOWN_MAX,
  type ChangedValue,
  type ChangeKind,
  type FrozenCase,
  type ReturnChange,
  type ReturnChanges,
} from './return.js';

/** How changes name villages and numbers, and against which day they are judged. */
export interface ChangeNames {
  readonly villages: ReadonlyMap<Id, string>;
  readonly items: ReadonlyMap<string, string>;
  readonly numberPrefix: string;
  /** When the return before was closed. */
  readonly beforeDay: Day;
}

/** Gathers the changes of many cases; adjustments are kept one by one before what merely happened since. */
export class ChangeBook {
  private readonly counts: Record<ChangeKind, number> = { ...noChanges().counts };
  private adjustedFen = 0;
  private readonly adjusted: ReturnChange[] = [];
  private readonly others: ReturnChange[] = [];

  constructor(private readonly names: ChangeNames) {}

  /** Takes both sides of a case. */
  take(from: FrozenCase | undefined, to: FrozenCase | undefined): void {
    const kind = changeKind(from, to, this.names.beforeDay);
    const one = to ?? from;
    if (kind === null || one === undefined) return;
    this.counts[kind] += 1;
    const amountFen = (to?.amountFen ?? 0) - (from?.amountFen ?? 0);
    const isAdjustment = ADJUSTMENT_KINDS.includes(kind);
    if (isAdjustment) this.adjustedFen += amountFen;
    const kept = isAdjustment ? this.adjusted : this.others;
    if (kept.length >= CHANGES_SHOWN_MAX) return;
    kept.push({
      kind,
      caseId: one.id,
      number: caseNumber(this.names.numberPrefix, one.no),
      villageName: this.village(one.villageId),
      changes: from === undefined || to === undefined ? [] : changedValues(from, to).map(this.named),
      amountFen,
      recoveredFen: (to?.recoveredFen ?? 0) - (from?.recoveredFen ?? 0),
    });
  }

  /** Everything that was taken. */
  outcome(): ReturnChanges {
    const rows = [...this.adjusted, ...this.others].slice(0, CHANGES_SHOWN_MAX);
    return { counts: this.counts, adjustedFen: this.adjustedFen, rows };
  }

  private village(id: Id | null): string | null {
    return id === null ? null : (this.names.villages.get(id) ?? id);
  }

  private readonly named = ({ field, from, to }: ChangedValue): ChangedValue => {
    const name = (value: string | number | null): string | number | null => {
      if (typeof value !== 'string') return value;
      if (field === 'villageId') return this.village(value);
      return field === 'itemCode' ? (this.names.items.get(value) ?? value) : value;
    };
    return { field, from: name(from), to: name(to) };
  };
}
