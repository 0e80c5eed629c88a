import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { FlaggedVillage } from './flag-facts.store.js';

/** A case with what the rules go by; money in 分. */
export interface FactCase {
  readonly id: Id;
  readonly state: CaseState;
  readonly itemCode: string | null;
  readonly foundDay: Day;
  readonly dueDay: Day | null;
  readonly closedDay: Day | null;
  readonly recoveredFen: number;
  readonly disposedFen: number;
  readonly recoveredDay: Day | null;
  readonly files: number;
}

/** The cases of a village in a campaign that are not voided. */
export const factCases = (sql: SqlReader, of: FlaggedVillage): Promise<FactCase[]> =>
  sql.all(
    `SELECT c.id AS "id", c.state AS "state", c.item_code AS "itemCode", c.counts_from_day AS "foundDay",
       c.due_day AS "dueDay", c.closed_day AS "closedDay", c.recovered_fen AS "recoveredFen",
       c.returned_fen + c.turned_over_fen + c.households_fen + c.held_fen AS "disposedFen",
       (SELECT max(s.day) FROM settlements s WHERE s.case_id = c.id AND s.kind = 'recovered' AND s.amount_fen > 0)
         AS "recoveredDay",
       (SELECT count(*) FROM case_attachments f WHERE f.case_id = c.id
         AND NOT EXISTS (SELECT 1 FROM case_attachment_ends x WHERE x.link_id = f.id)) AS "files"
     FROM cases c WHERE c.campaign_id = ? AND c.village_id = ? AND c.state <> 'voided' ORDER BY c.id`,
    [of.campaignId, of.villageId],
  );

/** The villages of a town that are valid on a day, in printing order. */
export const villagesOfTown = (sql: SqlReader, townCode: string, day: Day): Promise<{ id: Id }[]> =>
  sql.all(
    `SELECT v.id AS "id" FROM villages v WHERE v.town_code = ?
       AND coalesce(v.valid_from_day, ?) <= ? AND coalesce(v.valid_to_day, ?) >= ? ORDER BY v.print_order, v.id`,
    [townCode, day, day, day, day],
  );

/** How many rows a town has in the registers and among its cases. */
export async function rowsOfTown(sql: SqlReader, townCode: string): Promise<number> {
  const tables = ['fund_entries', 'assets', 'contracts', 'claims', 'cases'];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table} WHERE town_code = ?)`);
  const row = await sql.first<{ rows: number }>(
    `SELECT ${counts.join(' + ')} AS "rows"`,
    tables.map(() => townCode),
  );
  return row?.rows ?? 0;
}

/** How many entries the history of a town has. */
export async function historyLength(sql: SqlReader, townCode: string): Promise<number> {
  const row = await sql.first<{ count: number }>(
    'SELECT count AS "count" FROM history_heads WHERE chain = ?',
    [townCode],
  );
  return row?.count ?? 0;
}

/** A notice of a village with the days that the rules go by. */
export interface FactNotice {
  readonly dueDay: Day;
  readonly postedDay: Day | null;
}

/** The notices of a village in a campaign that were not voided. */
export const factNotices = (sql: SqlReader, of: FlaggedVillage): Promise<FactNotice[]> =>
  sql.all(
    `SELECT n.due_day AS "dueDay", n.posted_day AS "postedDay" FROM notices n
     WHERE n.town_code = ? AND n.campaign_id = ? AND n.village_id = ? AND n.void_reason IS NULL ORDER BY n.due_day, n.id`,
    [of.townCode, of.campaignId, of.villageId],
  );
