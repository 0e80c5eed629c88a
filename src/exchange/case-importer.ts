import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { caseNumber } from '../campaigns/campaign.js';
import { figuresByVillage, hasCases } from '../cases/case-figures.store.js';
import { caseMatchKey } from '../cases/case-match.js';
import type { CaseFields } from '../cases/case.rules.js';
import { CaseSurroundingsReader } from '../cases/case-surroundings.js';
import { CaseWriter, type CampaignOfCases, type NewCase } from '../cases/case-writer.js';
import type { CaseRow } from '../cases/case.entity.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { Unit } from '../storage/unit-of-work.js';
import { CandidateFinder } from './case-candidates.js';
import { CaseImportUndo } from './case-import-undo.js';
import { toNotice, toPlannedChange, toProblems } from './case-plan.view.js';
import { decideCase, type CaseDecision } from './case-plan.rules.js';
import type { CaseDraft, StagedRow } from './import.js';
import type { ImportTotals } from './import-report.js';
import type { Importer, ImportPass, ImportWriting } from './importer.js';
import { insertChanges } from './import.store.js';
import { LookAlikes } from './look-alikes.js';
import { PlanBook, type CountedCase } from './plan-book.js';

type Change = Extract<CaseDecision, { action: 'change' }>;

/** Brings in the rows of case sheets. */
@Injectable()
export class CaseImporter implements Importer {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly surroundings: CaseSurroundingsReader,
    private readonly writer: CaseWriter,
    private readonly undoing: CaseImportUndo,
  ) {}

  async openBook(sql: SqlReader, actor: Actor, campaign: CampaignOfCases): Promise<PlanBook> {
    const villages = await figuresByVillage(sql, actor.scope, campaign);
    const counts = new Map(
      villages.flatMap((line) => (line.villageId === null ? [] : [[line.villageId, line.cases]])),
    );
    return new PlanBook(sumOf(villages), counts);
  }

  async totals(sql: SqlReader, actor: Actor, campaign: CampaignOfCases): Promise<ImportTotals> {
    return sumOf(await figuresByVillage(sql, actor.scope, campaign));
  }

  async pass(sql: SqlReader, pass: ImportPass, writing: ImportWriting | null): Promise<void> {
    const { actor, campaign, book } = pass;
    const known = await this.surroundings.of(sql, actor, campaign);
    const finder = new CandidateFinder(sql, actor.scope, campaign, await hasCases(sql, campaign));
    const lookAlikes = writing === null && finder.anyCases ? new LookAlikes(sql, campaign) : null;
    let rows = 0;
    for await (const batch of pass.staged.batches<CaseDraft>(pass.signal)) {
      const candidates = await finder.of(batch);
      const creating: {
        readonly row: StagedRow<CaseDraft>;
        readonly fields: CaseFields;
        readonly recoveredFen: number;
      }[] = [];
      for (const [place, row] of batch.entries()) {
        const found = candidates[place] ?? { byNo: undefined, byMatch: undefined };
        const decision = finder.onlyOnce(
          row,
          decideCase(row.draft, found, known, campaign.numberPrefix),
          campaign,
        );
        note(book, row, decision, campaign);
        if (decision.action === 'create')
          creating.push({ row, fields: decision.fields, recoveredFen: decision.recoveredFen });
        if (decision.action === 'change' && writing !== null)
          await this.change(writing, pass, decision, finder.rowOf(decision.target.id));
      }
      if (writing !== null) await this.create(writing, pass, creating);
      else if (lookAlikes !== null) {
        for (const notice of await lookAlikes.among(creating)) book.notice(notice);
      }
      rows += batch.length;
      pass.progress(rows);
    }
  }

  undo(unit: Unit, actor: Actor, campaign: CampaignOfCases, importId: Id): Promise<void> {
    return this.undoing.undo(unit, actor, campaign, importId);
  }

  private async create(
    writing: ImportWriting,
    pass: ImportPass,
    rows: readonly {
      readonly row: StagedRow<CaseDraft>;
      readonly fields: CaseFields;
      readonly recoveredFen: number;
    }[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const firstNo = await this.campaigns.takeNumbers(writing.unit, pass.campaign.id, rows.length);
    const cases = rows.map(({ row, fields, recoveredFen }): NewCase => {
      return {
        fields,
        matchKey: row.draft.matchKey,
        details: row.draft.details ?? [],
        recoveredFen,
        grams: row.draft.grams,
      };
    });
    await this.writer.insert(writing.unit, pass.actor, pass.campaign, firstNo, cases, writing.importId);
  }

  private async change(
    writing: ImportWriting,
    pass: ImportPass,
    decision: Change,
    before: CaseRow,
  ): Promise<void> {
    const { unit, importId } = writing;
    const { target, fields, recoveredChangeFen } = decision;
    let after = await this.writer.change(
      unit,
      pass.actor,
      pass.campaign,
      before,
      fields,
      caseMatchKey(fields),
    );
    if (recoveredChangeFen !== 0)
      after = await this.writer.recover(unit, pass.actor, after, recoveredChangeFen, importId);
    const was = { fields: target.fields, recoveredFen: target.recoveredFen };
    const row = {
      id: newId(),
      townCode: before.townCode,
      importId,
      subjectId: before.id,
      versionAfter: after.version,
    };
    await insertChanges(unit.sql, [{ ...row, before: JSON.stringify(was) }]);
  }
}

function sumOf(lines: Awaited<ReturnType<typeof figuresByVillage>>): ImportTotals {
  const totals = { cases: 0, villages: 0, amountFen: 0, undetermined: 0, recoveredFen: 0 };
  for (const line of lines) {
    totals.cases += line.cases;
    totals.amountFen += line.amountFen;
    totals.undetermined += line.undetermined;
    totals.recoveredFen += line.recoveredFen;
    if (line.villageId !== null && line.cases > 0) totals.villages += 1;
  }
  return totals;
}

const counted = (fields: CaseFields, recoveredFen: number): CountedCase => ({
  villageId: fields.villageId,
  categoryCode: fields.categoryCode,
  amountFen: fields.amountFen,
  undetermined: fields.amountKind === 'undetermined',
  recoveredFen,
});

/** Writes a decision into the book. */
function note(
  book: PlanBook,
  row: StagedRow<CaseDraft>,
  decision: CaseDecision,
  campaign: CampaignOfCases,
): void {
  if (decision.action === 'refuse') {
    book.refuse(toProblems(row, decision.faults));
    return;
  }
  const statedFen = row.draft.verifiedAmountFen ?? row.draft.selfAmountFen ?? 0;
  const stated = decision.action === 'create' ? decision.fields : decision.target.fields;
  book.accept({
    villageId: row.draft.villageId ?? stated.villageId,
    categoryCode: row.draft.categoryCode ?? stated.categoryCode,
    amountFen: statedFen,
    undetermined: row.draft.amountKind === 'undetermined',
    recoveredFen: row.draft.recoveredFen ?? 0,
  });
  if (decision.action === 'create') {
    book.created += 1;
    book.move(null, counted(decision.fields, decision.recoveredFen));
    book.show(() => toPlannedChange(row, decision, ''));
    return;
  }
  for (const remark of decision.remarks)
    book.notice(toNotice(row, remark, caseNumber(campaign.numberPrefix, decision.target.no)));
  if (decision.action === 'unchanged') {
    book.unchanged += 1;
    return;
  }
  const { target, fields, recoveredChangeFen } = decision;
  book.changed += 1;
  book.move(
    counted(target.fields, target.recoveredFen),
    counted(fields, target.recoveredFen + recoveredChangeFen),
  );
  book.show(() => toPlannedChange(row, decision, caseNumber(campaign.numberPrefix, target.no)));
}
