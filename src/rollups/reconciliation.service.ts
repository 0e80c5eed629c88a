import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Scope } from '../access/scope.js';
import type { DeclarationLineView } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { fen } from '../kernel/money.js';
import { Storage } from '../storage/storage.js';
import type { ReconciliationView } from './reconciliation.js';
import { reconcile, type LedgerFigures } from './reconciliation.rules.js';
import { categoryNamesOf, type RollupGroup } from './rollup.rules.js';
import { declarationOf, groupsNow } from './rollup.store.js';

/** What was stated against what the ledger computes. */
@Injectable()
export class ReconciliationService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
  ) {}

  /**
   * Reconciles a campaign; missing `campaign.unknown`. Whoever sees some villages of a town only finds none, since
   * what was stated of all of them cannot tie with a part.
   */
  async reconciliation(actor: Actor, campaignCode: string): Promise<ReconciliationView> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.row(sql, wholeTowns(actor.scope), campaignCode);
      const row = await declarationOf(sql, campaign);
      const stated =
        row === undefined ? null : { ...row, lines: JSON.parse(row.lines) as DeclarationLineView[] };
      const ledger = ledgerFigures(await groupsNow(sql, actor.scope, campaign, 'with-items'));
      const names = categoryNamesOf(campaign.categoryNames);
      return reconcile(campaign.code, stated, ledger, (category) => names[category]);
    });
  }
}

/** The scope as far as it takes in whole towns. */
const wholeTowns = (scope: Scope): Scope =>
  scope.kind === 'villages' ? { kind: 'towns', townCodes: [] } : scope;

function ledgerFigures(groups: readonly RollupGroup[]): LedgerFigures {
  const byCategory = new Map<string, number>();
  const byItem = new Map<string, number>();
  let cases = 0;
  let amountFen = 0;
  for (const group of groups) {
    cases += group.cases;
    amountFen += group.amountFen;
    byCategory.set(group.categoryCode, (byCategory.get(group.categoryCode) ?? 0) + group.cases);
    if (group.itemCode !== '') byItem.set(group.itemCode, (byItem.get(group.itemCode) ?? 0) + group.cases);
  }
  return { cases, amountFen: fen(amountFen), byCategory, byItem };
}
