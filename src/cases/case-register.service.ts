import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import type { HistoryEntryView } from '../history/history.js';
import { missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import type { CaseView } from './case.js';
import type { CaseListQuestion, CasePage } from './case-list.js';
import { asSeenBy } from './case-persons.js';
import { listRegister, namedCaseById, totalsOfCases } from './case-list.store.js';
import { CaseSearch } from './case-search.service.js';
import { detailsOf } from './case.store.js';
import { toCaseRowView, toCaseView } from './case.view.js';
import { dispositionsOf, settlementsOf } from './settlement.store.js';

/** Looking at the register. */
@Injectable()
export class CaseRegisterService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly histories: HistoryService,
    private readonly search: CaseSearch,
  ) {}

  /** A page of a campaign's cases with the figures of all that the filters select; missing `campaign.missing`. */
  async list(actor: Actor, campaignCode: string, question: CaseListQuestion): Promise<CasePage> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const asked = await this.search.asked(sql, actor, campaign, question);
      const totals = await totalsOfCases(sql, asked);
      const rows = totals.total === 0 ? [] : await listRegister(sql, asked);
      return {
        rows: rows.map((row) => toCaseRowView(asSeenBy(actor, row), campaign.code, campaign.numberPrefix)),
        ...totals,
      };
    });
  }

  /** Everything of one case; missing `case.missing`. */
  async one(actor: Actor, id: Id): Promise<CaseView> {
    return this.storage.reading((sql) => this.oneIn(sql, actor, id));
  }

  /** The same as `one`, in the caller's reading or unit of work, whose changes it shows. */
  async oneIn(sql: SqlReader, actor: Actor, id: Id): Promise<CaseView> {
    const row = await namedCaseById(sql, actor.scope, id);
    if (row === undefined) throw missing('case.missing', { id }, '没有这件问题');
    return toCaseView(asSeenBy(actor, row), row.campaignCode, row.numberPrefix, {
      groupName: row.groupName,
      details: await detailsOf(sql, id),
      settlements: await settlementsOf(sql, id),
      dispositions: await dispositionsOf(sql, id),
    });
  }

  /** What happened to one case, oldest first; missing `case.missing`. */
  async history(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    const row = await namedCaseById(this.storage.read, actor.scope, id);
    if (row === undefined) throw missing('case.missing', { id }, '没有这件问题');
    return this.histories.entriesOf(actor.scope, id);
  }
}
