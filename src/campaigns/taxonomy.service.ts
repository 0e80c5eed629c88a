import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import type { Json } from '../kernel/canonical-json.js';
import { Refusal, refused } from '../kernel/errors.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { CampaignRow } from './campaign.entity.js';
import { CampaignService, changedMeanwhile } from './campaign.service.js';
import { insertItems, removeItem, updateCampaign, updateItem } from './campaign.store.js';
import { itemRow, taxonomyView, toldOf } from './campaign.view.js';
import { planTaxonomy, type TaxonomyPlan } from './taxonomy.rules.js';
import type { ItemInput, ItemView, TaxonomyView } from './campaign.js';

/** The items of a campaign: data that the office changes as a whole list. */
@Injectable()
export class TaxonomyService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly history: HistoryService,
  ) {}

  /** The five categories of a campaign with their items; missing `campaign.unknown`. */
  async one(actor: Actor, code: string): Promise<TaxonomyView> {
    return this.storage.reading(async (sql) => {
      const row = await this.campaigns.row(sql, actor.scope, code);
      return taxonomyView(row, await this.campaigns.items(sql, row.id));
    });
  }

  /**
   * Writes the whole list of items; those left out are removed. `version` is the campaign's. Conflict
   * `campaign.changed`; refused `campaign.not-valid`, `item.in-use` for an item that cases name.
   */
  async change(
    actor: Actor,
    code: string,
    version: number,
    inputs: readonly ItemInput[],
  ): Promise<TaxonomyView> {
    return this.storage.unitOfWork.run('taxonomy.change', async (unit) => {
      const row = await this.campaigns.row(unit.sql, actor.scope, code);
      if (row.version !== version) throw changedMeanwhile({ items: inputs }, row);
      const plan = planTaxonomy(await this.campaigns.items(unit.sql, row.id), inputs);
      if (plan.added.length + plan.changed.length + plan.removed.length > 0) {
        if (!(await updateCampaign(unit.sql, { id: row.id, version }, { version: version + 1 }))) {
          throw changedMeanwhile({ items: inputs }, await this.campaigns.row(unit.sql, actor.scope, code));
        }
        await this.carryOut(unit, row, plan);
        this.tell(unit, actor, row, plan);
      }
      return taxonomyView(row, await this.campaigns.items(unit.sql, row.id));
    });
  }

  private async carryOut(unit: Unit, { id, townCode }: CampaignRow, plan: TaxonomyPlan): Promise<void> {
    for (const item of plan.removed) {
      try {
        await removeItem(unit.sql, item.id);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'storage.in-use') throw error;
        const { code, name } = item;
        throw refused('item.in-use', { code, name }, `小类“${name}”已登记问题,不能删除`);
      }
    }
    for (const { after } of plan.changed) {
      const { id: itemId, ...changes } = itemRow(after, townCode, id);
      await updateItem(unit.sql, itemId, changes);
    }
    await insertItems(
      unit.sql,
      plan.added.map((item) => itemRow(item, townCode, id)),
    );
  }

  private tell(unit: Unit, actor: Actor, row: CampaignRow, plan: TaxonomyPlan): void {
    const before = [...plan.removed, ...plan.changed.map((change) => change.before)];
    const after = [...plan.added, ...plan.changed.map((change) => change.after)];
    this.history.record(unit, actor, {
      ...toldOf(row, 'taxonomy.changed'),
      before: byCode(before),
      after: byCode(after),
    });
  }
}

const byCode = (items: readonly ItemView[]): Record<string, Json> =>
  Object.fromEntries(
    items.map(({ id: _id, code, evidenceChecklist, ...told }) => [
      code,
      { ...told, evidenceChecklist: [...evidenceChecklist] },
    ]),
  );
