import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATEGORY_CODES, CATEGORY_LABELS, type CategoryCode } from '../../../src/campaigns/campaign.js';
import type {
  CaseDraft,
  ImportKind,
  ImportProblem,
  Reading,
  ReadingContext,
  StagedPlace,
  StagedVillage,
  VillageDraft,
} from '../../../src/exchange/import.js';
import { CaseSheetKind } from '../../../src/exchange/reading/case-sheet-kind.js';
import { FileReader } from '../../../src/exchange/reading/file-reader.js';
import { LineFile, NoticeLog, ProblemLog } from '../../../src/exchange/reading/findings.js';
import { problemsPathOf, run } from '../../../src/exchange/reading/read-task.js';
import { Staging } from '../../../src/exchange/reading/staging.js';
import { VillageSheetKind } from '../../../src/exchange/reading/village-sheet-kind.js';
import { readStagedCase } from '../../../src/exchange/staged-case.js';
import { STAGED_ENCODING } from '../../../src/exchange/staged-file.js';
import { day } from '../../../src/kernel/calendar.js';
import type { Cell, MergeRange, Row } from '../../../src/workbooks/workbook.js';

/** The items of the Dawu report of 2015, in its categories. */
export const ITEMS: Readonly<Record<Exclude<CategoryCode, 'unclassified'>, readonly string[]>> = {
  management: [
    '未严格执行“三资”管理制度',
    '“三资”公开不规范',
    '未按规定审核原始凭证',
    '其他违反“三资”管理制度',
    '其他违反使用财政资金',
  ],
  funds: ['违规开设账户', '违规出借资金', '违规支付招待费(2013年前)', '收入不入账', '违反资金收入、管理规定'],
  assets: ['账有实无资产', '实有账无资产', '未按规定处置资产', '其他违规管理、使用、处置资产'],
  'claims-debts': ['存在不实债权', '存在不实债务', '违规发放补贴、福利', '存在其他问题'],
};

export const VILLAGES = [
  '红罗沟',
  '白家咀',
  '武家庄',
  '东相王',
  '西相王',
  ...Array.from({ length: 26 }, (_, at) => `示例村${String(at + 6).padStart(2, '0')}`),
];

/** The ledger of the samples' precondition, as the child is told of it. Ids are `v:NAME` and `g:VILLAGE:GROUP`. */
export function dawu(kind: ImportKind = 'cases', change: Partial<ReadingContext> = {}): ReadingContext {
  return {
    kind,
    townName: '大武镇',
    townCode: '141128103',
    numberPrefix: 'DAWU-2015',
    villages: VILLAGES.map((name) => ({ id: `v:${name}`, name, otherNames: [], groups: [] })),
    categories: CATEGORY_CODES.map((code) => ({
      code,
      names: code === 'management' ? ['“三资”管理机制体制'] : [CATEGORY_LABELS[code].zh],
    })),
    items: (Object.keys(ITEMS) as (keyof typeof ITEMS)[]).flatMap((categoryCode) =>
      ITEMS[categoryCode].map((name, at) => ({
        code: `${categoryCode}/${at + 1}`,
        categoryCode,
        name,
        moneyNone: categoryCode === 'management',
      })),
    ),
    mappings: [],
    opening: false,
    today: day('2015-12-31'),
    ...change,
  };
}

/** The import that the files belong to. */
export const IMPORT_ID = '01a20237-eae0-7002-b589-eef8ea277a00';

/** Everything that came out of reading a file. */
export interface Outcome<Draft> {
  readonly reading: Reading;
  readonly rows: readonly (StagedPlace & { readonly draft: Draft })[];
  /** From the file beside the staged rows: all of them. */
  readonly problems: readonly ImportProblem[];
}

/** Reads a fixture as the child process does. */
export const readFixture = async <Draft = CaseDraft>(
  name: string,
  context: ReadingContext,
): Promise<Outcome<Draft>> =>
  inFolder((folder) => readFile<Draft>(join('test/fixtures/office', name), folder, context));

/** Reads a file as the child process does. */
export async function readFile<Draft = CaseDraft>(
  path: string,
  folder: string,
  context: ReadingContext,
): Promise<Outcome<Draft>> {
  const stagingPath = join(folder, 'staged');
  const reading = await run({ path, stagingPath, importId: IMPORT_ID, context }, () => undefined);
  return { reading, ...staged<Draft>(stagingPath) };
}

/** Runs something with a folder of its own that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'reading-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const lines = (path: string): string[] => readFileSync(path, STAGED_ENCODING).split('\n').filter(Boolean);

/** A line of cases has parts, one of villages is JSON as a whole. */
function rowOf(line: string): StagedPlace & { readonly draft: CaseDraft | StagedVillage['draft'] } {
  if (!line.includes('\t')) return JSON.parse(line) as StagedVillage;
  const { sheet, row, draft } = readStagedCase(line);
  return { sheet, row, draft: draft() };
}

function staged<Draft>(stagingPath: string): Omit<Outcome<Draft>, 'reading'> {
  return {
    rows: lines(stagingPath).map((line) => rowOf(line) as StagedPlace & { readonly draft: Draft }),
    problems: lines(problemsPathOf(stagingPath)).map((line) => JSON.parse(line) as ImportProblem),
  };
}

/** What a test writes into a cell: text, a number as Excel shows it, or a whole cell. */
export type Written = string | number | Cell | null;

/** A sheet as a test writes it: one array a row; merges by row and column from 1. */
export interface WrittenSheet {
  readonly name?: string;
  readonly hidden?: boolean;
  readonly merges?: readonly MergeRange[];
  readonly rows: readonly (readonly Written[])[];
}

const cellOf = (written: Written): Cell | undefined => {
  if (written === null || written === '') return undefined;
  if (typeof written === 'number') return { kind: 'number', text: String(written) };
  return typeof written === 'string' ? { kind: 'text', text: written } : written;
};

/** Reads sheets that a test wrote down, without a file. */
export function readSheets<Draft = CaseDraft>(
  sheets: readonly WrittenSheet[],
  context: ReadingContext = dawu(),
): Promise<Outcome<Draft>> {
  return inFolder((folder) => {
    const stagingPath = join(folder, 'staged');
    const problemLines = new LineFile(problemsPathOf(stagingPath));
    const problems = new ProblemLog(problemLines);
    const staging = new Staging(stagingPath, problems, () => undefined);
    const logs = [staging, problems, new NoticeLog()] as const;
    const reader =
      context.kind === 'cases'
        ? new FileReader(new CaseSheetKind(context, IMPORT_ID), ...logs)
        : new FileReader(new VillageSheetKind(context), ...logs);
    for (const [index, sheet] of sheets.entries()) {
      const info = {
        name: sheet.name ?? 'Sheet1',
        index,
        hidden: sheet.hidden ?? false,
        merges: sheet.merges ?? [],
        columnWidths: new Map<number, number>(),
      };
      if (!reader.sheet(info)) continue;
      for (const row of rowsOf(sheet)) reader.row(row);
      reader.sheetEnd(info);
    }
    const reading = reader.reading();
    staging.close();
    problemLines.close();
    return { reading, ...staged<Draft>(stagingPath) };
  });
}

const rowsOf = (sheet: WrittenSheet): Row[] =>
  sheet.rows
    .map((cells, at) => ({ row: at + 1, cells: cells.map(cellOf) }))
    .filter((row) => row.cells.some((cell) => cell !== undefined));

/** Reads one sheet of cases. */
export const readSheet = (
  rows: WrittenSheet['rows'],
  sheet: Omit<WrittenSheet, 'rows'> = {},
  context: ReadingContext = dawu(),
): Promise<Outcome<CaseDraft>> => readSheets([{ ...sheet, rows }], context);

/** Reads one sheet of villages. */
export const readVillages = (
  rows: WrittenSheet['rows'],
  context = dawu('villages'),
): Promise<Outcome<VillageDraft>> => readSheets<VillageDraft>([{ rows }], context);

/** Problems as `row column code`, for comparison. */
export const faults = (outcome: Outcome<unknown>): string[] =>
  outcome.problems.map(({ row, column, code }) => `${row} ${column ?? '-'} ${code}`);
