import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';

/** A contract behind a figure, and how much of the figure it is. */
export interface ContractRowView {
  readonly id: Id;
  readonly villageName: string;
  readonly number: string | null;
  readonly thing: string;
  readonly lessee: string | null;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  /** In the unit of the figure. */
  readonly value: number;
}

/** A page of the contracts behind a figure; their values add up to it. */
export interface ContractRowsPage {
  readonly rows: readonly ContractRowView[];
  readonly total: number;
  /** Of all rows, not only those of the page. */
  readonly sum: number;
}
