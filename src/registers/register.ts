import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { Page } from '../kernel/paging.js';

/** What every view of a register's row carries besides its fields. */
export interface RegisterView {
  readonly id: string;
  readonly villageId: string;
  readonly villageName: string;
  readonly voidReason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly updatedAt: string;
  readonly version: number;
}

/** What every list of a register may ask. */
export interface RegisterQuestion {
  readonly page: number;
  readonly size: number;
  /** A field, with `-` before it for the greatest first. */
  readonly sort?: string | undefined;
  readonly villageId?: string | undefined;
  /** Words that are searched in the register's texts and in the village's names and initials. */
  readonly q?: string | undefined;
  /** Those that were voided instead of those that stand. */
  readonly voided?: boolean | undefined;
}

/** A page of a register, with how many villages (distinct) all found rows are of. */
export interface RegisterPage<View> extends Page<View> {
  readonly villages: number;
}

/** Names of a register's words in both languages: what a refusal and a history say. */
export interface RegisterNoun {
  /** Code of the history's subject and of its entries: `claim`, `claim.registered`. */
  readonly code: string;
  readonly label: Label;
}

/** What a sheet's row says; plain JSON. A field that is absent had no column, null an empty cell: neither changes a row. */
export interface RegisterDraft {
  readonly villageId: Id;
  readonly fields: Readonly<Record<string, string | number | null>>;
}
