import { scopeCondition, type Scope } from '../access/scope.js';
import type { AmountKind } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import { offsetOf, type Page, type PageQuestion } from '../kernel/paging.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { TaskProposalRow, TaskSheetRow } from './task-sheet.entity.js';
import { TASK_STATES, type ProposalState } from './task-sheet.js';

/** A case as a task sheet prints it. */
export interface TaskCase {
  readonly id: string;
  readonly no: number;
  readonly villageId: string;
  readonly itemName: string | null;
  readonly description: string;
  readonly amountKind: AmountKind;
  readonly amountFen: number;
  readonly outstandingFen: number;
  readonly measures: string | null;
  readonly dueDay: Day | null;
  readonly dueAsWritten: string | null;
  readonly state: CaseState;
}

/** Cases of a campaign that are in the hands of villages in scope, by number. */
export async function taskCases(sql: SqlReader, scope: Scope, campaignId: string): Promise<TaskCase[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all(
    `SELECT c.id AS "id", c.no AS "no", c.village_id AS "villageId", i.name AS "itemName",
       c.description AS "description", c.amount_kind AS "amountKind", c.amount_fen AS "amountFen",
       c.amount_fen - c.recovered_fen - c.set_off_fen - c.corrected_fen - c.written_off_fen - c.not_pursued_fen AS "outstandingFen",
       c.measures AS "measures", c.due_day AS "dueDay", c.due_as_written AS "dueAsWritten", c.state AS "state"
     FROM cases c LEFT JOIN campaign_items i ON i.campaign_id = c.campaign_id AND i.code = c.item_code
     WHERE c.campaign_id = ? AND c.state IN (${placeholders(TASK_STATES.length)}) AND ${within.sql} ORDER BY c.no`,
    [campaignId, ...TASK_STATES, ...within.parameters],
  );
}

/** Ids and numbers of a village's cases that count, whatever their state: an older sheet may name them. */
export async function casesOfVillage(
  sql: SqlReader,
  scope: Scope,
  campaignId: string,
  villageId: string,
): Promise<{ id: string; no: number }[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all(
    `SELECT c.id AS "id", c.no AS "no" FROM cases c
     WHERE c.campaign_id = ? AND c.village_id = ? AND c.state <> 'voided' AND ${within.sql}`,
    [campaignId, villageId, ...within.parameters],
  );
}

/** The sheet of a village with these bytes, if it was handed in before. */
export const sheetOfBytes = (
  sql: SqlReader,
  townCode: string,
  villageId: string,
  sha256: string,
): Promise<TaskSheetRow | undefined> =>
  sql.first<TaskSheetRow>(
    `SELECT ${tableOf(TaskSheetRow).select('h')} FROM task_sheets h
     WHERE h.town_code = ? AND h.village_id = ? AND h.sha_256 = ?`,
    [townCode, villageId, sha256],
  );

/** A sheet with its village and how much of it waits. */
export type NamedTaskSheet = TaskSheetRow & { readonly villageName: string; readonly waiting: number };

/** The sheets of a campaign that were handed in, newest first. */
export async function handedInSheets(
  sql: SqlReader,
  scope: Scope,
  campaignId: string,
  most: number,
): Promise<NamedTaskSheet[]> {
  const within = scopeCondition(scope, 'h.town_code', 'h.village_id');
  return sql.all<NamedTaskSheet>(
    `SELECT ${tableOf(TaskSheetRow).select('h')}, v.name AS "villageName",
       (SELECT count(*) FROM task_proposals p WHERE p.sheet_id = h.id AND p.state = 'waiting') AS "waiting"
     FROM task_sheets h JOIN villages v ON v.id = h.village_id
     WHERE h.campaign_id = ? AND ${within.sql} ORDER BY h.id DESC LIMIT ${most}`,
    [campaignId, ...within.parameters],
  );
}

/** Adds a sheet with what it proposes. */
export async function insertSheet(
  sql: SqlWriter,
  sheet: TaskSheetRow,
  proposals: readonly TaskProposalRow[],
): Promise<void> {
  await insertRows(sql, TaskSheetRow, [sheet]);
  await insertRows(sql, TaskProposalRow, proposals);
}

/** A proposal with its sheet, and its case as it is now. */
export type NamedProposal = TaskProposalRow & {
  readonly villageName: string;
  readonly providedBy: string;
  readonly typedBy: string;
  readonly handedDay: Day;
  readonly numberPrefix: string;
  readonly caseNo: number | null;
  readonly caseVersion: number | null;
  readonly caseState: CaseState | null;
  readonly caseDescription: string | null;
  readonly caseAmountKind: AmountKind | null;
  readonly caseOutstandingFen: number | null;
};

const FROM = `FROM task_proposals p JOIN task_sheets h ON h.id = p.sheet_id JOIN villages v ON v.id = p.village_id
  JOIN campaigns k ON k.id = p.campaign_id LEFT JOIN cases c ON c.id = p.case_id`;

const namedProposal = (): string =>
  `SELECT ${tableOf(TaskProposalRow).select('p')}, v.name AS "villageName", h.provided_by AS "providedBy",
     h.typed_by AS "typedBy", h.handed_day AS "handedDay", k.number_prefix AS "numberPrefix", c.no AS "caseNo",
     c.version AS "caseVersion", c.state AS "caseState", c.description AS "caseDescription",
     c.amount_kind AS "caseAmountKind",
     c.amount_fen - c.recovered_fen - c.set_off_fen - c.corrected_fen - c.written_off_fen - c.not_pursued_fen AS "caseOutstandingFen"
   ${FROM}`;

/** Which proposals are asked for. */
export interface ProposalQuestion extends PageQuestion {
  readonly state: ProposalState;
  readonly villageId?: string | undefined;
}

/** One page of a campaign's proposals, newest sheet first, rows in the order of the sheet. */
export async function proposalsPage(
  sql: SqlReader,
  scope: Scope,
  campaignId: string,
  question: ProposalQuestion,
): Promise<Page<NamedProposal>> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const { state, villageId = '' } = question;
  const where = `WHERE p.campaign_id = ? AND p.state = ? AND (? = '' OR p.village_id = ?) AND ${within.sql}`;
  const parameters = [campaignId, state, villageId, villageId, ...within.parameters];
  const counted = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" ${FROM} ${where}`,
    parameters,
  );
  const rows = await sql.all<NamedProposal>(
    `${namedProposal()} ${where} ORDER BY p.sheet_id DESC, p.sheet_row LIMIT ? OFFSET ?`,
    [...parameters, question.size, offsetOf(question)],
  );
  return { rows, total: counted?.total ?? 0 };
}

/** One proposal within the scope. */
export async function proposalById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<NamedProposal | undefined> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  return sql.first<NamedProposal>(`${namedProposal()} WHERE p.id = ? AND ${within.sql}`, [
    id,
    ...within.parameters,
  ]);
}

/** Decides a proposal that still waits and has this version; false where it has not. */
export const decideProposal = (
  sql: SqlWriter,
  { id, version }: { readonly id: string; readonly version: number },
  decision: Partial<TaskProposalRow>,
): Promise<boolean> =>
  updateRow(sql, TaskProposalRow, { id, version, state: 'waiting' }, { ...decision, version: version + 1 });
