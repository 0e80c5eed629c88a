import { EXPORT_FAULT_LABELS } from '../../exchange/export.js';
import type { Label } from '../../kernel/label.js';
import { WORKBOOK_FAULTS } from '../../workbooks/workbook.js';
import { COPY_REFUSALS } from './refusals-of-copies.js';
import { ATTACHMENT_REFUSALS } from './refusals-of-attachments.js';
import { DISCIPLINE_REFUSALS } from './refusals-of-discipline.js';
import { FLAG_REFUSALS } from './refusals-of-flags.js';
import { FORM_REFUSALS } from './refusals-of-forms.js';
import { HISTORY_REFUSALS } from './refusals-of-history.js';
import { NOTICE_REFUSALS } from './refusals-of-notices.js';
import { OPENING_REFUSALS } from './refusals-of-opening.js';
import { RECTIFICATION_REFUSALS } from './refusals-of-rectification.js';
import { REGISTER_REFUSALS } from './refusals-of-registers.js';
import { RETURN_REFUSALS } from './refusals-of-returns.js';
import { LIST_REFUSALS } from './refusals-of-lists.js';
import { REPORT_REFUSALS } from './refusals-of-reports.js';
import { STAGE_STEP_REFUSALS } from './refusals-of-stages.js';
import { TIP_REFUSALS } from './refusals-of-tips.js';
import { URGING_REFUSALS } from './refusals-of-urgings.js';
import { USER_REFUSALS } from './refusals-of-users.js';
import { VILLAGE_SIDE_REFUSALS } from './refusals-of-village-side.js';

/**
 * What the server's refusals mean, by code, with blanks for their params. A test compares this list with the codes in
 * the source; what only the shell or the start of the program says is left out.
 */
export const REFUSALS: Readonly<Record<string, Label>> = {
  ...EXPORT_FAULT_LABELS,
  ...WORKBOOK_FAULTS,
  ...USER_REFUSALS,
  ...ATTACHMENT_REFUSALS,
  ...COPY_REFUSALS,
  ...HISTORY_REFUSALS,
  ...DISCIPLINE_REFUSALS,
  ...RECTIFICATION_REFUSALS,
  ...REGISTER_REFUSALS,
  ...FLAG_REFUSALS,
  ...NOTICE_REFUSALS,
  ...TIP_REFUSALS,
  ...URGING_REFUSALS,
  ...STAGE_STEP_REFUSALS,
  ...OPENING_REFUSALS,
  ...LIST_REFUSALS,
  ...RETURN_REFUSALS,
  ...REPORT_REFUSALS,
  ...FORM_REFUSALS,
  ...VILLAGE_SIDE_REFUSALS,
  'access.password-first': {
    zh: '请先修改初始密码,再办理业务。',
    en: 'Please change the first password before anything else.',
  },
  'access.forbidden': { zh: '这项内容不归现在的岗位。', en: 'This is not for the present role.' },
  'campaign.changed': { zh: '专项设置已被他人修改。', en: 'Somebody else changed the campaign.' },
  'campaign.code-taken': {
    zh: '已有代码为 {code} 的专项。',
    en: 'There is a campaign with the code {code} already.',
  },
  'campaign.not-valid': { zh: '专项设置有误。', en: 'Something in the campaign is not valid.' },
  'campaign.town-unclear': {
    zh: '请先确定专项所在的乡镇。',
    en: 'It is not clear which town the campaign is of.',
  },
  'campaign.unknown': { zh: '没有这个专项:{code}。', en: 'There is no campaign {code}.' },
  'case.amount-below-settled': {
    zh: '涉及金额不能小于已经处理的金额。',
    en: 'The amount cannot be less than what has been settled.',
  },
  'case.changed': { zh: '这件问题刚刚被别人改过。', en: 'Somebody else has just changed this case.' },
  'case.closed': {
    zh: '已销号的问题不能直接改,须先撤销销号。',
    en: 'A closed case cannot be changed; its closure has to be revoked first.',
  },
  'case.duplicate': {
    zh: '同村、同类、同样描述的问题已经登记:{number}。',
    en: 'The same problem of this village is registered already: {number}.',
  },
  'case.further-detail': {
    zh: '本专项按村和小类计件,该村该小类已有 {number},请作为其中一笔明细记入。',
    en: 'This campaign counts by village and item, and has {number}; please add it there as a detail.',
  },
  'case.invalid': {
    zh: '填写有误,没有保存。',
    en: 'Something that was typed is not valid; nothing was saved.',
  },
  'case.missing': { zh: '没有这件问题。', en: 'There is no such case.' },
  'case.not-registered': {
    zh: '只有已登记、尚未交办的问题可以撤回。',
    en: 'Only a case that is registered and not assigned can be withdrawn.',
  },
  'case.reason-missing': { zh: '撤回须写明原因。', en: 'Please give the reason.' },
  'case.voided': { zh: '已作废的问题不能再改。', en: 'A voided case cannot be changed.' },
  'export.abandoned': { zh: '导出已取消。', en: 'The export was cancelled.' },
  'import.built-on': {
    zh: '导入之后,其中的问题已有改动,不能整批撤销。',
    en: 'Cases of this import have been worked on since; it cannot be taken back.',
  },
  'import.changed': {
    zh: '这次导入刚刚被别人处理过。',
    en: 'Somebody else has just dealt with this import.',
  },
  'import.columns-missing': {
    zh: '表里找不到需要的列:{missing}。看到的表头:{seen}。请补上表头,或改用导入模板。',
    en: 'Needed columns are missing: {missing}. Headings seen: {seen}. Add them or use the template.',
  },
  'import.file-gone': {
    zh: '这次导入的原文件已不再保存,请重新导入。',
    en: 'The file of this import is no longer kept; please import it again.',
  },
  'import.has-refused': {
    zh: '有 {refused} 行有错误,什么都没有写入。',
    en: '{refused} [row has|rows have] faults; nothing was written.',
  },
  'import.kind-unknown': { zh: '没有这种导入。', en: 'There is no such kind of import.' },
  'import.missing': { zh: '没有这次导入。', en: 'There is no such import.' },
  'import.no-file': { zh: '没有收到文件。', en: 'No file arrived.' },
  'import.not-applied': {
    zh: '只能撤销已写入的导入。',
    en: 'Only an import that was written can be taken back.',
  },
  'import.not-waiting': {
    zh: '这次导入已经处理过了。',
    en: 'This import no longer waits to be written.',
  },
  'import.plan-outdated': {
    zh: '预览之后台账有了变化,什么都没有写入。',
    en: 'The ledger has changed since the preview; nothing was written.',
  },
  'item.in-use': {
    zh: '小类“{name}”已登记问题,不能删除。',
    en: 'The item “{name}” has cases and cannot be removed.',
  },
  'job.missing': { zh: '这项任务已经结束。', en: 'This work is over.' },
  'ledger.begin-elsewhere': {
    zh: '示例台账不在本机文件里,请用命令行建立空白台账。',
    en: 'The sample is not in a file of this machine; begin an own ledger from the shell.',
  },
  'ledger.busy': { zh: '其他写入尚未完成。', en: 'Another write has not finished yet.' },
  'ledger.not-empty': {
    zh: '台账里已经有数据,不能重新建立。',
    en: 'The ledger holds something already and cannot be begun anew.',
  },
  'ledger.not-sample': {
    zh: '这不是示例台账,不能另行建立空白台账。',
    en: 'This is not the sample ledger; nothing can be begun in its place.',
  },
  'ledger.town-code-malformed': { zh: '乡镇代码应为 9 位数字。', en: 'The town code has 9 digits.' },
  'ledger.town-name-malformed': {
    zh: '请填写乡镇名称,不超过 {max} 个字。',
    en: 'Please type the name of the town, at most {max} characters.',
  },
  'request.invalid': { zh: '填写的内容不符合要求。', en: 'What was sent is not valid.' },
  'request.not-a-form': { zh: '这里不收文件。', en: 'No file is taken here.' },
  'rollup.day-ahead': { zh: '截至日期 {asOf} 还没有到。', en: '{asOf} is still to come.' },
  'rollup.period-turned': {
    zh: '本期从 {from} 开始,晚于截至日期 {asOf}。',
    en: 'The period begins on {from}, after the day {asOf} on which it ends.',
  },
  'storage.check': { zh: '数据不符合台账的规则。', en: 'This breaks a rule of the ledger.' },
  'storage.closed': {
    zh: '台账正在更换,请稍候再试。',
    en: 'The ledger is being exchanged; try again in a moment.',
  },
  'storage.in-use': { zh: '还有其他内容用到它,不能删除。', en: 'Something else still uses this.' },
  'storage.not-unique': { zh: '同样的内容已经存在。', en: 'The same is there already.' },
  'template.kind-unknown': { zh: '没有这种导入模板。', en: 'There is no such template.' },
  'town.missing': { zh: '台账里还没有乡镇。', en: 'The ledger has no town yet.' },
  'village.built-upon': {
    zh: '“{name}”导入后已被修改或已登记问题,不能撤销。',
    en: '“{name}” was changed or has cases since; the import cannot be taken back.',
  },
  'village.changed': { zh: '这个村的资料已被他人修改。', en: 'Somebody else changed this village.' },
  'village.code-taken': {
    zh: '村代码 {code} 已是“{taken}”的代码。',
    en: 'The code {code} is that of “{taken}”.',
  },
  'village.group-in-use': {
    zh: '“{groups}”中有小组已登记问题,不能删除。',
    en: 'Groups with cases cannot be removed: {groups}.',
  },
  'village.name-taken': { zh: '已有行政村“{taken}”。', en: 'There is a village “{taken}” already.' },
  'village.not-valid': { zh: '行政村资料有误。', en: 'Something about the village is not valid.' },
  'village.town-unclear': {
    zh: '请先确定村所在的乡镇。',
    en: 'It is not clear which town the village is of.',
  },
  'village.unknown': { zh: '没有这个行政村。', en: 'There is no such village.' },
};
