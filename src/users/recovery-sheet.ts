import type { Instant } from '../kernel/clock.js';

/** The sheet that the administrator prints, seals and locks away; it opens the account once. */
export const recoverySheetText = (accountName: string, code: string, at: Instant): string =>
  [
    '三资台账 · 管理员账号恢复单',
    'Three-assets audit ledger · recovery sheet of the administrator',
    '',
    `账号 account:      ${accountName}`,
    `恢复码 code:       ${code}`,
    `打印时间 printed:  ${at}`,
    '',
    '本单只显示这一次。请打印后装入信封,双人签字封存,锁入保险柜;不要拍照,不要存入电脑。',
    '忘记密码或验证器丢失时,在登录页选“用恢复单”,填入账号、恢复码和新密码。恢复码用过即失效,',
    '重新打印后旧单也失效。',
    '',
    'Shown this once. Print it, seal it in an envelope signed by two, and lock it away.',
    'On the sign-in page choose "recovery sheet" and enter account, code and a new password.',
    'The code works once, and printing a new sheet makes this one worthless.',
    '',
    '封存人 sealed by: ______________   监封人 witness: ______________   日期 day: ____________',
    '',
  ].join('\n');
