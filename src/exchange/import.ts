import type { Permission } from '../access/permission.js';
import type { CategoryCode } from '../campaigns/campaign.js';
import type { CaseInput, SettlementKind } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { ImportedSanction } from '../discipline/sanction-import.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { PaperLine, PaperStand } from '../rectification/opening.js';
import type { RegisterDraft } from '../registers/register.js';
import type { VillageInput } from '../villages/village.js';

/** What can be imported. */
export const IMPORT_KINDS = [
  'villages',
  'cases',
  'sanctions',
  'assets',
  'contracts',
  'claims-debts',
  'fund-entries',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Registers whose sheets are all brought in, written and begun in the same way. */
export const REGISTER_KINDS = [
  'assets',
  'contracts',
  'fund-entries',
  'claims-debts',
] as const satisfies readonly ImportKind[];
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** Is this kind one of a register? */
export const isRegisterKind = (kind: string): kind is RegisterKind =>
  REGISTER_KINDS.some((known) => known === kind);

/** What somebody must be allowed to do to import a kind, and to look at such imports; besides `imports:run`. */
export const IMPORT_PERMISSIONS: Readonly<Record<ImportKind, Permission>> = {
  villages: 'villages:write',
  cases: 'cases:write',
  sanctions: 'discipline:import',
  assets: 'assets:write',
  contracts: 'contracts:write',
  'claims-debts': 'claims-debts:write',
  'fund-entries': 'funds:write',
};

/** One fault of one cell; the row is refused. Row and column as Excel shows them. */
export interface ImportProblem {
  readonly sheet: string;
  readonly row: number;
  /** The heading of the column, or null where the fault is of the whole row. */
  readonly column: string | null;
  /** Column number from 1, where there is one; the fault workbook paints that cell. */
  readonly columnNo: number | null;
  readonly code: string;
  readonly value: string;
  readonly message: string;
  /** Names that resemble the value, for show; never applied. */
  readonly suggestions?: readonly string[];
  /** A spelling that a person may map once for all rows of the campaign. */
  readonly mappable?: MappableColumn;
  /** A person is asked whether the row is one that is there. */
  readonly asked?: true;
}

/** Columns whose spellings a person may map to what the ledger knows. */
export type MappableColumn = 'village' | 'category' | 'item';

/** Something worth telling that refuses nothing. */
export interface ImportNotice {
  readonly sheet: string;
  readonly row: number | null;
  readonly code: string;
  readonly what: string;
  readonly stated: string | null;
  readonly computed: string | null;
}

/** A spelling that a person has mapped; `target` is a village id, category code or item code. */
export interface ImportMapping {
  readonly column: MappableColumn;
  /** As compared: NFKC, without blanks, quotation marks and leading numbering. */
  readonly written: string;
  readonly target: string;
}

/** What the reader in the child process must know of the ledger; plain JSON. */
export interface ReadingContext {
  readonly kind: ImportKind;
  readonly townName: string;
  readonly townCode: string;
  readonly numberPrefix: string;
  readonly villages: readonly {
    readonly id: Id;
    readonly name: string;
    readonly otherNames: readonly string[];
    readonly groups: readonly { readonly id: Id; readonly name: string }[];
  }[];
  readonly categories: readonly { readonly code: CategoryCode; readonly names: readonly string[] }[];
  readonly items: readonly {
    readonly code: string;
    readonly categoryCode: CategoryCode;
    readonly name: string;
    readonly moneyNone: boolean;
  }[];
  readonly mappings: readonly ImportMapping[];
  /** 期初: rows may arrive in any state, and say since when and by which paper. */
  readonly opening: boolean;
  readonly today: Day;
}

/** What a row says of the work on its case; compared with the ledger and never taken over. */
export interface PaperClaims {
  readonly stateWord: string | null;
  /** The states that the word may mean; null where it says nothing of a state. */
  readonly states: readonly CaseState[] | null;
  readonly closedDay: Day | null;
  readonly settlements: readonly PaperLine<SettlementKind>[] | null;
}

/** A good row of a case sheet. Undefined fields had no column: they change nothing. */
export interface CaseDraft extends CaseInput {
  /** The ledger's own number as it stands in the sheet, digits only, where the sheet carries numbers. */
  readonly no?: number;
  readonly recoveredFen?: number | null;
  readonly claims?: PaperClaims;
  /** How the case stands on paper: of an opening import only. */
  readonly stand?: PaperStand;
  /** Village, item (or category) and description, compared as DESIGN §5 says; a hash made in the child. */
  readonly matchKey: string;
}

/** A good row of a village sheet. */
export interface VillageDraft extends VillageInput {
  readonly matchKey: string;
}

/** Where a staged row stands in its file, as Excel shows it. */
export interface StagedPlace {
  readonly sheet: string;
  readonly row: number;
}

/** What a person says of a row that resembles one in the register: it is that one, or another. */
export const ROW_ANSWERS = ['same', 'another'] as const;
export type RowAnswer = (typeof ROW_ANSWERS)[number];

/** A row of which a person has said so. */
export interface AnsweredRow extends StagedPlace {
  readonly answer: RowAnswer;
}

/** A good row of a village sheet with its place: a line of the staging file. */
export interface StagedVillage extends StagedPlace {
  readonly draft: VillageDraft;
}

/** A good row of a sheet of sanctions with its place: a line of the staging file. */
export interface StagedSanction extends StagedPlace {
  readonly draft: ImportedSanction;
}

/** A good row of a register's sheet with its place: a line of the staging file. */
export interface StagedRegisterRow extends StagedPlace {
  readonly draft: RegisterDraft;
  readonly title: string;
  /** What it adds to the figures of the report, by name. */
  readonly figures: Readonly<Record<string, number>>;
}

/** What was found in one sheet. */
export interface SheetReading {
  readonly sheet: string;
  /** Headings that were understood, by column number from 1, with the key they stand for. */
  readonly recognised: readonly {
    readonly columnNo: number;
    readonly heading: string;
    readonly key: string;
  }[];
  /** Headings that were not; their cells are not imported, and the report says so. */
  readonly unrecognised: readonly string[];
  /** Rows of data, refused ones included. */
  readonly rows: number;
  readonly refused: number;
}

/** What the child answers when it has read a file; the good rows are in the staging file. */
export interface Reading {
  readonly sheets: readonly SheetReading[];
  /** Rows of data of all sheets, refused ones included. */
  readonly rows: number;
  readonly refused: number;
  readonly problems: readonly ImportProblem[];
  readonly notices: readonly ImportNotice[];
  /** Problems beyond the bound that a report carries; they are counted, and all of them are in the fault workbook. */
  readonly problemsNotListed: number;
}
