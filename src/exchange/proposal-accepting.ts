import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseStandings } from '../cases/case-standing.js';
import { conflict, refused } from '../kernel/errors.js';
import { MoneyService } from '../rectification/money.service.js';
import { ProgressService } from '../rectification/progress.service.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { NamedProposal } from './task-sheet.store.js';
import { MENDABLE_FAULTS, type AcceptInput, type ProposalFault } from './task-sheet.js';

/** Turns what a village wrote into progress and money of its case, through the services that anybody's typing goes through. */
@Injectable()
export class ProposalAccepting {
  constructor(
    private readonly standings: CaseStandings,
    private readonly progress: ProgressService,
    private readonly money: MoneyService,
  ) {}

  /**
   * Writes it, inside the caller's unit. Refused `proposal.faulty` for a row that cannot be read, `proposal.day-missing`
   * for money without a day; conflict `proposal.case-changed`; else as noting progress and settling are refused.
   */
  async write(unit: Unit, actor: Actor, row: NamedProposal, input: AcceptInput): Promise<void> {
    const faults = JSON.parse(row.faults) as ProposalFault[];
    if (row.caseId === null || faults.some((fault) => !MENDABLE_FAULTS.includes(fault))) {
      throw refused('proposal.faulty', { faults }, '这一条看不明白,不能采纳');
    }
    const standing = await this.standings.now(unit.sql, actor, row.caseId);
    if (standing.row.version !== input.caseVersion) {
      throw conflict('proposal.case-changed', { id: row.caseId }, '这件问题在您看过之后有改动');
    }
    let { version } = standing.row;
    const { text, amountFen, voucher, handedDay, providedBy } = row;
    if (text !== null) {
      // A sheet older than the last move of the case is noted today: days of a case only go forward.
      const isOld = standing.lastMoveDay !== null && handedDay < standing.lastMoveDay;
      const said = isOld ? {} : { day: handedDay };
      await this.progress.note(actor, row.caseId, version, { ...said, text, providedBy });
      version += 1;
    }
    if (amountFen === null) return;
    const day = row.day ?? input.day;
    if (day === undefined) throw refused('proposal.day-missing', {}, '请填写收回日期');
    const note = '据村级任务单';
    await this.money.settle(actor, row.caseId, version, { kind: 'recovered', amountFen, day, voucher, note });
  }
}
