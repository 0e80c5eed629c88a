import { STATES_WITH_CLOCK } from '../cases/case-state.js';
import { ageYearsOn } from '../claims-debts/claim.rules.js';
import type { Day } from '../kernel/calendar.js';
import { comparisonKey } from '../kernel/text.js';
import { ASSET_RULES, DISPOSAL_RULES } from './asset.rules.js';
import { CASE_RULES, VILLAGE_REPORT_RULES } from './case.rules.js';
import { CLAIM_RULES, VILLAGE_DEBT_RULES } from './claim.rules.js';
import type { FactAsset, FactClaim, FactDisposal } from './flag-facts.store.js';
import type { FactCase, FactNotice } from './flag-cases.store.js';
import type { FlagRule } from './flag-rule.js';
import type { FlagRuleHead, FlagSource, FlagSubject, FlagTuning, Noticed } from './flag.js';
import { POSTING_RULES } from './posting.rules.js';

/** What a rule noticed about one subject. */
export interface Candidate extends Noticed {
  readonly ruleCode: string;
  readonly ruleVersion: number;
  readonly subjectKind: FlagSubject;
  readonly subjectId: string;
  readonly sources: readonly FlagSource[];
}

/** Values of the rules that look, by code; a rule that was switched off is absent. */
export type TunedRules = ReadonlyMap<string, FlagTuning>;

/** Most subjects are as they should be. */
const NOTHING: readonly Candidate[] = [];

/** What the rules notice of one subject; of what kind of row it is, where it is a row, or the rows that it comes from. */
export function examine<Facts>(
  rules: readonly FlagRule<Facts>[],
  tuned: TunedRules,
  facts: Facts,
  subjectId: string,
  source: FlagSource['kind'] | readonly FlagSource[],
): readonly Candidate[] {
  let found: Candidate[] | undefined;
  for (const rule of rules) {
    const tuning = tuned.get(rule.code);
    const notice = tuning === undefined ? null : rule.notice(facts, tuning);
    if (notice === null) continue;
    found ??= [];
    // Written out: copying the notice by its names would cost more than the rules themselves.
    found.push({
      ruleCode: rule.code,
      ruleVersion: rule.version,
      subjectKind: rule.subject,
      subjectId,
      amountFen: notice.amountFen,
      inputs: notice.inputs,
      sources: typeof source === 'string' ? [{ kind: source, id: subjectId }] : source,
    });
  }
  return found ?? NOTHING;
}

/** What the rules notice of the assets of a village and of those that left. */
export const noticedOfAssets = (
  tuned: TunedRules,
  assets: readonly FactAsset[],
  disposals: readonly FactDisposal[],
): Candidate[] => [
  ...assets.flatMap((asset) => examine(ASSET_RULES, tuned, asset, asset.id, 'asset')),
  ...disposals.flatMap((one) =>
    examine(DISPOSAL_RULES, tuned, one, one.id, [{ kind: 'asset', id: one.assetId }]),
  ),
];

/** What the rules notice of the claims and debts of a village. */
export function noticedOfClaims(
  tuned: TunedRules,
  villageId: string,
  claims: readonly FactClaim[],
  today: Day,
): Candidate[] {
  const owed = claims.filter(({ side, outstandingFen }) => side === 'debt' && outstandingFen > 0);
  const debt = { outstandingFen: owed.reduce((sum, one) => sum + one.outstandingFen, 0), debts: owed.length };
  return [
    ...claims.flatMap((claim) => {
      const facts = { ...claim, ageYears: ageYearsOn(claim.originDay, today) };
      return examine(CLAIM_RULES, tuned, facts, claim.id, 'claim');
    }),
    ...examine(VILLAGE_DEBT_RULES, tuned, debt, villageId, 'village'),
  ];
}

/** What the rules notice of the cases of a village. */
export function noticedOfCases(
  tuned: TunedRules,
  villageId: string,
  cases: readonly FactCase[],
  today: Day,
): Candidate[] {
  const closedDays = new Map<string, Day[]>();
  for (const { itemCode, closedDay, state } of cases) {
    if (itemCode === null || closedDay === null || state !== 'closed') continue;
    closedDays.set(itemCode, [...(closedDays.get(itemCode) ?? []), closedDay]);
  }
  return [
    ...cases.flatMap(({ id, state, itemCode, foundDay, ...one }) => {
      const before = itemCode === null ? [] : (closedDays.get(itemCode) ?? []);
      const facts = {
        ...one,
        closed: state === 'closed',
        running: STATES_WITH_CLOCK.includes(state),
        closedBefore: before.filter((closedDay) => closedDay < foundDay).length,
        today,
      };
      return examine(CASE_RULES, tuned, facts, id, 'case');
    }),
    ...examine(VILLAGE_REPORT_RULES, tuned, { cases: cases.length }, villageId, 'village'),
  ];
}

/** What the rules notice of the notices of a village. */
export const noticedOfNotices = (
  tuned: TunedRules,
  villageId: string,
  notices: readonly FactNotice[],
  today: Day,
): readonly Candidate[] => examine(POSTING_RULES, tuned, { notices, today }, villageId, 'village');

/** The codes of these rules. */
export const codesOf = (...lists: readonly (readonly FlagRuleHead[])[]): string[] =>
  lists.flatMap((rules) => rules.map(({ code }) => code));

/** A text under which people and firms are compared; null where nothing is written. */
export function partyKey(text: string | null): string | null {
  const key = comparisonKey(text ?? '');
  return key === '' ? null : key;
}
