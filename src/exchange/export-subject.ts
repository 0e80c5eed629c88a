import type { CaseListQuestion } from '../cases/case-list.js';
import type { SanctionSelection } from '../discipline/sanction.js';
import type { CountingQuestion } from '../rollups/counting.js';
import type { CountingUnit } from './export-counting.js';
import { isRegisterKind, type RegisterKind } from './import.js';

/** What is to be exported; plain JSON, since it crosses to another process. */
export type ExportSubject =
  | { readonly kind: 'village-summary'; readonly campaign: string; readonly sheetPerVillage: boolean }
  | { readonly kind: 'cases'; readonly campaign: string; readonly question: CaseListQuestion }
  | { readonly kind: 'sanctions'; readonly campaign: string; readonly question: SanctionSelection }
  | { readonly kind: RegisterKind; readonly campaign: string; readonly villageId?: string | undefined }
  | ({ readonly kind: 'counting'; readonly unit: CountingUnit } & CountingQuestion)
  | { readonly kind: 'overdue'; readonly campaign: string }
  | {
      readonly kind: 'completeness';
      readonly campaign: string;
      readonly villageId?: string | undefined;
    }
  | { readonly kind: 'villages' };

/** A register, whole or of one village. */
export type RegisterSubject = Extract<ExportSubject, { readonly kind: RegisterKind }>;

/** Is a register to be exported? */
export const isOfRegister = (subject: ExportSubject): subject is RegisterSubject =>
  isRegisterKind(subject.kind);
