import { canonicalJson } from '../kernel/canonical-json.js';
import { invalid, refused } from '../kernel/errors.js';
import { isDay } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { isBlank } from '../kernel/text.js';
import type { FlagRow } from './flag.entity.js';
import type { FlagRuleHead, FlagTuning, FlagVerdict } from './flag.js';
import type { Candidate } from './noticing.js';

/** What of a flag is computed. */
export type ComputedFlag = Pick<
  FlagRow,
  'ruleCode' | 'ruleVersion' | 'subjectKind' | 'subjectId' | 'amountFen' | 'inputs' | 'sources'
>;

/** A flag that there is, as far as it is compared with what the rules notice. */
export type FlagThere = ComputedFlag & Pick<FlagRow, 'id' | 'villageId' | 'gone' | 'verdict'>;

/** A flag that there is, as it is computed now. */
export interface ChangedFlag extends ComputedFlag {
  readonly id: Id;
  /** The rule or what it went by is another one, not only the place of the flag. */
  readonly differs: boolean;
}

/** What is to be written so that flags of one village, or of none, are those that the rules notice now. */
export interface FlagChanges {
  readonly villageId: Id | null;
  readonly added: readonly ComputedFlag[];
  readonly changed: readonly ChangedFlag[];
  /** Flags without a cause. */
  readonly gone: readonly Id[];
  /** What the rules notice there, changed or not. */
  readonly standing: number;
}

/** What a flag is known by in its campaign. */
export const flagKey = (one: Pick<FlagRow, 'ruleCode' | 'subjectKind' | 'subjectId'>): string =>
  `${one.ruleCode} ${one.subjectKind} ${one.subjectId}`;

const computedOf = (candidate: Candidate): ComputedFlag => ({
  ruleCode: candidate.ruleCode,
  ruleVersion: candidate.ruleVersion,
  subjectKind: candidate.subjectKind,
  subjectId: candidate.subjectId,
  amountFen: candidate.amountFen,
  inputs: canonicalJson(candidate.inputs),
  sources: canonicalJson(candidate.sources.map(({ kind, id }) => ({ kind, id }))),
});

/**
 * The flags that there are against what the rules notice. A flag never doubles; without its cause it goes, unless
 * somebody gave a verdict; and a verdict on other inputs than now is marked, not taken away. A subject that went to
 * another village takes its flag along.
 */
export function flagChanges(
  there: readonly FlagThere[],
  noticed: readonly Candidate[],
  villageId: Id | null,
): FlagChanges {
  const known = new Map(there.map((row) => [flagKey(row), row]));
  const added: ComputedFlag[] = [];
  const changed: ChangedFlag[] = [];
  for (const candidate of noticed) {
    const key = flagKey(candidate);
    const row = known.get(key);
    known.delete(key);
    const now = computedOf(candidate);
    if (row === undefined) {
      added.push(now);
      continue;
    }
    const differs =
      now.inputs !== row.inputs || now.amountFen !== row.amountFen || now.ruleVersion !== row.ruleVersion;
    const stands = row.villageId === villageId && row.gone === 0 && now.sources === row.sources;
    if (differs || !stands) changed.push({ ...now, id: row.id, differs });
  }
  const gone = [...known.values()].filter((row) => row.verdict === null || row.gone === 0);
  return { villageId, added, changed, gone: gone.map(({ id }) => id), standing: noticed.length };
}

/** Flags without a cause, and nothing else. */
export const flagsGone = (ids: readonly Id[]): FlagChanges => ({
  villageId: null,
  added: [],
  changed: [],
  gone: ids,
  standing: 0,
});

/** Refused `flag.reason-missing` where a false one has no reason, `flag.gone` where there is nothing left to judge. */
export function checkVerdict(verdict: FlagVerdict | null, reason: string | null, gone: boolean): void {
  if (gone && verdict !== null) throw refused('flag.gone', {}, '疑点的来由已不存在,不必再判');
  if (verdict === 'false' && (reason === null || isBlank(reason)))
    throw refused('flag.reason-missing', {}, '判为不属实须写明理由');
}

/** Invalid `flag.tuning-impossible` naming the parameter; refused `flag.held-elsewhere` for one that is set with its register. */
export function checkTuning(rule: FlagRuleHead, tuning: FlagTuning): void {
  for (const [key, value] of Object.entries(tuning)) {
    const parameter = rule.parameters.find((one) => one.key === key);
    const impossible = (): Error =>
      invalid(
        'flag.tuning-impossible',
        { rule: rule.code, parameter: key },
        '参数须是不小于零的整数或存在的日期',
      );
    if (parameter === undefined) throw impossible();
    if (parameter.heldBy !== undefined)
      throw refused('flag.held-elsewhere', { parameter: key }, '这项在债权债务的设置里改');
    const right =
      parameter.unit === 'day'
        ? value === '' || isDay(value)
        : typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    if (!right) throw impossible();
  }
}
