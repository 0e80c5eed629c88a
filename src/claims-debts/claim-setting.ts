import type { SettingKind } from '../settings/setting.js';
import type { ClaimSetting } from './claim.js';

/** What holds until an office decides: bands of one, three, five and ten years, nothing else fixed. */
const INITIAL: ClaimSetting = {
  bandYears: [1, 3, 5, 10],
  freezeDay: null,
  warningFen: null,
  longStandingYears: 3,
  highInterestBasisPoints: 1_200,
};

/** The setting of claims and debts; what an older version did not know takes its usual value. */
export const CLAIM_SETTING: SettingKind<ClaimSetting> = {
  key: 'claims',
  initial: INITIAL,
  read: (stored) => ({ ...INITIAL, ...(stored as Partial<ClaimSetting>) }),
};
