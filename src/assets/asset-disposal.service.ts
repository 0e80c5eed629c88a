import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { Registers } from '../registers/registers.service.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { AssetLineWriting, textOrNull, withdrawable } from './asset-line-writing.js';
import { ASSET_REGISTER } from './asset-register.js';
import { disposalsFound, type DisposalQuestion } from './asset-disposal.store.js';
import type { AssetDisposalRow, AssetRow } from './asset.entity.js';
import type { AssetDisposalPage, AssetDisposalView, DisposalWay } from './asset.js';
import { disposalsOf, insertDisposal } from './asset.store.js';

/** A disposal as it is typed; money in 分, quantity in thousandths (null for all of it). */
export interface DisposalInput {
  readonly day: string;
  readonly way: DisposalWay;
  readonly quantityMilli?: number | null | undefined;
  readonly procedure?: string | null | undefined;
  readonly resolution?: string | null | undefined;
  readonly valuationDay?: string | null | undefined;
  readonly valuationOrgan?: string | null | undefined;
  readonly valuationFen?: number | null | undefined;
  readonly proceedsFen?: number | undefined;
  readonly counterparty?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** How assets leave a village. What the procedure lacks is kept as it is: that is for the checks to notice. */
@Injectable()
export class AssetDisposalService {
  constructor(
    private readonly storage: Storage,
    private readonly registers: Registers,
    private readonly lines: AssetLineWriting,
  ) {}

  /** A page of all disposals that stand, with sums over all that was found. */
  page(actor: Actor, question: DisposalQuestion): Promise<AssetDisposalPage> {
    return this.storage.reading((sql) => disposalsFound(sql, actor.scope, question));
  }

  /** The disposals of an asset, withdrawn ones and withdrawals included; missing `register.missing`. */
  async list(actor: Actor, assetId: Id): Promise<AssetDisposalView[]> {
    return this.storage.reading(async (sql) => {
      await this.registers.one(sql, actor, ASSET_REGISTER, assetId);
      return (await disposalsOf(sql, assetId)).map(toView);
    });
  }

  /**
   * Adds a disposal. Refused `asset.disposal-exceeds`, `asset.day-in-future`, `register.voided`; invalid
   * `asset.day-impossible`; missing `register.missing`.
   */
  async add(actor: Actor, assetId: Id, input: DisposalInput): Promise<AssetDisposalView[]> {
    const day = this.lines.dayOf(input.day);
    const typedDay = input.valuationDay ?? null;
    const valuationDay = typedDay === null ? null : this.lines.dayOf(typedDay);
    const line = {
      day,
      way: input.way,
      quantityMilli: input.quantityMilli ?? null,
      procedure: textOrNull(input.procedure),
      resolution: textOrNull(input.resolution),
      valuationDay,
      valuationOrgan: textOrNull(input.valuationOrgan),
      valuationFen: input.valuationFen ?? null,
      proceedsFen: input.proceedsFen ?? 0,
      counterparty: textOrNull(input.counterparty),
      note: textOrNull(input.note),
      withdraws: null,
    };
    return this.storage.unitOfWork.run('asset.dispose', async (unit) => {
      const asset = await this.lines.held(unit, actor, assetId);
      checkQuantity(asset, await disposalsOf(unit.sql, assetId), line.quantityMilli);
      return this.write(unit, actor, asset, 'disposed', line);
    });
  }

  /** Withdraws a disposal that was recorded by mistake; refused and missing like `withdrawable`. */
  async withdraw(actor: Actor, assetId: Id, id: Id, typedReason: string): Promise<AssetDisposalView[]> {
    return this.storage.unitOfWork.run('asset.withdraw-disposal', async (unit) => {
      const asset = await this.lines.held(unit, actor, assetId);
      const { line, reason } = withdrawable(await disposalsOf(unit.sql, assetId), id, typedReason);
      const { id: _id, townCode: _town, assetId: _asset, recordedBy: _by, recordedAt: _at, ...same } = line;
      return this.write(unit, actor, asset, 'disposal-withdrawn', { ...same, note: reason, withdraws: id });
    });
  }

  private async write(
    unit: Unit,
    actor: Actor,
    asset: AssetRow,
    what: string,
    line: Omit<AssetDisposalRow, 'id' | 'townCode' | 'assetId' | 'recordedBy' | 'recordedAt'>,
  ): Promise<AssetDisposalView[]> {
    const row: AssetDisposalRow = {
      id: newId(),
      townCode: asset.townCode,
      assetId: asset.id,
      ...line,
      recordedBy: actor.name,
      recordedAt: this.lines.instant,
    };
    await insertDisposal(unit.sql, row);
    this.lines.tell(unit, actor, asset, what, { lineId: row.id, ...line });
    return (await disposalsOf(unit.sql, asset.id)).map(toView);
  }
}

/** No more is given away than the books or a count know of; a disposal without a quantity takes all, and only once. */
function checkQuantity(
  { bookQuantityMilli, foundQuantityMilli }: AssetRow,
  lines: readonly AssetDisposalRow[],
  addedMilli: number | null,
): void {
  const withdrawn = new Set(lines.flatMap(({ withdraws }) => (withdraws === null ? [] : [withdraws])));
  const standing = lines.filter(({ id, withdraws }) => withdraws === null && !withdrawn.has(id));
  const gone = standing.reduce((sum, { quantityMilli }) => sum + (quantityMilli ?? 0), 0);
  const all = standing.some(({ quantityMilli }) => quantityMilli === null);
  const known = Math.max(bookQuantityMilli ?? 0, foundQuantityMilli ?? 0);
  const limited = bookQuantityMilli !== null || foundQuantityMilli !== null;
  if (all || (limited && gone + (addedMilli ?? 0) > known))
    throw refused('asset.disposal-exceeds', {}, '处置的数量合计多于账面和实存的数量');
}

const toView = ({ townCode: _town, assetId: _asset, ...view }: AssetDisposalRow): AssetDisposalView => view;
