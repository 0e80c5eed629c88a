import type { AmountKind } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader } from '../storage/sql.js';
import { NAMED, ofCampaign, VILLAGE, type DeskAsked, type NamedRow } from './desk.store.js';

/** A case whose closure was asked for, as far as it decides whose it is. */
export interface WaitingRow {
  readonly id: Id;
  readonly no: number;
  readonly state: CaseState;
  readonly amountKind: AmountKind;
  readonly amountFen: number;
  readonly requestedDay: Day;
}

const REQUESTED_DAY = `coalesce((SELECT max(m.day) FROM case_moves m
  WHERE m.case_id = c.id AND m.to_state = 'closure-requested'), c.counts_from_day)`;

/** Cases whose closure was asked for or that were verified, who waits longest first. */
export function waitingCases(sql: SqlReader, asked: DeskAsked): Promise<WaitingRow[]> {
  const where = ofCampaign(asked);
  return sql.all<WaitingRow>(
    `SELECT c.id AS "id", c.no AS "no", c.state AS "state", c.amount_kind AS "amountKind",
       c.amount_fen AS "amountFen", ${REQUESTED_DAY} AS "requestedDay"
     FROM cases c WHERE c.state IN ('closure-requested', 'verified') AND ${where.sql}
     ORDER BY "requestedDay", c.no`,
    where.parameters,
  );
}

/** What the queue shows of a case. */
export interface QueuedRow extends NamedRow {
  readonly itemName: string | null;
  readonly outstandingFen: number;
  readonly dueDay: Day | null;
  readonly files: number;
}

/** What the queue shows of these cases, which were found in scope; in no order. */
export async function queuedCases(sql: SqlReader, ids: readonly Id[]): Promise<QueuedRow[]> {
  if (ids.length === 0) return [];
  return sql.all<QueuedRow>(
    `SELECT ${NAMED}, i.name AS "itemName", c.due_day AS "dueDay",
       c.amount_fen - c.recovered_fen - c.set_off_fen - c.corrected_fen - c.written_off_fen - c.not_pursued_fen
         AS "outstandingFen",
       (SELECT count(*) FROM case_attachments a LEFT JOIN case_attachment_ends e ON e.link_id = a.id
        WHERE a.case_id = c.id AND e.link_id IS NULL) AS "files"
     FROM cases c ${VILLAGE}
     LEFT JOIN campaign_items i ON i.town_code = c.town_code AND i.campaign_id = c.campaign_id AND i.code = c.item_code
     WHERE c.id IN (${placeholders(ids.length)})`,
    [...ids],
  );
}
