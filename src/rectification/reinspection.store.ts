import { scopeCondition, type Scope } from '../access/scope.js';
import type { AmountKind } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { CaseRecurrenceRow, ReinspectionRow, ReinspectionSampleRow } from './reinspection.entity.js';

/** A closed case that may be drawn. */
export interface ClosedCase {
  readonly id: string;
  readonly no: number;
  readonly villageId: string;
  readonly amountKind: AmountKind;
  readonly amountFen: number;
}

/** The closed cases of a campaign, by number. */
export async function closedCases(sql: SqlReader, scope: Scope, campaignId: string): Promise<ClosedCase[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all(
    `SELECT c.id AS "id", c.no AS "no", c.village_id AS "villageId", c.amount_kind AS "amountKind",
       c.amount_fen AS "amountFen"
     FROM cases c WHERE c.campaign_id = ? AND c.state = 'closed' AND c.village_id IS NOT NULL AND ${within.sql}
     ORDER BY c.no`,
    [campaignId, ...within.parameters],
  );
}

/** Villages of a town, valid on a day, in which a campaign has no case that counts; in printing order. */
export async function zeroReportVillages(
  sql: SqlReader,
  scope: Scope,
  campaign: { readonly id: string; readonly townCode: string },
  today: Day,
): Promise<{ id: string; name: string }[]> {
  const within = scopeCondition(scope, 'v.town_code', 'v.id');
  return sql.all(
    `SELECT v.id AS "id", v.name AS "name" FROM villages v
     WHERE v.town_code = ? AND (v.valid_to_day IS NULL OR v.valid_to_day >= ?)
       AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.campaign_id = ? AND c.village_id = v.id AND c.state <> 'voided')
       AND ${within.sql} ORDER BY v.print_order, v.name`,
    [campaign.townCode, today, campaign.id, ...within.parameters],
  );
}

/** The draws of a campaign, newest first. */
export async function reinspectionsOf(
  sql: SqlReader,
  scope: Scope,
  campaignId: string,
): Promise<ReinspectionRow[]> {
  const within = scopeCondition(scope, 'r.town_code');
  return sql.all<ReinspectionRow>(
    `SELECT ${tableOf(ReinspectionRow).select('r')} FROM reinspections r
     WHERE r.campaign_id = ? AND ${within.sql} ORDER BY r.no DESC`,
    [campaignId, ...within.parameters],
  );
}

/** A draw within the scope. */
export async function reinspectionById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<ReinspectionRow | undefined> {
  const within = scopeCondition(scope, 'r.town_code');
  return sql.first<ReinspectionRow>(
    `SELECT ${tableOf(ReinspectionRow).select('r')} FROM reinspections r WHERE r.id = ? AND ${within.sql}`,
    [id, ...within.parameters],
  );
}

/** A line of a sample with what it is about, as it is now. */
export type NamedSampleRow = ReinspectionSampleRow & {
  readonly villageName: string;
  readonly caseNo: number | null;
  readonly caseVersion: number | null;
  readonly caseState: CaseState | null;
  readonly caseDescription: string | null;
  readonly caseAmountKind: AmountKind | null;
  readonly caseAmountFen: number | null;
  readonly caseClosedDay: Day | null;
  readonly recurrenceId: string | null;
  readonly recurrenceNo: number | null;
};

const namedSamples = (condition: string): string =>
  `SELECT ${tableOf(ReinspectionSampleRow).select('s')}, v.name AS "villageName", c.no AS "caseNo",
     c.version AS "caseVersion", c.state AS "caseState", c.description AS "caseDescription",
     c.amount_kind AS "caseAmountKind", c.amount_fen AS "caseAmountFen", c.closed_day AS "caseClosedDay",
     n.id AS "recurrenceId", n.no AS "recurrenceNo"
   FROM reinspection_samples s JOIN villages v ON v.id = s.village_id LEFT JOIN cases c ON c.id = s.case_id
     LEFT JOIN case_recurrences q ON q.sample_id = s.id LEFT JOIN cases n ON n.id = q.case_id
   WHERE ${condition} ORDER BY s.place`;

/** The sample of a draw that was found in scope, in its order. */
export const samplesOf = (sql: SqlReader, reinspectionId: string): Promise<NamedSampleRow[]> =>
  sql.all<NamedSampleRow>(namedSamples('s.reinspection_id = ?'), [reinspectionId]);

/** One line of a sample within the scope. */
export async function sampleById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<NamedSampleRow | undefined> {
  const within = scopeCondition(scope, 's.town_code');
  return sql.first<NamedSampleRow>(namedSamples(`s.id = ? AND ${within.sql}`), [id, ...within.parameters]);
}

/** How far the samples of a campaign's draws are, by draw. */
export const progressOfSamples = (
  sql: SqlReader,
  campaignId: string,
): Promise<{ reinspectionId: string; result: string | null; samples: number }[]> =>
  sql.all(
    `SELECT s.reinspection_id AS "reinspectionId", s.result AS "result", count(*) AS "samples"
     FROM reinspection_samples s JOIN reinspections r ON r.id = s.reinspection_id
     WHERE r.campaign_id = ? GROUP BY s.reinspection_id, s.result`,
    [campaignId],
  );

/** Adds a draw with its sample. */
export async function insertDraw(
  sql: SqlWriter,
  row: ReinspectionRow,
  samples: readonly ReinspectionSampleRow[],
): Promise<void> {
  await insertRows(sql, ReinspectionRow, [row]);
  await insertRows(sql, ReinspectionSampleRow, samples);
}

/** Keeps what looking came to, where the line still has this version; false where it has not. */
export const updateSample = (
  sql: SqlWriter,
  key: { readonly id: string; readonly version: number },
  changes: Partial<ReinspectionSampleRow>,
): Promise<boolean> => updateRow(sql, ReinspectionSampleRow, key, { ...changes, version: key.version + 1 });

/** Which of these files hang on samples within the scope. */
export async function filesOfSamples(
  sql: SqlReader,
  scope: Scope,
  ids: readonly string[],
): Promise<{ attachmentId: string; townCode: string }[]> {
  if (ids.length === 0) return [];
  const within = scopeCondition(scope, 's.town_code');
  return sql.all(
    `SELECT DISTINCT s.attachment_id AS "attachmentId", s.town_code AS "townCode" FROM reinspection_samples s
     WHERE s.attachment_id IN (${ids.map(() => '?').join(', ')}) AND ${within.sql}`,
    [...ids, ...within.parameters],
  );
}

/** Adds that a case is another one come back. */
export const insertRecurrence = (sql: SqlWriter, row: CaseRecurrenceRow): Promise<void> =>
  insertRows(sql, CaseRecurrenceRow, [row]);

/** Recurrences that a case that was found in scope is part of, with the number of the other case. */
export const recurrencesOf = (
  sql: SqlReader,
  caseId: string,
): Promise<{ otherId: string; otherNo: number; isNew: number }[]> =>
  sql.all(
    `SELECT o.id AS "otherId", o.no AS "otherNo", CASE WHEN q.case_id = ? THEN 1 ELSE 0 END AS "isNew"
     FROM case_recurrences q
     JOIN cases o ON o.id = CASE WHEN q.case_id = ? THEN q.of_case_id ELSE q.case_id END
     WHERE q.case_id = ? OR q.of_case_id = ? ORDER BY o.no`,
    [caseId, caseId, caseId, caseId],
  );

/** A case of a repeat across campaigns. */
export interface RepeatedRow {
  readonly villageId: string;
  readonly villageName: string;
  readonly itemName: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly numberPrefix: string;
  readonly id: string;
  readonly no: number;
  readonly state: CaseState;
  readonly description: string;
}

/**
 * Cases that count of villages which have, in this campaign and in another of the town, cases of an item of the same
 * name; by village and item, this campaign's first.
 */
export async function repeatedCases(
  sql: SqlReader,
  scope: Scope,
  campaign: { readonly id: string; readonly townCode: string },
): Promise<RepeatedRow[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const other = (operator: string): string =>
    `EXISTS (SELECT 1 FROM cases o JOIN campaign_items j ON j.campaign_id = o.campaign_id AND j.code = o.item_code
       WHERE o.village_id = c.village_id AND o.state <> 'voided' AND j.name = i.name AND o.campaign_id ${operator} ?)`;
  return sql.all<RepeatedRow>(
    `SELECT c.village_id AS "villageId", v.name AS "villageName", i.name AS "itemName", c.campaign_id AS "campaignId",
       k.name AS "campaignName", k.number_prefix AS "numberPrefix", c.id AS "id", c.no AS "no", c.state AS "state",
       c.description AS "description"
     FROM cases c JOIN campaign_items i ON i.campaign_id = c.campaign_id AND i.code = c.item_code
       JOIN campaigns k ON k.id = c.campaign_id JOIN villages v ON v.id = c.village_id
     WHERE c.town_code = ? AND c.state <> 'voided' AND ${other('=')} AND ${other('<>')} AND ${within.sql}
     ORDER BY v.print_order, v.name, i.name, CASE WHEN c.campaign_id = ? THEN 0 ELSE 1 END, k.ordinal, c.no
     LIMIT 2000`,
    [campaign.townCode, campaign.id, campaign.id, ...within.parameters, campaign.id],
  );
}
