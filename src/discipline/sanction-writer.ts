import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import type { HistoryValues } from '../history/history.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { comparisonKey } from '../kernel/text.js';
import { CLOCK } from '../storage/storage.module.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { DealtPersonRow } from './dealt-person.entity.js';
import { DisciplineSettingService } from './discipline-setting.service.js';
import type { SanctionRow } from './sanction.entity.js';
import { sealedWhole } from './sealed-whole.js';
import type { SanctionFields } from './sanction.js';
import { consequencesOf } from './sanction.rules.js';
import { insertSanctions, setFlagged, updateSanction } from './sanction.store.js';
import { personFieldsOf, sanctionFieldsOf, type SanctionRecord } from './sanction.view.js';

/** How a new sanction came. */
export interface SanctionOrigin {
  readonly asReported: boolean;
  readonly importId: Id | null;
}

/** Writes sanctions with what follows from them, and tells the history; who calls has decided. */
@Injectable()
export class SanctionWriter {
  constructor(
    private readonly history: HistoryService,
    private readonly settings: DisciplineSettingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Adds a sanction of a person. */
  async insert(
    unit: Unit,
    actor: Actor,
    person: DealtPersonRow,
    fields: SanctionFields,
    origin: SanctionOrigin,
  ): Promise<SanctionRow> {
    const at = instantOf(this.clock);
    const row: SanctionRow = {
      id: newId(),
      townCode: person.townCode,
      personId: person.id,
      ...this.columnsOf(fields, person),
      asReported: origin.asReported ? 1 : 0,
      voidReason: null,
      importId: origin.importId,
      recordedBy: actor.name,
      recordedAt: at,
      updatedAt: at,
      version: 1,
    };
    await insertSanctions(unit.sql, [row]);
    const after = { personId: person.id, asReported: origin.asReported, ...filled(fields) };
    this.tell(unit, actor, 'sanction.registered', row, null, after);
    return row;
  }

  /** Changes a sanction that still has its version and tells what changed; conflict `sanction.changed`. */
  async change(
    unit: Unit,
    actor: Actor,
    { row, person }: SanctionRecord,
    after: SanctionFields,
  ): Promise<void> {
    const before = sanctionFieldsOf(row);
    const changed = (Object.keys(after) as (keyof SanctionFields)[]).filter(
      (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
    );
    if (changed.length === 0) return;
    await this.write(unit, row, this.columnsOf(after, person));
    const pick = (fields: SanctionFields): HistoryValues =>
      Object.fromEntries(changed.map((key) => [key, fields[key]]));
    this.tell(unit, actor, 'sanction.changed', row, pick(before), pick(after));
  }

  /** Voids a sanction that was recorded by mistake; it stays to be seen and counts nowhere. */
  async voidOne(unit: Unit, actor: Actor, row: SanctionRow, reason: string): Promise<void> {
    await this.write(unit, row, { voidReason: reason });
    this.tell(unit, actor, 'sanction.voided', row, null, { reason });
  }

  /** Tells that a sanction is now about these cases. */
  tellCases(unit: Unit, actor: Actor, row: SanctionRow, before: readonly Id[], after: readonly Id[]): void {
    this.tell(unit, actor, 'sanction.cases-linked', row, { caseIds: before }, { caseIds: after });
  }

  /** Looks at the flags of a person's sanctions anew, after the person was corrected. */
  async flagAnew(unit: Unit, records: readonly SanctionRecord[], person: DealtPersonRow): Promise<void> {
    for (const { row } of records) {
      const { flagged } = this.columnsOf(sanctionFieldsOf(row), person);
      if (flagged !== row.flagged) await setFlagged(unit.sql, row.id, flagged === 1);
    }
  }

  private async write(unit: Unit, row: SanctionRow, changes: Partial<SanctionRow>): Promise<void> {
    const made = await updateSanction(unit.sql, row, { ...changes, updatedAt: instantOf(this.clock) });
    if (!made)
      throw conflict('sanction.changed', { id: row.id }, '这条处分刚刚被别人改过,请看过新内容再决定');
  }

  private columnsOf(fields: SanctionFields, person: DealtPersonRow) {
    const { track, effect, flags } = consequencesOf(this.settings.tables, fields, personFieldsOf(person));
    const { mergedKinds, ...plain } = fields;
    return {
      ...plain,
      mergedKinds: JSON.stringify(mergedKinds),
      track,
      documentKey: fields.documentNumber === null ? null : comparisonKey(fields.documentNumber),
      effectFromDay: effect.fromDay,
      effectEndDay: effect.endDay,
      probationEndDay: effect.probationEndDay,
      flagged: flags.length > 0 ? 1 : 0,
    };
  }

  private tell(
    unit: Unit,
    actor: Actor,
    what: string,
    { id, townCode }: SanctionRow,
    before: HistoryValues | null,
    after: HistoryValues,
  ): void {
    const told = { subjectKind: 'sanction', subjectId: id, ...sealedWhole(before, after) };
    this.history.record(unit, actor, { chain: townCode, what, ...told });
  }
}

/** The fields of a new sanction that say something. */
function filled(fields: SanctionFields): HistoryValues {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== 0 && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
