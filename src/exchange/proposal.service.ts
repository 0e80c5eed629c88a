import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { Page } from '../kernel/paging.js';
import { tidyText } from '../kernel/text.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { ProposalAccepting } from './proposal-accepting.js';
import {
  decideProposal,
  proposalById,
  proposalsPage,
  type NamedProposal,
  type ProposalQuestion,
} from './task-sheet.store.js';
import { proposalView } from './task-sheet.view.js';
import type { AcceptInput, ProposalView } from './task-sheet.js';

/** What villages wrote on their task sheets: nothing of it counts before a person has said so, row by row. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly accepting: ProposalAccepting,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One page of a campaign's proposals; missing `campaign.unknown`. */
  async page(actor: Actor, campaignCode: string, question: ProposalQuestion): Promise<Page<ProposalView>> {
    const persons = actor.permissions.has('cases:read-persons');
    return this.storage.reading(async (sql) => {
      const { id } = await this.campaigns.find(sql, actor.scope, campaignCode);
      const { rows, total } = await proposalsPage(sql, actor.scope, id, question);
      return { rows: rows.map((row) => proposalView(row, persons)), total };
    });
  }

  /**
   * Accepts a proposal: what it says becomes progress and money of its case, by the rights of who accepts. Missing
   * `proposal.missing`; conflict `proposal.changed`; refused as `ProposalAccepting` says.
   */
  async accept(actor: Actor, id: Id, version: number, input: AcceptInput): Promise<ProposalView> {
    return this.storage.unitOfWork.run('proposal.accept', async (unit) => {
      const row = await this.waiting(unit, actor, id);
      await this.accepting.write(unit, actor, row, input);
      return this.decide(unit, actor, row, version, 'accepted', null);
    });
  }

  /** Refuses a proposal and says why; nothing of its case changes. Refused `proposal.words-missing`; else as `accept`. */
  async refuse(actor: Actor, id: Id, version: number, typedNote: string): Promise<ProposalView> {
    const note = tidyText(typedNote);
    if (note === '') throw refused('proposal.words-missing', {}, '不采纳须写明原因');
    return this.storage.unitOfWork.run('proposal.refuse', async (unit) =>
      this.decide(unit, actor, await this.waiting(unit, actor, id), version, 'refused', note),
    );
  }

  private async waiting(unit: Unit, actor: Actor, id: Id): Promise<NamedProposal> {
    const row = await proposalById(unit.sql, actor.scope, id);
    if (row === undefined) throw missing('proposal.missing', { id }, '没有这一条');
    if (row.state !== 'waiting') throw changedMeanwhile(id);
    return row;
  }

  private async decide(
    unit: Unit,
    actor: Actor,
    row: NamedProposal,
    version: number,
    state: 'accepted' | 'refused',
    decisionNote: string | null,
  ): Promise<ProposalView> {
    const decision = {
      state,
      decidedBy: actor.name,
      decidedByPerson: actor.personId,
      decidedAt: instantOf(this.clock),
      decisionNote,
    };
    if (!(await decideProposal(unit.sql, { id: row.id, version }, decision))) throw changedMeanwhile(row.id);
    this.history.record(unit, actor, {
      chain: row.townCode,
      what: `task-sheet.${state}`,
      subjectKind: 'task-sheet',
      subjectId: row.sheetId,
      before: null,
      after: { row: row.sheetRow, caseId: row.caseId, amountFen: row.amountFen, note: decisionNote },
      personal: ['note'],
    });
    const now = await proposalById(unit.sql, actor.scope, row.id);
    return proposalView(now ?? row, actor.permissions.has('cases:read-persons'));
  }
}

const changedMeanwhile = (id: Id) => conflict('proposal.changed', { id }, '这一条刚刚被别人处理过');
