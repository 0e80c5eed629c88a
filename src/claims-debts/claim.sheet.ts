import { columnChoices, sheetColumn, type SheetColumn } from '../kernel/sheet-column.js';
import { CLAIM_BOUNDS, CLAIM_CONFIRMATION_LABELS, CLAIM_SIDE_LABELS } from './claim.js';

/** Columns of the tables of claims and of debts; a sheet says by 债务人 or 债权人 which of them it is. */
export type ClaimColumnKey =
  | 'rowNo'
  | 'village'
  | 'side'
  | 'debtor'
  | 'creditor'
  | 'counterparty'
  | 'classAsWritten'
  | 'originDay'
  | 'principalFen'
  | 'purpose'
  | 'interestFen'
  | 'openedFen'
  | 'dueDay'
  | 'handler'
  | 'witness'
  | 'evidence'
  | 'confirmation'
  | 'confirmedDay'
  | 'note'
  | 'outstandingFen'
  | 'ageYears';

const { nameCharacters, classCharacters, textCharacters } = CLAIM_BOUNDS;

/** Columns in the order in which the ledger prints them (表4 债权明细, 表5 债务明细). */
export const CLAIM_COLUMNS: readonly SheetColumn<ClaimColumnKey>[] = [
  sheetColumn('rowNo', '序号', 'whole-number', 6, { also: '序 顺序号 NO No', use: 'out', example: '1' }),
  sheetColumn('village', '村名', 'text', 12, {
    also: '村 行政村 行政村名称 村名称 所在村 所属村 村(社区) 村社区 村居',
    loosely: ['单位', '单位名称'],
    needed: true,
    example: '红罗沟',
  }),
  sheetColumn('side', '类型', 'choice', 8, {
    also: '债权债务 债权或债务',
    choices: columnChoices(CLAIM_SIDE_LABELS, { claim: '应收', debt: '应付' }),
    example: '债权',
  }),
  sheetColumn('debtor', '债务人', 'text', 16, {
    also: '欠款人 欠款单位 欠款单位(人) 债务人名称 债务单位 借款人',
    charactersMax: nameCharacters,
    use: 'in',
  }),
  sheetColumn('creditor', '债权人', 'text', 16, {
    also: '债权人名称 债权单位 出借人 贷款单位 借款来源单位',
    charactersMax: nameCharacters,
    use: 'in',
  }),
  sheetColumn('counterparty', '对方', 'text', 18, {
    also: '对方名称 对方单位 对方单位或个人 往来单位',
    charactersMax: nameCharacters,
    example: '某工程队',
  }),
  sheetColumn('classAsWritten', '类别', 'text', 16, {
    also: '债权类别 债务类别 债权类型 债务类型 来源 债务来源 债权种类 债务种类 款项性质',
    charactersMax: classCharacters,
    example: '工程欠款',
  }),
  sheetColumn('originDay', '时间', 'partial-day', 12, {
    also: '发生时间 发生日期 形成时间 借款时间 欠款时间 日期',
    example: '2010-08-20',
  }),
  sheetColumn('principalFen', '金额(元)', 'money', 14, {
    also: '金额 债权金额 债务金额 借款金额 欠款金额 本金 数量(金额) 清查核实金额 数额',
    needed: true,
    example: '86000',
  }),
  sheetColumn('purpose', '用途', 'text', 14, {
    also: '借款用途 主要内容 事由',
    charactersMax: textCharacters,
    example: '修路',
  }),
  sheetColumn('interestFen', '利息(元)', 'money', 12, { also: '利息 应付利息 应收利息 欠息' }),
  sheetColumn('openedFen', '未偿还(元)', 'money', 14, {
    also: '未偿还 未偿还金额 尚欠 未收回 未收回金额 余额 尚未偿还',
    example: '36000',
  }),
  sheetColumn('dueDay', '到期时间', 'day', 12, { also: '偿还期限 到期日 还款期限 到期日期 约定还款时间' }),
  sheetColumn('handler', '经手人', 'text', 10, { also: '经办人', charactersMax: nameCharacters }),
  sheetColumn('witness', '证明人', 'text', 10, { charactersMax: nameCharacters }),
  sheetColumn('evidence', '凭据', 'text', 16, {
    also: '依据 凭证 证据 借据 合同',
    charactersMax: textCharacters,
  }),
  sheetColumn('confirmation', '确认情况', 'choice', 12, {
    also: '核实确认 对方确认 是否确认 签字情况',
    choices: columnChoices(CLAIM_CONFIRMATION_LABELS, {
      confirmed: '确认 是 已签字',
      disputed: '异议 否',
      refuses: '拒签 不签字',
      'not-found': '失联 查无此人',
    }),
  }),
  sheetColumn('confirmedDay', '确认时间', 'day', 12, { also: '确认日期 签字时间' }),
  sheetColumn('note', '备注', 'long-text', 16, { also: '附注 说明', charactersMax: textCharacters }),
  sheetColumn('outstandingFen', '现余额(元)', 'money', 14, { use: 'out' }),
  sheetColumn('ageYears', '账龄(年)', 'whole-number', 9, { use: 'out' }),
];
