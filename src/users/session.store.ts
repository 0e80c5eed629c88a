import type { Role } from '../access/role.js';
import type { Day } from '../kernel/calendar.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, updateRow } from '../storage/table.js';
import type { AccountRow } from './account.entity.js';
import { SessionRow } from './session.entity.js';

/** A session with the account behind it; one row for each town or village of the account in force. */
export interface SessionLookup extends Pick<AccountRow, 'scopeKind' | 'countyCode'> {
  readonly id: Id;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly accountId: Id;
  readonly name: string;
  readonly personId: Id;
  readonly mustChange: number;
  readonly secondFactor: number;
  /** The role in force: the absent person's while the user acts in their place. */
  readonly role: Role;
  readonly actingAccountId: Id | null;
  readonly actsFor: Id | null;
  readonly townCode: string | null;
  readonly villageId: Id | null;
}

// A deputy's session points to the absent person's account; once the days are over the join finds nothing, and the user
// is again nobody but who they are.
const LOOKUP = `
  SELECT s.id AS "id", s.created_at AS "createdAt", s.seen_at AS "seenAt", a.id AS "accountId", a.name AS "name",
    a.person_id AS "personId", a.must_change AS "mustChange",
    CASE WHEN a.totp_secret IS NULL THEN 0 ELSE 1 END AS "secondFactor",
    coalesce(b.role, a.role) AS "role", b.id AS "actingAccountId", b.person_id AS "actsFor",
    CASE WHEN b.id IS NULL THEN a.scope_kind ELSE b.scope_kind END AS "scopeKind",
    CASE WHEN b.id IS NULL THEN a.county_code ELSE b.county_code END AS "countyCode",
    t.town_code AS "townCode", v.village_id AS "villageId"
  FROM sessions s
  JOIN accounts a ON a.id = s.account_id AND a.disabled = 0
  LEFT JOIN accounts b ON b.id = s.acting_account_id AND b.disabled = 0 AND EXISTS (
    SELECT 1 FROM deputies d WHERE d.person_id = b.person_id AND d.deputy_id = a.person_id
      AND d.from_day <= ? AND d.to_day >= ? AND d.ended_at IS NULL)
  LEFT JOIN account_towns t ON t.account_id = coalesce(b.id, a.id)
  LEFT JOIN account_villages v ON v.account_id = coalesce(b.id, a.id)
  WHERE s.token_hash = ? AND s.ended_at IS NULL`;

/** What is known of a token's session, in one question; no rows where there is none. */
export const sessionOfToken = (sql: SqlReader, tokenHash: string, today: Day): Promise<SessionLookup[]> =>
  sql.all<SessionLookup>(LOOKUP, [today, today, tokenHash]);

/** The accounts that a session points to. */
export const accountOfSession = (
  sql: SqlReader,
  id: Id,
): Promise<Pick<SessionRow, 'accountId' | 'actingAccountId'> | undefined> =>
  sql.first(
    'SELECT s.account_id AS "accountId", s.acting_account_id AS "actingAccountId" FROM sessions s WHERE s.id = ?',
    [id],
  );

/** Keeps a new session. */
export const insertSession = (sql: SqlWriter, session: SessionRow): Promise<void> =>
  insertRows(sql, SessionRow, [session]);

/** Changes a session. */
export const updateSession = (sql: SqlWriter, id: Id, changes: Partial<SessionRow>): Promise<boolean> =>
  updateRow(sql, SessionRow, { id }, changes);

/** Ends every session of an account that is still open. */
export async function endSessionsOf(sql: SqlWriter, accountId: Id, at: Instant, why: string): Promise<void> {
  await sql.run('UPDATE sessions SET ended_at = ?, ended_why = ? WHERE account_id = ? AND ended_at IS NULL', [
    at,
    why,
    accountId,
  ]);
}
