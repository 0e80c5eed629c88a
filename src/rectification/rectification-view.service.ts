import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { seesPersons } from '../cases/case-persons.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CaseStandings, type CaseStanding } from '../cases/case-standing.js';
import { DUTY_ACTS, type DutyAct, type Nearness } from '../cases/duties.js';
import { nearnessOf } from '../cases/duties.rules.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import { PersonService } from '../users/person.service.js';
import { lacksOf, missingEvidence } from './closing.js';
import { mayTry } from './move-context.js';
import { amountBefore } from './amount-facts.js';
import type { SameMoneyCase, SameMoneyView } from './amount.js';
import { moveFacts } from './move-facts.js';
import { moneyFacts } from './money-facts.js';
import { CONTINUING_KINDS, MOVES } from './move.js';
import { standOfCase } from './opening.store.js';
import { standView } from './opening.view.js';
import {
  extensionView,
  goodsView,
  incomeView,
  moveView,
  progressView,
  stageView,
  writeOffView,
} from './rectification.view.js';
import { extensionsOf, goodsOf, incomesOf, progressOf, writeOffsOf } from './rectification.store.js';
import type { ExtensionRow } from './request.entity.js';
import { stagesOf } from './stage.store.js';
import { urgingsOfCase } from './urging.store.js';
import { caseUrgingView } from './urging.view.js';
import type { MergedView, RectificationView } from './rectification.js';

type AskedRow = Pick<ExtensionRow, 'state' | 'askedByPerson' | 'askedForPerson'>;

/** Looking at the work on a case. */
@Injectable()
export class RectificationViewService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly persons: PersonService,
  ) {}

  /** The work on one case; missing `case.missing`. */
  one(actor: Actor, id: Id): Promise<RectificationView> {
    return this.storage.reading(async (sql) => {
      const standing = await this.standings.now(sql, actor, id);
      const { row, moves, item, campaign } = standing;
      const [extensions, writeOffs] = [await extensionsOf(sql, id), await writeOffsOf(sql, id)];
      const facts = moveFacts(standing, {
        moverIds: new Set(),
        proposedDueDay: null,
        mergeTargetFits: false,
        countsOthers: false,
      });
      const { recoveredFen, disposedFen } = moneyFacts(row);
      const persons = seesPersons(actor);
      const stand = await standOfCase(sql, id);
      return {
        caseId: id,
        version: row.version,
        may: MOVES.filter((move) => mayTry(actor, move, facts)),
        tooNear: await this.tooNear(sql, actor, standing, { extensions, writeOffs }),
        closer: facts.closer,
        earliestDay: facts.lastMoveDay ?? facts.countsFromDay,
        proposed: {
          measures: item?.measures ?? null,
          dueDays: item?.dueDays ?? null,
          counting: campaign.dayCounting,
        },
        lacks: lacksOf(facts),
        checklist: facts.checklist,
        missingEvidence: missingEvidence(facts),
        evidence: facts.evidence,
        continuingKind: CONTINUING_KINDS.find((kind) => kind === row.continuingKind) ?? null,
        reportMonths: row.reportMonths,
        rest: facts.rest,
        personHandling: persons ? facts.personHandling : null,
        stateBefore: row.stateBefore,
        stages: (await stagesOf(sql, id)).map(stageView),
        sameMoney: await this.sameMoney(sql, actor, standing),
        undisposedFen: recoveredFen - disposedFen,
        mergedInto: row.mergedInto,
        merged: await this.merged(sql, standing),
        moves: moves.map(moveView),
        progress: (await progressOf(sql, id)).map((one) => progressView(one, persons)),
        urgings: (await urgingsOfCase(sql, id)).map(caseUrgingView),
        extensions: extensions.map(extensionView),
        writeOffs: writeOffs.map(writeOffView),
        incomes: (await incomesOf(sql, id)).map(incomeView),
        goods: (await goodsOf(sql, id)).map(goodsView),
        opening: stand === undefined ? null : standView(stand, persons),
      };
    });
  }

  /** Why this actor may not decide, so that a page says it instead of offering what is refused. */
  private async tooNear(
    sql: SqlReader,
    actor: Actor,
    { deeds }: CaseStanding,
    asked: { readonly extensions: readonly AskedRow[]; readonly writeOffs: readonly AskedRow[] },
  ): Promise<Record<DutyAct, Nearness | null>> {
    const stands = await this.persons.standing(sql, actor);
    const near = (act: DutyAct): Nearness | null =>
      nearnessOf(act, stands, {
        ...deeds,
        askedBy: (act === 'approve-write-off' ? asked.writeOffs : asked.extensions)
          .filter(({ state }) => state === 'asked')
          .flatMap(({ askedByPerson, askedForPerson }) => [askedByPerson, askedForPerson])
          .filter((person) => person !== null),
      });
    return Object.fromEntries(DUTY_ACTS.map((act) => [act, near(act)])) as Record<DutyAct, Nearness | null>;
  }

  /** Where the money of this case is counted, and whose is counted in it. */
  private async sameMoney(
    sql: SqlReader,
    actor: Actor,
    { row, campaign }: CaseStanding,
  ): Promise<SameMoneyView> {
    const of = (one: CaseStanding['row']): SameMoneyCase => ({
      id: one.id,
      number: caseNumber(campaign.numberPrefix, one.no),
      description: one.description,
      amountKind: one.amountKind,
      amountFen: one.amountFen,
    });
    const before = amountBefore(row);
    const [other] = row.sameMoneyAs === null ? [] : await this.standings.rows(sql, actor, [row.sameMoneyAs]);
    return {
      countedIn: other === undefined || before === null ? null : { ...of(other), before },
      countedHere: (await this.standings.countedIn(sql, row.id)).map(of),
    };
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
