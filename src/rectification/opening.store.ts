import type { Scope } from '../access/scope.js';
import { scopeCondition } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import { offsetOf, type Page, type PageQuestion } from '../kernel/paging.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { CampaignOpeningRow, OpeningStandRow } from './opening.entity.js';
import type { AwaitingImport, StandOutcome } from './opening.js';

/** A stand with the words by which a person knows its case. */
export type NamedStandRow = OpeningStandRow & {
  readonly no: number;
  readonly numberPrefix: string;
  readonly description: string;
  readonly villageName: string | null;
};

const NAMED = `SELECT ${tableOf(OpeningStandRow).select('s')}, c.no AS "no", k.number_prefix AS "numberPrefix",
    c.description AS "description", v.name AS "villageName"
  FROM opening_stands s JOIN cases c ON c.id = s.case_id JOIN campaigns k ON k.id = s.campaign_id
  LEFT JOIN villages v ON v.id = c.village_id`;

/** Adds stands. */
export const insertStands = (sql: SqlWriter, rows: readonly OpeningStandRow[]): Promise<void> =>
  insertRows(sql, OpeningStandRow, rows);

/** Says what became of a stand that awaits; false where it does not. */
export const decideStand = (
  sql: SqlWriter,
  id: Id,
  decision: Pick<OpeningStandRow, 'outcome' | 'leftReason' | 'decidedBy' | 'decidedAt'>,
): Promise<boolean> => updateRow(sql, OpeningStandRow, { id, outcome: 'awaiting' }, { ...decision });

/** Which of these cases have a stand that awaits or was decided. */
export async function casesWithStand(sql: SqlReader, caseIds: readonly Id[]): Promise<Set<Id>> {
  if (caseIds.length === 0) return new Set();
  const rows = await sql.all<{ caseId: Id }>(
    `SELECT s.case_id AS "caseId" FROM opening_stands s
     WHERE s.outcome <> 'withdrawn' AND s.case_id IN (${placeholders(caseIds.length)})`,
    caseIds,
  );
  return new Set(rows.map(({ caseId }) => caseId));
}

/** Stands of a campaign that await, behind this case, in the order of their cases. */
export const standsAwaiting = (
  sql: SqlReader,
  campaignId: Id,
  behindCaseId: Id,
  count: number,
): Promise<OpeningStandRow[]> =>
  sql.all<OpeningStandRow>(
    `SELECT ${tableOf(OpeningStandRow).select('s')} FROM opening_stands s
     WHERE s.campaign_id = ? AND s.outcome = 'awaiting' AND s.case_id > ? ORDER BY s.case_id LIMIT ?`,
    [campaignId, behindCaseId, count],
  );

/** Stands that an import brought and that were not withdrawn. */
export const standsOfImport = (sql: SqlReader, importId: Id): Promise<OpeningStandRow[]> =>
  sql.all<OpeningStandRow>(
    `SELECT ${tableOf(OpeningStandRow).select('s')} FROM opening_stands s
     WHERE s.import_id = ? AND s.outcome <> 'withdrawn' ORDER BY s.case_id`,
    [importId],
  );

/** The stand of a case that was found in scope, or undefined. */
export const standOfCase = (sql: SqlReader, caseId: Id): Promise<NamedStandRow | undefined> =>
  sql.first<NamedStandRow>(`${NAMED} WHERE s.case_id = ? AND s.outcome <> 'withdrawn'`, [caseId]);

/** A page of a campaign's stands with one outcome, by number of the case. */
export async function standsPage(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  outcome: StandOutcome,
  question: PageQuestion,
): Promise<Page<NamedStandRow>> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const where = `WHERE s.campaign_id = ? AND s.outcome = ? AND ${within.sql}`;
  const parameters = [campaignId, outcome, ...within.parameters];
  const counted = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" FROM opening_stands s JOIN cases c ON c.id = s.case_id ${where}`,
    parameters,
  );
  const rows = await sql.all<NamedStandRow>(`${NAMED} ${where} ORDER BY c.no LIMIT ? OFFSET ?`, [
    ...parameters,
    question.size,
    offsetOf(question),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** How many stands of a campaign there are of each outcome, as far as the scope sees. */
export function standCounts(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
): Promise<{ outcome: StandOutcome; cases: number }[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all(
    `SELECT s.outcome AS "outcome", count(*) AS "cases" FROM opening_stands s JOIN cases c ON c.id = s.case_id
     WHERE s.campaign_id = ? AND ${within.sql} GROUP BY s.outcome`,
    [campaignId, ...within.parameters],
  );
}

/** The stands that await, as JSON, as far as the scope sees. */
export function awaitingStands(sql: SqlReader, scope: Scope, campaignId: Id): Promise<{ stand: string }[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all(
    `SELECT s.stand AS "stand" FROM opening_stands s JOIN cases c ON c.id = s.case_id
     WHERE s.campaign_id = ? AND s.outcome = 'awaiting' AND ${within.sql}`,
    [campaignId, ...within.parameters],
  );
}

/** The files of which stands await, the oldest first. */
export function awaitingImports(sql: SqlReader, scope: Scope, campaignId: Id): Promise<AwaitingImport[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all(
    `SELECT s.import_id AS "importId", s.file AS "file", count(*) AS "cases", s.taken_by AS "takenBy",
       min(s.taken_at) AS "takenAt"
     FROM opening_stands s JOIN cases c ON c.id = s.case_id
     WHERE s.campaign_id = ? AND s.outcome = 'awaiting' AND s.import_id IS NOT NULL AND ${within.sql}
     GROUP BY s.import_id, s.file, s.taken_by ORDER BY s.import_id`,
    [campaignId, ...within.parameters],
  );
}

/** The confirmation of a campaign's opening, or undefined. */
export const openingOf = (sql: SqlReader, campaignId: Id): Promise<CampaignOpeningRow | undefined> =>
  sql.first<CampaignOpeningRow>(
    `SELECT ${tableOf(CampaignOpeningRow).select('o')} FROM campaign_openings o WHERE o.campaign_id = ?`,
    [campaignId],
  );

/** Adds the confirmation of a campaign's opening. */
export const insertOpening = (sql: SqlWriter, row: CampaignOpeningRow): Promise<void> =>
  insertRows(sql, CampaignOpeningRow, [row]);
