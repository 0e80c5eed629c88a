import { CATEGORY_LABELS } from '../campaigns/campaign.js';
import { CASE_SOURCE_LABELS, SETTLEMENT_KIND_LABELS } from '../cases/case.js';
import { CLAIM_CLASS_LABELS, CLAIM_SIDE_LABELS } from '../claims-debts/claim.js';
import type { Label } from '../kernel/label.js';
import { SAMPLE_RESULT_LABELS } from '../rectification/reinspection.js';
import { URGING_STANDING_LABELS } from '../rectification/urging.js';

/** How the values of a column are given: money in 分, area in hundredths of 亩, a day as text, a share of one. */
export type ListFormat = 'text' | 'whole' | 'money' | 'area' | 'day' | 'share';

/** A value; several codes of a column with words of its own are a list. */
export type ListCell = string | number | null | readonly string[];

/** A column as the workbook and the print show it. */
export interface ListColumn {
  readonly key: string;
  readonly label: Label;
  readonly format: ListFormat;
  /** In characters, a Chinese one counting two. */
  readonly widthCharacters: number;
  /** The column is added up. */
  readonly summed?: boolean;
  /** Says who is held responsible: left out for who does not see persons. */
  readonly ofPersons?: boolean;
  /** Words of the codes that stand in it. */
  readonly words?: Readonly<Record<string, Label>>;
}

/** How a rectification came out, as ledgers of offices distinguish it. */
const OUTCOME_LABELS = {
  done: { zh: '已完成', en: 'Done' },
  ongoing: { zh: '正在整改', en: 'Being put right' },
  continuing: { zh: '持续整改', en: 'Continuing' },
  suspended: { zh: '中止', en: 'Suspended' },
} as const satisfies Readonly<Record<string, Label>>;
export type Outcome = keyof typeof OUTCOME_LABELS;

const AMOUNT_WORDS: Readonly<Record<string, Label>> = {
  undetermined: { zh: '未核定', en: 'Undetermined' },
  none: { zh: '不涉及', en: 'None' },
};

const column = (
  zh: string,
  en: string,
  format: ListColumn['format'],
  widthCharacters: number,
  more: Partial<ListColumn> = {},
): Omit<ListColumn, 'key'> => ({ label: { zh, en }, format, widthCharacters, ...more });

const OF_PERSONS = { ofPersons: true } as const;
const SUMMED = { summed: true } as const;

/** Every column that a list may have. */
export const LIST_COLUMNS = {
  rowNo: column('序号', 'No.', 'whole', 6),
  number: column('编号', 'Number', 'text', 17),
  town: column('乡镇', 'Town', 'text', 9),
  village: column('村(组)', 'Village', 'text', 12),
  category: column('问题类别', 'Category', 'text', 14, { words: CATEGORY_LABELS }),
  item: column('问题小类', 'Item', 'text', 18),
  source: column('问题来源', 'Source', 'text', 10, { words: CASE_SOURCE_LABELS }),
  foundDay: column('发现时间', 'Found', 'day', 12),
  description: column('问题描述', 'Problem', 'text', 36),
  amountFen: column('涉及金额', 'Amount', 'money', 15, { ...SUMMED, words: AMOUNT_WORDS }),
  extent: column('涉及面积/数量', 'Area or quantity', 'text', 14),
  policyBasis: column('政策依据', 'Basis', 'text', 18),
  leader: column('责任领导', 'Leader', 'text', 10, OF_PERSONS),
  responsibleUnit: column('责任单位', 'Unit', 'text', 14),
  rectifier: column('责任人', 'Person', 'text', 10, OF_PERSONS),
  measures: column('整改措施', 'Measures', 'text', 24),
  due: column('整改时限', 'Deadline', 'day', 12),
  progressText: column('整改进展', 'Progress', 'text', 22),
  outcome: column('整改结果', 'Result', 'text', 10, { words: OUTCOME_LABELS }),
  recoveredHow: column('收回方式', 'How settled', 'text', 10, { words: SETTLEMENT_KIND_LABELS }),
  recoveredFen: column('已收回金额', 'Recovered', 'money', 15, SUMMED),
  outstandingFen: column('未处理余额', 'Outstanding', 'money', 15, { ...SUMMED, words: AMOUNT_WORDS }),
  evidence: column('佐证材料(份)', 'Evidence (files)', 'whole', 9),
  handedOver: column('是否移交线索', 'Handed over', 'text', 12, OF_PERSONS),
  handlingText: column('处理情况', 'Dealt with', 'text', 14, OF_PERSONS),
  requestedDay: column('销号申请时间', 'Closure asked', 'day', 12),
  reviewer: column('审核人', 'Checked by', 'text', 10),
  closedDay: column('销号时间', 'Closed', 'day', 12),
  lookedAgain: column('回头看结果', 'Looked at again', 'text', 11, { words: SAMPLE_RESULT_LABELS }),
  note: column('备注', 'Note', 'text', 14),
  daysLate: column('逾期(天)', 'Days late', 'whole', 9),
  letterNumber: column('文号', 'Number', 'text', 18),
  letterVillage: column('督办对象', 'To', 'text', 12),
  urgedCases: column('督办(件)', 'Cases', 'whole', 9, SUMMED),
  urgedNumbers: column('问题编号', 'Numbers of the cases', 'text', 30),
  sentDay: column('发出日期', 'Sent', 'day', 12),
  replyDueDay: column('回复期限', 'Answer due', 'day', 12),
  letterStanding: column('状态', 'State', 'text', 12, { words: URGING_STANDING_LABELS }),
  repliedDay: column('回复日期', 'Answered', 'day', 12),
  replyDaysLate: column('逾期(天)', 'Days late', 'whole', 9),
  replyText: column('回复或撤回说明', 'What was answered', 'text', 26),
  urgedClosed: column('已销号(件)', 'Closed', 'whole', 9, SUMMED),
  rank: column('名次', 'Rank', 'whole', 6),
  villageName: column('村名', 'Village', 'text', 14),
  cases: column('问题(件)', 'Cases', 'whole', 9, SUMMED),
  dueCases: column('应整改(件)', 'To be put right', 'whole', 10, SUMMED),
  closed: column('已销号(件)', 'Closed', 'whole', 10, SUMMED),
  rate: column('整改率', 'Rate', 'share', 9),
  open: column('正在整改(件)', 'Open', 'whole', 11, SUMMED),
  overdue: column('其中逾期(件)', 'Overdue', 'whole', 11, SUMMED),
  continuing: column('持续整改(件)', 'Continuing', 'whole', 11, SUMMED),
  suspended: column('中止(件)', 'Suspended', 'whole', 9, SUMMED),
  villageAmountFen: column('涉及金额', 'Amount', 'money', 15, SUMMED),
  villageRecoveredFen: column('已收回金额', 'Recovered', 'money', 15, SUMMED),
  recoveredShare: column('收回率', 'Recovered', 'share', 9),
  villageOutstandingFen: column('未处理余额', 'Outstanding', 'money', 15, SUMMED),
  claimVillage: column('村名', 'Village', 'text', 12),
  side: column('债权/债务', 'Claim or debt', 'text', 9, { words: CLAIM_SIDE_LABELS }),
  claimClass: column('类型', 'Kind', 'text', 14, { words: CLAIM_CLASS_LABELS }),
  counterparty: column('对方', 'Other side', 'text', 14),
  originDay: column('发生时间', 'Arose', 'text', 11),
  purpose: column('主要内容', 'What it is', 'text', 24),
  claimFen: column('金额', 'Amount', 'money', 15, SUMMED),
  claimDue: column('偿还期限', 'Due', 'day', 12),
} as const satisfies Readonly<Record<string, Omit<ListColumn, 'key'>>>;
export type ListColumnKey = keyof typeof LIST_COLUMNS;

/** Columns in this order, as this actor may have them. */
export const columnsOf = (keys: readonly ListColumnKey[], seesPersons: boolean): readonly ListColumn[] =>
  keys
    .map((key): ListColumn => ({ key, ...LIST_COLUMNS[key] }))
    .filter(({ ofPersons }) => seesPersons || ofPersons !== true);
