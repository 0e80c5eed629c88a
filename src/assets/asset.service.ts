import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { HistoryEntryView } from '../history/history.js';
import type { Id } from '../kernel/ids.js';
import type { RegisterQuestion } from '../registers/register.js';
import { Registers } from '../registers/registers.service.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import { photographsOfAssets } from './asset-photograph.view.js';
import { ASSET_REGISTER, assetTyped } from './asset-register.js';
import type { AssetRow } from './asset.entity.js';
import type { AssetListSums, AssetPage, AssetTyped, AssetView } from './asset.js';
import { differencesOf, goneDayOf } from './asset.rules.js';
import { ASSET_LIST_SUMS, assetConditions, disposalsThatStand, type AssetFilters } from './asset.store.js';

/** The register of assets and resources: looking, recording, correcting, voiding, adding up. */
@Injectable()
export class AssetService {
  constructor(
    private readonly storage: Storage,
    private readonly registers: Registers,
    private readonly villages: VillageService,
  ) {}

  /** A page of the register with sums over all that was found. */
  async list(actor: Actor, question: RegisterQuestion & AssetFilters): Promise<AssetPage> {
    const found = await this.registers.list(
      actor,
      ASSET_REGISTER,
      question,
      assetConditions(question),
      ASSET_LIST_SUMS,
    );
    return { ...found, rows: await viewsOf(this.storage.read, found.rows), sums: sumsOf(found.sums) };
  }

  /** One of them; missing `register.missing`. */
  find(actor: Actor, id: Id): Promise<AssetView> {
    return this.storage.reading((sql) => this.viewOf(sql, actor, id));
  }

  /** What happened to one of them; missing `register.missing`. */
  entries(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    return this.registers.entries(actor, ASSET_REGISTER, id);
  }

  /** Records one; refused like `checkAsset`, missing `village.missing`. */
  async record(actor: Actor, villageId: Id, input: AssetTyped): Promise<AssetView> {
    const fields = assetTyped(ASSET_REGISTER.blank, input);
    const { townCode } = await this.villages.one(actor, villageId);
    return this.storage.unitOfWork.run('asset.record', async (unit) => {
      const recording = { actor, importId: null };
      const [row] = await this.registers.record(unit, recording, ASSET_REGISTER, [
        { townCode, villageId, fields },
      ]);
      return this.viewOf(unit.sql, actor, row?.id ?? '');
    });
  }

  /** Corrects what the books say; refused like `record` and `register.voided`, conflict `register.changed`. */
  async correct(actor: Actor, id: Id, version: number, input: AssetTyped): Promise<AssetView> {
    return this.storage.unitOfWork.run('asset.correct', async (unit) => {
      const row = await this.registers.one(unit.sql, actor, ASSET_REGISTER, id);
      await this.registers.change(unit, actor, ASSET_REGISTER, row, version, assetTyped(row, input));
      return this.viewOf(unit.sql, actor, id);
    });
  }

  /** Takes one out that was recorded by mistake; refused like `Registers.voidRow`. */
  async voidOne(actor: Actor, id: Id, version: number, reason: string): Promise<AssetView> {
    return this.storage.unitOfWork.run('asset.void', async (unit) => {
      const row = await this.registers.one(unit.sql, actor, ASSET_REGISTER, id);
      await this.registers.voidRow(unit, actor, ASSET_REGISTER, row, version, reason);
      return this.viewOf(unit.sql, actor, id);
    });
  }

  private async viewOf(sql: SqlReader, actor: Actor, id: Id): Promise<AssetView> {
    const [view] = await viewsOf(sql, [await this.registers.one(sql, actor, ASSET_REGISTER, id)]);
    if (view === undefined) throw new Error(`an asset without a view: ${id}`);
    return view;
  }
}

async function viewsOf(
  sql: SqlReader,
  rows: readonly (AssetRow & { readonly villageName: string })[],
): Promise<AssetView[]> {
  const counted = rows.filter(({ countedDay }) => countedDay !== null);
  const photographs = await photographsOfAssets(
    sql,
    counted.map(({ id }) => id),
  );
  const disposals = await disposalsThatStand(
    sql,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const { townCode: _town, matchKey: _key, importId: _import, ...view } = row;
    const own = disposals.filter(({ assetId }) => assetId === row.id);
    return {
      ...view,
      differences: differencesOf(row),
      goneDay: goneDayOf(row.bookQuantityMilli, own),
      photographs: photographs.get(row.id) ?? [],
    };
  });
}

function sumsOf(found: Readonly<Record<string, number>>): AssetListSums {
  const of = (name: keyof AssetListSums): number => found[name] ?? 0;
  return {
    bookQuantityMilli: of('bookQuantityMilli'),
    bookValueFen: of('bookValueFen'),
    bookNetFen: of('bookNetFen'),
    areaCentiMu: of('areaCentiMu'),
    foundQuantityMilli: of('foundQuantityMilli'),
    foundValueFen: of('foundValueFen'),
    foundAreaCentiMu: of('foundAreaCentiMu'),
    counted: of('counted'),
    bookedNotFound: of('bookedNotFound'),
    foundNotBooked: of('foundNotBooked'),
    differing: of('differing'),
    gone: of('gone'),
    goneValueFen: of('goneValueFen'),
  };
}
