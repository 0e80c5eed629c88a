import type { Day } from '../kernel/calendar.js';
import type { SqlReader } from '../storage/sql.js';
import { ACCOUNT_RULES, ALLOWANCE_YEAR_RULES, CASH_MONTH_RULES, WORKS_PAYEE_RULES } from './account.rules.js';
import { ASSET_RULES, DISPOSAL_RULES } from './asset.rules.js';
import { CASE_RULES, VILLAGE_REPORT_RULES } from './case.rules.js';
import { CLAIM_RULES, VILLAGE_DEBT_RULES } from './claim.rules.js';
import { CONTRACT_PAPER_RULES } from './contract-papers.rules.js';
import { CONTRACT_TERM_RULES } from './contract.rules.js';
import { ENTRY_RULES } from './entry.rules.js';
import type { FlagRegister } from './flag.js';
import { factContracts, rentsByMu } from './flag-contracts.store.js';
import { factCases } from './flag-cases.store.js';
import {
  factAccounts,
  factAssets,
  factClaims,
  factDisposals,
  factEntries,
  factOfficers,
  type FlaggedVillage,
} from './flag-facts.store.js';
import { noticedOfContracts, rentMedians } from './noticing-contracts.js';
import { noticedOfFunds } from './noticing-funds.js';
import {
  codesOf,
  noticedOfAssets,
  noticedOfCases,
  noticedOfClaims,
  type Candidate,
  type TunedRules,
} from './noticing.js';

/** Codes of the rules that depend on each register. */
export const RULES_OF_REGISTER: Readonly<Record<FlagRegister, readonly string[]>> = {
  funds: codesOf(ENTRY_RULES, ACCOUNT_RULES, CASH_MONTH_RULES, ALLOWANCE_YEAR_RULES, WORKS_PAYEE_RULES),
  assets: codesOf(ASSET_RULES, DISPOSAL_RULES),
  contracts: codesOf(CONTRACT_TERM_RULES, CONTRACT_PAPER_RULES),
  claims: codesOf(CLAIM_RULES, VILLAGE_DEBT_RULES),
  cases: codesOf(CASE_RULES, VILLAGE_REPORT_RULES),
};

/** What the rules notice in a register of a village. */
export async function noticedIn(
  sql: SqlReader,
  register: FlagRegister,
  of: FlaggedVillage,
  tuned: TunedRules,
  today: Day,
): Promise<Candidate[]> {
  switch (register) {
    case 'funds':
      return noticedOfFunds(tuned, {
        villageId: of.villageId,
        accounts: await factAccounts(sql, of),
        entries: await factEntries(sql, of),
        officers: await factOfficers(sql, of),
        today,
      });
    case 'assets':
      return noticedOfAssets(tuned, await factAssets(sql, of), await factDisposals(sql, of));
    case 'contracts': {
      const medians = rentMedians(await rentsByMu(sql, of.townCode));
      return noticedOfContracts(tuned, await factContracts(sql, of, today), medians, today);
    }
    case 'claims':
      return noticedOfClaims(tuned, of.villageId, await factClaims(sql, of), today);
    case 'cases':
      return noticedOfCases(tuned, of.villageId, await factCases(sql, of), today);
  }
}
