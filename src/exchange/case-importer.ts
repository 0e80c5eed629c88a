import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import type { ImportedChange, VillageFigures } from '../cases/case-existing.js';
import type { CaseFields } from '../cases/case-fields.js';
import type { Candidates, CaseFinder } from '../cases/case-finder.js';
import { CaseImportService } from '../cases/case-import.service.js';
import { CaseSurroundingsReader } from '../cases/case-surroundings.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { newId, type Id } from '../kernel/ids.js';
import { recoveredOf } from '../rectification/opening.rules.js';
import { OpeningStands, type TakenStand } from '../rectification/opening-stands.service.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import type { Unit } from '../storage/unit-of-work.js';
import { decideCase, OncePerCase, type CaseDecision, type OpeningRound } from './case-plan.rules.js';
import { toNotice, toPlannedChange, toProblems } from './case-plan.view.js';
import type { CaseDraft } from './import.js';
import type { ImportTotals } from './import-report.js';
import type { Importer, ImportPass, ImportWriting } from './importer.js';
import { changesOf, insertChanges } from './import.store.js';
import { LookAlikes } from './look-alikes.js';
import { PlanBook, type CountedCase } from './plan-book.js';
import { countedAs, readStagedCase, type StagedCase } from './staged-case.js';

type Change = Extract<CaseDecision, { action: 'change' }>;

/** Brings in the rows of case sheets. */
@Injectable()
export class CaseImporter implements Importer {
  constructor(
    private readonly cases: CaseImportService,
    private readonly surroundings: CaseSurroundingsReader,
    private readonly openings: OpeningStands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async openBook(sql: SqlReader, actor: Actor, campaign: CampaignOfCases): Promise<PlanBook> {
    const villages = await this.cases.figures(sql, actor, campaign);
    const counts = villages.flatMap(({ villageId, cases }) =>
      villageId === null ? [] : [[villageId, cases] as const],
    );
    return new PlanBook(sumOf(villages), new Map(counts));
  }

  async pass(sql: SqlReader, pass: ImportPass, writing: ImportWriting | null): Promise<void> {
    const { actor, campaign, book } = pass;
    if (pass.opening) await this.openings.mustBeOpen(sql, campaign);
    const known = await this.surroundings.of(sql, actor, campaign);
    const finder = await this.cases.finder(sql, actor, campaign);
    const lookAlikes =
      finder.anyCases && pass.before !== null ? new LookAlikes(this.cases, pass.before, campaign) : null;
    const once = new OncePerCase(campaign.numberPrefix);
    let rows = 0;
    for await (const batch of pass.staged.batches(readStagedCase, pass.signal)) {
      const candidates = await finder.of(batch);
      const opening = pass.opening ? await this.openingRound(sql, candidates) : null;
      const creating: StagedCase[] = [];
      const stands: TakenStand[] = [];
      for (const [place, row] of batch.entries()) {
        const found = candidates[place] ?? { byNo: undefined, byMatch: undefined };
        const decided = decideCase(row, found, known, campaign.numberPrefix, opening);
        const decision = once.check(row, decided);
        note(book, row, decision, campaign);
        stands.push(...standOf(row, decision));
        if (decision.action === 'create') creating.push(row);
        if (decision.action === 'change' && writing !== null)
          await this.change(writing, pass, decision, finder);
      }
      if (lookAlikes !== null) for (const notice of await lookAlikes.among(creating)) book.notice(notice);
      if (writing !== null) await this.create(writing, pass, creating, stands);
      rows += batch.length;
      pass.progress(rows);
    }
  }

  async undo(unit: Unit, actor: Actor, campaign: CampaignOfCases, importId: Id): Promise<void> {
    await this.openings.withdraw(unit, actor, campaign, importId);
    const changes = (await changesOf(unit.sql, importId)).map((change): ImportedChange => ({
      id: change.subjectId,
      versionAfter: change.versionAfter,
      before: JSON.parse(change.before) as ImportedChange['before'],
    }));
    await this.cases.undo(unit, actor, campaign, importId, changes);
  }

  /** What the paper says of the cases of a batch: those that may mean a row have one look for all. */
  private async openingRound(sql: SqlReader, candidates: readonly Candidates[]): Promise<OpeningRound> {
    const ids = candidates.flatMap(({ byNo, byMatch }) =>
      [byNo?.id, byMatch?.id].filter((id) => id !== undefined),
    );
    return { today: todayOf(this.clock), taken: await this.openings.having(sql, [...new Set(ids)]) };
  }

  /** Records new cases, and how cases of the batch stand on paper where that is what is imported. */
  private async create(
    { unit, importId, file }: ImportWriting,
    { actor, campaign, opening }: ImportPass,
    rows: readonly StagedCase[],
    stands: readonly TakenStand[],
  ): Promise<void> {
    const cases = rows.map((row) => row.prepared());
    const ids = await this.cases.create(unit, actor, campaign, cases, importId);
    if (!opening) return;
    const created = rows.flatMap((row, place): TakenStand[] => {
      const { stand } = row.draft();
      const caseId = ids[place];
      return stand === undefined || caseId === undefined
        ? []
        : [{ caseId, stand, sheet: row.sheet, row: row.row }];
    });
    await this.openings.take(unit, actor, campaign, { importId, file }, [...created, ...stands]);
  }

  private async change(
    writing: ImportWriting,
    pass: ImportPass,
    decision: Change,
    finder: CaseFinder,
  ): Promise<void> {
    const { unit, importId } = writing;
    const { target, fields, recoveredChangeFen } = decision;
    const { actor, campaign } = pass;
    const found = finder.rowOf(target.id);
    const made = await this.cases.change(unit, actor, campaign, found, fields, recoveredChangeFen, importId);
    const row = { id: newId(), townCode: campaign.townCode, importId, subjectId: made.id };
    await insertChanges(unit.sql, [
      { ...row, versionAfter: made.versionAfter, before: JSON.stringify(made.before) },
    ]);
  }
}

function sumOf(lines: readonly VillageFigures[]): ImportTotals {
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

/** How a case that is there stands on paper, where its row may still say so. */
function standOf({ sheet, row }: StagedCase, decision: CaseDecision): TakenStand[] {
  if (decision.action !== 'change' && decision.action !== 'unchanged') return [];
  const { target, stand } = decision;
  return stand === null ? [] : [{ caseId: target.id, stand, sheet, row }];
}

/** Writes a decision into the book. */
function note(book: PlanBook, row: StagedCase, decision: CaseDecision, campaign: CampaignOfCases): void {
  if (decision.action === 'refuse') {
    book.refuse(toProblems(row, decision.faults));
    return;
  }
  if (decision.action === 'create') {
    noteNew(book, row);
    return;
  }
  const number = caseNumber(campaign.numberPrefix, decision.target.no);
  book.accept(stated(row.draft(), decision.target.fields));
  for (const remark of decision.remarks) book.notice(toNotice(row, remark, number));
  if (decision.stand !== null) book.stands += 1;
  if (decision.action === 'unchanged') {
    book.unchanged += 1;
    return;
  }
  const { target, fields, recoveredChangeFen } = decision;
  book.changed += 1;
  book.move(
    countedAs(target.fields, target.recoveredFen),
    countedAs(fields, target.recoveredFen + recoveredChangeFen),
  );
  book.show(() => toPlannedChange(row, decision, number));
}

function noteNew(book: PlanBook, row: StagedCase): void {
  const { sheet, counted, statesUndetermined, paperRecoveredFen, claimed } = row;
  if (counted === null) throw new Error('a row that cannot be a new case was taken for one');
  const recoveredFen = paperRecoveredFen ?? counted.recoveredFen;
  book.accept({ ...counted, recoveredFen, undetermined: statesUndetermined });
  if (paperRecoveredFen !== undefined) book.stands += 1;
  if (claimed !== undefined) {
    const told = { code: 'state-not-taken', what: '', stated: claimed, computed: 'registered' };
    book.notice({ sheet, row: row.row, ...told });
  }
  book.created += 1;
  book.move(null, counted);
  const title = (): string => row.draft().description ?? '';
  book.show(() => ({ sheet, row: row.row, number: '', title: title(), action: 'created', fields: [] }));
}

/** A row as it stands in the sheet; what the sheet does not say is as it is in the ledger. */
const stated = (draft: CaseDraft, there: CaseFields): CountedCase => ({
  villageId: draft.villageId ?? there.villageId,
  categoryCode: draft.categoryCode ?? there.categoryCode,
  amountFen: draft.verifiedAmountFen ?? draft.selfAmountFen ?? 0,
  undetermined: draft.amountKind === 'undetermined',
  recoveredFen: draft.recoveredFen ?? (draft.stand === undefined ? 0 : recoveredOf(draft.stand)),
});
