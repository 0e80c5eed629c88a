import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import {
  RegisterImport,
  type ChangedRegisterRow,
  type RegisterDecision,
} from '../registers/register-import.js';
import type { RegisterDraft } from '../registers/register.js';
import { Registers, type Recording } from '../registers/registers.service.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import type { Unit } from '../storage/unit-of-work.js';
import { ASSET_REGISTER, FOUND_FIELDS } from './asset-register.js';
import type { AssetCountRow, AssetRow } from './asset.entity.js';
import { acquiredOf, classOfWords, usageOfWords } from './asset.rules.js';
import { builtOnImport, countsOfImport, insertCounts } from './asset.store.js';

/** Counts that are withdrawn at once. */
const COUNTS_AT_ONCE = 200;

/** Assets out of count forms: what the books say goes into the register, what was found becomes a count. */
@Injectable()
export class AssetImportService {
  private readonly assets: RegisterImport<AssetRow>;

  constructor(
    registers: Registers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.assets = new RegisterImport(registers, ASSET_REGISTER);
  }

  lock(unit: Unit, townCode: string): Promise<void> {
    return this.assets.lock(unit, townCode);
  }

  /** How many assets each village of the town has now. */
  perVillage(sql: SqlReader, actor: Actor, townCode: string): Promise<Map<Id, number>> {
    return this.assets.perVillage(sql, actor, townCode);
  }

  /** Decides rows against what is there; a count older than the one that holds is refused, lest it take its place. */
  async decide(
    sql: SqlReader,
    townCode: string,
    drafts: readonly RegisterDraft[],
  ): Promise<RegisterDecision<AssetRow>[]> {
    const decisions = await this.assets.decide(sql, townCode, drafts.map(withDerived));
    return decisions.map((decision, at) => {
      if (decision.action !== 'change') return decision;
      const { countedDay: held } = decision.row;
      const counted = drafts[at]?.fields['countedDay'];
      if (held === null || typeof counted !== 'string' || counted >= held) return decision;
      return { action: 'refuse', message: `账本中这项资产已有 ${held} 的清查,比表上的 ${counted} 晚` };
    });
  }

  /** Writes what was decided, with a count for every row whose count is new. */
  async carryOut(
    unit: Unit,
    recording: Recording,
    townCode: string,
    drafts: readonly RegisterDraft[],
    decisions: readonly RegisterDecision<AssetRow>[],
  ): Promise<{ readonly changed: readonly ChangedRegisterRow[] }> {
    const { changed, rows } = await this.assets.carryOut(unit, recording, townCode, drafts, decisions);
    const recordedAt = instantOf(this.clock);
    const counts = decisions.flatMap((decision, at): AssetCountRow[] => {
      const row = rows[at];
      if (!row || !bringsCount(decision)) return [];
      const { countedDay, foundQuantityMilli, foundValueFen, foundAreaCentiMu } = decision.fields;
      if (countedDay === null) return [];
      const { condition, differenceReason } = decision.fields;
      return [
        {
          id: newId(),
          townCode,
          assetId: row.id,
          countedDay,
          foundQuantityMilli,
          foundValueFen,
          foundAreaCentiMu,
          condition,
          differenceReason,
          note: null,
          withdraws: null,
          importId: recording.importId,
          recordedBy: recording.actor.name,
          recordedAt,
        },
      ];
    });
    if (counts.length > 0) await insertCounts(unit.sql, counts);
    return { changed };
  }

  /** Voids the assets that an import brought and withdraws its counts; refused `import.built-on`. */
  async undo(unit: Unit, actor: Actor, importId: Id, changes: readonly ChangedRegisterRow[]): Promise<void> {
    const built = await builtOnImport(unit.sql, importId);
    if (built !== undefined)
      throw refused('import.built-on', { id: built }, '导入之后有人登记了清查或处置,不能撤销');
    await this.assets.undo(unit, actor, importId, changes);
    const recordedAt = instantOf(this.clock);
    for (let after = ''; ;) {
      const counts = await countsOfImport(unit.sql, importId, after, COUNTS_AT_ONCE);
      const last = counts.at(-1);
      if (last === undefined) break;
      const withdrawals = counts.map((count) => ({
        ...count,
        id: newId(),
        note: '撤销导入',
        withdraws: count.id,
        importId: null,
        recordedBy: actor.name,
        recordedAt,
      }));
      await insertCounts(unit.sql, withdrawals);
      after = last.id;
    }
  }
}

type Writing = Extract<RegisterDecision<AssetRow>, { readonly action: 'create' | 'change' }>;

/** Does the row say something of a count that the ledger does not know yet? */
const bringsCount = (decision: RegisterDecision<AssetRow>): decision is Writing =>
  decision.action === 'create' ||
  (decision.action === 'change' &&
    decision.changed.some((field) => FOUND_FIELDS.some((found) => found === field)));

/** The draft with what follows from its words; what has no words stays as it is in the ledger. */
function withDerived({ villageId, fields }: RegisterDraft): RegisterDraft {
  const text = (field: string): string | null => {
    const value = fields[field];
    return typeof value === 'string' ? value : null;
  };
  const words = text('classAsWritten');
  const classCode = words === null ? (text('landClass') === null ? null : 'resource') : classOfWords(words);
  return {
    villageId,
    fields: {
      ...fields,
      classCode,
      acquiredDay: acquiredOf(text('acquiredAsWritten')),
      useCode: usageOfWords(text('useAsWritten')),
    },
  };
}
