import type { CaseListQuestion } from '../cases/case-list.js';
import type { SanctionSelection } from '../discipline/sanction.js';
import type { CountingQuestion } from '../rollups/counting.js';
import type { CountingUnit } from './export-counting.js';
import type {
  AssetsExportDto,
  ClaimsExportDto,
  ContractsExportDto,
  EntriesExportDto,
  RentsExportDto,
} from './export.dto.js';
import { isRegisterKind, type RegisterKind } from './import.js';

/** The filters and the order of a list, without its pages. */
type Selection<Asked> = Readonly<Omit<Asked, 'campaign' | 'purpose' | 'page' | 'size'>>;

/** What each register may be narrowed by: what its list takes. */
export interface RegisterSelections {
  readonly assets: Selection<AssetsExportDto>;
  readonly contracts: Selection<ContractsExportDto>;
  readonly 'fund-entries': Selection<EntriesExportDto>;
  readonly 'claims-debts': Selection<ClaimsExportDto>;
}

/** A register, or the part of it that a list shows. */
export type RegisterSubject = {
  readonly [Kind in RegisterKind]: {
    readonly kind: Kind;
    readonly campaign: string;
    readonly question: RegisterSelections[Kind];
  };
}[RegisterKind];

/** What is to be exported; plain JSON, since it crosses to another process. */
export type ExportSubject =
  | { readonly kind: 'village-summary'; readonly campaign: string; readonly sheetPerVillage: boolean }
  | { readonly kind: 'cases'; readonly campaign: string; readonly question: CaseListQuestion }
  | { readonly kind: 'sanctions'; readonly campaign: string; readonly question: SanctionSelection }
  | RegisterSubject
  | ({ readonly kind: 'counting'; readonly unit: CountingUnit } & CountingQuestion)
  | { readonly kind: 'overdue'; readonly campaign: string }
  | {
      readonly kind: 'completeness';
      readonly campaign: string;
      readonly villageId?: string | undefined;
    }
  | {
      readonly kind: 'rents';
      readonly campaign: string;
      readonly question: Selection<RentsExportDto>;
    }
  | { readonly kind: 'villages' };

/** Is a register to be exported? */
export const isOfRegister = (subject: ExportSubject): subject is RegisterSubject =>
  isRegisterKind(subject.kind);
