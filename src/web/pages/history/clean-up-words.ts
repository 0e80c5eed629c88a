import type { Label } from '../../../kernel/label.js';
import { NOTICE_CODE_LABELS, NOTICE_FIELD_LABELS, NOTICE_WHAT_LABELS } from './notice-words.js';
import {
  STAGE_STEP_CODE_LABELS,
  STAGE_STEP_FIELD_LABELS,
  STAGE_STEP_SUBJECT_LABELS,
  STAGE_STEP_WHAT_LABELS,
} from './stage-words.js';
import { TIP_CODE_LABELS, TIP_FIELD_LABELS, TIP_WHAT_LABELS } from './tip-words.js';
import { URGING_FIELD_LABELS, URGING_WHAT_LABELS } from './urging-words.js';

/** What happened to notices, tips, steps, inspection rounds and urging letters. */
export const CLEAN_UP_WHAT_LABELS: Readonly<Record<string, Label>> = {
  ...NOTICE_WHAT_LABELS,
  ...TIP_WHAT_LABELS,
  ...STAGE_STEP_WHAT_LABELS,
  ...URGING_WHAT_LABELS,
};

/** Kinds of their rows. */
export const CLEAN_UP_SUBJECT_LABELS: Readonly<Record<string, Label>> = {
  notice: { zh: '公示', en: 'notice' },
  tip: { zh: '来件', en: 'tip' },
  urging: { zh: '督办单', en: 'urging letter' },
  ...STAGE_STEP_SUBJECT_LABELS,
};

/** Fields of re-inspections, collections and task sheets; `SUBJECT.FIELD` where other subjects call it otherwise. */
const VILLAGE_SIDE_FIELDS: Readonly<Record<string, Label>> = {
  no: { zh: '次', en: 'No.' },
  seed: { zh: '种子', en: 'Seed' },
  sharePercent: { zh: '抽取比例(百分之)', en: 'Share (per cent)' },
  fromFen: { zh: '全部列入的金额', en: 'All from this amount' },
  zeroPercent: { zh: '零报告村比例(百分之)', en: 'Villages without reports (per cent)' },
  drawn: { zh: '抽中', en: 'Drawn' },
  'reinspection.place': { zh: '序号', en: 'Line' },
  result: { zh: '核查结果', en: 'Result' },
  checkedBy: { zh: '核查人', en: 'Checked by' },
  recurrenceOf: { zh: '反弹自', en: 'Came back from' },
  byTaskSheet: { zh: '由任务单报送', en: 'By task sheet' },
  villages: { zh: '行政村', en: 'Villages' },
  'collection.endedDay': { zh: '结束日期', en: 'Ended on' },
  sha256: { zh: '文件哈希', en: 'Hash of the file' },
  listed: { zh: '列出(件)', en: 'Listed' },
  filled: { zh: '填写(件)', en: 'Filled in' },
  text: { zh: '内容', en: 'Text' },
  providedBy: { zh: '提供人', en: 'Provided by' },
};

/** Fields of all of these that only the history shows. */
export const CLEAN_UP_FIELD_LABELS: Readonly<Record<string, Label>> = {
  ...VILLAGE_SIDE_FIELDS,
  ...NOTICE_FIELD_LABELS,
  ...TIP_FIELD_LABELS,
  ...STAGE_STEP_FIELD_LABELS,
  ...URGING_FIELD_LABELS,
};

/** Labels of their codes. */
export const CLEAN_UP_CODE_LABELS: Readonly<Record<string, Label>> = {
  ...NOTICE_CODE_LABELS,
  ...TIP_CODE_LABELS,
  ...STAGE_STEP_CODE_LABELS,
};
