import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import type { ImportedSanction } from '../discipline/sanction-import.js';
import type { SanctionDecision } from '../discipline/sanction-import.rules.js';
import { SanctionImportService } from '../discipline/sanction-import.service.js';
import { SANCTION_FLAG_LABELS } from '../discipline/sanction-fit.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { Unit } from '../storage/unit-of-work.js';
import { fillSentence, PROBLEM_LABELS } from './import-codes.js';
import type { StagedSanction } from './import.js';
import type { Importer, ImportPass, ImportWriting } from './importer.js';
import { changesOf, insertChanges } from './import.store.js';
import { PlanBook } from './plan-book.js';

/** Brings in the rows of sheets of sanctions; a town has some dozens, and together they say who is the same person. */
@Injectable()
export class SanctionImporter implements Importer {
  constructor(private readonly sanctions: SanctionImportService) {}

  async openBook(sql: SqlReader, actor: Actor, campaign: CampaignOfCases): Promise<PlanBook> {
    const { sanctions, persons, byVillage } = await this.sanctions.figures(sql, actor, campaign.townCode);
    const none = { cases: 0, amountFen: 0, undetermined: 0, recoveredFen: 0 };
    return new PlanBook({ ...none, villages: byVillage.size, sanctions, persons }, new Map(byVillage));
  }

  async pass(sql: SqlReader, pass: ImportPass, writing: ImportWriting | null): Promise<void> {
    const { actor, campaign, book } = pass;
    const staged: StagedSanction[] = [];
    const read = (line: string): StagedSanction => JSON.parse(line) as StagedSanction;
    for await (const batch of pass.staged.batches(read, pass.signal)) staged.push(...batch);
    const rows = staged.map(({ draft }) => draft);
    const said = new Map(pass.answers.map(({ sheet, row, answer }) => [placeKey(sheet, row), answer]));
    const answers = staged.map(({ sheet, row }) => said.get(placeKey(sheet, row)));
    const decisions = await this.sanctions.decide(sql, campaign.townCode, rows, answers);
    const persons = new Set<string>();
    for (const decision of decisions) {
      if (decision.action === 'change' || decision.action === 'unchanged') persons.add(decision.personKey);
    }
    for (const [place, decision] of decisions.entries()) {
      const row = staged[place];
      if (row !== undefined) note(book, row, decision, persons);
    }
    pass.progress(rows.length);
    if (writing !== null) await this.write(writing, actor, campaign, rows, decisions);
  }

  async undo(unit: Unit, actor: Actor, _campaign: CampaignOfCases, importId: Id): Promise<void> {
    const changes = (await changesOf(unit.sql, importId)).map(({ subjectId, versionAfter, before }) => ({
      id: subjectId,
      versionAfter,
      before: JSON.parse(before) as object,
    }));
    await this.sanctions.undo(unit, actor, importId, changes);
  }

  private async write(
    { unit, importId }: ImportWriting,
    actor: Actor,
    { townCode }: CampaignOfCases,
    rows: readonly ImportedSanction[],
    decisions: readonly SanctionDecision[],
  ): Promise<void> {
    const changed = await this.sanctions.carryOut(unit, actor, importId, rows, decisions);
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

const placeKey = (sheet: string, row: number): string => `${row} ${sheet}`;

/** Writes a decision into the book. `persons` are those who are there already, and grows. */
function note(
  book: PlanBook,
  { sheet, row, draft }: StagedSanction,
  decision: SanctionDecision,
  persons: Set<string>,
): void {
  if (decision.action === 'refuse') {
    const { fault: code, value } = decision;
    const message = fillSentence(PROBLEM_LABELS[code].zh, { value });
    const problem = { sheet, row, column: null, columnNo: null, code, value, message };
    book.refuse([code === 'sanction-unsure' ? { ...problem, asked: true } : problem]);
    return;
  }
  const { personKey } = decision;
  book.acceptSanction(draft.villageId, personKey);
  for (const flag of decision.flags) {
    const what = SANCTION_FLAG_LABELS[flag].zh;
    book.notice({ sheet, row, code: 'sanction-does-not-fit', what, stated: draft.asWritten, computed: null });
  }
  if (decision.action === 'create' && decision.namesakes > 0) {
    const { name: what } = draft;
    const computed = String(decision.namesakes);
    book.notice({ sheet, row, code: 'sanction-namesake', what, stated: null, computed });
  }
  const change = {
    sheet,
    row,
    number: draft.documentNumber ?? '',
    title: `${draft.name} ${draft.asWritten}`,
  };
  if (decision.action === 'unchanged') book.unchanged += 1;
  else if (decision.action === 'create') {
    book.created += 1;
    book.addSanction(draft.villageId, !persons.has(personKey));
    persons.add(personKey);
    book.show(() => ({ ...change, action: 'created', fields: [] }));
  } else {
    book.changed += 1;
    const { record, fields } = decision;
    const text = (value: unknown): string | null =>
      value === null || value === undefined
        ? null
        : typeof value === 'string'
          ? value
          : JSON.stringify(value);
    const changes = decision.changed.map((field) => ({
      field,
      before: text(Reflect.get(record.row, field)),
      after: text(fields[field]),
    }));
    book.show(() => ({ ...change, action: 'changed', fields: changes }));
  }
}
