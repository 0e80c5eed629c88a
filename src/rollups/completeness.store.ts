import { scopeCondition, type Scope } from '../access/scope.js';
import { ASSET_SUMS, ASSET_TO_BE_COUNTED } from '../assets/asset.store.js';
import { CLAIM_CONFIRMED, OUTSTANDING } from '../claims-debts/claim.store.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { CompletenessPart } from './completeness.js';
import type { CompletenessRow } from './completeness.rules.js';
import type { RolledCampaign } from './rollup.store.js';

/** How a register is counted; expressions over alias `r`, what is left out is zero or none. */
interface Part {
  readonly table: string;
  readonly where: string;
  readonly proved: string;
  /** Those that still want it; where this is left out, all that are not proved. */
  readonly unproved?: string;
  readonly lastDay?: string;
  readonly amountFen?: string;
  readonly areaCentiMu?: string;
  readonly differing?: string;
}

const STANDS = 'r.void_reason IS NULL';
const EVIDENCED = `EXISTS (SELECT 1 FROM case_attachments f WHERE f.case_id = r.id
  AND NOT EXISTS (SELECT 1 FROM case_attachment_ends x WHERE x.link_id = f.id))`;
const UNSETTLED = `CASE WHEN r.amount_kind = 'known' THEN r.amount_fen - r.recovered_fen - r.set_off_fen
  - r.corrected_fen - r.written_off_fen - r.not_pursued_fen ELSE 0 END`;

const assetsOf = (where: string): Part => ({
  table: 'assets',
  where: `${STANDS} AND ${where}`,
  proved: 'r.counted_day IS NOT NULL',
  // What was disposed of before anybody counted it can no longer be counted.
  unproved: ASSET_TO_BE_COUNTED,
  lastDay: 'r.counted_day',
  amountFen: 'r.book_value_fen',
  areaCentiMu: 'r.area_centi_mu',
  differing: ASSET_SUMS.differing,
});

const claimsOf = (side: 'claim' | 'debt'): Part => ({
  table: 'claims',
  where: `${STANDS} AND r.side = '${side}'`,
  proved: CLAIM_CONFIRMED,
  lastDay: 'r.confirmed_day',
  amountFen: OUTSTANDING,
});

const PARTS: Readonly<Record<CompletenessPart, Part>> = {
  cases: {
    table: 'cases',
    where: `r.state <> 'voided' AND r.campaign_id = ?`,
    proved: EVIDENCED,
    amountFen: UNSETTLED,
  },
  accounts: {
    table: 'fund_accounts',
    where: STANDS,
    proved: 'r.approval IS NOT NULL',
    amountFen: 'r.opening_fen',
  },
  entries: {
    table: 'fund_entries',
    where: STANDS,
    proved: 'r.evidence IS NOT NULL',
    lastDay: 'r.day',
    amountFen: 'r.income_fen - r.expense_fen',
  },
  assets: assetsOf(`r.class_code <> 'resource'`),
  resources: assetsOf(`r.class_code = 'resource'`),
  contracts: {
    table: 'contracts',
    where: STANDS,
    proved: `r.form = 'written'`,
    lastDay: 'r.signed_day',
    amountFen: 'CASE WHEN r.ended_day IS NULL THEN r.rent_fen END',
    areaCentiMu: 'r.area_centi_mu',
  },
  claims: claimsOf('claim'),
  debts: claimsOf('debt'),
};

/** What a register holds of each village in scope, or of one. */
export async function completenessRows(
  sql: SqlReader,
  scope: Scope,
  campaign: RolledCampaign,
  part: CompletenessPart,
  villageId: Id | undefined,
): Promise<CompletenessRow[]> {
  const {
    table,
    where,
    proved,
    unproved = `NOT (${proved})`,
    lastDay,
    amountFen,
    areaCentiMu,
    differing,
  } = PARTS[part];
  const within = scopeCondition(scope, 'r.town_code', 'r.village_id');
  const sum = (expression: string | undefined): string =>
    expression === undefined ? '0' : `coalesce(sum(${expression}), 0)`;
  const rows = await sql.all<Omit<CompletenessRow, 'part'>>(
    `SELECT r.village_id AS "villageId", count(*) AS "rows",
       ${sum(`CASE WHEN ${proved} THEN 1 ELSE 0 END`)} AS "proved",
       ${sum(`CASE WHEN ${unproved} THEN 1 ELSE 0 END`)} AS "unproved",
       ${lastDay === undefined ? 'NULL' : `max(${lastDay})`} AS "lastDay",
       ${sum(amountFen)} AS "amountFen", ${sum(areaCentiMu)} AS "areaCentiMu", ${sum(differing)} AS "differing"
     FROM ${table} r
     WHERE r.town_code = ? AND r.village_id IS NOT NULL AND ${where} AND ${within.sql}
       ${villageId === undefined ? '' : 'AND r.village_id = ?'}
     GROUP BY r.village_id`,
    [
      campaign.townCode,
      ...(part === 'cases' ? [campaign.id] : []),
      ...within.parameters,
      ...(villageId === undefined ? [] : [villageId]),
    ],
  );
  return rows.map((row) => ({
    part,
    villageId: row.villageId,
    rows: Number(row.rows),
    proved: Number(row.proved),
    unproved: Number(row.unproved),
    lastDay: row.lastDay,
    amountFen: Number(row.amountFen),
    areaCentiMu: Number(row.areaCentiMu),
    differing: Number(row.differing),
  }));
}
