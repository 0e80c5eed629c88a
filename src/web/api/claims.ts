import type {
  AgeingLine,
  ClaimPage,
  ClaimPaymentView,
  ClaimSetting,
  ClaimView,
} from '../../claims-debts/claim.js';
import { address, write, type Query } from './http.js';
import { useRegisterList, useRegisterOne } from './registers.js';

const PATH = '/claims-debts';

/** The path of a claim or debt under /api. */
export const claimPath = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

/** The path under which new ones are recorded. */
export const claimsPath = PATH;

/** A page of claims or debts with sums over all that was found. */
export const useClaims = (question: Query) => useRegisterList<ClaimPage>(PATH, question);

/** One claim or debt. */
export const useClaim = (id: string | null) => useRegisterOne<ClaimView>(id === null ? null : claimPath(id));

/** What was paid on one. */
export const useClaimPayments = (id: string) =>
  useRegisterOne<readonly ClaimPaymentView[]>(`${claimPath(id)}/payments`);

/** What is outstanding by age. */
export const useAgeing = (question: Query) =>
  useRegisterOne<readonly AgeingLine[]>(`${PATH}/ageing`, question);

/** What the office decided about claims and debts, with the version of it. */
export interface DecidedClaimSetting extends ClaimSetting {
  readonly version: number;
}

/** What the office decided about claims and debts. */
export const useClaimSetting = () => useRegisterOne<DecidedClaimSetting>(`${PATH}/setting`);

/** Decides anew; a newer decision of somebody else is a conflict. */
export const decideClaimSetting = (version: number, setting: ClaimSetting): Promise<DecidedClaimSetting> =>
  write('PUT', address(`${PATH}/setting`), { body: { version, ...setting } });
