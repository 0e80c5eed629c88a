import { PERSON_STATUS_LABELS } from '../cases/case.js';
import { AMOUNT_WORDS, VILLAGE_PENDING } from '../cases/case.sheet.js';
import { CASE_STATE_LABELS } from '../cases/case-state.js';
import { SANCTION_COLUMNS, type SanctionColumnKey } from '../discipline/sanction.sheet.js';
import { parseAmount } from '../kernel/amount-text.js';
import { EXAMPLE_ROW_MARK, type ColumnKind, type SheetColumn } from '../kernel/sheet-column.js';
import { VILLAGE_COLUMNS, type VillageColumnKey } from '../villages/village.sheet.js';
import { PAPER_COLUMNS } from '../rectification/opening.sheet.js';
import type { PaperColumn, PaperValue } from '../workbooks/sheet-paper.js';
import { paperColumn } from './export-columns.js';
import { CASE_SHEET_COLUMNS, type CaseSheetKey } from './reading/case-columns.js';
import type { RegisterBook } from './register-books.js';

/** What a campaign and its villages offer to choose from. */
export interface TemplateChoices {
  readonly villages: readonly string[];
  readonly categories: readonly string[];
  readonly items: readonly string[];
  /** A category and one of its items, for the example. */
  readonly example: { readonly category: string; readonly item: string };
}

/** A column of a template. */
export interface TemplateColumn {
  readonly key: string;
  readonly paper: PaperColumn;
  readonly example: PaperValue;
}

/** Columns that most offices fill in; the others are described beside, and may be added. */
const USUAL_CASE_KEYS: ReadonlySet<CaseSheetKey> = new Set<CaseSheetKey>([
  'rowNo',
  'village',
  'category',
  'item',
  'nature',
  'source',
  'occurred',
  'foundDay',
  'description',
  'selfAmountFen',
  'recoveredFen',
  'responsiblePerson',
  'responsibleUnit',
  'measures',
  'due',
  'note1',
]);
/** What an opening import takes over besides: where each case stands, and what the papers say of it. */
const OPENING_KEYS: ReadonlySet<CaseSheetKey> = new Set<CaseSheetKey>([
  'state',
  'resultText',
  ...PAPER_COLUMNS.map(({ key }) => key),
]);
const USUAL_VILLAGE_KEYS: ReadonlySet<VillageColumnKey> = new Set<VillageColumnKey>(
  VILLAGE_COLUMNS.map(({ key }) => key).filter(
    (key) => !['town', 'townCode', 'printOrder', 'validFromDay', 'validToDay'].includes(key),
  ),
);

/** How a cell is read, by what its column holds. */
const READ_AS: Readonly<Record<ColumnKind, string>> = {
  text: '文字。',
  'long-text': '文字,可以分行。',
  names: '名称之间用“、”隔开。',
  choice: '从下拉列表中选。',
  money: `以元为单位写数字,如 86000 或 86,000.00;也可以带单位,如 8.6万元。还没有核定的写“${AMOUNT_WORDS.undetermined}”或留空,不涉及资金的写“${AMOUNT_WORDS.none}”。`,
  area: '以亩为单位写数字,最多两位小数。',
  quantity: '数字,最多三位小数。',
  'whole-number': '整数。',
  day: '写全年月日,如 2015-07-03、2015.7.3、2015年7月3日。',
  'day-or-word': '写全年月日,如 2015-09-30;没有期限的写“长期”。',
  'partial-day': '年、年月或年月日,如 2007、2007-05、2007-05-20。',
  span: '一个时间,或用“至”连接的两个时间,如 2007年至2009年。',
};

const READ_CASE_AS: { readonly [Key in CaseSheetKey]?: string } = {
  rowNo: '顺序号,导入时不读。',
  village: `从下拉列表中选。还不知道是哪个村的写“${VILLAGE_PENDING}”,类别写“待归类”。`,
  category: '从下拉列表中选;写了小类的可以不写。',
  item: '从下拉列表中选;只知道类别的可以不写。',
  recoveredFen: '以元为单位写数字,不能多于涉及金额。',
  state:
    '只在期初导入时读:已登记、已交办、整改中、长期坚持、分期归还、长期挂账、中止(诉讼)、申请销号、已初审、已销号。普通导入只核对,不改动状态。',
  stateDay: '从哪天起是这个状态。持续整改、中止、申请销号、已初审须写。',
  closedDay: '已销号的须写。',
  closingPaper: '已销号的须写,如销号审批表编号。',
  closedBy: '已销号的须写,照纸面填写。',
  recoveredDay: '写了已收回金额的须写。',
  settlementLines:
    '每笔一行:日期|方式|金额(元)|凭证。方式为收回、抵账、调账补账、核销、不予追缴;核销的凭证写村民会议决议号。',
  dispositionLines: '每笔一行:日期|去向|金额(元)|凭证。去向为返还村集体入账、上缴财政、退还群众、暂存。',
  restFate: '已销号而还有金额没有处理完的须写,并写依据和批准人。',
  description: '一行一件问题。同村同小类的问题,描述要能够区分。',
  details: '每笔一行:时间|内容|金额(元)|凭证。',
  number: '本账本的编号,由程序编。从账本导出的表带着编号,改后按编号对应;新问题留空。',
  responsibleStatus: `${Object.values(PERSON_STATUS_LABELS)
    .map(({ zh }) => zh)
    .join('、')}。`,
};

const READ_VILLAGE_AS: { readonly [Key in VillageColumnKey]?: string } = {
  rowNo: '顺序号,导入时不读。',
  name: '行政村的名称,不带乡镇名。',
  code: '12 位区划代码。',
};

const READ_SANCTION_AS: { readonly [Key in SanctionColumnKey]?: string } = {
  rowNo: '顺序号,导入时不读。',
  village: '从下拉列表中选。',
  name: '可以隐名,如 冯某;同村两人隐名相同的写 薛某甲、薛某乙。',
  asWritten: '按处分决定书填写,一行一种处分。诫勉、谈话提醒等不是处分,不填在这里。',
  documentNumber: '处分决定书的文号。再次导入时以文号对应。',
  statusAsWritten: '如 中共党员、群众。',
};

/** How the cells of a column are read. */
const readAs = (column: SheetColumn, special: string | undefined): string => special ?? READ_AS[column.kind];

/** A line of the sheet of notes: heading, whether it must be filled, how it is read, and its other names. */
export interface TemplateNote {
  readonly heading: string;
  readonly needed: boolean;
  readonly readAs: string;
  readonly otherHeadings: string;
}

const noteOf = (column: SheetColumn, special: string | undefined): TemplateNote => ({
  heading: column.heading,
  needed: column.needed,
  readAs: readAs(column, special),
  otherHeadings: column.otherHeadings.slice(0, OTHER_HEADINGS_MAX).join('、'),
});
const OTHER_HEADINGS_MAX = 8;

/** The value of the example as the writer wants it: money in 分, whole numbers as such. */
function exampleValue(column: SheetColumn): PaperValue {
  if (column.kind === 'money') {
    const reading = parseAmount(column.example, '元');
    return reading.kind === 'known' ? reading.amountFen : null;
  }
  return column.kind === 'whole-number' && column.example !== '' ? Number(column.example) : column.example;
}

function templateColumn(
  column: SheetColumn,
  note: string,
  choices: readonly string[],
  example: PaperValue,
): TemplateColumn {
  const listed = choices.length > 0 ? choices : column.choices.map((choice) => choice.label.zh);
  const headings = column.needed ? [`*${column.heading}`] : [column.heading];
  const list = listed.length === 0 ? {} : { choices: { values: listed } };
  return { key: column.key, paper: paperColumn(column, { headings, note, ...list }), example };
}

/** The columns of the template for cases, or for cases as they stand on paper, with what may be chosen in this campaign. */
export function caseTemplateColumns(choices: TemplateChoices, opening: boolean): TemplateColumn[] {
  const lists: { readonly [Key in CaseSheetKey]?: readonly string[] } = {
    village: [...choices.villages, VILLAGE_PENDING],
    category: choices.categories,
    item: choices.items,
  };
  const examples: { readonly [Key in CaseSheetKey]?: string } = {
    rowNo: EXAMPLE_ROW_MARK,
    village: choices.villages[0] ?? '',
    category: choices.example.category,
    item: choices.example.item,
    occurred: '2007年至2009年',
    state: CASE_STATE_LABELS.rectifying.zh,
  };
  const isUsual = (key: CaseSheetKey): boolean =>
    USUAL_CASE_KEYS.has(key) || (opening && OPENING_KEYS.has(key));
  return CASE_SHEET_COLUMNS.filter(({ key }) => isUsual(key)).map((column) => {
    const { key } = column;
    const example = examples[key] ?? exampleValue(column);
    return templateColumn(column, readAs(column, READ_CASE_AS[key]), lists[key] ?? [], example);
  });
}

/** The columns of the template for villages. */
export const villageTemplateColumns = (): TemplateColumn[] =>
  VILLAGE_COLUMNS.filter(({ key }) => USUAL_VILLAGE_KEYS.has(key)).map((column) => {
    const example = column.key === 'rowNo' ? EXAMPLE_ROW_MARK : exampleValue(column);
    return templateColumn(column, readAs(column, READ_VILLAGE_AS[column.key]), [], example);
  });

/** The columns of the template for sanctions, with the villages to choose from. */
export const sanctionTemplateColumns = ({ villages }: TemplateChoices): TemplateColumn[] =>
  SANCTION_COLUMNS.filter(({ key, use }) => use !== 'out' || key === 'rowNo').map((column) => {
    const examples: { readonly [Key in SanctionColumnKey]?: string } = {
      rowNo: EXAMPLE_ROW_MARK,
      village: villages[0] ?? '',
    };
    const example = examples[column.key] ?? exampleValue(column);
    const list = column.key === 'village' ? villages : [];
    return templateColumn(column, readAs(column, READ_SANCTION_AS[column.key]), list, example);
  });

/** The columns of the template for a register, with the villages to choose from. */
export const registerTemplateColumns = (
  { columns, readAs: special }: Pick<RegisterBook<never>, 'columns' | 'readAs'>,
  { villages }: TemplateChoices,
): TemplateColumn[] =>
  columns
    .filter(({ key, use }) => use === 'both' || key === 'rowNo')
    .map((column) => {
      const { key } = column;
      const examples: Readonly<Record<string, string>> = {
        rowNo: EXAMPLE_ROW_MARK,
        village: villages[0] ?? '',
      };
      const example = examples[key] ?? exampleValue(column);
      const note = readAs(column, special[key]);
      return templateColumn(column, note, key === 'village' ? villages : [], example);
    });

/** What every column of a register's sheet is for. */
export const registerTemplateNotes = ({
  columns,
  readAs: special,
}: Pick<RegisterBook<never>, 'columns' | 'readAs'>): TemplateNote[] =>
  columns.filter(({ use }) => use !== 'out').map((column) => noteOf(column, special[column.key]));

/** What every column of a sheet of sanctions is for. */
export const sanctionTemplateNotes = (): TemplateNote[] =>
  SANCTION_COLUMNS.filter(({ use }) => use !== 'out').map((column) =>
    noteOf(column, READ_SANCTION_AS[column.key]),
  );

/** What every column is for, those included that the template leaves out; of work on paper only where that is asked for. */
export const caseTemplateNotes = (opening: boolean): TemplateNote[] =>
  CASE_SHEET_COLUMNS.filter(({ key, use }) =>
    OPENING_KEYS.has(key) ? opening || use === 'both' : use !== 'out',
  ).map((column) => noteOf(column, READ_CASE_AS[column.key]));

/** What every column of a village sheet is for. */
export const villageTemplateNotes = (): TemplateNote[] =>
  VILLAGE_COLUMNS.filter(({ use }) => use !== 'out').map((column) =>
    noteOf(column, READ_VILLAGE_AS[column.key]),
  );
