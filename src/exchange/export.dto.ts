import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { AssetListDto } from '../assets/asset.dto.js';
import { CaseListDto } from '../cases/case.dto.js';
import { ClaimListDto } from '../claims-debts/claim.dto.js';
import { ContractListDto, RentListDto } from '../contracts/contract.dto.js';
import {
  DUTY_FILTERS,
  SANCTION_KINDS,
  SANCTION_SORTS,
  SANCTION_TRACKS,
  STANDING_FILTERS,
  type DutyFilter,
  type SanctionKind,
  type SanctionSelection,
  type SanctionSort,
  type SanctionTrack,
  type StandingFilter,
} from '../discipline/sanction.js';
import { EntryListDto } from '../funds/fund.dto.js';
import type { Day } from '../kernel/calendar.js';
import { DayField, FlagField, TextField } from '../registers/register-shapes.js';
import { COUNTING_BYS, type CountingBy } from '../rollups/counting.js';
import { COUNTING_UNITS, type CountingUnit } from './export-counting.js';

const CODE_CHARACTERS = 80;
const PURPOSE_CHARACTERS = 500;

/** What an export is for, in the words of who asks; the history keeps it. */
export class ExportPurposeDto {
  @TextField(PURPOSE_CHARACTERS) purpose?: string;
}

/** What `GET /api/exports/village-summary.xlsx` may ask. */
export class VillageSummaryDto extends ExportPurposeDto {
  @IsString() @MaxLength(CODE_CHARACTERS) campaign!: string;
  @FlagField() sheetPerVillage?: boolean;
}

/** What `GET /api/exports/completeness.xlsx` may ask. */
export class CompletenessExportDto extends ExportPurposeDto {
  @IsString() @MaxLength(CODE_CHARACTERS) campaign!: string;
  @TextField(36) villageId?: string;
}

/** What the export of assets may ask: what their list takes; page and size mean nothing to an export. */
export class AssetsExportDto extends AssetListDto {
  @IsString() @MaxLength(CODE_CHARACTERS) campaign!: string;
  @TextField(PURPOSE_CHARACTERS) purpose?: string;
}

/** What the export of contracts may ask: what their list takes. */
export class ContractsExportDto extends ContractListDto {
  @IsString() @MaxLength(CODE_CHARACTERS) campaign!: string;
  @TextField(PURPOSE_CHARACTERS) purpose?: string;
}

/** What the export of rents may ask: what their list takes. */
export class RentsExportDto extends RentListDto {
  @IsString() @MaxLength(CODE_CHARACTERS) campaign!: string;
  @TextField(PURPOSE_CHARACTERS) purpose?: string;
}

/** What the export of entries may ask: what their list takes. */
export class EntriesExportDto extends EntryListDto {
  @IsString() @MaxLength(CODE_CHARACTERS) campaign!: string;
  @TextField(PURPOSE_CHARACTERS) purpose?: string;
}

/** What the export of claims and debts may ask: what their list takes. */
export class ClaimsExportDto extends ClaimListDto {
  @IsString() @MaxLength(CODE_CHARACTERS) campaign!: string;
  @TextField(PURPOSE_CHARACTERS) purpose?: string;
}

/** What `GET /api/exports/sanctions.xlsx` may ask. */
export class SanctionsExportDto extends ExportPurposeDto {
  @IsString() @MaxLength(CODE_CHARACTERS) campaign!: string;
  @TextField(200) q?: string;
  @TextField(36) villageId?: string;
  @TextField(36) personId?: string;
  @TextField(36) caseId?: string;
  @IsOptional() @IsIn([...SANCTION_KINDS, 'ambiguous']) kind?: SanctionKind | 'ambiguous';
  @IsOptional() @IsIn(SANCTION_TRACKS) track?: SanctionTrack;
  @IsOptional() @IsIn(STANDING_FILTERS) standing?: StandingFilter;
  @IsOptional() @IsIn(DUTY_FILTERS) duty?: DutyFilter;
  @FlagField() flagged?: boolean;
  @FlagField() voided?: boolean;
  @DayField() onDay?: Day;
  @IsOptional() @Matches(new RegExp(`^-?(${SANCTION_SORTS.join('|')})$`)) sort?: string;
}

/** The filters of an address as the register of sanctions is asked. */
export function toSanctionSelection(dto: SanctionsExportDto): SanctionSelection {
  const { campaign: _campaign, purpose: _purpose, sort = 'village', ...filters } = dto;
  const descending = sort.startsWith('-');
  return { ...filters, sort: (descending ? sort.slice(1) : sort) as SanctionSort, descending };
}

/** What `GET /api/exports/counting.xlsx` may ask: what the page of figures asks, and the unit of money. */
export class CountingExportDto extends ExportPurposeDto {
  @IsString() @MaxLength(CODE_CHARACTERS) campaign!: string;
  @IsIn(COUNTING_BYS) by: CountingBy = 'village';
  @DayField() from?: Day;
  @DayField() asOf?: Day;
  @IsIn(COUNTING_UNITS) unit: CountingUnit = 'yuan';
}

/** What `GET /api/exports/overdue.xlsx` may ask. */
export class OverdueExportDto extends ExportPurposeDto {
  @IsString() @MaxLength(CODE_CHARACTERS) campaign!: string;
}

/** The filters of the register, as its list takes them; page and size mean nothing to an export. */
export class CasesExportDto extends CaseListDto {
  @TextField(PURPOSE_CHARACTERS) purpose?: string;
}
