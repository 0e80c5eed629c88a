import { ACCOUNT_RULES, ALLOWANCE_YEAR_RULES, CASH_MONTH_RULES, WORKS_PAYEE_RULES } from './account.rules.js';
import { ASSET_RULES, DISPOSAL_RULES } from './asset.rules.js';
import { CASE_RULES, RECONCILED_RULES, VILLAGE_REPORT_RULES } from './case.rules.js';
import { CLAIM_RULES, VILLAGE_DEBT_RULES } from './claim.rules.js';
import { CONTRACT_PAPER_RULES } from './contract-papers.rules.js';
import { CONTRACT_TERM_RULES } from './contract.rules.js';
import { ENTRY_RULES } from './entry.rules.js';
import type { FlagRuleHead } from './flag.js';
import { POSTING_RULES } from './posting.rules.js';

/** Every rule of the ledger, in the order of their codes' registers; a code stands once. */
export const FLAG_RULES: readonly FlagRuleHead[] = [
  ...CASH_MONTH_RULES,
  ...ENTRY_RULES,
  ...ACCOUNT_RULES,
  ...ALLOWANCE_YEAR_RULES,
  ...ASSET_RULES,
  ...DISPOSAL_RULES,
  ...CONTRACT_TERM_RULES,
  ...CONTRACT_PAPER_RULES,
  ...WORKS_PAYEE_RULES,
  ...CLAIM_RULES,
  ...VILLAGE_DEBT_RULES,
  ...CASE_RULES,
  ...POSTING_RULES,
  ...VILLAGE_REPORT_RULES,
  ...RECONCILED_RULES,
];
