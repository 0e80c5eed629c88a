import type { Actor } from '../access/actor.js';
import { Refusal, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { RegisterDraft } from './register.js';
import { matchKeyOf, type RegisterOf } from './register-of.js';
import type { FieldOf, FieldsOf, RegisterRow } from './register-row.js';
import { lockTownRegisters, rowsByKey, rowsOfImport, rowsPerVillage } from './register-rows.store.js';
import { changedFields, fieldsOfRow } from './register-fields.js';
import { Registers, type Recording } from './registers.service.js';

/** What becomes of a row of a sheet. `fields` are those of the row afterwards. */
export type RegisterDecision<Row extends RegisterRow> =
  | { readonly action: 'create'; readonly fields: FieldsOf<Row> }
  | {
      readonly action: 'change';
      readonly row: Row;
      readonly fields: FieldsOf<Row>;
      readonly changed: readonly FieldOf<Row>[];
    }
  | { readonly action: 'unchanged'; readonly row: Row }
  | { readonly action: 'refuse'; readonly message: string };

/** What an import changed in a row that was there, to put it back. */
export interface ChangedRegisterRow {
  readonly id: Id;
  readonly versionAfter: number;
  readonly before: object;
}

/** Rows that are looked up or taken back at once. */
const ROWS_AT_ONCE = 200;

/** Brings rows of sheets into one register, a batch at a time. */
export class RegisterImport<Row extends RegisterRow> {
  constructor(
    private readonly registers: Registers,
    private readonly register: RegisterOf<Row>,
  ) {}

  /** Lets one import at a time decide about a town's registers, until the unit ends. */
  async lock(unit: Unit, townCode: string): Promise<void> {
    await lockTownRegisters(unit.sql, townCode);
  }

  /** How many rows each village of the town has now. */
  perVillage(sql: SqlReader, actor: Actor, townCode: string): Promise<Map<Id, number>> {
    return rowsPerVillage(sql, this.register, actor.scope, townCode);
  }

  /** Decides rows against what is there, in their order. */
  async decide(
    sql: SqlReader,
    townCode: string,
    drafts: readonly RegisterDraft[],
  ): Promise<RegisterDecision<Row>[]> {
    const { register } = this;
    const typed = drafts.map(({ fields }) => typeOver(register.blank, fields));
    const keys = drafts.map(({ villageId }, at) =>
      matchKeyOf(register, villageId, typed[at] ?? register.blank),
    );
    const there = new Map<string, Row>();
    for (let at = 0; at < keys.length; at += ROWS_AT_ONCE) {
      const found = await rowsByKey(sql, register, townCode, keys.slice(at, at + ROWS_AT_ONCE));
      for (const [key, row] of found) there.set(key, row);
    }
    return drafts.map(({ fields }, at) => {
      const row = there.get(keys[at] ?? '');
      const after = row === undefined ? typed[at] : typeOver(fieldsOfRow(register, row), fields);
      return decideOne(register, row, after ?? register.blank);
    });
  }

  /** Writes what was decided; answers what was changed in rows that were there. */
  async carryOut(
    unit: Unit,
    recording: Recording,
    townCode: string,
    drafts: readonly RegisterDraft[],
    decisions: readonly RegisterDecision<Row>[],
  ): Promise<{ readonly changed: ChangedRegisterRow[]; readonly rows: readonly (Row | null)[] }> {
    const changed: ChangedRegisterRow[] = [];
    const added = decisions.flatMap((decision, at) => {
      const villageId = drafts[at]?.villageId;
      return decision.action === 'create' && villageId !== undefined
        ? [{ townCode, villageId, fields: decision.fields }]
        : [];
    });
    const created = await this.registers.record(unit, recording, this.register, added);
    const rows: (Row | null)[] = [];
    for (const decision of decisions) {
      if (decision.action === 'create') rows.push(created.shift() ?? null);
      else if (decision.action === 'refuse') rows.push(null);
      else {
        rows.push(decision.row);
        if (decision.action === 'unchanged') continue;
        const { row, fields } = decision;
        const { actor } = recording;
        const before = await this.registers.change(unit, actor, this.register, row, row.version, fields);
        changed.push({ id: row.id, versionAfter: row.version + 1, before });
      }
    }
    return { changed, rows };
  }

  /** Voids what an import brought and puts back what it changed; refused `import.built-on`. */
  async undo(unit: Unit, actor: Actor, importId: Id, changes: readonly ChangedRegisterRow[]): Promise<void> {
    for (let after = ''; ;) {
      const rows = await rowsOfImport(unit.sql, this.register, importId, after, ROWS_AT_ONCE);
      for (const row of rows) {
        if (row.version !== 1) throw builtOn(row.id);
        await this.registers.voidRow(unit, actor, this.register, row, 1, '撤销导入');
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < ROWS_AT_ONCE) break;
      after = last.id;
    }
    for (const { id, versionAfter, before } of changes) {
      const row = await this.registers.one(unit.sql, actor, this.register, id);
      if (row.version !== versionAfter || row.voidReason !== null) throw builtOn(id);
      const fields = { ...fieldsOfRow(this.register, row), ...before };
      await this.registers.change(unit, actor, this.register, row, versionAfter, fields);
    }
  }
}

/** The fields that stand, with those of a sheet over them that say something. */
function typeOver<Fields extends object>(before: Fields, typed: RegisterDraft['fields']): Fields {
  const after = { ...before };
  for (const [name, value] of Object.entries(typed)) {
    if (value !== null && name in before) Reflect.set(after, name, value);
  }
  return after;
}

function decideOne<Row extends RegisterRow>(
  register: RegisterOf<Row>,
  row: Row | undefined,
  fields: FieldsOf<Row>,
): RegisterDecision<Row> {
  try {
    register.check(fields);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'refused')
      return { action: 'refuse', message: error.message };
    throw error;
  }
  if (row === undefined) return { action: 'create', fields };
  const changed = changedFields(register, row, fields);
  return changed.length === 0 ? { action: 'unchanged', row } : { action: 'change', row, fields, changed };
}

const builtOn = (id: Id): Refusal =>
  refused('import.built-on', { id }, '导入之后有人改过其中的内容,不能撤销');
