import type { Label } from '../../kernel/label.js';

/** What the server refuses when cases are moved and money is put right, by code. */
export const RECTIFICATION_REFUSALS: Readonly<Record<string, Label>> = {
  'amount.basis-missing': { zh: '请写明核实的依据。', en: 'Please say what the verified amount rests on.' },
  'amount.ended': {
    zh: '已作废或已销号的问题不能再改金额。',
    en: 'The amount of a voided or closed case stays as it is.',
  },
  'bulk.input-missing': { zh: '填写不完整。', en: 'Something is missing.' },
  'bulk.built-on': {
    zh: '之后已有变动,不能撤回。',
    en: 'It was changed since and cannot be taken back.',
  },
  'bulk.linked-already': { zh: '这件问题已有这些材料。', en: 'The case has these files already.' },
  'bulk.missing': { zh: '没有这一批。', en: 'There is no such batch.' },
  'bulk.no-way-back': { zh: '这种办理不能撤回。', en: 'This is never taken back.' },
  'bulk.nothing-left': {
    zh: '这一批没有可以撤回的了。',
    en: 'Nothing of this batch can be taken back any more.',
  },
  'bulk.reason-missing': { zh: '请写明撤回的原因。', en: 'Please say why it is taken back.' },
  'bulk.running': {
    zh: '这一批还在办理,请先停下或等它办完。',
    en: 'This batch is still running: stop it or wait.',
  },
  'bulk.several-campaigns': {
    zh: '一次只能办理同一专项的问题。',
    en: 'The cases must be of one campaign.',
  },
  'bulk.taken-back-already': { zh: '已经撤回。', en: 'It was taken back already.' },
  'bulk.unknown': { zh: '没有这种批量办理。', en: 'This cannot be done on many cases at once.' },
  'case.due-by-extension': {
    zh: '已交办的问题,整改时限只能通过延期改动。',
    en: 'The deadline of an assigned case is moved by an extension only.',
  },
  'deadline.year-unknown': {
    zh: '没有 {year} 年的节假日安排,请直接填写截止日期,或在专项设置的“节假日”里录入这一年。',
    en: 'The holidays of {year} are not known; please type the last day, or write that year down under Campaign, Holidays.',
  },
  'holidays.year-impossible': { zh: '年份不对:{year}。', en: 'No such year: {year}.' },
  'holidays.notice-missing': {
    zh: '请写明依据的通知文号。',
    en: 'The number of the notice is missing.',
  },
  'holidays.empty': { zh: '没有写明 {year} 年哪些天放假。', en: 'There are no days off in {year}.' },
  'holidays.too-many': {
    zh: '放假、调休上班各不超过 {max} 天。',
    en: 'At most {max} days off, and as many worked.',
  },
  'holidays.day-impossible': { zh: '没有这一天:{day}。', en: 'There is no such day: {day}.' },
  'holidays.day-of-other-year': {
    zh: '{day} 不在 {year} 年的安排里。',
    en: '{day} does not belong to the arrangement of {year}.',
  },
  'holidays.work-no-weekend': {
    zh: '{day} 本来就要上班,不是调休。',
    en: '{day} is no weekend, so nothing is worked instead.',
  },
  'holidays.off-and-worked': {
    zh: '{day} 既写了放假,又写了上班。',
    en: '{day} is both off and worked.',
  },
  'holidays.not-own': {
    zh: '本账本没有录入 {year} 年的节假日。',
    en: 'Nothing was written down of {year}.',
  },
  'extension.no-deadline': { zh: '没有整改时限,不用延期。', en: 'There is no deadline to extend.' },
  'extension.none': { zh: '没有待批的延期申请。', en: 'No extension waits to be decided.' },
  'extension.not-from-here': {
    zh: '只有已交办、整改中的问题可以延期。',
    en: 'Only a case that is assigned or being put right can be extended.',
  },
  'extension.not-later': {
    zh: '新的时限须晚于现在的时限({dueDay})。',
    en: 'The new deadline must be after the present one ({dueDay}).',
  },
  'extension.waiting': { zh: '已有一次延期申请待批。', en: 'An extension waits to be decided already.' },
  'money.amount-impossible': {
    zh: '金额应大于零,精确到分。',
    en: 'The amount must be more than zero, in whole fen.',
  },
  'money.beside-too-large': {
    zh: '数额太大,请核对单位(元、万元、亩)。',
    en: 'Too large; please look at the unit (yuan, ten thousand yuan, mu).',
  },
  'money.amount-unknown': {
    zh: '涉及金额未核定或不涉及资金,须先核定金额。',
    en: 'The amount is undetermined, or no money is concerned; determine the amount first.',
  },
  'money.case-voided': { zh: '已作废的问题不能再记资金。', en: 'A voided case takes no money.' },
  'money.counted-elsewhere': {
    zh: '这笔钱计在另一件问题里,须先解除同一笔钱的关联。',
    en: 'This money is counted in another case; take that link off first.',
  },
  'money.day-before': {
    zh: '日期不能早于 {earliest}。',
    en: 'The day cannot be before {earliest}.',
  },
  'money.day-impossible': {
    zh: '日期不存在,或晚于今天。',
    en: 'There is no such day, or it is still to come.',
  },
  'money.closed-on': {
    zh: '销号时已计入这一笔,须先撤销销号,再冲销。',
    en: 'The case was closed with this line; its closure has to be revoked before the line is taken back.',
  },
  'money.disposed-already': {
    zh: '这笔钱已登记去向,须先冲销去向。',
    en: 'This money has gone somewhere already; take that back first.',
  },
  'money.line-missing': { zh: '没有可以冲销的这一笔。', en: 'There is no such line to take back.' },
  'money.not-recovered': {
    zh: '超过收回而未登记去向的金额。',
    en: 'More than was recovered and not disposed of.',
  },
  'money.reversed-already': {
    zh: '超过这一笔可以冲销的金额。',
    en: 'More than is left of the line to take back.',
  },
  'money.too-much': { zh: '超过未处理金额。', en: 'More than is outstanding.' },
  'money.words-missing': { zh: '请写明理由。', en: 'Please give the reason.' },
  'money.discipline-not-recovered': {
    zh: '只有收回的钱才能注明由纪检监察机关追缴。',
    en: 'Only money that came back can be got by discipline inspection.',
  },
  'money.write-off': {
    zh: '核销须有村民会议决议,并由提出人以外的人批准。',
    en: 'Writing off needs a resolution of the village assembly, and somebody else who approves.',
  },
  'move.counts-others': {
    zh: '另有问题的金额计在本件,须先解除关联再作废。',
    en: "Another case's money is counted in this one; take that link off before voiding.",
  },
  'move.day-ahead': { zh: '日期不能晚于今天({today})。', en: 'The day cannot be after today ({today}).' },
  'move.day-before': {
    zh: '日期不能早于发现或上一步的日期({earliest})。',
    en: 'The day cannot be before that of the finding or of the last move ({earliest}).',
  },
  'move.day-impossible': { zh: '没有这一天。', en: 'There is no such day.' },
  'move.deadline-before': {
    zh: '整改时限不能早于交办日期。',
    en: 'The deadline cannot be before the day of assignment.',
  },
  'move.deadline-missing': {
    zh: '请写明整改时限;没有期限的写“长期”。',
    en: 'Please give the deadline, or words such as "long-term".',
  },
  'move.kind-missing': {
    zh: '请选择:长期坚持、分期归还或长期挂账。',
    en: 'Please choose how it continues: kept up, in instalments, or long on the books.',
  },
  'move.lacks': { zh: '销号的条件还不齐。', en: 'Something is lacking for the closure.' },
  'move.merge-target': {
    zh: '请指明并入哪一件;它须是同一专项中另一件有效的问题。',
    en: 'Please name the case that stays: another one of this campaign that counts.',
  },
  'move.money-left': {
    zh: '已有资金处理,须先冲销再作废。',
    en: 'Money was put right already; take that back before voiding.',
  },
  'move.months-impossible': { zh: '报告周期为 1 至 12 个月。', en: 'A report is due every 1 to 12 months.' },
  'move.not-from-here': {
    zh: '问题现在的状态不能这样办理。',
    en: 'This cannot be done in the state in which the case is.',
  },
  'move.not-yours': { zh: '这一步由别的岗位办理。', en: 'This step is for somebody in another role.' },
  'move.reason-missing': { zh: '请选择原因。', en: 'Please choose a reason.' },
  'move.village-missing': {
    zh: '待核的问题先确定是哪个村,再交办。',
    en: 'Say which village it is of before it is assigned.',
  },
  'progress.text-missing': { zh: '请写明整改进展。', en: 'Please say what was done.' },
  'request.words-missing': { zh: '请写明理由。', en: 'Please give the reason.' },
  'voucher.booked-already': {
    zh: '{day} 的凭证 {voucher} 已经登记。',
    en: 'Voucher {voucher} of {day} is booked already.',
  },
  'voucher.closed-since': {
    zh: '其中有问题已销号,须先撤销销号:{numbers}。',
    en: 'Cases have been closed since; revoke that first: {numbers}.',
  },
  'voucher.disposed-since': {
    zh: '其中有收回款已登记去向,须先冲销去向:{numbers}。',
    en: 'Money has gone somewhere since; take that back first: {numbers}.',
  },
  'voucher.missing': { zh: '没有这张凭证。', en: 'There is no such voucher.' },
  'voucher.reason-missing': { zh: '请写明冲销的原因。', en: 'Please say why it is taken back.' },
  'voucher.taken-back': { zh: '这张凭证已经全部冲销。', en: 'This voucher was taken back already.' },
  'same-money.counts-others': {
    zh: '已有同一笔钱的关联,须先解除。',
    en: 'There is a link of the same money already; take it off first.',
  },
  'same-money.none': { zh: '没有同一笔钱的关联。', en: 'There is no link of the same money.' },
  'same-money.settled': {
    zh: '本件已有资金处理,须先冲销,再计到另一件。',
    en: 'Money of this case was put right already; take that back before it is counted elsewhere.',
  },
  'same-money.target': {
    zh: '请指明计在哪一件:须是同一专项中另一件有效、有金额的问题。',
    en: 'Please name the case in which it is counted: another one of this campaign that counts and has an amount.',
  },
  'stage.after-deadline': {
    zh: '阶段时限不能晚于整改时限({dueDay})。',
    en: 'A stage cannot be due after the deadline of the case ({dueDay}).',
  },
  'stage.day-impossible': {
    zh: '阶段时限不存在,或早于发现问题之日。',
    en: 'There is no such day, or it is before the problem was found.',
  },
  'stage.done-already': {
    zh: '“{name}”已完成,不能再改。',
    en: '“{name}” was done already and stays as it is.',
  },
  'stage.name-missing': { zh: '第 {place} 个阶段没有写内容。', en: 'Stage {place} has no name.' },
  'stage.not-from-here': {
    zh: '只有已交办、整改中、持续整改的问题可以分阶段。',
    en: 'Only a case that is assigned, being put right or continuing has stages.',
  },
  'stage.out-of-order': {
    zh: '第 {place} 个阶段的时限早于前一阶段。',
    en: 'Stage {place} is due before the one in front of it.',
  },
  'stage.too-many': { zh: '最多 {max} 个阶段。', en: 'There can be {max} stages at most.' },
  'stage.unknown': { zh: '没有这个阶段。', en: 'There is no such stage.' },
  'voucher.number-missing': { zh: '请填写凭证号。', en: "Please give the voucher's number." },
  'voucher.total-differs': {
    zh: '各行相加与凭证合计不符,没有登记。',
    en: 'The lines do not add up to the total of the voucher; nothing was booked.',
  },
  'voucher.unclear': {
    zh: '还不清楚是哪一件:{names}。',
    en: 'It is not clear which case is meant: {names}.',
  },
  'write-off.before-resolution': {
    zh: '不能早于决议之日({resolutionDay})。',
    en: 'It cannot be before the day of the resolution ({resolutionDay}).',
  },
  'write-off.none': { zh: '没有待批的核销申请。', en: 'No write-off waits to be decided.' },
  'write-off.resolution-missing': {
    zh: '请填写村民会议决议的文号和日期。',
    en: "Please give number and day of the assembly's resolution.",
  },
  'write-off.waiting': { zh: '已有一次核销申请待批。', en: 'A write-off waits to be decided already.' },
  'move.words-missing': { zh: '请写明理由。', en: 'Please give the reason in words.' },
};
