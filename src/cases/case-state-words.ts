import { comparisonKey } from '../kernel/text.js';
import { CASE_STATE_LABELS, CASE_STATES, type CaseState } from './case-state.js';

/** What offices write for exactly one state beside its label. */
const OTHER_WORDS: { readonly [State in CaseState]?: readonly string[] } = {
  registered: ['未交办'],
  assigned: ['待整改', '未整改', '未开始整改'],
  rectifying: ['正在整改', '部分整改', '整改进行中'],
  continuing: ['持续', '长期整改', '长期坚持', '长期挂账', '分期归还'],
  suspended: ['暂停', '中止整改'],
  'closure-requested': ['待销号', '已申请销号'],
  verified: ['初审通过'],
  closed: ['销号', '已办结销号', '完成销号'],
};

/** What may mean several states: nobody could say which. */
const LOOSE_WORDS: readonly (readonly [words: readonly string[], fits: readonly CaseState[]])[] = [
  [
    ['已整改', '已整改到位', '整改到位', '整改完成', '已完成整改', '已完成', '完成', '已办结', '办结', '是'],
    ['closure-requested', 'verified', 'closed'],
  ],
  [
    ['未完成', '未办结', '否', '没有整改', '尚未整改'],
    ['registered', 'assigned', 'rectifying', 'continuing', 'suspended'],
  ],
];

const FITS = new Map<string, readonly CaseState[]>([
  ...LOOSE_WORDS.flatMap(([words, fits]) => words.map((word) => [word, fits] as const)),
  ...CASE_STATES.flatMap((state) =>
    [CASE_STATE_LABELS[state].zh, CASE_STATE_LABELS[state].en, state, ...(OTHER_WORDS[state] ?? [])].map(
      (word) => [comparisonKey(word).toLowerCase(), [state]] as const,
    ),
  ),
]);

const IN_BRACKETS = /\([^()]*\)$/;

/**
 * The states that a word of a sheet may mean: one where it is certain, several where it is not (已整改), undefined where
 * it says nothing of a state. What stands in brackets behind it is left alone: 中止(诉讼).
 */
export function statesMeant(text: string): readonly CaseState[] | undefined {
  const key = comparisonKey(text).toLowerCase();
  return FITS.get(key) ?? FITS.get(key.replace(IN_BRACKETS, ''));
}
