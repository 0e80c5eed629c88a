import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';

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

/** Figures of the register: persons 人 and villages 村 distinct. */
export interface SanctionFigures {
  readonly sanctions: number;
  readonly persons: number;
  readonly byVillage: ReadonlyMap<Id, number>;
}
