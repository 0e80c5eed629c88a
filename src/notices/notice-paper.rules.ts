import { ASSET_CLASS_LABELS, ASSET_USE_LABELS, DISPOSAL_WAY_LABELS } from '../assets/asset.js';
import type { AssetView, DisposalWay } from '../assets/asset.js';
import { LAND_CLASS_LABELS } from '../assets/land.js';
import { CATEGORY_LABELS } from '../campaigns/campaign.js';
import type { CaseRowView } from '../cases/case.js';
import { CLAIM_CLASS_LABELS, CLAIM_CLASSES, type ClaimView } from '../claims-debts/claim.js';
import { CONTRACT_BIDDING_LABELS, type ContractView } from '../contracts/contract.js';
import { ACCOUNT_KIND_LABELS, type AccountView } from '../funds/fund.js';
import { formatMu } from '../kernel/area.js';
import { formatYuan, sumFen } from '../kernel/money.js';
import { isUnit, Names, withoutNumbers } from './mask.rules.js';
import type { NoticeSection } from './notice.js';

/** A column of a notice: its heading, and the only way by which something of a row gets onto the paper. */
interface PaperColumn<Row> {
  readonly name: string;
  readonly text: (row: Row) => string;
  /** Numbers stand at the right. */
  readonly number?: true;
  /** What the last row says below it. */
  readonly total?: (rows: readonly Row[]) => string;
}

const yuan = (fen: number | null): string => (fen === null ? '' : formatYuan(fen));
const mu = (centiMu: number | null): string => (centiMu === null ? '' : formatMu(centiMu));
const pieces = (milli: number | null): string => (milli === null ? '' : String(milli / 1000));
const open = (text: string | null): string => withoutNumbers(text ?? '');

const money = <Row>(name: string, of: (row: Row) => number | null): PaperColumn<Row> => ({
  name,
  number: true,
  text: (row) => yuan(of(row)),
  total: (rows) => formatYuan(sumFen(rows.map((row) => of(row) ?? 0))),
});

const area = <Row>(name: string, of: (row: Row) => number | null): PaperColumn<Row> => ({
  name,
  number: true,
  text: (row) => mu(of(row)),
  total: (rows) => formatMu(rows.reduce((sum, row) => sum + (of(row) ?? 0), 0)),
});

/** A table of these rows through these columns, numbered from 1. */
function sectionOf<Row>(
  heading: string | null,
  columns: readonly PaperColumn<Row>[],
  rows: readonly Row[],
): NoticeSection {
  return {
    heading,
    columns: [
      { name: '序号', number: false },
      ...columns.map(({ name, number }) => ({ name, number: number === true })),
    ],
    rows: rows.map((row, at) => [String(at + 1), ...columns.map(({ text }) => text(row))]),
    total:
      rows.length > 0 && columns.some(({ total }) => total !== undefined)
        ? ['合计', ...columns.map(({ total }) => total?.(rows) ?? '')]
        : null,
  };
}

/** Assets counted: books and count side by side; no keeper, no reason of a difference, no note. */
export const assetSections = (rows: readonly AssetView[]): NoticeSection[] => [
  sectionOf<AssetView>(
    null,
    [
      { name: '资产名称', text: ({ name }) => open(name) },
      { name: '类别', text: ({ classCode }) => ASSET_CLASS_LABELS[classCode].zh },
      { name: '计量单位', text: ({ unit }) => open(unit) },
      { name: '账面数量', number: true, text: ({ bookQuantityMilli }) => pieces(bookQuantityMilli) },
      {
        name: '实存数量',
        number: true,
        text: ({ countedDay, foundQuantityMilli }) =>
          countedDay === null ? '未清查' : pieces(foundQuantityMilli),
      },
      money('账面原值(元)', ({ bookValueFen }) => bookValueFen),
      money('清查价值(元)', ({ foundValueFen }) => foundValueFen),
      { name: '存放地点', text: ({ place }) => open(place) },
      { name: '使用情况', text: ({ useCode }) => (useCode === null ? '' : ASSET_USE_LABELS[useCode].zh) },
    ],
    rows,
  ),
];

/** Resources counted. */
export const resourceSections = (rows: readonly AssetView[]): NoticeSection[] => [
  sectionOf<AssetView>(
    null,
    [
      { name: '资源名称', text: ({ name }) => open(name) },
      { name: '地类', text: ({ landClass }) => (landClass === null ? '' : LAND_CLASS_LABELS[landClass].zh) },
      { name: '坐落', text: ({ place }) => open(place) },
      area('账面面积(亩)', ({ areaCentiMu }) => areaCentiMu),
      area('实测面积(亩)', ({ foundAreaCentiMu }) => foundAreaCentiMu),
      { name: '使用情况', text: ({ useCode }) => (useCode === null ? '' : ASSET_USE_LABELS[useCode].zh) },
    ],
    rows,
  ),
];

/** Accounts and cash boxes with what they hold; no account number, not even its last digits. */
export const fundSections = (rows: readonly AccountView[]): NoticeSection[] => [
  sectionOf<AccountView>(
    null,
    [
      { name: '账户类别', text: ({ kind }) => ACCOUNT_KIND_LABELS[kind].zh },
      { name: '开户行', text: ({ bank }) => open(bank) },
      money('期初余额(元)', ({ openingFen }) => openingFen),
      money('收入合计(元)', ({ incomeFen }) => incomeFen),
      money('支出合计(元)', ({ expenseFen }) => expenseFen),
      money('余额(元)', ({ balanceFen }) => balanceFen),
    ],
    rows,
  ),
];

interface ClaimLine {
  readonly party: string;
  readonly classLabel: string;
  readonly principalFen: number;
  readonly outstandingFen: number;
}

/**
 * Claims and debts. A unit stands by its name, a creditor as 姓+某; persons who owe the village stand together by kind,
 * since no household in arrears is ever named.
 */
export function claimSections(rows: readonly ClaimView[]): NoticeSection[] {
  const [claims, debts] = (['claim', 'debt'] as const).map((side) => rows.filter((row) => row.side === side));
  const names = new Names((debts ?? []).map(({ counterparty }) => counterparty));
  const lineOf = (row: ClaimView, party: string): ClaimLine => ({
    party,
    classLabel: CLAIM_CLASS_LABELS[row.classCode].zh,
    principalFen: row.principalFen,
    outstandingFen: row.outstandingFen,
  });
  const units = (claims ?? []).filter(({ counterparty }) => isUnit(counterparty));
  const persons = (claims ?? []).filter(({ counterparty }) => !isUnit(counterparty));
  const owed = CLAIM_CLASSES.flatMap((code) =>
    together(persons.filter(({ classCode }) => classCode === code)),
  );
  const columns = (party: string): PaperColumn<ClaimLine>[] => [
    { name: party, text: (line) => line.party },
    { name: '类别', text: (line) => line.classLabel },
    money('原始金额(元)', (line) => line.principalFen),
    money('尚欠金额(元)', (line) => line.outstandingFen),
  ];
  return [
    sectionOf('债权(他人欠村集体)', columns('债务人'), [
      ...units.map((row) => lineOf(row, withoutNumbers(row.counterparty))),
      ...owed,
    ]),
    sectionOf(
      '债务(村集体欠他人)',
      columns('债权人'),
      (debts ?? []).map((row) => lineOf(row, names.shown(row.counterparty))),
    ),
  ];
}

/** Persons of one kind as one line. */
function together(rows: readonly ClaimView[]): ClaimLine[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      party: `个人(${rows.length} 笔)`,
      classLabel: CLAIM_CLASS_LABELS[first.classCode].zh,
      principalFen: sumFen(rows.map(({ principalFen }) => principalFen)),
      outstandingFen: sumFen(rows.map(({ outstandingFen }) => outstandingFen)),
    },
  ];
}

/** Contracts in force, lessee and rent readable; no arrears, no tags, no note. */
export const contractSections = (rows: readonly ContractView[]): NoticeSection[] => [
  sectionOf<ContractView>(
    null,
    [
      { name: '合同标的', text: ({ thing }) => open(thing) },
      { name: '承包(承租)方', text: ({ lessee }) => open(lessee) },
      area('面积(亩)', ({ areaCentiMu }) => areaCentiMu),
      {
        name: '承包(租赁)期限',
        text: ({ fromDay, toDay }) =>
          fromDay === null && toDay === null ? '' : `${fromDay ?? ''}至${toDay ?? ''}`,
      },
      money('年租金(元)', ({ rentFen }) => rentFen),
      {
        name: '发包方式',
        text: ({ bidding }) => (bidding === null ? '' : CONTRACT_BIDDING_LABELS[bidding].zh),
      },
    ],
    rows.filter(({ endedDay }) => endedDay === null),
  ),
];

/** A disposal with the name of what was disposed of; money in 分. */
export interface NoticedDisposal {
  readonly assetName: string;
  readonly day: string;
  readonly way: DisposalWay;
  readonly valuationDay: string | null;
  readonly valuationOrgan: string | null;
  readonly valuationFen: number | null;
  readonly proceedsFen: number;
}

/** Valuations and what came of them; no buyer, no note. */
export const valuationSections = (rows: readonly NoticedDisposal[]): NoticeSection[] => [
  sectionOf<NoticedDisposal>(
    null,
    [
      { name: '资产名称', text: ({ assetName }) => open(assetName) },
      { name: '处置方式', text: ({ way }) => DISPOSAL_WAY_LABELS[way].zh },
      { name: '评估机构', text: ({ valuationOrgan }) => unitOnly(valuationOrgan) },
      { name: '评估日期', text: ({ valuationDay }) => valuationDay ?? '' },
      money('评估价(元)', ({ valuationFen }) => valuationFen),
      { name: '处置日期', text: ({ day }) => day },
      money('处置收入(元)', ({ proceedsFen }) => proceedsFen),
    ],
    rows,
  ),
];

/** A unit by its name; a person who valued is shown as 姓+某. */
const unitOnly = (name: string | null): string => (name === null ? '' : new Names([name]).shown(name));

/**
 * Problems that were put right and closed: kind, day and money. What a person wrote of them stays away, since it speaks
 * of those responsible; open problems are no result.
 */
export const rectificationSections = (rows: readonly CaseRowView[]): NoticeSection[] => [
  sectionOf<CaseRowView>(
    null,
    [
      { name: '问题类别', text: ({ categoryCode }) => CATEGORY_LABELS[categoryCode].zh },
      { name: '问题小类', text: ({ itemName }) => itemName ?? '' },
      { name: '整改完成日期', text: ({ closedDay }) => closedDay ?? '' },
      money('涉及金额(元)', ({ amountFen }) => amountFen),
      money('收回金额(元)', ({ recoveredFen }) => recoveredFen),
      money('返还村集体(元)', ({ returnedFen }) => returnedFen),
    ],
    rows.filter(({ state }) => state === 'closed'),
  ),
];
