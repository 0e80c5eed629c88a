import { formatYuan } from '../kernel/money.js';
import type { ReconciliationDifference, ReconciliationView } from '../rollups/reconciliation.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { dayInChinese, footerOf, minuteInChina, titleOf, type ExportFrame } from './export-frame.js';
import type { RegisterFigures } from './export-register.js';

/** A line of the sheet that says what a workbook is. */
export type AboutLine = readonly [field: string, text: string];

/** Writes the sheet 说明: which ledger, what was asked, what came out, and where the chains stood. */
export function writeAbout(book: WorkbookWriter, frame: ExportFrame, lines: readonly AboutLine[]): void {
  const sheet = book.sheet({
    name: '说明',
    title: titleOf(frame, '导出说明'),
    columns: [
      { headings: ['事项'], format: 'text', width: 20 },
      { headings: ['说明'], format: 'text', width: 76 },
    ],
    portrait: true,
    footer: footerOf(frame),
  });
  for (const [field, text] of [...ledgerLines(frame), ...lines, ...headLines(frame)])
    sheet.row([field, text]);
}

function ledgerLines({ town, campaign, sample, maker, madeAt, today }: ExportFrame): AboutLine[] {
  const lines: AboutLine[] = [['账本', `${town.name}(区划代码 ${town.code})`]];
  if (campaign !== null) {
    lines.push(['专项', `${campaign.name}(${campaign.code})`]);
    if (campaign.basisDocuments.length > 0) lines.push(['依据文件', campaign.basisDocuments.join('、')]);
  }
  if (sample) lines.push(['示例', '这是示例账本导出的表,部分数据为示意,不是实际数据。']);
  lines.push(
    ['截至', dayInChinese(today)],
    ['导出人', maker],
    ['导出时间', `${minuteInChina(madeAt)}(北京时间)`],
  );
  return lines;
}

const headLines = ({ heads }: ExportFrame): AboutLine[] => [
  ...heads.map((head): AboutLine => ['留痕链头', head]),
  ['怎样核对', '链头为“链名:条数:校验值”。在账本中核验留痕时输入它,可以证明导出以前的记录没有被改动。'],
];

/** What a register counts. */
export const figureLines = (figures: RegisterFigures): AboutLine[] => [
  ['件数', `${figures.cases} 件,涉及 ${figures.villages.size} 个村`],
  ['涉及金额', `${formatYuan(figures.amountFen)} 元(已核定的)`],
  ['未核定', `${figures.undetermined} 件金额未核定,不在涉及金额之内`],
  ['不涉及资金', `${figures.withoutMoney} 件`],
  ['已收回', `${formatYuan(figures.recoveredFen)} 元`],
  ['未处理余额', `${formatYuan(figures.outstandingFen)} 元`],
];

/** Differences that are told; the rest stands on the page of the reconciliation. */
const DIFFERENCES_MAX = 20;

/** What the report states against what the ledger has; no line where all of it ties, or nothing is stated. */
export function reconciliationLines(
  view: ReconciliationView | null,
  names: ReadonlyMap<string, string>,
): AboutLine[] {
  if (view === null || view.stated === null || view.ties) return [];
  const told = view.differences
    .slice(0, DIFFERENCES_MAX)
    .map((difference): AboutLine => ['勾稽核对', sentenceOf(difference, names)]);
  const more = view.differences.length - told.length;
  return more > 0 ? [...told, ['勾稽核对', `另有 ${more} 处,见勾稽核对页。`]] : told;
}

function sentenceOf(difference: ReconciliationDifference, names: ReadonlyMap<string, string>): string {
  const { what, stated, computed } = difference;
  if (what === 'amountFen') {
    return `总金额:上报 ${formatYuan(stated)} 元,账本 ${formatYuan(computed)} 元,相差 ${formatYuan(difference.difference)} 元`;
  }
  const [kind = '', code = ''] = what.split(':');
  const subject = code === '' ? '总件数' : (names.get(code) ?? code);
  const other = kind.endsWith('Sum') ? '上报各分项之和' : '账本';
  return `${subject}:上报 ${stated} 件,${other} ${computed} 件,相差 ${difference.difference} 件`;
}
