import type { Day } from '../kernel/calendar.js';
import type { Label } from '../kernel/label.js';
import type { EditionCode, EvidenceMark } from './sanction.js';

/** Why the end of an effect period cannot be computed. */
const EFFECT_OBSTACLES = ['no-decision-day', 'ambiguous', 'permanent', 'no-edition', 'not-restored'] as const;
export type EffectObstacle = (typeof EFFECT_OBSTACLES)[number];

/** Sentences of the obstacles. */
export const EFFECT_OBSTACLE_LABELS: Readonly<Record<EffectObstacle, Label>> = {
  'no-decision-day': {
    zh: '没有决定时间,不能推算',
    en: 'cannot be computed: the day of the decision is not known',
  },
  ambiguous: {
    zh: '处分种类不明确,不能推算',
    en: 'cannot be computed: the words do not say which kind it is',
  },
  permanent: { zh: '开除,没有影响期', en: 'expelled or dismissed: no period' },
  'no-edition': {
    zh: '决定时适用的规定不在表内,不能推算',
    en: 'cannot be computed: the rules of that day are not in the tables',
  },
  'not-restored': {
    zh: '恢复党员权利的时间还没有登记;恢复后另有二年',
    en: 'the day on which rights were restored is not recorded; two years follow on it',
  },
};

/** The effect period of a sanction. All days are included. */
export interface EffectView {
  /** First day; null where it is not known. */
  readonly fromDay: Day | null;
  /** Last day of all that follows from the sanction; null where `obstacle` says why. */
  readonly endDay: Day | null;
  readonly obstacle: EffectObstacle | null;
  /** Months of the period itself, or of the probation. */
  readonly months: number | null;
  /** Last day of 留党察看. */
  readonly probationEndDay: Day | null;
  /** The day on which the rights of a member on probation were restored. */
  readonly restoredDay: Day | null;
  /** Last day on which somebody expelled may not join the party again. */
  readonly readmissionBarEndDay: Day | null;
  readonly edition: EditionCode | null;
  /** From when the edition holds, how well that day is known, and where its text was read. */
  readonly editionFromDay: Day | null;
  readonly editionFromMark: EvidenceMark | null;
  readonly source: string | null;
  readonly article: string | null;
  /** How well the period is known, and how well its article. */
  readonly mark: EvidenceMark | null;
  readonly articleMark: EvidenceMark | null;
}

/** How an effect stands on a day. `probation-over`: the probation has ended and rights are not yet restored. */
const EFFECT_STANDINGS = [
  'not-begun',
  'in-effect',
  'ending-soon',
  'on-probation',
  'probation-over',
  'ended',
  'permanent',
  'not-computed',
] as const;
export type EffectStanding = (typeof EFFECT_STANDINGS)[number];

/** Names of the standings. */
export const EFFECT_STANDING_LABELS: Readonly<Record<EffectStanding, Label>> = {
  'not-begun': { zh: '尚未生效', en: 'Not begun' },
  'in-effect': { zh: '影响期内', en: 'In effect' },
  'ending-soon': { zh: '即将期满', en: 'Ending soon' },
  'on-probation': { zh: '留党察看中', en: 'On probation' },
  'probation-over': { zh: '察看期满,待恢复权利', en: 'Probation over, rights not yet restored' },
  ended: { zh: '已期满', en: 'Ended' },
  permanent: { zh: '开除', en: 'Expelled' },
  'not-computed': { zh: '不能推算', en: 'Cannot be computed' },
};
