import { statesMeant } from '../cases/case-state-words.js';
import type { CaseState } from '../cases/case-state.js';
import type { ExistingCase } from '../cases/case-existing.js';
import type { CaseFields } from '../cases/case-fields.js';
import { formatYuan } from '../kernel/money.js';
import { linesInWords } from '../rectification/opening.rules.js';
import type { CaseDraft, PaperClaims } from './import.js';
import type { NoticeCode } from './notice-codes.js';

/** Something worth telling about a row that passes: what the sheet says and what the ledger has. */
export interface PlanRemark {
  readonly code: Extract<NoticeCode, `${string}-kept`>;
  readonly stated: string | null;
  /** A state stands as its code, so that each language has its own word. */
  readonly computed: string | null;
}

/** An amount in words. */
export const yuan = (amountFen: number): string => `${formatYuan(amountFen)}元`;

/**
 * Where a row says something else of the work on a case than the ledger: its state, the day of its closure, what was
 * settled. None of it is ever taken over.
 */
export function remarksOnWork(draft: CaseDraft, target: ExistingCase): PlanRemark[] {
  const { stateWord, states, closedDay, settlements } = claimsOf(draft);
  const remarks: PlanRemark[] = [];
  if (states !== null && !states.includes(target.state)) {
    remarks.push({ code: 'state-kept', stated: stateWord, computed: target.state });
  }
  if (closedDay !== null && closedDay !== target.closedDay) {
    const computed = target.closedDay ?? (target.state satisfies CaseState);
    remarks.push({ code: 'closed-day-kept', stated: closedDay, computed });
  }
  if (settlements !== null) {
    const [stated, computed] = [linesInWords(settlements), linesInWords(target.settlements)];
    if (stated !== computed) remarks.push({ code: 'settlements-kept', stated, computed });
  }
  return remarks;
}

/** 整改结果 speaks of the state as well where there is no column for it; a stand on paper says everything. */
function claimsOf({ claims, stand, resultText }: CaseDraft): PaperClaims {
  if (stand !== undefined) {
    const { state, settlements } = stand;
    const closedDay = state === 'closed' ? stand.day : null;
    return { stateWord: state, states: [state], closedDay, settlements };
  }
  const none = { closedDay: null, settlements: null };
  if (claims !== undefined && claims.states !== null) return claims;
  const states = typeof resultText === 'string' ? statesMeant(resultText) : undefined;
  const stateWord = states === undefined ? null : (resultText ?? null);
  return { ...none, ...claims, stateWord, states: states ?? null };
}

/** What was handed out has its deadline until an extension is granted, whatever a sheet says. */
export function keptDeadline(target: ExistingCase, fields: CaseFields, remarks: PlanRemark[]): CaseFields {
  const { state, fields: before } = target;
  const moved = fields.dueDay !== before.dueDay || fields.dueAsWritten !== before.dueAsWritten;
  if (state === 'registered' || state === 'closed' || !moved) return fields;
  const stated = fields.dueDay ?? fields.dueAsWritten;
  remarks.push({ code: 'deadline-kept', stated, computed: before.dueDay ?? before.dueAsWritten });
  return { ...fields, dueDay: before.dueDay, dueAsWritten: before.dueAsWritten };
}
