import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { SanctionFlag } from './sanction-fit.js';
import type { SanctionFields } from './sanction.rules.js';
import type { SanctionRecord } from './sanction.view.js';

/** A good row of a sheet of sanctions. Undefined fields had no column; null ones had an empty cell. */
export interface ImportedSanction {
  readonly villageId: Id;
  readonly name: string;
  readonly asWritten: string;
  readonly postThen?: string | null;
  readonly statusAsWritten?: string | null;
  readonly decidingOrgan?: string | null;
  readonly approvingOrgan?: string | null;
  readonly documentNumber?: string | null;
  readonly decidedDay?: Day | null;
  readonly announcedDay?: Day | null;
  readonly effectiveDay?: Day | null;
  readonly casesAsWritten?: string | null;
  readonly note?: string | null;
}

/** Why a row is not taken: it is not announced, or nobody can tell whether it is one that is there. */
export type SanctionImportFault = 'announcement-missing' | 'sanction-unsure' | 'row-not-valid';

/**
 * What an import does with a row. `personKey` is the same for rows of one file that name the same person; it is the
 * person's id where one of them was matched by its decision number.
 */
export type SanctionDecision =
  | { readonly action: 'refuse'; readonly fault: SanctionImportFault; readonly value: string }
  | {
      readonly action: 'create';
      readonly personKey: string;
      readonly fields: SanctionFields;
      readonly asReported: boolean;
      readonly flags: readonly SanctionFlag[];
    }
  | {
      readonly action: 'change' | 'unchanged';
      readonly personKey: string;
      readonly record: SanctionRecord;
      readonly fields: SanctionFields;
      readonly changed: readonly (keyof SanctionFields)[];
      readonly flags: readonly SanctionFlag[];
    };

/** What an import changed in a sanction that was there: the fields as they were. */
export interface ChangedSanction {
  readonly id: Id;
  readonly versionAfter: number;
  readonly before: Partial<SanctionFields>;
}

/** Figures of the register: persons 人 and villages 村 distinct. */
export interface SanctionFigures {
  readonly sanctions: number;
  readonly persons: number;
  readonly byVillage: ReadonlyMap<Id, number>;
}
