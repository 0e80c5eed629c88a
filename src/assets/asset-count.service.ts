import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { Registers } from '../registers/registers.service.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { AssetLineWriting, foundOf, textOrNull, withdrawable } from './asset-line-writing.js';
import { AssetPhotographService } from './asset-photograph.service.js';
import { photographsOfCounts } from './asset-photograph.view.js';
import { ASSET_REGISTER } from './asset-register.js';
import type { AssetCountRow, AssetRow } from './asset.entity.js';
import type { AssetCountView, AssetFound } from './asset.js';
import { countsOf, insertCounts } from './asset.store.js';

/** A count as it is typed: quantities in thousandths, money in 分, area in hundredths of 亩. */
export interface CountInput extends Partial<AssetFound> {
  readonly countedDay: string;
  readonly note?: string | null | undefined;
  /** Pictures that show it. */
  readonly attachmentIds?: readonly Id[] | undefined;
}

/** What is counted of assets: lines that are only added, the latest of which holds. */
@Injectable()
export class AssetCountService {
  constructor(
    private readonly storage: Storage,
    private readonly registers: Registers,
    private readonly lines: AssetLineWriting,
    private readonly photographs: AssetPhotographService,
  ) {}

  /** The counts of an asset, withdrawn ones and withdrawals included; missing `register.missing`. */
  async list(actor: Actor, assetId: Id): Promise<AssetCountView[]> {
    return this.storage.reading(async (sql) => {
      await this.registers.one(sql, actor, ASSET_REGISTER, assetId);
      return viewsOf(sql, assetId);
    });
  }

  /**
   * Adds a count with its pictures. Refused `asset.count-empty`, `asset.day-in-future`, `register.voided`; invalid
   * `asset.day-impossible`; missing `register.missing`, `attachment.missing`.
   */
  async add(actor: Actor, assetId: Id, input: CountInput): Promise<AssetCountView[]> {
    const countedDay = this.lines.dayOf(input.countedDay);
    const found = {
      foundQuantityMilli: input.foundQuantityMilli ?? null,
      foundValueFen: input.foundValueFen ?? null,
      foundAreaCentiMu: input.foundAreaCentiMu ?? null,
    };
    if (Object.values(found).every((value) => value === null))
      throw refused('asset.count-empty', {}, '没有写实存数量、价值或面积;没有实物的写 0');
    const words = {
      condition: input.condition ?? null,
      differenceReason: textOrNull(input.differenceReason),
      note: textOrNull(input.note),
    };
    return this.storage.unitOfWork.run('asset.count', async (unit) => {
      const asset = await this.lines.held(unit, actor, assetId);
      const line = { countedDay, ...found, ...words, withdraws: null };
      const countId = await this.write(unit, actor, asset, 'counted', line);
      await this.photographs.hang(unit, actor, asset, countId, input.attachmentIds ?? []);
      return viewsOf(unit.sql, assetId);
    });
  }

  /**
   * Hangs pictures on a count that stands. Missing `asset.line-missing`, `attachment.missing`; refused
   * `asset.withdrawn-already`, `register.voided`.
   */
  async photograph(actor: Actor, assetId: Id, countId: Id, ids: readonly Id[]): Promise<AssetCountView[]> {
    return this.storage.unitOfWork.run('asset.photograph', async (unit) => {
      const asset = await this.lines.held(unit, actor, assetId);
      const counts = await countsOf(unit.sql, assetId);
      const count = counts.find(({ id }) => id === countId);
      if (count === undefined) throw missing('asset.line-missing', { id: countId }, '没有这条清查');
      if (count.withdraws !== null || counts.some(({ withdraws }) => withdraws === countId))
        throw refused('asset.withdrawn-already', {}, '这一条已经撤回,或本身就是撤回');
      await this.photographs.hang(unit, actor, asset, countId, ids);
      return viewsOf(unit.sql, assetId);
    });
  }

  /** Withdraws a picture of a count; refused and missing like `withdrawable`. */
  async withdrawPhotograph(
    actor: Actor,
    assetId: Id,
    photographId: Id,
    reason: string,
  ): Promise<AssetCountView[]> {
    return this.storage.unitOfWork.run('asset.withdraw-photograph', async (unit) => {
      const asset = await this.lines.held(unit, actor, assetId);
      await this.photographs.withdraw(unit, actor, asset, photographId, reason);
      return viewsOf(unit.sql, assetId);
    });
  }

  /** Withdraws a count; the one before it holds again. Refused and missing like `withdrawable`. */
  async withdraw(actor: Actor, assetId: Id, countId: Id, typedReason: string): Promise<AssetCountView[]> {
    return this.storage.unitOfWork.run('asset.withdraw-count', async (unit) => {
      const asset = await this.lines.held(unit, actor, assetId);
      const { line, reason } = withdrawable(await countsOf(unit.sql, assetId), countId, typedReason);
      const withdrawal = { ...foundOf(line), countedDay: line.countedDay, note: reason, withdraws: line.id };
      await this.write(unit, actor, asset, 'count-withdrawn', withdrawal);
      return viewsOf(unit.sql, assetId);
    });
  }

  private async write(
    unit: Unit,
    actor: Actor,
    asset: AssetRow,
    what: string,
    line: Omit<AssetCountRow, 'id' | 'townCode' | 'assetId' | 'importId' | 'recordedBy' | 'recordedAt'>,
  ): Promise<Id> {
    const row: AssetCountRow = {
      id: newId(),
      townCode: asset.townCode,
      assetId: asset.id,
      ...line,
      importId: null,
      recordedBy: actor.name,
      recordedAt: this.lines.instant,
    };
    await insertCounts(unit.sql, [row]);
    this.lines.tell(unit, actor, asset, what, { lineId: row.id, ...line });
    await this.lines.repeatCount(unit, actor, asset);
    return row.id;
  }
}

async function viewsOf(sql: SqlReader, assetId: Id): Promise<AssetCountView[]> {
  const photographs = await photographsOfCounts(sql, assetId);
  return (await countsOf(sql, assetId)).map(
    ({ townCode: _town, assetId: _asset, importId: _import, ...view }) => ({
      ...view,
      photographs: photographs.get(view.id) ?? [],
    }),
  );
}
