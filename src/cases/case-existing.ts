import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { SettlementKind } from './case.js';
import type { CaseFields } from './case-fields.js';
import type { CaseState } from './case-state.js';

/** A case that is there, as far as an import must know it. Money in 分. */
export interface ExistingCase {
  readonly id: Id;
  readonly no: number;
  readonly state: CaseState;
  readonly fields: CaseFields;
  readonly recoveredFen: number;
  /** All settlements together. */
  readonly settledFen: number;
  /** The settlements by kind, each kind once; those of zero are left out. */
  readonly settlements: readonly { readonly kind: SettlementKind; readonly amountFen: number }[];
  readonly closedDay: Day | null;
  /** A person has recorded settlements: an import does not override them. */
  readonly settledByPerson: boolean;
  /** Its money is counted in another case: an import gives it no amount of its own. */
  readonly countedElsewhere: boolean;
}

/** What an import changed in a case, so that it can be taken back. */
export interface ImportedChange {
  readonly id: Id;
  /** The version that the import made; a later one means that somebody built on it. */
  readonly versionAfter: number;
  readonly before: { readonly fields: CaseFields; readonly recoveredFen: number };
}

/** A campaign's cases of one village; null for those without village. Money in 分. */
export interface VillageFigures {
  readonly villageId: Id | null;
  readonly cases: number;
  readonly amountFen: number;
  readonly undetermined: number;
  readonly recoveredFen: number;
}

/** A case near a new one: same village, same item. */
export interface NearbyCase {
  readonly id: Id;
  readonly no: number;
  readonly villageId: Id;
  readonly itemCode: string;
  readonly description: string;
}
