import type { Label } from '../../kernel/label.js';

/** What the server refuses about assets, contracts, funds, claims and debts, by code. */
export const REGISTER_REFUSALS: Readonly<Record<string, Label>> = {
  'register.missing': { zh: '没有这条记录。', en: 'There is no such row.' },
  'register.changed': {
    zh: '刚刚被别人改过,请看过新内容再决定。',
    en: 'Somebody has just changed it. Look at what it says now, then decide.',
  },
  'register.voided': { zh: '这条记录已作废。', en: 'This row was voided.' },
  'register.reason-missing': { zh: '作废须写明原因。', en: 'Say why it is voided.' },
  'asset.name-missing': { zh: '没有写资产名称。', en: 'The name of the asset is missing.' },
  'asset.net-exceeds': {
    zh: '净值多于原值,请核对两个金额。',
    en: 'The net value exceeds the original one. Check both amounts.',
  },
  'asset.day-impossible': { zh: '没有 {day} 这一天。', en: 'There is no such day as {day}.' },
  'asset.day-in-future': { zh: '日期在今天之后。', en: 'The day lies ahead.' },
  'asset.count-empty': {
    zh: '没有写实存数量、价值或面积;没有实物的写 0。',
    en: 'Write what was found: quantity, value or area. Write 0 where nothing is there.',
  },
  'asset.reason-missing': { zh: '撤回须写明原因。', en: 'Say why it is withdrawn.' },
  'asset.line-missing': {
    zh: '没有这条清查、照片或处置。',
    en: 'There is no such count, picture or disposal.',
  },
  'asset.withdrawn-already': {
    zh: '这一条已经撤回,或本身就是撤回。',
    en: 'It was withdrawn already, or is itself a withdrawal.',
  },
  'asset.disposal-exceeds': {
    zh: '处置的数量合计多于账面和实存的数量。',
    en: 'More would be disposed of than the books or a count know of.',
  },
  'contract.thing-missing': { zh: '没有写合同标的。', en: 'The object of the contract is missing.' },
  'contract.day-impossible': { zh: '没有 {day} 这一天。', en: 'There is no such day as {day}.' },
  'contract.day-in-future': { zh: '日期在今天之后。', en: 'The day lies ahead.' },
  'contract.term-backwards': {
    zh: '合同的截止日期早于起始日期。',
    en: 'The term ends before it begins.',
  },
  'contract.no-deposit': {
    zh: '没有写押金,不能写退还日期。',
    en: 'No deposit is written, so it cannot have been returned.',
  },
  'contract.asset-missing': { zh: '本村没有这项资产。', en: 'The village has no such asset.' },
  'contract.payment-not-positive': { zh: '收款金额须大于零。', en: 'A payment must be more than nothing.' },
  'contract.payment-missing': { zh: '没有这笔收款。', en: 'There is no such payment.' },
  'contract.reversed-already': {
    zh: '这笔收款已经冲销,或本身就是冲销。',
    en: 'It was reversed already, or is itself a reversal.',
  },
  'contract.reason-missing': { zh: '冲销须写明原因。', en: 'Say why it is reversed.' },
  'entry.day-impossible': { zh: '没有 {day} 这一天。', en: 'There is no such day as {day}.' },
  'entry.summary-missing': { zh: '没有写摘要。', en: 'The summary is missing.' },
  'entry.no-amount': { zh: '收入和支出都没有写。', en: 'Neither income nor expense is written.' },
  'entry.loan-way': {
    zh: '出借须是支出,归还须是收入,只有归还才能对应出借。',
    en: 'Money lent is an expense, money returned an income, and only a return names a loan.',
  },
  'entry.loan-missing': { zh: '没有这笔出借。', en: 'There is no such loan.' },
  'entry.returns-too-much': {
    zh: '归还合计多于出借金额。',
    en: 'More would be returned than was lent.',
  },
  'entry.is-returned': {
    zh: '这笔出借已有归还,请先作废归还。',
    en: 'Money of this loan came back already; void the returns first.',
  },
  'account.name-missing': { zh: '没有写账户名称。', en: 'The name of the account is missing.' },
  'account.opening-day-missing': {
    zh: '写了期初余额,须写明是哪一天的。',
    en: 'Say of which day the opening balance is.',
  },
  'account.closed-before-opened': {
    zh: '账户的销户日期早于开户日期,请核对。',
    en: 'The account is closed before it was opened. Check the days.',
  },
  'account.has-entries': {
    zh: '账户里还有收支,不能作废。',
    en: 'The account has entries and cannot be voided.',
  },
  'account.has-statements': {
    zh: '账户还登记着对账单余额,不能作废。请先作废对账单余额。',
    en: 'The account has statement balances and cannot be voided. Void them first.',
  },
  'account.opening-after-statement': {
    zh: '账户已有 {day} 的对账单余额,期初日期不能晚于它的次日。',
    en: 'The account has a statement balance of {day}; its opening day cannot be later than the day after.',
  },
  'account.used-since-import': {
    zh: '这次导入建立的账户里已有别的收支或对账单余额,不能整批撤销。',
    en: 'Other entries or statement balances were recorded of accounts that this import opened; it cannot be taken back.',
  },
  'statement.day-ahead': {
    zh: '{day} 还没有到,不能登记这一天的对账单余额。',
    en: '{day} is still to come; no statement can say what was held then.',
  },
  'statement.before-opening': {
    zh: '账户从 {from} 日终起才有账面余额。更早的余额请先改账户的期初。',
    en: 'The books of the account begin with the end of {from}. For an earlier balance, correct its opening first.',
  },
  'statement.day-taken': {
    zh: '这个账户 {day} 的对账单余额已经登记。登记错的,先作废再重新登记。',
    en: 'A statement balance of this account on {day} is recorded already. If it is wrong, void it, then record the right one.',
  },
  'claim.counterparty-missing': {
    zh: '没有写债务人或债权人。',
    en: 'The debtor or creditor is missing.',
  },
  'claim.opened-exceeds': {
    zh: '未偿还金额多于本金,请核对两个金额。',
    en: 'More is unpaid than the principal. Check both amounts.',
  },
  'claim.paid-exceeds': {
    zh: '已经收付的金额多于改后的未偿还金额,请先冲销收付。',
    en: 'More was paid already than would be open. Reverse payments first.',
  },
  'claim.payment-not-positive': { zh: '收付金额须大于零。', en: 'A payment must be more than nothing.' },
  'claim.payment-exceeds': {
    zh: '收付金额多于尚未偿还的金额。',
    en: 'The payment is more than what is outstanding.',
  },
  'claim.payment-missing': { zh: '没有这笔收付。', en: 'There is no such payment.' },
  'claim.reversed-already': {
    zh: '这笔收付已经冲销,或本身就是冲销。',
    en: 'This payment was reversed already, or is a reversal itself.',
  },
  'claim.reason-missing': { zh: '冲销须写明原因。', en: 'Say why it is reversed.' },
  'claim.day-impossible': { zh: '没有 {day} 这一天。', en: 'There is no such day as {day}.' },
  'claim.day-in-future': { zh: '日期在今天之后。', en: 'The day lies ahead.' },
  'claim.setting-impossible': {
    zh: '账龄分段须从小到大,日期和数值须存在。',
    en: 'The bands must ascend, and days and numbers must exist.',
  },
};
