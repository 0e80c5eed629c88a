import { CASE_STATE_LABELS, CASE_STATES } from '../../../cases/case-state.js';
import { STRIKE_OUT_STATE_LABELS } from '../../../history/strike-out.js';
import type { ImportState } from '../../../exchange/import-report.js';
import type { Label } from '../../../kernel/label.js';

/** How an import stands, as its history names it. */
const IMPORT_STATE_LABELS: Readonly<Record<ImportState, Label>> = {
  reading: { zh: '导入:正在读取', en: 'Import: being read' },
  read: { zh: '导入:已读取,待写入', en: 'Import: read, waits to be written' },
  applying: { zh: '导入:正在写入', en: 'Import: being written' },
  applied: { zh: '导入:已写入', en: 'Import: written' },
  undone: { zh: '导入:已撤销', en: 'Import: taken back' },
  refused: { zh: '导入:未写入', en: 'Import: refused' },
  cancelled: { zh: '导入:已取消', en: 'Import: cancelled' },
};

/** What happened, by the name that the history keeps: `room.verb`. A test compares it with the source. */
export const WHAT_LABELS: Readonly<Record<string, Label>> = {
  ...Object.fromEntries(
    CASE_STATES.map((state): [string, Label] => [`case.${state}`, CASE_STATE_LABELS[state]]),
  ),
  ...Object.fromEntries(
    Object.entries(IMPORT_STATE_LABELS).map(([state, label]): [string, Label] => [`import.${state}`, label]),
  ),
  'case.registered': { zh: '登记问题', en: 'Case registered' },
  'case.changed': { zh: '修改问题', en: 'Case changed' },
  'case.settled': { zh: '处理问题金额', en: 'Money of a case settled' },
  'case.attached': { zh: '附上佐证', en: 'Evidence attached' },
  'case.detached': { zh: '划去佐证', en: 'Evidence struck' },
  'case.unattached': { zh: '撤下佐证', en: 'Evidence taken off' },
  'attachment.received': { zh: '收到文件', en: 'File received' },
  'attachment.taken': { zh: '取走文件', en: 'File taken away' },
  'village.registered': { zh: '登记行政村', en: 'Village registered' },
  'village.changed': { zh: '修改行政村', en: 'Village changed' },
  'village.removed': { zh: '撤销登记行政村', en: 'Village removed' },
  'town.registered': { zh: '登记乡镇', en: 'Town registered' },
  'campaign.opened': { zh: '建立专项', en: 'Campaign opened' },
  'campaign.changed': { zh: '修改专项', en: 'Campaign changed' },
  'taxonomy.changed': { zh: '修改问题分类', en: 'Kinds of problems changed' },
  'declaration.stated': { zh: '登记上报数', en: 'Stated figures kept' },
  'import.spelling-mapped': { zh: '认定写法', en: 'Spelling explained' },
  'export.made': { zh: '导出', en: 'Exported' },
  'history.exported': { zh: '取出留痕', en: 'History taken out' },
  'history.strike-out-asked': { zh: '申请删去个人内容', en: 'Striking out asked for' },
  'history.struck-out': { zh: '核准删去个人内容', en: 'Personal values struck out' },
  'history.strike-out-refused': { zh: '不予核准删去', en: 'Striking out refused' },
  'setting.changed': { zh: '修改设置', en: 'Setting changed' },
  'account.added': { zh: '新建账号', en: 'Account added' },
  'account.changed': { zh: '修改账号', en: 'Account changed' },
  'account.password-changed': { zh: '更换密码', en: 'Password changed' },
  'account.secured': { zh: '更改账号安全设置', en: 'Security of an account changed' },
  'account.recovered': { zh: '用恢复单找回账号', en: 'Account recovered by its sheet' },
  'account.acts-for': { zh: '切换代理身份', en: 'Acts for somebody' },
  'person.registered': { zh: '登记人员', en: 'Person registered' },
  'person.changed': { zh: '修改人员', en: 'Person changed' },
  'deputy.appointed': { zh: '指定代理', en: 'Deputy appointed' },
  'deputy.ended': { zh: '结束代理', en: 'Deputy ended' },
};

/** Kinds of rows that entries are about. */
export const SUBJECT_LABELS: Readonly<Record<string, Label>> = {
  case: { zh: '问题', en: 'case' },
  village: { zh: '行政村', en: 'village' },
  town: { zh: '乡镇', en: 'town' },
  campaign: { zh: '专项', en: 'campaign' },
  import: { zh: '导入', en: 'import' },
  export: { zh: '导出', en: 'export' },
  attachment: { zh: '文件', en: 'file' },
  setting: { zh: '设置', en: 'setting' },
  history: { zh: '留痕', en: 'history' },
  'strike-out': { zh: '删去申请', en: 'request to strike out' },
  account: { zh: '账号', en: 'account' },
  person: { zh: '人员', en: 'person' },
  deputy: { zh: '代理', en: 'deputy' },
};

/** Fields that only the history shows; every other has its name where forms have it. */
export const ENTRY_FIELD_LABELS: Readonly<Record<string, Label>> = {
  accountId: { zh: '账号', en: 'Account' },
  askedBy: { zh: '申请人', en: 'Asked by' },
  campaign: { zh: '专项', en: 'Campaign' },
  chain: { zh: '留痕链', en: 'Chain' },
  changed: { zh: '修改(条)', en: 'Changed' },
  column: { zh: '列', en: 'Column' },
  county: { zh: '县(区)', en: 'County' },
  created: { zh: '新增(条)', en: 'Created' },
  day: { zh: '日期', en: 'Day' },
  deputyId: { zh: '代理人', en: 'Deputy' },
  disabled: { zh: '停用', en: 'Disabled' },
  ended: { zh: '已结束', en: 'Ended' },
  field: { zh: '项目', en: 'Field' },
  file: { zh: '文件', en: 'File' },
  fromDay: { zh: '起', en: 'From' },
  kind: { zh: '种类', en: 'Kind' },
  kinIds: { zh: '亲属', en: 'Kin' },
  mustChange: { zh: '须改密码', en: 'Must change the password' },
  personId: { zh: '人员', en: 'Person' },
  purpose: { zh: '用途', en: 'Purpose' },
  reason: { zh: '理由', en: 'Reason' },
  recoverySheet: { zh: '恢复单', en: 'Recovery sheet' },
  refused: { zh: '有错误(行)', en: 'Refused' },
  role: { zh: '角色', en: 'Role' },
  scope: { zh: '范围', en: 'Scope' },
  searched: { zh: '查找内容', en: 'Searched for' },
  secondFactor: { zh: '二次验证', en: 'Second factor' },
  seq: { zh: '条号', en: 'Entry' },
  subjectId: { zh: '记录', en: 'Record' },
  target: { zh: '认定为', en: 'Means' },
  telephone: { zh: '电话', en: 'Telephone' },
  toDay: { zh: '止', en: 'To' },
  townCode: { zh: '乡镇', en: 'Town' },
  unchanged: { zh: '未变(条)', en: 'Unchanged' },
  upToSeq: { zh: '至条号', en: 'Up to entry' },
  value: { zh: '内容', en: 'Value' },
  values: { zh: '删去(项)', en: 'Values' },
  villageIds: { zh: '包村', en: 'Villages looked after' },
  written: { zh: '原写法', en: 'Written' },
};

/** Labels of codes that only the history shows. */
export const ENTRY_STATE_LABELS: Readonly<Record<string, Label>> = {
  ...IMPORT_STATE_LABELS,
  ...STRIKE_OUT_STATE_LABELS,
  printed: { zh: '已打印', en: 'printed' },
  used: { zh: '已使用', en: 'used' },
};
