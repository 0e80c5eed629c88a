import type { Actor } from '../access/actor.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import { newId, type Id } from '../kernel/ids.js';
import type { ChangedRegisterRow, RegisterDecision } from '../registers/register-import.js';
import type { RegisterDraft } from '../registers/register.js';
import type { RegisterRow } from '../registers/register-row.js';
import type { Recording } from '../registers/registers.service.js';
import type { SqlReader } from '../storage/sql.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { StagedRegisterRow } from './import.js';
import { PROBLEM_LABELS } from './import-codes.js';
import type { Importer, ImportPass, ImportWriting } from './importer.js';
import { changesOf, insertChanges } from './import.store.js';
import { PlanBook } from './plan-book.js';

/** What a room offers so that sheets of its register can be brought in. */
export interface RegisterPort<Row extends RegisterRow> {
  lock(unit: Unit, townCode: string): Promise<void>;
  perVillage(sql: SqlReader, actor: Actor, townCode: string): Promise<Map<Id, number>>;
  decide(
    sql: SqlReader,
    townCode: string,
    drafts: readonly RegisterDraft[],
  ): Promise<readonly RegisterDecision<Row>[]>;
  carryOut(
    unit: Unit,
    recording: Recording,
    townCode: string,
    drafts: readonly RegisterDraft[],
    decisions: readonly RegisterDecision<Row>[],
  ): Promise<{ readonly changed: readonly ChangedRegisterRow[] }>;
  undo(unit: Unit, actor: Actor, importId: Id, changes: readonly ChangedRegisterRow[]): Promise<void>;
}

/** Brings in the rows of one register's sheets, a batch at a time. */
export class RegisterImporter<Row extends RegisterRow> implements Importer {
  constructor(private readonly register: RegisterPort<Row>) {}

  async openBook(sql: SqlReader, actor: Actor, campaign: CampaignOfCases): Promise<PlanBook> {
    const byVillage = await this.register.perVillage(sql, actor, campaign.townCode);
    const rows = [...byVillage.values()].reduce((sum, count) => sum + count, 0);
    const none = { cases: 0, amountFen: 0, undetermined: 0, recoveredFen: 0 };
    return new PlanBook({ ...none, villages: byVillage.size, rows }, byVillage);
  }

  async pass(sql: SqlReader, pass: ImportPass, writing: ImportWriting | null): Promise<void> {
    const { actor, campaign, book, staged, signal } = pass;
    const { townCode } = campaign;
    const read = (line: string): StagedRegisterRow => JSON.parse(line) as StagedRegisterRow;
    if (writing !== null) await this.register.lock(writing.unit, townCode);
    let done = 0;
    for await (const batch of staged.batches(read, signal)) {
      const drafts = batch.map(({ draft }) => draft);
      const decisions = await this.register.decide(sql, townCode, drafts);
      for (const [at, decision] of decisions.entries()) {
        const row = batch[at];
        if (row !== undefined) note(book, row, decision);
      }
      done += batch.length;
      pass.progress(done);
      if (writing === null) continue;
      const { unit, importId } = writing;
      const { changed } = await this.register.carryOut(
        unit,
        { actor, importId },
        townCode,
        drafts,
        decisions,
      );
      await insertChanges(
        unit.sql,
        changed.map(({ id, versionAfter, before }) => ({
          id: newId(),
          townCode,
          importId,
          subjectId: id,
          versionAfter,
          before: JSON.stringify(before),
        })),
      );
    }
  }

  async undo(unit: Unit, actor: Actor, _campaign: CampaignOfCases, importId: Id): Promise<void> {
    const changes = (await changesOf(unit.sql, importId)).map(({ subjectId, versionAfter, before }) => ({
      id: subjectId,
      versionAfter,
      before: JSON.parse(before) as object,
    }));
    await this.register.undo(unit, actor, importId, changes);
  }
}

/** Writes what becomes of a row into the book. */
function note<Row extends RegisterRow>(
  book: PlanBook,
  row: StagedRegisterRow,
  decision: RegisterDecision<Row>,
): void {
  const { sheet, row: no, draft, title, figures } = row;
  if (decision.action === 'refuse') {
    const { message } = decision;
    const code = 'row-not-valid';
    const value = message;
    const sentence = PROBLEM_LABELS[code].zh.replace('{value}', message);
    book.refuse([{ sheet, row: no, column: null, columnNo: null, code, value, message: sentence }]);
    return;
  }
  book.acceptRow(draft.villageId, figures);
  if (decision.action === 'unchanged') {
    book.unchanged += 1;
    return;
  }
  const change = { sheet, row: no, number: '', title };
  if (decision.action === 'create') {
    book.created += 1;
    book.addRow(draft.villageId);
    book.show(() => ({ ...change, action: 'created', fields: [] }));
    return;
  }
  book.changed += 1;
  const text = (from: object, field: string): string | null => {
    const value: unknown = Reflect.get(from, field);
    return value === null || value === undefined ? null : String(value);
  };
  const fields = decision.changed.map((field) => ({
    field,
    before: text(decision.row, field),
    after: text(decision.fields, field),
  }));
  book.show(() => ({ ...change, action: 'changed', fields }));
}
