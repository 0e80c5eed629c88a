import { EFFECT_STANDING_LABELS } from '../discipline/effect.js';
import {
  SANCTION_KIND_LABELS,
  SANCTION_TRACK_LABELS,
  type SanctionSelection,
} from '../discipline/sanction.js';
import type { Id } from '../kernel/ids.js';

const DUTY_WORDS = { overdue: '有逾期未办的', open: '有待办的' } as const;

/** What an export of sanctions was narrowed by, in words. */
export function sanctionFilterWords(question: SanctionSelection, villages: ReadonlyMap<Id, string>): string {
  const { villageId, track, kind, standing, duty, flagged, voided, onDay, personId, caseId } = question;
  const q = question.q?.trim() ?? '';
  const words = [
    villageId === undefined ? '' : `村 ${villages.get(villageId) ?? villageId}`,
    track === undefined ? '' : SANCTION_TRACK_LABELS[track].zh,
    kind === undefined ? '' : kind === 'ambiguous' ? '种类不明确' : SANCTION_KIND_LABELS[kind].zh,
    standing === undefined ? '' : EFFECT_STANDING_LABELS[standing].zh,
    onDay === undefined ? '' : `影响期状态截至 ${onDay}`,
    duty === undefined ? '' : DUTY_WORDS[duty],
    flagged === undefined ? '' : flagged ? '有提示的' : '没有提示的',
    voided === true ? '已作废的' : '',
    personId === undefined ? '' : '一人名下',
    caseId === undefined ? '' : '一件问题所涉',
    q === '' ? '' : `查找“${q}”`,
  ].filter((word) => word !== '');
  return words.length === 0 ? '无:全部处分,不含已作废的' : words.join(';');
}
