import type { CategoryCode } from '../campaigns/campaign.js';
import {
  CASE_NATURE_LABELS,
  CASE_SOURCE_LABELS,
  PERSON_STATUS_LABELS,
  type CaseDetailInput,
} from '../cases/case.js';
import { formatCaseDetails } from '../cases/case-details.js';
import type { ExportedCase, RegisterOutline } from '../cases/case-export.js';
import { CASE_STATE_LABELS } from '../cases/case-state.js';
import { AMOUNT_WORDS, CASE_COLUMNS, VILLAGE_PENDING, type CaseColumnKey } from '../cases/case.sheet.js';
import { outstandingFen } from '../cases/case-figures.js';
import type { Label } from '../kernel/label.js';
import type { SheetColumn } from '../kernel/sheet-column.js';
import type { PaperValue } from '../workbooks/sheet-paper.js';
import { WORKBOOK_LIMITS } from '../workbooks/workbook.js';
import { quantityText } from './export-columns.js';

/** One case with what its row prints. */
export interface RegisterRow {
  /** Place in the sheet, from 1. */
  readonly place: number;
  readonly number: string;
  readonly row: ExportedCase;
  readonly categoryNames: Readonly<Record<CategoryCode, string>>;
}

type WrittenKey = Exclude<CaseColumnKey, 'town' | 'occurred' | 'moneyUnit'>;
export type RegisterColumn = SheetColumn<WrittenKey>;

const labelOf = <Code extends string>(
  labels: Readonly<Record<Code, Label>>,
  code: Code | null | undefined,
): PaperValue => (code === null || code === undefined ? null : labels[code].zh);

/** A sum of money stands only beside a known amount; elsewhere it must be zero, and an empty cell says so. */
const besideAmount = (row: ExportedCase, moneyFen: number): PaperValue =>
  row.amountKind === 'known' ? moneyFen : null;

const CELLS: Readonly<Record<WrittenKey, (of: RegisterRow) => PaperValue>> = {
  rowNo: ({ place }) => place,
  number: ({ number }) => number,
  sheetNumber: ({ row }) => row.sheetNumber,
  village: ({ row }) => row.villageName ?? VILLAGE_PENDING,
  group: ({ row }) => row.groupName,
  category: ({ row, categoryNames }) => categoryNames[row.categoryCode],
  item: ({ row }) => row.itemName,
  nature: ({ row }) => labelOf(CASE_NATURE_LABELS, row.nature),
  source: ({ row }) => labelOf(CASE_SOURCE_LABELS, row.source),
  occurredFrom: ({ row }) => row.occurredFrom,
  occurredTo: ({ row }) => row.occurredTo,
  foundDay: ({ row }) => row.foundDay,
  description: ({ row }) => row.description,
  details: ({ row }) => detailsText(row.details),
  cause: ({ row }) => row.cause,
  selfAmountFen: ({ row }) => (row.amountKind === 'known' ? row.selfAmountFen : AMOUNT_WORDS[row.amountKind]),
  verifiedAmountFen: ({ row }) => row.verifiedAmountFen,
  areaCentiMu: ({ row }) => row.areaCentiMu,
  quantityMilli: ({ row }) =>
    typeof row.quantityMilli === 'number' ? quantityText(row.quantityMilli) : null,
  quantityUnit: ({ row }) => row.quantityUnit,
  policyBasis: ({ row }) => row.policyBasis,
  responsiblePerson: ({ row }) => row.responsiblePerson,
  responsiblePost: ({ row }) => row.responsiblePost,
  responsibleStatus: ({ row }) => labelOf(PERSON_STATUS_LABELS, row.responsibleStatus),
  leader: ({ row }) => row.leader,
  responsibleUnit: ({ row }) => row.responsibleUnit,
  rectifier: ({ row }) => row.rectifier,
  measures: ({ row }) => row.measures,
  due: ({ row }) => row.dueDay ?? row.dueAsWritten,
  state: ({ row }) => CASE_STATE_LABELS[row.state].zh,
  progressText: ({ row }) => row.progressText,
  resultText: ({ row }) => row.resultText,
  recoveredFen: ({ row }) => besideAmount(row, row.recoveredFen),
  outstandingFen: ({ row }) => besideAmount(row, outstandingFen(row)),
  handlingText: ({ row }) => row.handlingText,
  note1: ({ row }) => row.note1,
  note2: ({ row }) => row.note2,
  note3: ({ row }) => row.note3,
  mark: ({ row }) => row.mark,
};

/** Details that a cell cannot hold end in a line that no import takes for a detail, so that none is lost unnoticed. */
function detailsText(details: readonly CaseDetailInput[]): string {
  const text = formatCaseDetails(details);
  if (text.length <= WORKBOOK_LIMITS.cellCharacters) return text;
  const cut = text.slice(0, WORKBOOK_LIMITS.cellCharacters - 60);
  return `${cut.slice(0, cut.lastIndexOf('\n'))}\n(共 ${details.length} 笔,单元格放不下,没有列全)`;
}

/** The columns without which a register is none; the others stand there where some row has a value. */
const ALWAYS: ReadonlySet<WrittenKey> = new Set<WrittenKey>([
  'rowNo',
  'number',
  'village',
  'category',
  'item',
  'foundDay',
  'description',
  'selfAmountFen',
  'due',
  'state',
  'recoveredFen',
  'outstandingFen',
]);

/**
 * The columns of a register that is to be read on A4 paper, with widths in characters; a row of everything that a case
 * may have would be too small to read.
 */
const PRINTED: { readonly [Key in WrittenKey]?: number } = {
  rowNo: 5,
  number: 16,
  village: 10,
  category: 14,
  item: 18,
  foundDay: 11,
  description: 34,
  selfAmountFen: 15,
  verifiedAmountFen: 15,
  responsiblePerson: 11,
  measures: 18,
  due: 11,
  state: 9,
  progressText: 18,
  recoveredFen: 17,
  outstandingFen: 17,
};

const isWritten = (column: SheetColumn<CaseColumnKey>): column is RegisterColumn => column.key in CELLS;
const WRITTEN: readonly RegisterColumn[] = CASE_COLUMNS.filter(isWritten);

/**
 * Heads deadlines of which some are words like 半月内. An import would refuse such a row; under a heading that it does
 * not know it says that it left the column out, and the deadlines stay as they are.
 */
export const DEADLINES_AS_WRITTEN = '时限要求';

/** A column of a register, under which heading it stands and how wide it is printed. */
export interface PlacedColumn {
  readonly column: RegisterColumn;
  readonly heading: string;
  readonly widthCharacters: number;
}

/**
 * The columns of a register with this outline, in the order of the sheet: everything that some row has, or what is to
 * be read on paper.
 */
export function registerColumns(
  { filled, details, deadlineInWords }: RegisterOutline,
  printed: boolean,
): readonly PlacedColumn[] {
  const keys: ReadonlySet<string> = filled;
  const there = WRITTEN.filter(
    ({ key }) =>
      ALWAYS.has(key) ||
      keys.has(key) ||
      (key === 'group' && keys.has('groupId')) ||
      (key === 'details' && details),
  );
  return there.flatMap((column) => {
    const widthCharacters = printed ? PRINTED[column.key] : column.widthCharacters;
    const heading = column.key === 'due' && deadlineInWords ? DEADLINES_AS_WRITTEN : column.heading;
    return widthCharacters === undefined ? [] : [{ column, heading, widthCharacters }];
  });
}

/** Makes the cells of a row, in the order of these columns. */
export function registerCells(columns: readonly RegisterColumn[]): (of: RegisterRow) => PaperValue[] {
  const cells = columns.map(({ key }) => CELLS[key]);
  return (of) => cells.map((cell) => cell(of));
}
