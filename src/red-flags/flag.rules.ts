import { canonicalJson } from '../kernel/canonical-json.js';
import { invalid, refused } from '../kernel/errors.js';
import { isDay } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { isBlank } from '../kernel/text.js';
import type { FlagRow } from './flag.entity.js';
import type { FlagRuleHead, FlagTuning, FlagVerdict } from './flag.js';
import type { Candidate } from './noticing.js';

/** What of a flag is computed. */
export type ComputedFlag = Pick<FlagRow, 'ruleVersion' | 'amountFen' | 'inputs' | 'sources' | 'gone'>;

/** What is to be written so that the flags are those that the rules notice now. */
export interface FlagChanges {
  readonly added: readonly Candidate[];
  readonly changed: readonly { readonly row: FlagRow; readonly to: Partial<FlagRow> }[];
  readonly removed: readonly FlagRow[];
}

const keyOf = (one: { ruleCode: string; subjectKind: string; subjectId: string }): string =>
  `${one.ruleCode} ${one.subjectKind} ${one.subjectId}`;

/** A candidate as the columns of a flag. */
export const computedOf = (candidate: Candidate): ComputedFlag => ({
  ruleVersion: candidate.ruleVersion,
  amountFen: candidate.amountFen,
  inputs: canonicalJson(candidate.inputs),
  sources: canonicalJson(candidate.sources.map(({ kind, id }) => ({ kind, id }))),
  gone: 0,
});

/**
 * The flags that there are against what the rules notice. A flag never doubles; without its cause it goes, unless
 * somebody gave a verdict; and a verdict on other inputs than now is marked, not taken away. A subject that went to
 * another village takes its flag along.
 */
export function flagChanges(
  there: readonly FlagRow[],
  noticed: readonly Candidate[],
  villageId: Id | null,
): FlagChanges {
  const known = new Map(there.map((row) => [keyOf(row), row]));
  const added: Candidate[] = [];
  const changed: { row: FlagRow; to: Partial<FlagRow> }[] = [];
  for (const candidate of noticed) {
    const row = known.get(keyOf(candidate));
    known.delete(keyOf(candidate));
    if (row === undefined) {
      added.push(candidate);
      continue;
    }
    const to = computedOf(candidate);
    const same =
      to.inputs === row.inputs && to.amountFen === row.amountFen && to.ruleVersion === row.ruleVersion;
    const inPlace = row.villageId === villageId;
    if (same && inPlace && to.sources === row.sources && row.gone === 0) continue;
    const moved = inPlace ? to : { ...to, villageId };
    changed.push({ row, to: !same && row.verdict !== null ? { ...moved, changedSince: 1 } : moved });
  }
  const left = [...known.values()];
  for (const row of left) {
    if (row.verdict !== null && row.gone === 0) changed.push({ row, to: { gone: 1 } });
  }
  return { added, changed, removed: left.filter(({ verdict }) => verdict === null) };
}

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
