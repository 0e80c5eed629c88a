import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { DeclarationLineView } from '../campaigns/campaign.js';
import { fen } from '../kernel/money.js';
import { Storage } from '../storage/storage.js';
import type { ReconciliationView } from './reconciliation.js';
import { reconcile, type LedgerFigures } from './reconciliation.rules.js';
import { categoryNamesOf, type RollupGroup } from './rollup.rules.js';
import { campaignMissing } from './rollup.service.js';
import { campaignWhole, declarationOf, groupsNow } from './rollup.store.js';

/** What was stated against what the ledger computes. */
@Injectable()
export class ReconciliationService {
  constructor(private readonly storage: Storage) {}

  /**
   * Reconciles a campaign whose whole town the actor may see; for others it is missing, since a part of the villages
   * cannot tie with what was stated of all.
   */
  async reconciliation(actor: Actor, campaignCode: string): Promise<ReconciliationView> {
    return this.storage.reading(async (sql) => {
      const campaign = await campaignWhole(sql, actor.scope, campaignCode);
      if (campaign === undefined) throw campaignMissing(campaignCode);
      const row = await declarationOf(sql, campaign);
      const stated =
        row === undefined ? null : { ...row, lines: JSON.parse(row.lines) as DeclarationLineView[] };
      const ledger = ledgerFigures(await groupsNow(sql, actor.scope, campaign));
      const names = categoryNamesOf(campaign.categoryNames);
      return reconcile(campaign.code, stated, ledger, (category) => names[category]);
    });
  }
}

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
