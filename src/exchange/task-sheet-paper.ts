import { CASE_STATE_LABELS } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { PaperCell, PaperColumn, PaperValue } from '../workbooks/sheet-paper.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { dayInChinese, footerOf, type ExportFrame } from './export-frame.js';
import { TASK_HEADINGS, TASK_SHEET_BOUNDS, type TaskRow, type TaskSheetView } from './task-sheet.js';

/** A village fills what is not locked; the day may not be after the end of the next year. */
const columnsFor = (today: Day): readonly PaperColumn[] => [
  { headings: [TASK_HEADINGS.number], format: 'text', width: 16, locked: true },
  { headings: [TASK_HEADINGS.check], format: 'text', width: 8, locked: true },
  { headings: ['问题小类'], format: 'text', width: 12, locked: true },
  { headings: ['问题描述'], format: 'text', width: 30, locked: true },
  { headings: ['涉及金额(元)'], format: { money: 'yuan', decimals: 2 }, width: 12, locked: true },
  { headings: ['未处理余额(元)'], format: { money: 'yuan', decimals: 2 }, width: 12, locked: true },
  { headings: ['整改措施'], format: 'text', width: 14, locked: true },
  { headings: ['整改时限'], format: 'text', width: 11, locked: true },
  { headings: ['状态'], format: 'text', width: 8, locked: true },
  {
    headings: [TASK_HEADINGS.text],
    format: 'text',
    width: 26,
    rule: { kind: 'text', charactersMax: TASK_SHEET_BOUNDS.textCharacters },
  },
  {
    headings: [TASK_HEADINGS.amount],
    format: { money: 'yuan', decimals: 2 },
    width: 12,
    rule: { kind: 'money' },
  },
  {
    headings: [TASK_HEADINGS.day],
    format: 'day',
    width: 11,
    rule: { kind: 'day', last: `${Number(today.slice(0, 4)) + 1}-12-31` },
  },
  {
    headings: [TASK_HEADINGS.voucher],
    format: 'text',
    width: 11,
    rule: { kind: 'text', charactersMax: TASK_SHEET_BOUNDS.voucherCharacters },
  },
];

const GUIDE = [
  '只填右边四列;其余各列已锁定,请不要改动、删行或另存为其他格式。没有进展的行可以空着;都没有的也请交回,按“零报告”登记。',
  '收回金额以元为单位,精确到分,须写收回日期和凭证号,并附凭证复印件。填好后交回镇三资办,经镇上确认后才记入台账。',
];

/** The task sheet of one village as a sheet of a workbook, ready to be printed, filled in and read again. */
export function writeTaskSheet(book: WorkbookWriter, frame: ExportFrame, view: TaskSheetView): void {
  const paper = book.sheet({
    name: view.villageName,
    title: `${view.villageName}整改任务单`,
    lines: [
      ...(frame.sample ? [{ text: '(示例账本:部分数据为示意,不是实际数据)', align: 'left' as const }] : []),
      { text: `任务单号:${view.token}    ${view.campaignName}    ${view.rows.length} 件`, align: 'left' },
      { text: `${view.townName}    截至:${dayInChinese(frame.today)}`, align: 'right' },
    ],
    columns: columnsFor(frame.today),
    frozenColumns: 1,
    protected: true,
    choiceRows: Math.max(1, view.rows.length),
    footer: footerOf(frame),
  });
  for (const row of view.rows) paper.row(cellsOf(row));
  for (const line of GUIDE) paper.note(line);
  paper.note('');
  paper.note(
    `填报人(签字):${view.bookkeeper === null ? '' : `(${view.bookkeeper})`}              村党支部书记(签字):                    村务监督委员会主任(签字):                    日期:      年    月    日(村委会盖章)`,
  );
}

function cellsOf(row: TaskRow): (PaperValue | PaperCell)[] {
  const isKnown = row.amountKind === 'known';
  const words = row.amountKind === 'none' ? '不涉及' : '未核定';
  return [
    row.number,
    row.check,
    row.itemName,
    row.description,
    isKnown ? row.amountFen : words,
    isKnown ? row.outstandingFen : words,
    row.measures,
    row.overdue ? `${row.due}(已逾期)` : row.due,
    CASE_STATE_LABELS[row.state].zh,
    null,
    null,
    null,
    null,
  ];
}
