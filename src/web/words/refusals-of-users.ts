import type { Label } from '../../kernel/label.js';

/** What refusals about accounts, persons, deputies and passwords mean. */
export const USER_REFUSALS: Readonly<Record<string, Label>> = {
  'account.changed': { zh: '这个账号刚刚被别人改过。', en: 'Somebody else has just changed this account.' },
  'account.last-admin': {
    zh: '至少要留一个可用的管理员账号。',
    en: 'At least one administrator has to remain.',
  },
  'account.missing': { zh: '没有这个账号。', en: 'There is no such account.' },
  'account.name-malformed': {
    zh: '账号名须以字母、数字或汉字开头,可含 . _ -,最多 40 个字。',
    en: 'An account begins with a letter or digit, may hold . _ - and has at most 40 characters.',
  },
  'account.name-taken': { zh: '已有账号 {name}。', en: 'There is an account {name} already.' },
  'account.scope-empty': {
    zh: '请写明账号的范围:县、乡镇或村。',
    en: 'Please say for which county, towns or villages the account is.',
  },
  'account.scope-malformed': { zh: '账号的范围填写有误。', en: 'The scope of the account is not valid.' },
  'account.scope-of-role': { zh: '这个岗位不能有这样的范围。', en: 'This role cannot have such a scope.' },
  'deputy.days': { zh: '代理的起止日期有误。', en: 'The days of the deputyship are not valid.' },
  'deputy.missing': { zh: '没有这项代理。', en: 'There is no such deputyship.' },
  'deputy.not': { zh: '今天不能代理这个账号。', en: 'You may not act for this account today.' },
  'deputy.own': { zh: '不能自己代理自己。', en: 'Nobody is a deputy of themselves.' },
  'password.common': {
    zh: '这个密码太常见,容易被猜中,请换一个。',
    en: 'This password is a common one and easily guessed; please choose another.',
  },
  'password.has-name': { zh: '密码里不能有账号名。', en: 'The password must not hold the account.' },
  'password.same': { zh: '新密码不能和旧密码一样。', en: 'The new password is the same as the old one.' },
  'password.too-long': { zh: '密码最多 {max} 位。', en: 'A password has at most {max} characters.' },
  'password.too-short': { zh: '密码至少 {min} 位。', en: 'A password has at least {min} characters.' },
  'person.changed': {
    zh: '这个人的资料刚刚被别人改过。',
    en: 'Somebody else has just changed this person.',
  },
  'person.missing': { zh: '没有这个人。', en: 'There is no such person.' },
  'person.name-missing': { zh: '请填写姓名。', en: 'Please type the name.' },
  'person.own-kin': { zh: '一个人不是自己的亲属。', en: 'Nobody is kin of themselves.' },
  'second-factor.none-offered': {
    zh: '请重新开始设置两步验证。',
    en: 'Please begin to set up two-step sign-in again.',
  },
  'second-factor.wrong-code': {
    zh: '验证码不对,请看验证器现在显示的数字。',
    en: 'The code is wrong; please take the one that the authenticator shows now.',
  },
  'case.not-recorder': {
    zh: '只有登记人或纪检监督可以撤回。',
    en: 'Only whoever recorded it, or an inspector, takes it back.',
  },
  'duties.too-near': {
    zh: '您经手过这件问题,或与责任人、该村有关联,不能由您办理。',
    en: 'You had a hand in this case, or are too near to its people or its village, to decide it.',
  },
  'request.other-site': {
    zh: '请求来自别的网站,没有执行。',
    en: 'The request came from another site and was not carried out.',
  },
  'request.too-many': {
    zh: '请求太频繁,请 {seconds} 秒后再试。',
    en: 'Too many requests: please try again in {seconds} [second|seconds].',
  },
  'session.missing': { zh: '请先登录。', en: 'Please sign in first.' },
  'session.refused': {
    zh: '账号、密码或验证码不对,或者暂时不能登录。',
    en: 'Account, password or code is wrong, or signing in is closed for a while.',
  },
  'storage.duties': {
    zh: '经手这件问题的人不能销号,销号的人不能撤销。',
    en: 'Who had a hand in the case does not close it, and who closed it does not take that back.',
  },
};
