import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { FlagEvidence } from './flag-evidence.service.js';
import type { FlagSubject, FlagView, VerdictInput } from './flag.js';
import { checkVerdict } from './flag.rules.js';
import { FlagService } from './flag.service.js';
import { caseOfCampaign, changeFlag, flagById, type NamedFlag } from './flag.store.js';

/** What is about no problem of a village's books, and so becomes no case when it is true. */
const WITHOUT_CASE: readonly FlagSubject[] = ['case', 'village', 'campaign'];

/** Saying what a flag is. */
@Injectable()
export class FlagVerdicts {
  constructor(
    private readonly storage: Storage,
    private readonly history: HistoryService,
    private readonly evidence: FlagEvidence,
    private readonly flags: FlagService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says what a flag is, or takes that back; a true one takes its pictures along to its case. Missing `flag.missing`;
   * conflict `flag.changed`; refused `flag.reason-missing`, `flag.gone`, and `flag.case-missing` where a true one names
   * no case of its campaign and village.
   */
  async judge(actor: Actor, id: Id, input: VerdictInput): Promise<FlagView> {
    await this.storage.unitOfWork.run('flag.judge', async (unit) => {
      const row = await flagById(unit.sql, actor.scope, id);
      if (row === undefined) throw missing('flag.missing', { id }, '没有这条疑点');
      const { verdict } = input;
      const typed = tidyText(input.reason ?? '');
      const reason = typed === '' || verdict === null ? null : typed;
      checkVerdict(verdict, reason, row.gone === 1);
      const caseId =
        verdict === 'true' ? await this.caseOf(unit.sql, actor, row, input.caseId ?? null) : null;
      const judged = {
        verdict,
        verdictReason: reason,
        judgedBy: verdict === null ? null : actor.name,
        judgedAt: verdict === null ? null : instantOf(this.clock),
        changedSince: 0,
        caseId,
      };
      const stale = row.version !== input.version;
      if (stale || !(await changeFlag(unit.sql, id, row.version, judged)))
        throw conflict('flag.changed', { id, version: row.version }, '这条疑点刚刚有变化,请看过再判');
      const told = { rule: row.ruleCode, verdict, reason, caseId };
      this.history.record(unit, actor, {
        chain: row.townCode,
        what: 'flag.judged',
        subjectKind: 'flag',
        subjectId: id,
        before: { verdict: row.verdict, reason: row.verdictReason, caseId: row.caseId },
        after: { ...told, villageId: row.villageId },
        personal: ['reason'],
      });
      if (caseId !== null) await this.evidence.carry(unit, actor, row, caseId);
    });
    return this.flags.one(actor, id);
  }

  private async caseOf(sql: SqlReader, actor: Actor, row: NamedFlag, caseId: Id | null): Promise<Id | null> {
    if (row.subjectKind === 'case') return row.subjectId;
    if (caseId === null && WITHOUT_CASE.includes(row.subjectKind)) return null;
    const known =
      caseId !== null && (await caseOfCampaign(sql, actor.scope, caseId, row.campaignId, row.villageId));
    if (!known) throw refused('flag.case-missing', {}, '判为属实须指明本村的一件问题');
    return caseId;
  }
}
