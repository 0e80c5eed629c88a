import type { Actor } from '../access/actor.js';
import type { RentLine } from '../contracts/contract.js';
import { day } from '../kernel/calendar.js';
import { missing } from '../kernel/errors.js';
import { formatYuan } from '../kernel/money.js';
import type { PaperColumn, PaperValue } from '../workbooks/sheet-paper.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { writeAbout } from './export-about.js';
import {
  dayInChinese,
  footerOf,
  linesOf,
  titleOf,
  type ExportCircumstances,
  type ExportFrame,
} from './export-frame.js';
import type { RoomsForReading } from './export-rooms.js';
import type { ExportSubject } from './export-subject.js';

interface Column extends PaperColumn {
  readonly cell: (line: RentLine, place: number) => PaperValue;
}

const YUAN = { money: 'yuan', decimals: 2 } as const;

/** The rents of a contract that are due and unpaid, the oldest first, a line each: `2015-12-31 1,200.00`. */
const unpaidText = ({ unpaid }: RentLine): string =>
  unpaid.map(({ day: dueDay, openFen }) => `${dueDay} ${formatYuan(openFen ?? 0)}`).join('\n');

const COLUMNS: readonly Column[] = [
  { headings: ['序号'], format: 'whole', width: 6, cell: (_, place) => place },
  { headings: ['行政村'], format: 'text', width: 12, cell: ({ villageName }) => villageName },
  { headings: ['合同编号'], format: 'text', width: 14, cell: ({ number }) => number },
  { headings: ['标的'], format: 'text', width: 24, cell: ({ thing }) => thing },
  { headings: ['承包(租)方'], format: 'text', width: 14, cell: ({ lessee }) => lessee },
  { headings: ['已到期应收'], format: YUAN, width: 14, summed: true, cell: ({ dueFen }) => dueFen },
  { headings: ['已收'], format: YUAN, width: 14, summed: true, cell: ({ paidFen }) => paidFen },
  {
    headings: ['欠缴'],
    format: YUAN,
    width: 14,
    summed: true,
    cell: ({ overdueFen }) => overdueFen ?? '不清楚',
  },
  { headings: ['欠缴(期)'], format: 'whole', width: 9, cell: ({ overdueRents }) => overdueRents },
  { headings: ['欠缴的各期'], format: 'text', width: 28, cell: unpaidText },
  { headings: ['下一期'], format: 'day', width: 12, cell: ({ nextDueDay }) => nextDueDay },
  {
    headings: ['下一期应收'],
    format: YUAN,
    width: 14,
    summed: true,
    cell: ({ nextDueDay, nextDueFen }) => (nextDueDay === null ? null : nextDueFen),
  },
];

/** More contracts than a sheet has rows; a town has some thousands. */
const CONTRACTS_MAX = 1_000_000;

/**
 * Writes the rents of a town as of a day as their list shows them, the greatest arrears first. Answers how many
 * contracts it holds; missing `campaign.unknown`, `village.unknown`; invalid `contract.day-impossible`.
 */
export async function exportRents(
  book: WorkbookWriter,
  rooms: RoomsForReading,
  actor: Actor,
  { campaign: code, question }: Extract<ExportSubject, { readonly kind: 'rents' }>,
  circumstances: ExportCircumstances,
): Promise<number> {
  const campaign = await rooms.campaign(actor, code);
  const town = (await rooms.villages.towns(actor)).find((one) => one.code === campaign.townCode);
  if (town === undefined) throw missing('town.missing', {}, '账本里还没有乡镇');
  const villages = new Map((await rooms.villages.all(actor, town.code)).map(({ id, name }) => [id, name]));
  const { villageId, overdue } = question;
  const village = villageId === undefined ? undefined : villages.get(villageId);
  if (villageId !== undefined && village === undefined) throw missing('village.unknown', {}, '没有这个村');
  const page = await rooms.rents.on(actor, { ...question, page: 1, size: CONTRACTS_MAX });
  const asOf = day(page.asOf);
  const rows = page.rows.filter((row) => villages.has(row.villageId));
  // The sheet speaks as of the day that was asked for.
  const frame: ExportFrame = { ...circumstances, today: asOf, town, campaign, sample: campaign.sample };
  const filters = [
    ...(village === undefined ? [] : [['村', village] as const]),
    ['范围', overdue === true ? '只列欠缴的' : '写了起始日期和年租金的全部合同'] as const,
  ];
  const sheet = book.sheet({
    name: '应收租金',
    title: titleOf(frame, '应收租金'),
    lines: linesOf(frame, '元', [`筛选:${filters.map((words) => words.join(' ')).join(';')}`]),
    columns: COLUMNS,
    footer: footerOf(frame),
  });
  rows.forEach((row, place) => sheet.row(COLUMNS.map(({ cell }) => cell(row, place + 1))));
  sheet.total('合计');
  const unknown = rows.filter(({ overdueFen }) => overdueFen === null).length;
  writeAbout(book, frame, [
    ...filters.map(([field, text]) => ['筛选', `${field}:${text}`] as const),
    ['截至', `${dayInChinese(asOf)}到期的各期;收款按先欠先抵计算`],
    ['合同', `${rows.length} 份,其中 ${unknown} 份不清楚登记前收过多少,不计算欠缴`],
    ['个人信息', '台账写有承包(租)方的姓名,对外提供前请核对。'],
  ]);
  return rows.length;
}
