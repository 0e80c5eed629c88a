import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { SampleResult } from '../rectification/reinspection.js';
import { placeholders, type SqlReader } from '../storage/sql.js';

/** How many files count as evidence in each of these cases; those without are absent. */
export function evidenceOf(
  sql: SqlReader,
  caseIds: readonly Id[],
): Promise<{ caseId: Id; evidence: number }[]> {
  return sql.all(
    `SELECT a.case_id AS "caseId", count(*) AS "evidence" FROM case_attachments a
     WHERE a.case_id IN (${placeholders(caseIds.length)})
       AND NOT EXISTS (SELECT 1 FROM case_attachment_ends e WHERE e.link_id = a.id)
     GROUP BY a.case_id`,
    caseIds,
  );
}

/** Hand-overs of these cases that stand. */
export function handedOf(
  sql: SqlReader,
  caseIds: readonly Id[],
): Promise<{ caseId: Id; kind: string; handedDay: Day }[]> {
  return sql.all(
    `SELECT h.case_id AS "caseId", h.kind AS "kind", h.handed_day AS "handedDay" FROM hand_overs h
     WHERE h.case_id IN (${placeholders(caseIds.length)}) AND h.void_reason IS NULL`,
    caseIds,
  );
}

/** A move of a case in the order in which they were recorded. */
export interface TrailMove {
  readonly caseId: Id;
  readonly toState: CaseState;
  readonly day: Day;
  readonly movedBy: string;
  /** The name of the person behind it; null where the shell or the program moved it. */
  readonly person: string | null;
}

/** Moves of these cases, oldest first. */
export function movesOf(sql: SqlReader, caseIds: readonly Id[]): Promise<TrailMove[]> {
  return sql.all(
    `SELECT m.case_id AS "caseId", m.to_state AS "toState", m.day AS "day", m.moved_by AS "movedBy", p.name AS "person"
     FROM case_moves m LEFT JOIN persons p ON p.id = m.moved_by_person
     WHERE m.case_id IN (${placeholders(caseIds.length)}) ORDER BY m.case_id, m.id`,
    caseIds,
  );
}

/** Results of looking again at these cases, oldest first. */
export function lookedAgainOf(
  sql: SqlReader,
  caseIds: readonly Id[],
): Promise<{ caseId: Id; result: SampleResult }[]> {
  return sql.all(
    `SELECT s.case_id AS "caseId", s.result AS "result" FROM reinspection_samples s
     WHERE s.case_id IN (${placeholders(caseIds.length)}) AND s.result IS NOT NULL ORDER BY s.result_day, s.id`,
    caseIds,
  );
}
