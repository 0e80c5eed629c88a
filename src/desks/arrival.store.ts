import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { DESK_LINES_MAX, type ArrivalKind } from './desk.js';
import { NAMED, ofCampaign, VILLAGE, type DeskAsked, type NamedRow } from './desk.store.js';

/** One thing that came in. */
export interface ArrivalRow extends NamedRow {
  readonly kind: ArrivalKind;
  readonly at: Instant;
  readonly by: string;
  readonly providedBy: string | null;
  readonly text: string | null;
  readonly amountFen: number | null;
}

interface Source {
  readonly kind: ArrivalKind;
  readonly from: string;
  /** What besides must hold; `AND …`, or nothing. */
  readonly only: string;
  readonly at: string;
  readonly by: string;
  readonly providedBy: string;
  readonly text: string;
  readonly amountFen: string;
}

const NOTHING = { only: '', providedBy: 'NULL', text: 'NULL', amountFen: 'NULL' };
// A cross join is taken in the order in which it is written: the few lines of today first.
const SOURCES: readonly Source[] = [
  {
    ...NOTHING,
    kind: 'case',
    from: 'cases c',
    only: "AND c.import_id IS NULL AND c.state <> 'voided' AND c.recorded_by LIKE 'user:%'",
    at: 'c.recorded_at',
    by: 'c.recorded_by',
  },
  {
    ...NOTHING,
    kind: 'progress',
    from: 'case_progress p CROSS JOIN cases c',
    only: 'AND c.id = p.case_id',
    at: 'p.recorded_at',
    by: 'p.recorded_by',
    providedBy: 'p.provided_by',
    text: 'p.text',
  },
  {
    ...NOTHING,
    kind: 'settlement',
    from: 'settlements s CROSS JOIN cases c',
    only: 'AND c.id = s.case_id AND s.import_id IS NULL AND s.opening = 0',
    at: 's.recorded_at',
    by: 's.recorded_by',
    amountFen: 's.amount_fen',
  },
  {
    ...NOTHING,
    kind: 'evidence',
    from: 'case_attachments e CROSS JOIN attachments a CROSS JOIN cases c',
    only: 'AND a.id = e.attachment_id AND c.id = e.case_id',
    at: 'e.linked_at',
    by: 'e.linked_by',
    text: 'a.name',
  },
];

/** What came in of these kinds since an instant, other than by imports: the newest lines, and how many there are. */
export async function arrivalsSince(
  sql: SqlReader,
  asked: DeskAsked,
  since: Instant,
  kinds: readonly ArrivalKind[],
): Promise<{ total: number; rows: ArrivalRow[] }> {
  const sources = SOURCES.filter(({ kind }) => kinds.includes(kind));
  const where = ofCampaign(asked);
  let total = 0;
  const rows: ArrivalRow[] = [];
  for (const { kind, from, only, at, by, providedBy, text, amountFen } of sources) {
    const condition = `${at} >= ? ${only} AND ${where.sql}`;
    const parameters = [since, ...where.parameters];
    const found = await sql.all<Omit<ArrivalRow, 'kind'>>(
      `SELECT ${NAMED}, ${at} AS "at", ${by} AS "by", ${providedBy} AS "providedBy", ${text} AS "text",
         ${amountFen} AS "amountFen"
       FROM ${from} ${VILLAGE} WHERE ${condition} ORDER BY ${at} DESC LIMIT ${DESK_LINES_MAX}`,
      parameters,
    );
    rows.push(...found.map((row) => ({ ...row, kind })));
    if (found.length < DESK_LINES_MAX) {
      total += found.length;
      continue;
    }
    const counted = await sql.first<{ total: number }>(
      `SELECT count(*) AS "total" FROM ${from} WHERE ${condition}`,
      parameters,
    );
    total += counted?.total ?? 0;
  }
  return { total, rows };
}

/** Imports among the last that brought cases since an instant, and how many of these count. */
export function importsSince(
  sql: SqlReader,
  asked: DeskAsked,
  since: Instant,
): Promise<{ importId: Id; cases: number; at: Instant; by: string }[]> {
  const where = ofCampaign(asked);
  return sql.all(
    `SELECT i.id AS "importId", i.started_by AS "by", count(*) AS "cases", max(c.recorded_at) AS "at"
     FROM (SELECT id, started_by FROM imports WHERE campaign_id = ? ORDER BY id DESC LIMIT ${DESK_LINES_MAX}) i
     CROSS JOIN cases c
     WHERE c.import_id = i.id AND c.recorded_at >= ? AND c.state <> 'voided' AND ${where.sql}
     GROUP BY i.id, i.started_by ORDER BY max(c.recorded_at) DESC`,
    [asked.campaign.id, since, ...where.parameters],
  );
}
