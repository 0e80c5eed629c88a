import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import { newId, type Id } from '../kernel/ids.js';
import { comparisonKey } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import type { Unit } from '../storage/unit-of-work.js';
import { VillageImportService } from '../villages/village-import.service.js';
import type { ImportedVillage, SavedVillage, VillageNamesView } from '../villages/village.js';
import type { StagedVillage } from './import.js';
import type { ImportTotals } from './import-report.js';
import type { Importer, ImportPass, ImportWriting } from './importer.js';
import { changesOf, insertChanges } from './import.store.js';
import { PlanBook } from './plan-book.js';

/** Brings in the rows of village sheets; a town has some dozens, so they are looked at together. */
@Injectable()
export class VillageImporter implements Importer {
  constructor(private readonly villages: VillageImportService) {}

  async totals(sql: SqlReader, actor: Actor, campaign: CampaignOfCases): Promise<ImportTotals> {
    const there = await this.villages.names(sql, actor, campaign.townCode);
    return { cases: 0, villages: there.length, amountFen: 0, undetermined: 0, recoveredFen: 0 };
  }

  async openBook(sql: SqlReader, actor: Actor, campaign: CampaignOfCases): Promise<PlanBook> {
    const there = await this.villages.names(sql, actor, campaign.townCode);
    return new PlanBook(await this.totals(sql, actor, campaign), new Map(there.map(({ id }) => [id, 1])));
  }

  async pass(sql: SqlReader, pass: ImportPass, writing: ImportWriting | null): Promise<void> {
    const { actor, campaign, book } = pass;
    const rows: StagedVillage[] = [];
    const read = (line: string): StagedVillage => JSON.parse(line) as StagedVillage;
    for await (const batch of pass.staged.batches(read, pass.signal)) rows.push(...batch);
    const there = await this.villages.names(sql, actor, campaign.townCode);
    const imported = rows.map(({ draft: { matchKey: _, ...draft } }): ImportedVillage => ({
      id: idOf(draft, there),
      draft,
    }));
    const differences = await this.villages.differences(sql, actor, campaign.townCode, imported);
    for (const [place, row] of rows.entries()) {
      const difference = differences[place] ?? null;
      const change = { sheet: row.sheet, row: row.row, number: row.draft.code ?? '', title: row.draft.name };
      book.acceptVillage(row.draft.name);
      if (difference === null) {
        book.created += 1;
        book.addVillage(`new ${place}`);
        book.show(() => ({ ...change, action: 'created', fields: [] }));
      } else if (Object.keys(difference).length === 0) book.unchanged += 1;
      else {
        book.changed += 1;
        book.show(() => ({ ...change, action: 'changed', fields: fieldChanges(difference, row.draft) }));
      }
    }
    pass.progress(rows.length);
    if (writing !== null) await this.write(writing, pass, imported);
  }

  async undo(unit: Unit, actor: Actor, campaign: CampaignOfCases, importId: Id): Promise<void> {
    const changes = await changesOf(unit.sql, importId);
    const saved = changes.map((change): SavedVillage => ({
      id: change.subjectId,
      version: change.versionAfter,
      before: JSON.parse(change.before) as SavedVillage['before'],
    }));
    await this.villages.undoImported(unit, actor, campaign.townCode, saved);
  }

  private async write(
    writing: ImportWriting,
    pass: ImportPass,
    imported: readonly ImportedVillage[],
  ): Promise<void> {
    const { unit, importId } = writing;
    const { townCode } = pass.campaign;
    const saved = await this.villages.saveImported(unit, pass.actor, importId, townCode, imported);
    const touched = saved.filter(({ before }) => before === null || Object.keys(before).length > 0);
    const changes = touched.map(({ id, version, before }) => {
      return {
        id: newId(),
        townCode,
        importId,
        subjectId: id,
        versionAfter: version,
        before: JSON.stringify(before),
      };
    });
    await insertChanges(unit.sql, changes);
  }
}

/** The village that a row means: by its name, whichever of its names that is. */
function idOf(draft: { readonly name: string }, there: readonly VillageNamesView[]): Id | undefined {
  const key = comparisonKey(draft.name);
  return there.find(({ name, otherNames }) =>
    [name, ...otherNames].some((other) => comparisonKey(other) === key),
  )?.id;
}

function fieldChanges(
  before: object,
  draft: object,
): { field: string; before: string | null; after: string | null }[] {
  const text = (value: unknown): string | null =>
    value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
  return Object.entries(before).map(([field, value]) => ({
    field,
    before: text(value),
    after: text(Reflect.get(draft, field)),
  }));
}
