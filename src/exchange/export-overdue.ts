import type { Actor } from '../access/actor.js';
import { CASE_STATE_LABELS } from '../cases/case-state.js';
import type { OverdueCaseView, OverdueVillageView } from '../desks/overdue.js';
import { missing } from '../kernel/errors.js';
import type { PaperColumn, PaperValue } from '../workbooks/sheet-paper.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { writeAbout } from './export-about.js';
import { footerOf, linesOf, titleOf, type ExportCircumstances, type ExportFrame } from './export-frame.js';
import type { RoomsForReading } from './export-rooms.js';

const YUAN = { money: 'yuan', decimals: 2 } as const;

interface Column<Row> extends PaperColumn {
  readonly cell: (row: Row, place: number) => PaperValue;
}

const VILLAGE_COLUMNS: readonly Column<OverdueVillageView>[] = [
  { headings: ['序号'], format: 'whole', width: 6, cell: (_, place) => place },
  { headings: ['行政村'], format: 'text', width: 14, cell: ({ name }) => name ?? '待核' },
  { headings: ['包村领导'], format: 'text', width: 14, cell: ({ leaders }) => leaders.join('、') },
  { headings: ['包村干部'], format: 'text', width: 14, cell: ({ cadres }) => cadres.join('、') },
  { headings: ['逾期(件)'], format: 'whole', summed: true, cell: ({ cases }) => cases },
  { headings: ['延期(次)'], format: 'whole', summed: true, cell: ({ extensions }) => extensions },
  { headings: ['最早时限'], format: 'day', cell: ({ oldestDueDay }) => oldestDueDay },
  { headings: ['最长逾期(天)'], format: 'whole', cell: ({ daysLate }) => daysLate },
  { headings: ['未处理余额'], format: YUAN, summed: true, cell: ({ outstandingFen }) => outstandingFen },
  { headings: ['未核定(件)'], format: 'whole', summed: true, cell: ({ undetermined }) => undetermined },
  { headings: ['包村干部签字'], format: 'text', width: 16, cell: () => null },
];

const AMOUNT_WORDS = { undetermined: '未核定', none: '不涉及' } as const;

const CASE_COLUMNS: readonly Column<OverdueCaseView>[] = [
  { headings: ['序号'], format: 'whole', width: 6, cell: (_, place) => place },
  { headings: ['编号'], format: 'text', width: 18, cell: ({ number }) => number },
  { headings: ['行政村'], format: 'text', width: 12, cell: ({ villageName }) => villageName ?? '待核' },
  { headings: ['问题小类'], format: 'text', width: 18, cell: ({ itemName }) => itemName },
  { headings: ['问题描述'], format: 'text', width: 36, cell: ({ description }) => description },
  { headings: ['整改措施'], format: 'text', width: 24, cell: ({ measures }) => measures },
  { headings: ['整改责任人'], format: 'text', width: 12, cell: ({ rectifier }) => rectifier },
  { headings: ['状态'], format: 'text', width: 10, cell: ({ state }) => CASE_STATE_LABELS[state].zh },
  { headings: ['整改时限'], format: 'day', cell: ({ dueDay }) => dueDay },
  { headings: ['逾期(天)'], format: 'whole', cell: ({ daysLate }) => daysLate },
  { headings: ['延期(次)'], format: 'whole', cell: ({ extensionCount }) => extensionCount },
  {
    headings: ['未处理余额'],
    format: YUAN,
    summed: true,
    cell: ({ amountKind, outstandingFen }) =>
      amountKind === 'known' ? outstandingFen : AMOUNT_WORDS[amountKind],
  },
];

/** More cases than a sheet has rows; a town has some thousands. */
const CASES_MAX = 1_000_000;

/**
 * Writes what is overdue as it is handed out to be put right: by village with who looks after it, and case by case.
 * Answers how many cases it holds; missing `campaign.unknown`.
 */
export async function exportOverdue(
  book: WorkbookWriter,
  rooms: RoomsForReading,
  actor: Actor,
  campaignCode: string,
  circumstances: ExportCircumstances,
): Promise<number> {
  const campaign = await rooms.campaign(actor, campaignCode);
  const town = (await rooms.villages.towns(actor)).find(({ code }) => code === campaign.townCode);
  if (town === undefined) throw missing('town.missing', {}, '账本里还没有乡镇');
  const frame: ExportFrame = { ...circumstances, town, campaign, sample: campaign.sample };
  const view = await rooms.overdue.villages(actor, campaignCode);
  const { rows } = await rooms.overdue.cases(actor, campaignCode, { page: 1, size: CASES_MAX });
  writeTable(book, frame, '逾期督办清单', VILLAGE_COLUMNS, view.villages);
  writeTable(book, frame, '逾期问题', CASE_COLUMNS, rows);
  writeAbout(book, frame, [
    [
      '逾期',
      `${view.cases} 件,延期 ${view.extensions} 次;整改时限早于导出当日且没有销号、中止或转持续整改的`,
    ],
    ['未处理余额', '已核定金额减去已处理的;未核定的另列件数。'],
    ['个人信息', '清单写有包村干部和整改责任人的姓名,只供内部督办使用。'],
  ]);
  return rows.length;
}

function writeTable<Row>(
  book: WorkbookWriter,
  frame: ExportFrame,
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): void {
  const sheet = book.sheet({
    name,
    title: titleOf(frame, name),
    lines: linesOf(frame, '元'),
    columns,
    footer: footerOf(frame),
  });
  rows.forEach((row, place) => sheet.row(columns.map(({ cell }) => cell(row, place + 1))));
  sheet.total('合计');
}
