import type { Label } from '../../../kernel/label.js';
import { MEETING_KIND_LABELS } from '../../../notices/meeting.js';
import { NOTICE_KIND_LABELS, OBJECTION_RESULT_LABELS } from '../../../notices/notice.js';

/** What happened to notices, by the name that the history keeps. */
export const NOTICE_WHAT_LABELS: Readonly<Record<string, Label>> = {
  'notice.prepared': { zh: '制作公示', en: 'Notice made' },
  'notice.refreshed': { zh: '重新生成公示', en: 'Notice made anew' },
  'notice.posted': { zh: '登记张贴', en: 'Posting recorded' },
  'notice.photo-added': { zh: '添加张贴照片', en: 'Photograph added' },
  'notice.photo-struck': { zh: '划去张贴照片', en: 'Photograph struck' },
  'notice.objection-received': { zh: '登记异议', en: 'Objection recorded' },
  'notice.objection-answered': { zh: '答复异议', en: 'Objection answered' },
  'notice.meeting-recorded': { zh: '登记确认会议', en: 'Meeting recorded' },
  'notice.meeting-struck': { zh: '划去确认会议', en: 'Meeting struck' },
  'notice.voided': { zh: '作废公示', en: 'Notice voided' },
};

/** Fields of notices that only the history shows. */
export const NOTICE_FIELD_LABELS: Readonly<Record<string, Label>> = {
  noticeKind: { zh: '公示内容', en: 'Content' },
  rows: { zh: '条数', en: 'Rows' },
  days: { zh: '公示天数', en: 'Days posted' },
  asOfDay: { zh: '内容截至', en: 'As of' },
  paperHash: { zh: '公示内容的哈希', en: 'Hash of the paper' },
  postedDay: { zh: '张贴日期', en: 'Posted on' },
  postingPlace: { zh: '张贴地点', en: 'Place' },
  lastDay: { zh: '公示至', en: 'Posted until' },
  takenDay: { zh: '拍摄日期', en: 'Taken on' },
  receivedDay: { zh: '收到日期', en: 'Received on' },
  objectionText: { zh: '异议内容', en: 'Objection' },
  objectionResult: { zh: '异议处理结果', en: 'Result of the objection' },
  answer: { zh: '答复', en: 'Answer' },
  answeredDay: { zh: '答复日期', en: 'Answered on' },
  meetingKind: { zh: '会议', en: 'Meeting' },
  body: { zh: '应到人数', en: 'All who belong to it' },
  present: { zh: '实到人数', en: 'Present' },
  inFavour: { zh: '同意人数', en: 'In favour' },
  delegates: { zh: '村民代表', en: 'Delegates' },
  women: { zh: '妇女代表', en: 'Women' },
  confirms: { zh: '符合要求', en: 'Confirms' },
  unmet: { zh: '不符合', en: 'Not met' },
};

/** Labels of codes of notices. */
export const NOTICE_CODE_LABELS: Readonly<Record<string, Label>> = {
  ...NOTICE_KIND_LABELS,
  ...MEETING_KIND_LABELS,
  ...OBJECTION_RESULT_LABELS,
};
