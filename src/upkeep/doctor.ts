import type { Check } from '../kernel/check.js';
import type { Label } from '../kernel/label.js';

/** What an examination of the whole ledger found. */
export interface DoctorReport {
  /** Every check is ok. A declaration that does not tie is no violation. */
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

/** The invariants that are examined, in the order in which they are told; each check has one of these names. */
export const DOCTOR_CHECK_LABELS: Readonly<Record<string, Label>> = {
  file: { zh: '数据文件完好', en: 'The file is sound' },
  references: { zh: '引用都有着落', en: 'Every reference leads to a row' },
  triggers: { zh: '保护触发器在位', en: 'The guarding triggers stand' },
  history: { zh: '留痕链完整', en: 'Every history chain verifies' },
  'history-personal': {
    zh: '留痕旁存的个人内容与留痕一致',
    en: 'Personal values are those that the history hashed',
  },
  attachments: { zh: '附件的文件都在且未被改动', en: 'Every attachment is there and unchanged' },
  villages: { zh: '村庄资料一致', en: 'Villages are consistent' },
  assets: { zh: '资产与清查、处置相符', en: 'Assets fit their counts and disposals' },
  funds: { zh: '账户与收支相符', en: 'Accounts and entries fit' },
  'claims-debts': { zh: '债权债务与收付相符', en: 'Claims and debts fit what was paid on them' },
  contracts: { zh: '合同与收租、资产相符', en: 'Contracts fit their rents and assets' },
  campaigns: { zh: '专项资料一致', en: 'Campaigns are consistent' },
  'case-numbers': { zh: '编号不重不越', en: 'Case numbers are unique and were given out' },
  'case-places': { zh: '村、组、类别、小类相符', en: 'Village, group, category and item belong together' },
  'case-match-keys': { zh: '比对码与内容相符', en: 'Match keys fit the text' },
  'case-days': { zh: '问题的日期存在且有序', en: 'Days of cases exist and are in order' },
  'case-states': { zh: '状态变动连续', en: 'Moves lead to the state of each case' },
  'case-sums': { zh: '处理、去向合计等于各笔之和', en: 'Sums of each case equal its lines' },
  'case-money': { zh: '金额守恒', en: 'The laws of money hold' },
  'line-days': { zh: '各笔和变动的日期存在', en: 'Days of lines and moves exist' },
  tallies: { zh: '汇总等于重数', en: 'Tallies equal a recount' },
  search: { zh: '检索与台账一致', en: 'The search holds every case and nothing else' },
  rectification: {
    zh: '销号、延期、核销与批准的一致',
    en: 'Closures, extensions and write-offs are as decided',
  },
  batches: { zh: '批量办理的记录相符', en: 'Batches are as they were done' },
  opening: { zh: '期初与纸面记录相符', en: 'What was taken over from paper is as it was stated' },
  reinspections: {
    zh: '回头看的样本与按种子重新抽取的一致',
    en: 'Every sample is the one that its seed draws',
  },
  urgings: { zh: '督办单写有本专项的问题', en: 'Urging letters name cases of their campaign' },
  notices: { zh: '公示内容与留存的摘要相符', en: 'Notices are as they were posted' },
  discipline: { zh: '处分台账与规定推算的一致', en: 'The register of sanctions follows the rules' },
  returns: { zh: '存档报表与当时的问题、文件相符', en: 'Returns fit the cases and the file that they froze' },
  imports: { zh: '导入来源都有记录', en: 'Every import that rows name is known' },
  'task-sheets': { zh: '任务单与待确认内容相符', en: 'Task sheets have the lines that villages filled in' },
};
