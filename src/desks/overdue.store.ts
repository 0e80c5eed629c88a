import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { offsetOf, type PageQuestion } from '../kernel/paging.js';
import type { SqlReader } from '../storage/sql.js';
import { NAMED, ofCampaign, OVERDUE, VILLAGE, type DeskAsked, type NamedRow } from './desk.store.js';
import type { OverdueCaseView, OverdueVillageView } from './overdue.js';

const OUTSTANDING =
  'c.amount_fen - c.recovered_fen - c.set_off_fen - c.corrected_fen - c.written_off_fen - c.not_pursued_fen';

/** The overdue cases of a village added up. */
export type OverdueVillageRow = Omit<OverdueVillageView, 'leaders' | 'cadres' | 'daysLate'>;

/** Overdue cases by village, most first. */
export function overdueByVillage(sql: SqlReader, asked: DeskAsked, today: Day): Promise<OverdueVillageRow[]> {
  const where = ofCampaign(asked);
  return sql.all<OverdueVillageRow>(
    `SELECT g."villageId", v.name AS "name", g."cases", g."extensions", g."oldestDueDay", g."outstandingFen", g."undetermined"
     FROM (SELECT c.village_id AS "villageId", count(*) AS "cases", sum(c.extension_count) AS "extensions",
         min(c.due_day) AS "oldestDueDay", sum(${OUTSTANDING}) AS "outstandingFen",
         sum(CASE c.amount_kind WHEN 'undetermined' THEN 1 ELSE 0 END) AS "undetermined"
       FROM cases c WHERE ${OVERDUE} AND ${where.sql} GROUP BY c.village_id) g
     LEFT JOIN villages v ON v.id = g."villageId"
     ORDER BY g."cases" DESC, v.print_order`,
    [today, ...where.parameters],
  );
}

/** Who looks after the villages of a town. */
export function townPosts(
  sql: SqlReader,
  townCode: string,
): Promise<{ villageId: Id; post: string; person: string }[]> {
  return sql.all(
    `SELECT p.village_id AS "villageId", p.post AS "post", p.person AS "person" FROM village_posts p
     WHERE p.town_code = ? AND p.post IN ('town-leader', 'town-cadre') ORDER BY p.id`,
    [townCode],
  );
}

/** One overdue case. */
export type OverdueCaseRow = NamedRow & Omit<OverdueCaseView, keyof NamedRow | 'number' | 'daysLate'>;

/** A page of overdue cases, of one village where it is named, by village and within it the longest first. */
export function overdueCases(
  sql: SqlReader,
  asked: DeskAsked,
  today: Day,
  question: PageQuestion & { readonly villageId?: Id | undefined },
): Promise<OverdueCaseRow[]> {
  const where = ofCampaign(asked);
  const { villageId } = question;
  return sql.all<OverdueCaseRow>(
    `SELECT ${NAMED}, c.village_id AS "villageId", i.name AS "itemName", c.state AS "state", c.due_day AS "dueDay",
       c.extension_count AS "extensionCount", ${OUTSTANDING} AS "outstandingFen", c.amount_kind AS "amountKind",
       c.measures AS "measures", c.rectifier AS "rectifier"
     FROM cases c ${VILLAGE}
     LEFT JOIN campaign_items i ON i.town_code = c.town_code AND i.campaign_id = c.campaign_id AND i.code = c.item_code
     WHERE ${OVERDUE} AND ${where.sql} ${villageId === undefined ? '' : 'AND c.village_id = ?'}
     ORDER BY coalesce(v.print_order, 1000000), c.due_day, c.no LIMIT ? OFFSET ?`,
    [
      today,
      ...where.parameters,
      ...(villageId === undefined ? [] : [villageId]),
      question.size,
      offsetOf(question),
    ],
  );
}
