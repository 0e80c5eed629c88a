import { scopeCondition, type Scope } from '../access/scope.js';
import { addDays, type Day } from '../kernel/calendar.js';
import { offsetOf } from '../kernel/paging.js';
import { comparisonKey } from '../kernel/text.js';
import { likePattern } from '../storage/search-index.js';
import { placeholders, type SqlReader, type SqlValue } from '../storage/sql.js';
import {
  STANDING_FILTERS,
  type SanctionQuestion,
  type SanctionSort,
  type StandingFilter,
} from './sanction.js';
import { SANCTION_COLUMNS, SANCTIONS_FROM, toSanctionRecord, type JoinedSanction } from './sanction.store.js';
import type { SanctionRecord } from './sanction.view.js';

interface Where {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** Kinds that have no effect period because the person is expelled or dismissed. */
const PERMANENT = `s.kind IN ('party-expulsion','gov-dismissal')`;

/** How effects stand on a day. A probation whose end is near counts as ending soon; one without restoration goes on. */
function standingCondition(standing: StandingFilter, on: Day, endingSoonDays: number): Where {
  const last = 'coalesce(s.effect_end_day, s.probation_end_day)';
  switch (standing) {
    case 'in-effect':
      return {
        sql: `s.effect_from_day <= ? AND ((s.effect_end_day IS NULL AND s.probation_end_day IS NOT NULL) OR s.effect_end_day >= ?)`,
        parameters: [on, on],
      };
    case 'ending-soon':
      return {
        sql: `s.effect_from_day <= ? AND ${last} >= ? AND ${last} <= ?`,
        parameters: [on, on, addDays(on, endingSoonDays)],
      };
    case 'ended':
      return { sql: 's.effect_end_day < ?', parameters: [on] };
    case 'permanent':
      return { sql: PERMANENT, parameters: [] };
    case 'not-computed':
      return { sql: `${last} IS NULL AND (s.kind IS NULL OR NOT ${PERMANENT})`, parameters: [] };
  }
}

/** What a list of sanctions is narrowed by. */
export interface AskedSanctions {
  readonly scope: Scope;
  readonly question: Omit<SanctionQuestion, 'page' | 'size'>;
  readonly on: Day;
  readonly endingSoonDays: number;
  /** Only these, where a question was answered by the rules before. */
  readonly ids?: readonly string[] | undefined;
}

function whereOf({ scope, question, on, endingSoonDays, ids }: AskedSanctions): Where {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const conditions: string[] = [within.sql];
  const parameters: SqlValue[] = [...within.parameters];
  const add = (sql: string, ...values: SqlValue[]): void => {
    conditions.push(sql);
    parameters.push(...values);
  };
  add(question.voided === true ? 's.void_reason IS NOT NULL' : 's.void_reason IS NULL');
  if (ids !== undefined) add(ids.length === 0 ? '1 = 0' : `s.id IN (${placeholders(ids.length)})`, ...ids);
  if (question.villageId !== undefined) add('p.village_id = ?', question.villageId);
  if (question.personId !== undefined) add('s.person_id = ?', question.personId);
  if (question.caseId !== undefined) {
    add(
      'EXISTS (SELECT 1 FROM sanction_cases l WHERE l.sanction_id = s.id AND l.case_id = ?)',
      question.caseId,
    );
  }
  if (question.kind === 'ambiguous') add('s.kind IS NULL');
  else if (question.kind !== undefined) add('s.kind = ?', question.kind);
  if (question.track !== undefined) add('s.track = ?', question.track);
  if (question.flagged !== undefined) add('s.flagged = ?', question.flagged ? 1 : 0);
  if (question.standing !== undefined) {
    const standing = standingCondition(question.standing, on, endingSoonDays);
    add(`(${standing.sql})`, ...standing.parameters);
  }
  const word = comparisonKey(question.q ?? '');
  if (word !== '') {
    const pattern = likePattern(word);
    const columns = ['p.name_key', 's.document_key', 's.as_written', 'p.post_then', 'v.name_key'];
    const likes = columns.map((column) => `lower(${column}) LIKE ? ESCAPE '\\'`);
    add(
      `(${likes.join(' OR ')} OR v.initials LIKE ? ESCAPE '\\')`,
      ...columns.map(() => pattern),
      likePattern(word).slice(1),
    );
  }
  return { sql: conditions.join(' AND '), parameters };
}

const SORTS: Readonly<Record<SanctionSort, string>> = {
  village: 'v.print_order',
  person: 'p.name_key',
  decidedDay: 's.decided_day',
  effectEndDay: 's.effect_end_day',
  recordedAt: 's.recorded_at',
};

/** Sanctions in the asked order; those without the value that sorts them come last either way. */
export async function sanctionRecords(
  sql: SqlReader,
  asked: AskedSanctions,
  size: number,
  page = 1,
): Promise<SanctionRecord[]> {
  const where = whereOf(asked);
  const column = SORTS[asked.question.sort ?? 'village'];
  const direction = asked.question.descending === true ? 'DESC' : 'ASC';
  const rows = await sql.all<JoinedSanction>(
    `SELECT ${SANCTION_COLUMNS} ${SANCTIONS_FROM} WHERE ${where.sql}
     ORDER BY CASE WHEN ${column} IS NULL THEN 1 ELSE 0 END, ${column} ${direction}, v.print_order, s.person_id, s.id
     LIMIT ? OFFSET ?`,
    [...where.parameters, size, offsetOf({ page, size })],
  );
  return rows.map(toSanctionRecord);
}

/** How many sanctions 项, persons 人 and villages 村 (both distinct by id) the filters select. */
export async function sanctionTotals(
  sql: SqlReader,
  asked: AskedSanctions,
): Promise<{ readonly total: number; readonly persons: number; readonly villages: number }> {
  const where = whereOf(asked);
  const found = await sql.first<{ total: number; persons: number; villages: number }>(
    `SELECT count(*) AS "total", count(DISTINCT s.person_id) AS "persons",
       count(DISTINCT p.village_id) AS "villages" ${SANCTIONS_FROM} WHERE ${where.sql}`,
    where.parameters,
  );
  return found ?? { total: 0, persons: 0, villages: 0 };
}

/** How many sanctions stand each way on the day, under all filters but that of standing; soon ending ones are in effect too. */
export async function sanctionStandings(
  sql: SqlReader,
  asked: AskedSanctions,
): Promise<Record<StandingFilter, number>> {
  const where = whereOf({ ...asked, question: { ...asked.question, standing: undefined } });
  const counted = STANDING_FILTERS.map((standing) =>
    standingCondition(standing, asked.on, asked.endingSoonDays),
  );
  const sums = STANDING_FILTERS.map(
    (standing, place) =>
      `coalesce(sum(CASE WHEN ${counted[place]?.sql ?? '1 = 0'} THEN 1 ELSE 0 END), 0) AS "${standing}"`,
  );
  const found = await sql.first<Record<StandingFilter, number>>(
    `SELECT ${sums.join(', ')} ${SANCTIONS_FROM} WHERE ${where.sql}`,
    [...counted.flatMap(({ parameters }) => parameters), ...where.parameters],
  );
  const entries = STANDING_FILTERS.map((standing) => [standing, Number(found?.[standing] ?? 0)] as const);
  return Object.fromEntries(entries) as Record<StandingFilter, number>;
}

/** Sanctions in scope of which some duty may not be done yet; only the rules can tell which and by when. */
export async function sanctionsWithDuties(sql: SqlReader, scope: Scope): Promise<SanctionRecord[]> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const rows = await sql.all<JoinedSanction>(
    `SELECT ${SANCTION_COLUMNS} ${SANCTIONS_FROM} WHERE ${within.sql} AND s.void_reason IS NULL AND s.as_reported = 0
       AND s.kind IS NOT NULL AND (s.announced_day IS NULL OR s.filed_day IS NULL OR s.posts_changed_day IS NULL
         OR s.reported_day IS NULL) ORDER BY s.id LIMIT ${DUTIES_MAX}`,
    [...within.parameters],
  );
  return rows.map(toSanctionRecord);
}

/** More than any county has; an engine takes some 32,000 parameters in one question. */
const DUTIES_MAX = 20_000;
