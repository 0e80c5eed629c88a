import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { HistoryValues } from '../history/history.js';
import { HistoryService } from '../history/history.service.js';
import { chinaDayOf, isDay, type Day } from '../kernel/calendar.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { invalid, missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import { fieldsOfRow } from '../registers/register-fields.js';
import { Registers } from '../registers/registers.service.js';
import { CLOCK } from '../storage/storage.module.js';
import type { Unit } from '../storage/unit-of-work.js';
import { ASSET_REGISTER, NOT_COUNTED, type FoundFields } from './asset-register.js';
import type { AssetCountRow, AssetRow } from './asset.entity.js';
import { countThatHolds } from './asset.rules.js';
import { countsOf, lockAsset } from './asset.store.js';

/** What counts, their pictures and disposals, the lines of an asset, have in common. */
@Injectable()
export class AssetLineWriting {
  constructor(
    private readonly registers: Registers,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Now, as rows keep it. */
  get instant(): string {
    return instantOf(this.clock);
  }

  /** A day that has come; invalid `asset.day-impossible`, refused `asset.day-in-future`. */
  dayOf(text: string): Day {
    if (!isDay(text)) throw invalid('asset.day-impossible', { day: text }, `没有 ${text} 这一天`);
    if (text > chinaDayOf(this.clock.now())) throw refused('asset.day-in-future', {}, '日期在今天之后');
    return text;
  }

  /** The asset, held until the unit ends; missing `register.missing`, refused `register.voided`. */
  async held(unit: Unit, actor: Actor, id: Id): Promise<AssetRow> {
    await lockAsset(unit.sql, id);
    const asset = await this.registers.one(unit.sql, actor, ASSET_REGISTER, id);
    if (asset.voidReason !== null) throw refused('register.voided', {}, '这条资产已作废');
    return asset;
  }

  /** Lets the row repeat the count that holds now. */
  async repeatCount(unit: Unit, actor: Actor, asset: AssetRow): Promise<void> {
    const holds = countThatHolds(await countsOf(unit.sql, asset.id));
    const after = { ...fieldsOfRow(ASSET_REGISTER, asset), ...(holds ? foundOf(holds) : NOT_COUNTED) };
    await this.registers.change(unit, actor, ASSET_REGISTER, asset, asset.version, after);
  }

  /** Writes a line into the asset's history; `hashes` are those of files that it is about. */
  tell(
    unit: Unit,
    actor: Actor,
    asset: AssetRow,
    what: string,
    line: HistoryValues,
    hashes: readonly string[] = [],
  ): void {
    this.history.record(unit, actor, {
      chain: asset.townCode,
      what: `asset.${what}`,
      subjectKind: 'asset',
      subjectId: asset.id,
      before: null,
      after: line,
      personal: ['note', 'differenceReason', 'counterparty', 'attachmentName'],
      attachments: hashes,
    });
  }
}

/** What a count found, as the row of its asset repeats it. */
export const foundOf = (count: AssetCountRow): FoundFields => ({
  countedDay: count.countedDay,
  foundQuantityMilli: count.foundQuantityMilli,
  foundValueFen: count.foundValueFen,
  foundAreaCentiMu: count.foundAreaCentiMu,
  condition: count.condition,
  differenceReason: count.differenceReason,
});

/**
 * The line that shall be withdrawn, and why. Missing `asset.line-missing`; refused `asset.reason-missing`,
 * `asset.withdrawn-already`.
 */
export function withdrawable<Line extends { readonly id: string; readonly withdraws: string | null }>(
  lines: readonly Line[],
  id: Id,
  typedReason: string,
): { readonly line: Line; readonly reason: string } {
  const reason = tidyText(typedReason);
  if (reason === '') throw refused('asset.reason-missing', {}, '撤回须写明原因');
  const line = lines.find((one) => one.id === id);
  if (line === undefined) throw missing('asset.line-missing', { id }, '没有这条清查、照片或处置');
  if (line.withdraws !== null || lines.some(({ withdraws }) => withdraws === id))
    throw refused('asset.withdrawn-already', {}, '这一条已经撤回,或本身就是撤回');
  return { line, reason };
}

/** Tidy text; null where nothing is written. */
export const textOrNull = (text: string | null | undefined): string | null => {
  const tidy = tidyText(text ?? '');
  return tidy === '' ? null : tidy;
};
