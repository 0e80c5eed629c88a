import type { Label } from '../../../kernel/label.js';
import { VILLAGE_STEP_LABELS } from '../../../stages/step.js';

/** What happened to steps and rounds, by the name that the history keeps. */
export const STAGE_STEP_WHAT_LABELS: Readonly<Record<string, Label>> = {
  'stage-step.ticked': { zh: '登记进度', en: 'Step ticked' },
  'stage-step.unticked': { zh: '撤回进度', en: 'Tick taken back' },
  'inspection-round.recorded': { zh: '登记督查', en: 'Inspection recorded' },
  'inspection-round.changed': { zh: '修改督查', en: 'Inspection changed' },
  'inspection-round.voided': { zh: '作废督查', en: 'Inspection voided' },
};

/** Kinds of rows of steps and rounds. */
export const STAGE_STEP_SUBJECT_LABELS: Readonly<Record<string, Label>> = {
  'stage-step': { zh: '九步进度', en: 'step of a village' },
  'inspection-round': { zh: '督查', en: 'inspection round' },
};

/** Fields of steps and rounds that only the history shows. */
export const STAGE_STEP_FIELD_LABELS: Readonly<Record<string, Label>> = {
  villageStep: { zh: '步骤', en: 'Step' },
  ledBy: { zh: '督查组', en: 'Inspectors' },
  focus: { zh: '督查重点', en: 'Looked at' },
  circularNumber: { zh: '通报文号', en: 'Number of the circular' },
  circularDay: { zh: '通报日期', en: 'Day of the circular' },
  replyDay: { zh: '整改期限', en: 'To be put right by' },
  visited: { zh: '到过的村', en: 'Villages visited' },
};

/** Labels of codes of steps. */
export const STAGE_STEP_CODE_LABELS: Readonly<Record<string, Label>> = { ...VILLAGE_STEP_LABELS };
