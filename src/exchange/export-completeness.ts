import type { Actor } from '../access/actor.js';
import { columnLetters } from '../kernel/column-letters.js';
import { missing } from '../kernel/errors.js';
import {
  COMPLETENESS_PART_LABELS,
  COMPLETENESS_PARTS,
  COMPLETENESS_PROOF_LABELS,
  type CompletenessLine,
  type CompletenessOf,
} from '../rollups/completeness.js';
import type { PaperCell, PaperColumn, PaperValue } from '../workbooks/sheet-paper.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { writeAbout } from './export-about.js';
import { footerOf, linesOf, titleOf, type ExportCircumstances, type ExportFrame } from './export-frame.js';
import type { RoomsForReading } from './export-rooms.js';
import type { ExportSubject } from './export-subject.js';

/** A column of the table, and what of it stands for a village or all of them. */
interface Column extends PaperColumn {
  readonly of: (of: CompletenessOf) => PaperValue;
  /** The villages add up to the whole. */
  readonly adds: boolean;
}

const YUAN = { money: 'yuan', decimals: 2 } as const;

/** What the money of a part is; a count of it means nothing. */
const MONEY: Readonly<Record<(typeof COMPLETENESS_PARTS)[number], string | null>> = {
  cases: '未处理余额',
  accounts: '余额',
  entries: null,
  assets: '账面原值',
  resources: null,
  contracts: '年租金',
  claims: '未收回',
  debts: '未偿还',
};

const COLUMNS: readonly Column[] = [
  ...COMPLETENESS_PARTS.flatMap((part): Column[] => {
    const heading = COMPLETENESS_PART_LABELS[part].zh;
    const money = MONEY[part];
    const count = { format: 'whole', width: 8, adds: true } as const;
    return [
      { ...count, headings: [heading, '登记'], of: (of) => of[part].rows },
      { ...count, headings: [heading, COMPLETENESS_PROOF_LABELS[part].zh], of: (of) => of[part].proved },
      ...(money === null
        ? []
        : [
            {
              headings: [heading, money],
              format: YUAN,
              width: 15,
              adds: true,
              of: (of: CompletenessOf) => of[part].amountFen,
            },
          ]),
    ];
  }),
  {
    headings: ['资源面积(亩)'],
    format: 'area',
    width: 12,
    adds: true,
    of: ({ resources }) => resources.areaCentiMu,
  },
  {
    headings: ['账实不符(项)'],
    format: 'whole',
    width: 9,
    adds: true,
    of: ({ assets, resources }) => assets.differing + resources.differing,
  },
  {
    headings: ['最近清查'],
    format: 'day',
    width: 12,
    adds: false,
    of: ({ assets, resources }) => latest(assets.lastDay, resources.lastDay),
  },
  { headings: ['收支记到'], format: 'day', width: 12, adds: false, of: ({ entries }) => entries.lastDay },
];

/** The later of two days; a year or month alone comes before its days. */
function latest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

const missingOf = ({ missing: parts }: CompletenessLine): string =>
  parts.map((part) => COMPLETENESS_PART_LABELS[part].zh).join('、');

/**
 * Writes how complete the registers of each village are. Answers how many villages it holds; missing
 * `campaign.unknown`, `village.unknown`.
 */
export async function exportCompleteness(
  book: WorkbookWriter,
  rooms: RoomsForReading,
  actor: Actor,
  { campaign: code, villageId }: Extract<ExportSubject, { readonly kind: 'completeness' }>,
  circumstances: ExportCircumstances,
): Promise<number> {
  const campaign = await rooms.campaign(actor, code);
  const town = (await rooms.villages.towns(actor)).find((one) => one.code === campaign.townCode);
  if (town === undefined) throw missing('town.missing', {}, '账本里还没有乡镇');
  const frame: ExportFrame = { ...circumstances, town, campaign, sample: campaign.sample };
  const view = await rooms.completeness.completeness(actor, { campaign: code, villageId });
  const sheet = book.sheet({
    name: '登记完备情况',
    title: titleOf(frame, '登记完备情况'),
    lines: linesOf(frame, '元'),
    columns: [
      { headings: ['行政村'], format: 'text', width: 14 },
      ...COLUMNS,
      { headings: ['零报告'], format: 'text', width: 8 },
      { headings: ['没有登记的'], format: 'text', width: 24 },
    ],
    frozenColumns: 1,
    footer: footerOf(frame),
  });
  const first = sheet.nextRow;
  for (const line of view.lines) {
    const zero = line.zeroReport ? '是' : null;
    sheet.row([line.villageName, ...COLUMNS.map(({ of }) => of(line.of)), zero, missingOf(line)]);
  }
  const last = sheet.nextRow - 1;
  const sums = COLUMNS.map(({ of, adds }, at): PaperValue | PaperCell => {
    const letters = columnLetters(at + 2);
    const value = of(view.total);
    return adds && last >= first ? { value, formula: `SUM(${letters}${first}:${letters}${last})` } : value;
  });
  sheet.row(['合计', ...sums, `${view.zeroReports}个村`, null], 'total');
  writeAbout(book, frame, [
    ['行政村', `${view.villages} 个;没有发现问题(零报告)的 ${view.zeroReports} 个,应当抽查`],
    ['登记', '各台账中没有作废的行;问题只计本次专项的'],
    [
      '有佐证等',
      '问题有佐证材料,账户有审批,收支有凭据,资产资源已清查(没有清查就已全部处置的不再清查),合同有书面文本,债权债务已由对方确认',
    ],
    ['金额', '问题为未处理余额,账户为账面余额,资产为账面原值,合同为未终止的年租金,债权债务为未结清的余额'],
    ['最近清查、收支记到', '合计行为各村中最近的一天'],
  ]);
  return view.lines.length;
}
