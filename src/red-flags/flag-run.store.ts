import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader, type SqlValue, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { FlagMarkRow, FlagRow } from './flag.entity.js';
import type { FlagSubject } from './flag.js';
import type { ChangedFlag, ComputedFlag, FlagThere } from './flag.rules.js';

/** What of a flag `f` is compared with what the rules notice. */
export const THERE = `f.id AS "id", f.village_id AS "villageId", f.rule_code AS "ruleCode", f.rule_version AS "ruleVersion",
  f.subject_kind AS "subjectKind", f.subject_id AS "subjectId", f.amount_fen AS "amountFen", f.inputs AS "inputs",
  f.sources AS "sources", f.gone AS "gone", f.verdict AS "verdict"`;

/** The flags of these rules in a village of a campaign; those of no village where it is null. */
export function flagsThere(
  sql: SqlReader,
  campaignId: Id,
  villageId: Id | null,
  ruleCodes: readonly string[],
): Promise<FlagThere[]> {
  const own = `SELECT ${THERE} FROM flags f WHERE f.campaign_id = ? AND f.rule_code IN (${placeholders(ruleCodes.length)})`;
  return villageId === null
    ? sql.all(`${own} AND f.village_id IS NULL`, [campaignId, ...ruleCodes])
    : sql.all(`${own} AND f.village_id = ?`, [campaignId, ...ruleCodes, villageId]);
}

/**
 * The flags of these rules on cases that are in a village now, whichever village they were found in, and on the village
 * itself; a flag whose case is in no village any more is left to the village that it was found in.
 */
export function flagsOfCases(
  sql: SqlReader,
  campaignId: Id,
  villageId: Id,
  ruleCodes: readonly string[],
): Promise<FlagThere[]> {
  const own = `SELECT ${THERE} FROM flags f LEFT JOIN cases c ON f.subject_kind = 'case' AND c.id = f.subject_id
    WHERE f.campaign_id = ? AND f.rule_code IN (${placeholders(ruleCodes.length)})`;
  const known = [campaignId, ...ruleCodes, villageId];
  // Two questions, each by its index: with OR the engine would go through all flags of the campaign.
  return sql.all(
    `${own} AND f.village_id = ? AND coalesce(c.village_id, f.village_id) = f.village_id
     UNION ALL
     ${own} AND f.subject_kind = 'case' AND c.campaign_id = f.campaign_id AND c.village_id = ?
       AND f.village_id <> c.village_id`,
    [...known, ...known],
  );
}

/** The flags of these rules on these subjects, wherever they were found. */
export async function flagsOn(
  sql: SqlReader,
  campaignId: Id,
  ruleCodes: readonly string[],
  kind: FlagSubject,
  subjectIds: readonly string[],
): Promise<FlagThere[]> {
  if (subjectIds.length === 0) return [];
  return sql.all(
    `SELECT ${THERE} FROM flags f WHERE f.campaign_id = ? AND f.rule_code IN (${placeholders(ruleCodes.length)})
       AND f.subject_kind = ? AND f.subject_id IN (${placeholders(subjectIds.length)})`,
    [campaignId, ...ruleCodes, kind, ...subjectIds],
  );
}

/** Those of these flags of a campaign whose cause is gone, and whose verdict, for which they stayed, was taken back. */
export async function flagsLeftBehind(
  sql: SqlReader,
  campaignId: Id,
  ids: readonly Id[],
): Promise<{ id: Id }[]> {
  if (ids.length === 0) return [];
  return sql.all(
    `SELECT f.id AS "id" FROM flags f
     WHERE f.campaign_id = ? AND f.gone = 1 AND f.verdict IS NULL AND f.id IN (${placeholders(ids.length)})`,
    [campaignId, ...ids],
  );
}

/** Rows that one statement names at most: few lengths of statements are worth preparing. */
const NAMED_AT_ONCE = 50;

function* piecesOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += NAMED_AT_ONCE) yield list.slice(from, from + NAMED_AT_ONCE);
}

/** Those of computed flags that are in the ledger already, by rule, kind and subject. */
export async function presentAmong(
  sql: SqlReader,
  campaignId: Id,
  flags: readonly ComputedFlag[],
): Promise<Pick<FlagRow, 'ruleCode' | 'subjectKind' | 'subjectId'>[]> {
  const present: Pick<FlagRow, 'ruleCode' | 'subjectKind' | 'subjectId'>[] = [];
  for (const some of piecesOf(flags)) {
    const found = await sql.all<Pick<FlagRow, 'ruleCode' | 'subjectKind' | 'subjectId'>>(
      `WITH k (rule_code, subject_kind, subject_id) AS (VALUES ${some.map(() => '(?, ?, ?)').join(', ')})
       SELECT f.rule_code AS "ruleCode", f.subject_kind AS "subjectKind", f.subject_id AS "subjectId"
       FROM k CROSS JOIN flags f WHERE f.campaign_id = ? AND f.rule_code = k.rule_code
         AND f.subject_kind = k.subject_kind AND f.subject_id = k.subject_id`,
      [
        ...some.flatMap(({ ruleCode, subjectKind, subjectId }) => [ruleCode, subjectKind, subjectId]),
        campaignId,
      ],
    );
    present.push(...found);
  }
  return present;
}

/** Adds flags. */
export const insertFlags = (sql: SqlWriter, rows: readonly FlagRow[]): Promise<void> =>
  insertRows(sql, FlagRow, rows);

/** Writes what was computed anew; a verdict on other inputs than now is marked. Answers how many there were. */
export async function changeComputed(
  sql: SqlWriter,
  flags: readonly (ChangedFlag & Pick<FlagRow, 'villageId'>)[],
  updatedAt: string,
): Promise<number> {
  let changed = 0;
  for (const some of piecesOf(flags)) {
    // What stands in a list of values is text to one of the engines.
    const values: SqlValue[] = some.flatMap((one) => [
      one.id,
      one.villageId,
      String(one.ruleVersion),
      one.amountFen === null ? null : String(one.amountFen),
      one.inputs,
      one.sources,
      one.differs ? '1' : '0',
    ]);
    changed += await sql.run(
      `WITH k (id, village_id, rule_version, amount_fen, inputs, sources, differs)
         AS (VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')})
       UPDATE flags SET village_id = k.village_id, rule_version = CAST(k.rule_version AS integer),
         amount_fen = CAST(k.amount_fen AS bigint), inputs = k.inputs, sources = k.sources, gone = 0,
         changed_since = CASE WHEN flags.verdict IS NOT NULL AND k.differs = '1' THEN 1 ELSE flags.changed_since END,
         updated_at = ?, version = flags.version + 1
       FROM k WHERE flags.id = k.id`,
      [...values, updatedAt],
    );
  }
  return changed;
}

/** Removes flags whose cause is gone; one on which somebody gave a verdict stays. Answers how many went. */
export async function removeFlags(sql: SqlWriter, ids: readonly Id[], updatedAt: string): Promise<number> {
  let removed = 0;
  for (const some of piecesOf(ids)) {
    const among = `id IN (${placeholders(some.length)})`;
    await sql.run(
      `UPDATE flags SET gone = 1, updated_at = ?, version = version + 1
       WHERE verdict IS NOT NULL AND gone = 0 AND ${among}`,
      [updatedAt, ...some],
    );
    removed += await sql.run(`DELETE FROM flags WHERE verdict IS NULL AND ${among}`, some);
  }
  return removed;
}

/** Up to where the flags of a campaign are computed; undefined where they never were. */
export const markOf = (sql: SqlReader, campaignId: Id): Promise<FlagMarkRow | undefined> =>
  sql.first<FlagMarkRow>(
    `SELECT ${tableOf(FlagMarkRow).select('m')} FROM flag_marks m WHERE m.campaign_id = ?`,
    [campaignId],
  );

/** Holds the flags of a campaign until the unit ends, so that two runs never add the same one. */
export async function lockFlags(sql: SqlWriter, campaignId: Id, townCode: string): Promise<void> {
  await sql.run(
    `INSERT INTO flag_marks (campaign_id, town_code, seq, rules) VALUES (?, ?, 0, '') ON CONFLICT DO NOTHING`,
    [campaignId, townCode],
  );
  await sql.run('UPDATE flag_marks SET seq = seq WHERE campaign_id = ?', [campaignId]);
}

/** Says up to where the flags are computed. */
export const moveMark = (sql: SqlWriter, { campaignId, ...changes }: FlagMarkRow): Promise<boolean> =>
  updateRow(sql, FlagMarkRow, { campaignId }, changes);
