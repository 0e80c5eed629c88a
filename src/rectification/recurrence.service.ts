import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CaseService } from '../cases/case.service.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseStandings } from '../cases/case-standing.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { insertRecurrence, sampleById } from './reinspection.store.js';
import type { RecurrenceInput } from './reinspection.js';

/** A problem that came back: a new case that names the old one, which stays closed. */
@Injectable()
export class RecurrenceService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly cases: CaseService,
    private readonly mover: CaseMover,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Records the case that came back and answers its id. Missing `reinspection.sample-missing`; refused
   * `recurrence.not-found` unless the sample says that the problem came back, `recurrence.twice`, and what recording a
   * case refuses.
   */
  async record(actor: Actor, sampleId: Id, input: RecurrenceInput): Promise<Id> {
    return this.storage.unitOfWork.run('case.recur', async (unit) => {
      const sample = await sampleById(unit.sql, actor.scope, sampleId);
      if (sample === undefined) {
        throw missing('reinspection.sample-missing', { id: sampleId }, '样本中没有这一项');
      }
      if (sample.caseId === null || sample.result !== 'recurred') {
        throw refused('recurrence.not-found', {}, '只有核查结果为“问题反弹”的,才登记为反弹的新问题');
      }
      if (sample.recurrenceId !== null) throw refused('recurrence.twice', {}, '反弹的问题已经登记');
      const { row, campaign } = await this.standings.now(unit.sql, actor, sample.caseId);
      const number = caseNumber(campaign.numberPrefix, row.no);
      const typed = tidyText(input.description ?? '');
      const caseId = await this.cases.recordAgainIn(unit, actor, campaign.code, {
        villageId: row.villageId,
        groupId: row.groupId,
        categoryCode: row.categoryCode,
        itemCode: row.itemCode,
        nature: row.nature,
        source: 'spot-check',
        foundDay: input.foundDay ?? sample.resultDay,
        description: typed === '' ? `(${number}反弹)${row.description}` : typed,
        // What is concerned this time nobody knows yet.
        amountKind: row.amountKind === 'none' ? 'none' : 'undetermined',
        policyBasis: row.policyBasis,
      });
      await insertRecurrence(unit.sql, {
        id: newId(),
        townCode: row.townCode,
        caseId,
        ofCaseId: row.id,
        sampleId,
        recordedBy: actor.name,
        recordedByPerson: actor.personId,
        recordedAt: instantOf(this.clock),
      });
      this.mover.tell(unit, actor, { townCode: row.townCode, id: caseId }, 'case.recurred', {
        before: null,
        after: { recurrenceOf: number },
      });
      return caseId;
    });
  }
}
