import { columnChoices, sheetColumn, type SheetColumn } from '../kernel/sheet-column.js';
import { FUND_BOUNDS, LOAN_KIND_LABELS, PAYMENT_WAY_LABELS } from './fund.js';

/** Columns of a journal of entries (日记账). */
export type EntryColumnKey =
  | 'rowNo'
  | 'village'
  | 'account'
  | 'day'
  | 'voucher'
  | 'summary'
  | 'subjectAsWritten'
  | 'incomeFen'
  | 'expenseFen'
  | 'balanceFen'
  | 'counterparty'
  | 'handler'
  | 'approver'
  | 'payment'
  | 'evidence'
  | 'loan'
  | 'note';

const { nameCharacters, voucherCharacters, textCharacters } = FUND_BOUNDS;

/** Columns in the order in which the ledger prints them. */
export const ENTRY_COLUMNS: readonly SheetColumn<EntryColumnKey>[] = [
  sheetColumn('rowNo', '序号', 'whole-number', 6, { also: '序 顺序号 NO No', use: 'out', example: '1' }),
  sheetColumn('village', '村名', 'text', 12, {
    also: '村 行政村 行政村名称 村名称 所在村 村(社区) 村社区 村居',
    needed: true,
    example: '红罗沟',
  }),
  sheetColumn('account', '账户', 'text', 18, {
    also: '账户名称 开户账户 银行账户 资金账户',
    charactersMax: nameCharacters,
    example: '基本户(尾号0001)',
  }),
  sheetColumn('day', '日期', 'day', 12, {
    also: '记账日期 发生日期 业务日期 收支日期 凭证日期 时间',
    needed: true,
    example: '2013-01-08',
  }),
  sheetColumn('voucher', '凭证号', 'text', 10, {
    also: '凭证字号 凭证编号 凭证 记账凭证号',
    charactersMax: voucherCharacters,
    example: '记-1',
  }),
  sheetColumn('summary', '摘要', 'long-text', 26, {
    also: '内容 用途 业务内容 事由',
    needed: true,
    charactersMax: textCharacters,
    example: '收机动地承包费',
  }),
  sheetColumn('subjectAsWritten', '科目', 'text', 18, {
    also: '会计科目 科目名称 对方科目 收支科目',
    charactersMax: nameCharacters,
    example: '发包及上交收入',
  }),
  sheetColumn('incomeFen', '收入(元)', 'money', 14, {
    also: '收入 收入金额 借方 借方金额 增加',
    example: '36000',
  }),
  sheetColumn('expenseFen', '支出(元)', 'money', 14, { also: '支出 支出金额 贷方 贷方金额 减少 付出' }),
  sheetColumn('balanceFen', '余额(元)', 'money', 14, { also: '余额 结余 账面余额' }),
  sheetColumn('counterparty', '对方', 'text', 14, {
    also: '对方单位 对方名称 对方户名 收款人 付款人 交款人 收(付)款人',
    charactersMax: nameCharacters,
  }),
  sheetColumn('handler', '经手人', 'text', 10, { also: '经办人', charactersMax: nameCharacters }),
  sheetColumn('approver', '审批人', 'text', 10, { also: '批准人 审批', charactersMax: nameCharacters }),
  sheetColumn('payment', '结算方式', 'choice', 10, {
    also: '支付方式 收付方式',
    choices: columnChoices(PAYMENT_WAY_LABELS, { cash: '提现 现金支付', transfer: '银行转账 汇款 网银' }),
  }),
  sheetColumn('evidence', '附件', 'text', 16, {
    also: '票据 原始凭证 凭据 附单据',
    charactersMax: textCharacters,
  }),
  sheetColumn('loan', '借还', 'choice', 8, {
    also: '出借归还',
    choices: columnChoices(LOAN_KIND_LABELS, { lent: '借出', returned: '还款 收回' }),
  }),
  sheetColumn('note', '备注', 'long-text', 16, { also: '附注 说明', charactersMax: textCharacters }),
];
