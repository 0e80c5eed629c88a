import { CATEGORY_LABELS } from '../campaigns/campaign.js';
import { AMOUNT_KIND_LABELS } from '../cases/case.js';
import { CASE_STATE_LABELS } from '../cases/case-state.js';
import { writeAbout, type AboutLine } from '../exchange/export-about.js';
import { dayInChinese, footerOf, linesOf, titleOf, type ExportFrame } from '../exchange/export-frame.js';
import type { Label } from '../kernel/label.js';
import { formatYuan } from '../kernel/money.js';
import type { PaperColumn } from '../workbooks/sheet-paper.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import {
  ADJUSTMENT_KINDS,
  CHANGE_KIND_LABELS,
  PERIOD_KIND_LABELS,
  type ChangedValue,
  type ComparedField,
  type ExplainedChange,
  type Period,
  type ReturnChanges,
} from './return.js';

const FIELD_WORDS: Readonly<Record<ComparedField, string>> = {
  villageId: '村',
  categoryCode: '问题类别',
  itemCode: '问题小类',
  amountKind: '金额是否核定',
  amountFen: '涉及金额',
  recoveredFen: '已收回',
  settledFen: '抵账调账核销等',
  state: '状态',
};

const WORDS: Readonly<Partial<Record<ComparedField, Readonly<Record<string, Label>>>>> = {
  categoryCode: CATEGORY_LABELS,
  amountKind: AMOUNT_KIND_LABELS,
  state: CASE_STATE_LABELS,
};

const text = (field: ComparedField, value: string | number | null): string => {
  if (value === null) return '(无)';
  if (typeof value === 'number') return `${formatYuan(value)}元`;
  return WORDS[field]?.[value]?.zh ?? value;
};

const changeText = ({ field, from, to }: ChangedValue): string =>
  `${FIELD_WORDS[field]}:${text(field, from)} → ${text(field, to)}`;

const YUAN = { money: 'yuan', decimals: 2 } as const;
const COLUMNS: readonly PaperColumn[] = [
  { headings: ['序号'], format: 'whole', width: 6 },
  { headings: ['编号'], format: 'text', width: 18 },
  { headings: ['村'], format: 'text', width: 12 },
  { headings: ['类型'], format: 'text', width: 12 },
  { headings: ['原报与现在'], format: 'text', width: 44 },
  { headings: ['金额增减'], format: YUAN, width: 15, summed: true },
  { headings: ['收回增减'], format: YUAN, width: 15, summed: true },
  { headings: ['经办'], format: 'text', width: 16 },
  { headings: ['时间'], format: 'text', width: 18 },
  { headings: ['原因'], format: 'text', width: 30 },
];

/** Writes what corrects the return before: which cases, from what to what, who, when and why. */
export function writeAdjustments(
  book: WorkbookWriter,
  frame: ExportFrame,
  before: string,
  changes: readonly ExplainedChange[],
): void {
  const sheet = book.sheet({
    name: '对上期的调整',
    title: titleOf(frame, `对${before}报表的调整`),
    lines: linesOf(frame, '元'),
    columns: COLUMNS,
    frozenColumns: 2,
    footer: footerOf(frame),
  });
  const adjustments = changes.filter(({ kind }) => ADJUSTMENT_KINDS.includes(kind));
  adjustments.forEach((one, place) => {
    const [last] = one.entries;
    sheet.row([
      place + 1,
      one.number,
      one.villageName ?? '待核',
      CHANGE_KIND_LABELS[one.kind].zh,
      one.changes.map(changeText).join('\n'),
      one.amountFen,
      one.recoveredFen,
      last?.actor,
      last?.at.slice(0, 16).replace('T', ' '),
      one.entries.flatMap(({ reason }) => reason ?? []).join('\n'),
    ]);
  });
  if (adjustments.length === 0) sheet.note('没有调整。');
  else sheet.total('合计');
}

/** Writes what this return is: period, day, lists, what it follows, and how much was adjusted. */
export function writeReturnAbout(
  book: WorkbookWriter,
  frame: ExportFrame,
  period: Period,
  before: string | null,
  changes: ReturnChanges,
  note: string | null,
): void {
  const { counts, adjustedFen } = changes;
  const lines: AboutLine[] = [
    ['报表', `${period.code} ${PERIOD_KIND_LABELS[period.kind].zh}`],
    ['期间', `${dayInChinese(period.firstDay)}至${dayInChinese(period.lastDay)}`],
    ['关账日', dayInChinese(frame.today)],
    ['上一期', before ?? '无'],
    ...(before === null
      ? []
      : ([
          ['比上期', `新增 ${counts.new} 件,有进展 ${counts.progress} 件`],
          [
            '对上期的调整',
            `补报 ${counts.late} 件,作废或并入 ${counts.gone} 件,更正 ${counts.corrected} 件,金额增减 ${formatYuan(adjustedFen)} 元`,
          ],
        ] as AboutLine[])),
    ['关账以后', '本报表已存档,不再改动;以后的更正列入下一期“对上期的调整”。'],
    ...(note === null ? [] : ([['备注', note]] as AboutLine[])),
  ];
  writeAbout(book, frame, lines);
}
