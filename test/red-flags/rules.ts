import { initialTuning, type FlagRule } from '../../src/red-flags/flag-rule.js';
import type { FlagTuning, Noticed } from '../../src/red-flags/flag.js';

/** What the rules of a list notice of these facts, by code. */
export function noticesOf<Facts>(
  rules: readonly FlagRule<Facts>[],
  facts: Facts,
  tuned: FlagTuning = {},
): Record<string, Noticed> {
  const found: Record<string, Noticed> = {};
  for (const rule of rules) {
    const notice = rule.notice(facts, { ...initialTuning(rule.parameters), ...tuned });
    if (notice !== null) found[rule.code] = notice;
  }
  return found;
}

/** Codes of the rules that notice these facts. */
export const codesOf = <Facts>(
  rules: readonly FlagRule<Facts>[],
  facts: Facts,
  tuned?: FlagTuning,
): string[] => Object.keys(noticesOf(rules, facts, tuned));
