import type { Permission } from '../access/permission.js';
import type { CaseState } from '../cases/case-state.js';
import type { Label } from '../kernel/label.js';
import type { ListColumnKey } from './list-column.js';

/** One list: what it is called, what it is made of, what it may be narrowed by, and how it stands on paper. */
export interface ListDeclaration {
  readonly label: Label;
  /** What it is for, in a line. */
  readonly about: Label;
  readonly of: 'cases' | 'letters' | 'villages' | 'claims';
  readonly columns: readonly ListColumnKey[];
  readonly needs: Permission;
  /** One table; a letter for each village; a slip for each row. */
  readonly layout: 'table' | 'letters' | 'slips';
  readonly portrait?: boolean;
  /** Cases in other states are not in it. */
  readonly states?: readonly CaseState[];
  /** What a slip says above its blanks. */
  readonly slipText?: Label;
  /** Blanks at its end. */
  readonly signatures: readonly Label[];
}
