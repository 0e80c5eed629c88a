import type { ClaimConfirmation, ClaimInput, ClaimSide } from '../../../claims-debts/claim.js';
import type { ShownUnit } from '../../format/money-text.js';
import { dayTyped } from '../../layout/form-rules.js';
import { amountShown, amountTyped, partialDayTyped, textTyped } from '../registers/typed.js';

/** What the fields of the form hold: typed text, and codes that were chosen. */
export interface ClaimValues {
  readonly villageId: string | null;
  readonly side: ClaimSide;
  readonly counterparty: string;
  readonly classAsWritten: string;
  readonly originDay: string;
  readonly principal: string;
  readonly opened: string;
  readonly interest: string;
  readonly dueDay: string;
  readonly purpose: string;
  readonly handler: string;
  readonly witness: string;
  readonly evidence: string;
  readonly confirmation?: ClaimConfirmation;
  readonly confirmedDay: string;
  readonly note: string;
}

/** The form of a new one. */
export const emptyClaim = (side: ClaimSide, villageId: string | null): ClaimValues => ({
  villageId,
  side,
  counterparty: '',
  classAsWritten: '',
  originDay: '',
  principal: '',
  opened: '',
  interest: '',
  dueDay: '',
  purpose: '',
  handler: '',
  witness: '',
  evidence: '',
  confirmedDay: '',
  note: '',
});

/** What the next row of the same sheet has in common with this one. */
export const keptOfClaim = ({
  side,
  villageId,
  classAsWritten,
  handler,
  witness,
}: ClaimValues): ClaimValues => ({ ...emptyClaim(side, villageId), classAsWritten, handler, witness });

/** The form of one that exists. */
export const valuesOfClaim = (
  one: ClaimInput & { readonly villageId: string },
  unit: ShownUnit,
): ClaimValues => ({
  villageId: one.villageId,
  side: one.side,
  counterparty: one.counterparty,
  classAsWritten: one.classAsWritten ?? '',
  originDay: one.originDay ?? '',
  principal: amountShown(one.principalFen, unit, true),
  opened: amountShown(one.openedFen, unit, true),
  interest: amountShown(one.interestFen, unit),
  dueDay: one.dueDay ?? '',
  purpose: one.purpose ?? '',
  handler: one.handler ?? '',
  witness: one.witness ?? '',
  evidence: one.evidence ?? '',
  ...(one.confirmation === null ? {} : { confirmation: one.confirmation }),
  confirmedDay: one.confirmedDay ?? '',
  note: one.note ?? '',
});

/** What the form says to the ledger. Where nothing is said of what is unpaid, all of the principal is. */
export function claimInputOf(values: ClaimValues, unit: ShownUnit): ClaimInput {
  const principalFen = amountTyped(values.principal, unit) ?? 0;
  return {
    side: values.side,
    counterparty: values.counterparty.trim(),
    classAsWritten: textTyped(values.classAsWritten),
    originDay: partialDayTyped(values.originDay),
    principalFen,
    openedFen: amountTyped(values.opened, unit) ?? principalFen,
    interestFen: amountTyped(values.interest, unit) ?? 0,
    dueDay: dayTyped(values.dueDay),
    purpose: textTyped(values.purpose),
    handler: textTyped(values.handler),
    witness: textTyped(values.witness),
    evidence: textTyped(values.evidence),
    confirmation: values.confirmation ?? null,
    confirmedDay: dayTyped(values.confirmedDay),
    note: textTyped(values.note),
  };
}
