import { columnChoices, type ColumnChoice } from '../kernel/sheet-column.js';
import { CASE_NATURE_LABELS, CASE_SOURCE_LABELS, PERSON_STATUS_LABELS } from './case.js';

/** How bad a problem is, as offices say it. */
export const NATURE_CHOICES: readonly ColumnChoice[] = columnChoices(CASE_NATURE_LABELS, {
  irregular: '不规范 管理不规范问题 一般问题',
  violation: '违规问题 违反规定',
  'suspected-discipline': '违纪 涉嫌违纪问题 违纪问题',
  'suspected-crime': '违法 涉嫌违法问题 违法问题 涉嫌犯罪 涉嫌违法犯罪',
});

/** How a problem was found, as offices say it. */
export const SOURCE_CHOICES: readonly ColumnChoice[] = columnChoices(CASE_SOURCE_LABELS, {
  'self-check': '村自查 自查发现 自查自纠 村级自查 镇自查',
  'spot-check': '抽查发现 重点抽查 镇抽查 县抽查',
  audit: '审计 审计发现 审计反馈 审计查出',
  inspection: '巡视 巡视巡察 巡察反馈 巡察移交 巡察发现',
  tip: '举报 信访 信访举报 群众反映 群众信访 来信来访',
  'handed-down': '交办 上级转办 转办 上级移交 上级反馈',
  other: '其它',
});

/** Where the person responsible is now, as offices say it. */
export const PERSON_STATUS_CHOICES: readonly ColumnChoice[] = columnChoices(PERSON_STATUS_LABELS, {
  'in-office': '在职 现任',
  left: '离职 卸任 已离任 已卸任',
  dead: '死亡 已死亡 去世 已去世',
});
