import { scopeCondition, type Scope } from '../access/scope.js';
import { ASSET_DIFFERS, ASSET_TO_BE_COUNTED } from '../assets/asset.store.js';
import { CLAIM_CONFIRMED } from '../claims-debts/claim.store.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { VillageCounts } from './step-lacks.rules.js';

const when = (condition: string): string => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

const ASSETS = `SELECT r.village_id, count(*) AS assets, ${when(ASSET_TO_BE_COUNTED)} AS not_counted,
    ${when(`${ASSET_DIFFERS} AND r.difference_reason IS NULL`)} AS unexplained
  FROM assets r WHERE r.town_code = ? AND r.void_reason IS NULL GROUP BY r.village_id`;

const ACCOUNTS = `SELECT a.village_id, count(*) AS accounts FROM fund_accounts a
  WHERE a.town_code = ? AND a.void_reason IS NULL GROUP BY a.village_id`;

const CLAIMS = `SELECT r.village_id, count(*) AS unconfirmed FROM claims r
  WHERE r.town_code = ? AND r.void_reason IS NULL AND NOT ${CLAIM_CONFIRMED} GROUP BY r.village_id`;

const HAS_PHOTO = `EXISTS (SELECT 1 FROM notice_photos p WHERE p.notice_id = n.id AND p.struck_reason IS NULL)`;

const NOTICES = `SELECT n.village_id, count(*) AS notices, ${when('n.posted_day IS NULL')} AS not_posted,
    ${when(`n.posted_day IS NOT NULL AND NOT ${HAS_PHOTO}`)} AS no_photo,
    ${when('n.posted_day IS NOT NULL AND n.confirmed_day IS NULL')} AS not_confirmed
  FROM notices n WHERE n.campaign_id = ? AND n.void_reason IS NULL GROUP BY n.village_id`;

const OBJECTIONS = `SELECT n.village_id, count(*) AS unanswered FROM notice_objections o
  JOIN notices n ON n.id = o.notice_id
  WHERE n.campaign_id = ? AND n.void_reason IS NULL AND o.answered_day IS NULL GROUP BY n.village_id`;

const OUTSTANDING = `c.amount_kind = 'known' AND c.amount_fen - c.recovered_fen - c.set_off_fen - c.corrected_fen
  - c.written_off_fen - c.not_pursued_fen > 0`;

// What continues or is suspended is neither open nor closed: it stands beside both.
const CASES = `SELECT c.village_id, ${when(`c.state = 'registered'`)} AS not_assigned,
    ${when(`c.state NOT IN ('closed', 'continuing', 'suspended')`)} AS open_cases,
    ${when(`c.state <> 'closed' AND ${OUTSTANDING}`)} AS outstanding
  FROM cases c WHERE c.campaign_id = ? AND c.state <> 'voided' AND c.village_id IS NOT NULL GROUP BY c.village_id`;

/** What is counted of every village in scope of a campaign's town, in printing order; each table is read once. */
export async function villageCounts(
  sql: SqlReader,
  scope: Scope,
  { id, townCode }: { readonly id: Id; readonly townCode: string },
): Promise<VillageCounts[]> {
  const within = scopeCondition(scope, 'v.town_code', 'v.id');
  const counts = [
    ['a', 'assets', 'assets'],
    ['a', 'not_counted', 'notCounted'],
    ['a', 'unexplained', 'unexplained'],
    ['f', 'accounts', 'accounts'],
    ['l', 'unconfirmed', 'unconfirmed'],
    ['n', 'notices', 'notices'],
    ['n', 'not_posted', 'notPosted'],
    ['n', 'no_photo', 'noPhoto'],
    ['n', 'not_confirmed', 'notConfirmed'],
    ['o', 'unanswered', 'unanswered'],
    ['c', 'not_assigned', 'notAssigned'],
    ['c', 'open_cases', 'openCases'],
    ['c', 'outstanding', 'outstanding'],
  ].map(([table, column, name]) => `coalesce(${table}.${column}, 0) AS "${name}"`);
  return sql.all<VillageCounts>(
    `SELECT v.id AS "villageId", ${counts.join(', ')} FROM villages v
     LEFT JOIN (${ASSETS}) a ON a.village_id = v.id LEFT JOIN (${ACCOUNTS}) f ON f.village_id = v.id
     LEFT JOIN (${CLAIMS}) l ON l.village_id = v.id LEFT JOIN (${NOTICES}) n ON n.village_id = v.id
     LEFT JOIN (${OBJECTIONS}) o ON o.village_id = v.id LEFT JOIN (${CASES}) c ON c.village_id = v.id
     WHERE v.town_code = ? AND ${within.sql} ORDER BY v.print_order, v.name`,
    [townCode, townCode, townCode, id, id, id, townCode, ...within.parameters],
  );
}
