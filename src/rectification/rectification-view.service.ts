import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { seesPersons } from '../cases/case-persons.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CaseStandings, type CaseStanding } from '../cases/case-standing.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import { lacksOf, missingEvidence } from './closing.rules.js';
import { mayTry } from './move-context.js';
import { moveFacts } from './move-facts.js';
import { moneyFacts } from './money-facts.js';
import { CONTINUING_KINDS, MOVES } from './move.js';
import {
  extensionView,
  goodsView,
  incomeView,
  moveView,
  progressView,
  writeOffView,
} from './rectification.view.js';
import { extensionsOf, goodsOf, incomesOf, progressOf, writeOffsOf } from './rectification.store.js';
import type { MergedView, RectificationView } from './rectification.js';

/** Looking at the work on a case. */
@Injectable()
export class RectificationViewService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
  ) {}

  /** The work on one case; missing `case.missing`. */
  one(actor: Actor, id: Id): Promise<RectificationView> {
    return this.storage.reading(async (sql) => {
      const standing = await this.standings.now(sql, actor, id);
      const { row, moves } = standing;
      const facts = moveFacts(standing, {
        moverIds: new Set(),
        proposedDueDay: null,
        mergeTargetFits: false,
      });
      const { recoveredFen, disposedFen } = moneyFacts(row);
      const persons = seesPersons(actor);
      return {
        caseId: id,
        version: row.version,
        may: MOVES.filter((move) => mayTry(actor, move, facts)),
        lacks: lacksOf(facts),
        checklist: facts.checklist,
        missingEvidence: missingEvidence(facts),
        evidence: facts.evidence,
        continuingKind: CONTINUING_KINDS.find((kind) => kind === row.continuingKind) ?? null,
        reportMonths: row.reportMonths,
        rest: facts.rest,
        personHandling: persons ? facts.personHandling : null,
        stateBefore: row.stateBefore,
        undisposedFen: recoveredFen - disposedFen,
        mergedInto: row.mergedInto,
        merged: await this.merged(sql, standing),
        moves: moves.map(moveView),
        progress: (await progressOf(sql, id)).map((one) => progressView(one, persons)),
        extensions: (await extensionsOf(sql, id)).map(extensionView),
        writeOffs: (await writeOffsOf(sql, id)).map(writeOffView),
        incomes: (await incomesOf(sql, id)).map(incomeView),
        goods: (await goodsOf(sql, id)).map(goodsView),
      };
    });
  }

  private async merged(sql: SqlReader, { row, campaign }: CaseStanding): Promise<MergedView[]> {
    return (await this.standings.mergedInto(sql, row.id)).map(
      ({ id, no, source, foundDay, description }) => ({
        id,
        number: caseNumber(campaign.numberPrefix, no),
        source,
        foundDay,
        description,
      }),
    );
  }
}
