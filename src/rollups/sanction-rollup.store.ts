import { scopeCondition, type Scope } from '../access/scope.js';
import type { Day } from '../kernel/calendar.js';
import type { SqlReader } from '../storage/sql.js';
import { ofCampaign } from './counting-discipline.store.js';
import { ROLLUP_NONE } from './rollup.js';
import type { RolledCampaign } from './rollup.store.js';
import type { SanctionRollupBy, SanctionRollupView } from './sanction-rollup.js';

/**
 * What counts by the end of a day: decided by then, or without a day of decision; about a case of the campaign, or about
 * none at all.
 */
const counts = (of: Parameters<typeof ofCampaign>[0]): string =>
  `x.town_code = ? AND x.void_reason IS NULL AND (x.decided_day IS NULL OR x.decided_day <= ?) AND ${ofCampaign(of)}`;
const SANCTIONS_COUNT = counts({ links: 'sanction_cases', column: 'sanction_id' });
const MEASURES_COUNT = counts({ links: 'measure_cases', column: 'measure_id' });

const PERSON = 'JOIN dealt_persons p ON p.id = x.person_id';

/** The whole: persons and villages distinct by id. */
export async function sanctionFigures(
  sql: SqlReader,
  scope: Scope,
  campaign: RolledCampaign,
  asOf: Day,
): Promise<Pick<SanctionRollupView, 'persons' | 'sanctions' | 'measures' | 'villages'>> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const parameters = [campaign.townCode, asOf, campaign.id, ...within.parameters];
  const sanctions = await sql.first<{ persons: number; sanctions: number; villages: number }>(
    `SELECT count(DISTINCT x.person_id) AS "persons", count(*) AS "sanctions",
       count(DISTINCT p.village_id) AS "villages"
     FROM sanctions x ${PERSON} WHERE ${SANCTIONS_COUNT} AND ${within.sql}`,
    parameters,
  );
  const measures = await sql.first<{ measures: number }>(
    `SELECT count(*) AS "measures" FROM measures x ${PERSON} WHERE ${MEASURES_COUNT} AND ${within.sql}`,
    parameters,
  );
  return { persons: 0, sanctions: 0, villages: 0, ...sanctions, measures: measures?.measures ?? 0 };
}

const CODES: Readonly<Record<SanctionRollupBy, string>> = {
  category: 'c.category_code',
  item: `CASE WHEN c.id IS NULL THEN NULL ELSE coalesce(c.item_code, c.category_code || '/${ROLLUP_NONE}') END`,
  state: 'c.state',
  village: 'p.village_id',
  kind: 'x.kind',
};

/** The lines: only those that have sanctions, in no order. */
export async function sanctionLines(
  sql: SqlReader,
  scope: Scope,
  campaign: RolledCampaign,
  by: SanctionRollupBy,
  asOf: Day,
): Promise<{ readonly code: string; readonly persons: number; readonly sanctions: number }[]> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const ofCases = by === 'category' || by === 'item' || by === 'state';
  const cases = `LEFT JOIN (SELECT l.sanction_id, k.id, k.category_code, k.item_code, k.state FROM sanction_cases l
       JOIN cases k ON k.id = l.case_id WHERE k.campaign_id = ? AND k.state <> 'voided') c ON c.sanction_id = x.id`;
  return sql.all(
    `SELECT coalesce(${CODES[by]}, '${ROLLUP_NONE}') AS "code", count(DISTINCT x.person_id) AS "persons",
       count(DISTINCT x.id) AS "sanctions"
     FROM sanctions x ${PERSON} ${ofCases ? cases : ''}
     WHERE ${SANCTIONS_COUNT} AND ${within.sql} GROUP BY coalesce(${CODES[by]}, '${ROLLUP_NONE}')`,
    [...(ofCases ? [campaign.id] : []), campaign.townCode, asOf, campaign.id, ...within.parameters],
  );
}
