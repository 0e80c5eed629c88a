import { CASE_BOUNDS } from '../cases/case.js';
import { columnChoices, sheetColumn, type SheetColumn } from '../kernel/sheet-column.js';
import { PERSON_HANDLING_LABELS, REST_FATE_LABELS } from './move.js';

/** Columns in which offices keep on paper what became of a case, beside 状态 and 已收回金额 of the case sheet. */
const PAPER_COLUMN_KEYS = [
  'stateDay',
  'closedDay',
  'closingPaper',
  'closedBy',
  'personHandling',
  'recoveredDay',
  'recoveredVoucher',
  'settlementLines',
  'dispositionLines',
  'restFate',
  'restBasis',
  'restApprover',
] as const;
export type PaperColumnKey = (typeof PAPER_COLUMN_KEYS)[number];

const name = CASE_BOUNDS.nameCharacters;

/**
 * Columns of what was done on paper. An opening import takes them over; every other import compares them with the ledger
 * and changes nothing.
 */
export const PAPER_COLUMNS: readonly SheetColumn<PaperColumnKey>[] = [
  sheetColumn('stateDay', '状态日期', 'day', 12, {
    also: '状态时间 申请销号日期 申请销号时间 转持续整改日期 中止日期',
    use: 'in',
    example: '2015-09-20',
  }),
  sheetColumn('closedDay', '销号日期', 'day', 12, { also: '销号时间 办结日期 办结时间', use: 'in' }),
  sheetColumn('closingPaper', '销号文号', 'text', 18, {
    also: '销号审批表号 销号审批表编号 销号审批表 销号凭证 销号依据',
    charactersMax: name,
    use: 'in',
  }),
  sheetColumn('closedBy', '销号人', 'text', 10, {
    also: '销号批准人 销号审批人 批准销号人',
    charactersMax: name,
    use: 'in',
  }),
  sheetColumn('personHandling', '处理到人', 'choice', 12, {
    also: '处理到人情况 人员处理',
    choices: columnChoices(PERSON_HANDLING_LABELS, {
      'not-needed': '不需处理 无需处理 不涉及',
      'handed-over': '移交',
      'dealt-with': '处理',
    }),
    use: 'in',
  }),
  sheetColumn('recoveredDay', '收回日期', 'day', 12, {
    also: '收回时间 追回日期 追回时间 追缴日期 追缴时间',
    use: 'in',
    example: '2015-09-10',
  }),
  sheetColumn('recoveredVoucher', '收回凭证', 'text', 16, {
    also: '收回凭证号 收款收据 收款收据号 收据号 追回凭证',
    charactersMax: name,
    use: 'in',
    example: '收据 0012',
  }),
  sheetColumn('settlementLines', '处理明细', 'long-text', 30, {
    also: '资金处理明细 处理明细(笔)',
    charactersMax: 32_767,
    use: 'in',
  }),
  sheetColumn('dispositionLines', '去向明细', 'long-text', 30, {
    also: '收回款去向明细 资金去向明细',
    charactersMax: 32_767,
    use: 'in',
    example: '2015-09-12|返还村集体入账|86,000.00|记账凭证 9-03',
  }),
  sheetColumn('restFate', '余额去向', 'choice', 14, {
    also: '未处理余额去向',
    choices: columnChoices(REST_FATE_LABELS),
    use: 'in',
  }),
  sheetColumn('restBasis', '余额去向依据', 'text', 18, { charactersMax: name, use: 'in' }),
  sheetColumn('restApprover', '余额去向批准人', 'text', 12, { charactersMax: name, use: 'in' }),
];
