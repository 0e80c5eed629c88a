import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import { daysBetween } from '../kernel/calendar.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { UrgingCaseRow, UrgingRow } from './urging.entity.js';
import {
  casesToUrge,
  lastWord,
  lockTown,
  nextUrgingNo,
  overdueToUrge,
  type UrgeableCase,
} from './urging-issue.store.js';
import { byVillage, refuseUnurgeable, urgedBy } from './urging-issue.rules.js';
import { decideIssue, firstNumber } from './urging.rules.js';
import { insertUrgings } from './urging.store.js';
import { urgingHead } from './urging.view.js';
import {
  URGING_BOUNDS,
  URGING_WORD,
  urgingNumber,
  type UrgingCandidates,
  type UrgingHead,
  type UrgingIssued,
  type UrgingIssueInput,
  type UrgingProposal,
} from './urging.js';

/** Issues urging letters (督办单): one for each village, numbered on, and never a number twice. */
@Injectable()
export class UrgingIssueService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is overdue and waits for its village, and the number that the next letter takes; missing `campaign.unknown`. */
  proposal(actor: Actor, campaignCode: string): Promise<UrgingProposal> {
    const today = todayOf(this.clock);
    const year = Number(today.slice(0, 4));
    return this.storage.reading(async (sql) => {
      const { id, townCode, numberPrefix } = await this.campaigns.find(sql, actor.scope, campaignCode);
      const word = (await lastWord(sql, id)) ?? URGING_WORD;
      const nextNo = await nextUrgingNo(sql, { townCode, campaignId: id, word, year });
      const found = await overdueToUrge(sql, actor.scope, id, today, URGING_BOUNDS.cases);
      const villages = byVillage(found).map(({ villageId, villageName, cases }): UrgingCandidates => ({
        villageId,
        villageName,
        cases: cases.map((one) => ({
          caseId: one.id,
          number: caseNumber(numberPrefix, one.no),
          itemName: one.itemName,
          description: one.description,
          dueDay: one.dueDay ?? today,
          daysLate: one.dueDay === null ? 0 : daysBetween(one.dueDay, today),
          urgedBy: urgedBy(one),
        })),
      }));
      return { today, word, year, nextNo, villages };
    });
  }

  /**
   * Issues a letter to each village of these cases. Refused like `decideIssue` and `firstNumber`, `urging.not-open`
   * naming cases that do not wait for their village, `urging.urged-already` naming those that a letter urges already
   * unless that is meant; missing `campaign.unknown`, `case.missing`.
   */
  async issue(actor: Actor, input: UrgingIssueInput): Promise<UrgingIssued> {
    const decided = decideIssue(input, todayOf(this.clock));
    const issueId = newId();
    const letters: UrgingHead[] = [];
    await this.storage.unitOfWork.run('urging.issue', async (unit) => {
      const campaign = await this.campaigns.find(unit.sql, actor.scope, input.campaign);
      const found = await casesToUrge(unit.sql, actor.scope, campaign.id, decided.caseIds);
      refuseUnurgeable(found, decided, campaign.numberPrefix);
      await lockTown(unit.sql, campaign.townCode);
      const villages = byVillage(found);
      const { townCode, id: campaignId } = campaign;
      const { word, year } = decided;
      const next = await nextUrgingNo(unit.sql, { townCode, campaignId, word, year });
      const first = firstNumber(decided.firstNo, next, villages.length);
      const rows = villages.map(({ villageId }, at): UrgingRow => ({
        id: newId(),
        townCode,
        campaignId,
        issueId,
        word,
        year,
        no: first + at,
        villageId,
        sentDay: decided.sentDay,
        replyDueDay: decided.replyDueDay,
        repliedDay: null,
        replyText: null,
        withdrawnDay: null,
        withdrawReason: null,
        recordedBy: actor.name,
        recordedAt: instantOf(this.clock),
        version: 1,
      }));
      const cases = rows.flatMap((row, at) => (villages[at]?.cases ?? []).map((one) => caseRow(row, one)));
      await insertUrgings(unit.sql, rows, cases);
      rows.forEach((row, at) => {
        const village = villages[at];
        if (village === undefined) return;
        this.tell(unit, actor, row, village.cases, campaign.numberPrefix);
        letters.push(urgingHead({ ...row, villageName: village.villageName }));
      });
    });
    return { issueId, letters };
  }

  private tell(
    unit: Unit,
    actor: Actor,
    row: UrgingRow,
    cases: readonly UrgeableCase[],
    prefix: string,
  ): void {
    const { villageId, sentDay, replyDueDay } = row;
    const number = urgingNumber(row.word, row.year, row.no);
    this.history.record(unit, actor, {
      chain: row.townCode,
      what: 'urging.issued',
      subjectKind: 'urging',
      subjectId: row.id,
      before: null,
      after: {
        ...{ letterNumber: number, villageId, sentDay, replyDueDay },
        urgedCases: cases.map(({ no }) => caseNumber(prefix, no)),
      },
    });
  }
}

const caseRow = ({ id: urgingId, townCode }: UrgingRow, one: UrgeableCase): UrgingCaseRow => ({
  id: newId(),
  townCode,
  urgingId,
  caseId: one.id,
  itemName: one.itemName,
  description: one.description,
  measures: one.measures,
  dueDay: one.dueDay,
  amountKind: one.amountKind,
  outstandingFen: one.outstandingFen,
});
