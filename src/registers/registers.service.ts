import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Condition } from '../access/scope.js';
import { sealed } from '../history/history-body.js';
import type { HistoryEntryView, HistoryRecord, HistoryValues } from '../history/history.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict, missing, refused, type Refusal } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { changedFields, pick, valuesOf } from './register-fields.js';
import { matchKeyOf, type RegisterOf } from './register-of.js';
import type { RegisterPage, RegisterQuestion } from './register.js';
import type { FieldsOf, RegisterRow } from './register-row.js';
import {
  changeOne,
  figuresAsked,
  insertNew,
  rowById,
  rowsAsked,
  type NamedRow,
} from './register-rows.store.js';

/** A row that is to be recorded; its fields have passed the register's rules. */
export interface NewRow<Row extends RegisterRow> {
  readonly townCode: string;
  readonly villageId: Id;
  readonly fields: FieldsOf<Row>;
}

/** Who records, and with which import. */
export interface Recording {
  readonly actor: Actor;
  readonly importId: Id | null;
}

/** Looking at, recording, correcting and voiding rows of any register, each change with its history. */
@Injectable()
export class Registers {
  constructor(
    private readonly storage: Storage,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of the rows in scope, with sums over all that were found; `sums` are SQL over alias `r`. */
  list<Row extends RegisterRow>(
    actor: Actor,
    register: RegisterOf<Row>,
    question: RegisterQuestion,
    narrowed: readonly Condition[] = [],
    sums: Readonly<Record<string, string>> = {},
  ): Promise<RegisterPage<NamedRow<Row>> & { readonly sums: Readonly<Record<string, number>> }> {
    return this.storage.reading(async (sql) => {
      const rows = await rowsAsked(sql, register, actor.scope, question, narrowed);
      const found = await figuresAsked(sql, register, actor.scope, question, narrowed, sums);
      const { total = 0, villages = 0, ...added } = found;
      return { rows, total, villages, sums: added };
    });
  }

  /** One row in scope; missing `register.missing`. */
  async one<Row extends RegisterRow>(
    sql: SqlReader,
    actor: Actor,
    register: RegisterOf<Row>,
    id: Id,
  ): Promise<NamedRow<Row>> {
    const row = await rowById(sql, register, actor.scope, id);
    if (row === undefined) throw missing('register.missing', { id }, `没有这条${register.noun.label.zh}`);
    return row;
  }

  /** What happened to a row, oldest first; missing `register.missing`. */
  async entries<Row extends RegisterRow>(
    actor: Actor,
    register: RegisterOf<Row>,
    id: Id,
  ): Promise<HistoryEntryView[]> {
    await this.one(this.storage.read, actor, register, id);
    return this.history.entriesOf(actor.scope, id);
  }

  /** Records rows in the unit; answers them as they stand now. */
  async record<Row extends RegisterRow>(
    unit: Unit,
    { actor, importId }: Recording,
    register: RegisterOf<Row>,
    added: readonly NewRow<Row>[],
  ): Promise<Row[]> {
    const at = instantOf(this.clock);
    const rows = added.map(({ townCode, villageId, fields }) => {
      const base: RegisterRow = {
        id: newId(),
        townCode,
        villageId,
        matchKey: matchKeyOf(register, villageId, fields),
        importId,
        voidReason: null,
        recordedBy: actor.name,
        recordedAt: at,
        updatedAt: at,
        version: 1,
      };
      return Object.assign(new register.entity(), base, fields);
    });
    await insertNew(unit.sql, register, rows);
    const told = rows.map((row) => {
      const filled = register.fields.filter((field) => row[field] !== null);
      const origin = { villageId: row.villageId, ...(importId === null ? {} : { importId }) };
      return sealed(this.telling(register, row, 'registered', null, { ...origin, ...valuesOf(row, filled) }));
    });
    await this.history.recordMany(unit, actor, told);
    return rows;
  }

  /**
   * Types over fields of a row that stands and has this version; answers what was there before, empty where nothing
   * differs. Refused `register.voided`, conflict `register.changed`.
   */
  async change<Row extends RegisterRow>(
    unit: Unit,
    actor: Actor,
    register: RegisterOf<Row>,
    row: Row,
    version: number,
    after: FieldsOf<Row>,
  ): Promise<Partial<FieldsOf<Row>>> {
    if (row.voidReason !== null) throw refused('register.voided', {}, `这条${register.noun.label.zh}已作废`);
    const names = changedFields(register, row, after);
    if (names.length === 0) return {};
    const before = pick(row, names);
    const changes = {
      ...pick(after, names),
      matchKey: matchKeyOf(register, row.villageId, after),
      updatedAt: instantOf(this.clock),
    };
    if (!(await changeOne(unit.sql, register, { id: row.id, version }, changes)))
      throw await this.changed(unit.sql, actor, register, row.id);
    this.history.record(
      unit,
      actor,
      this.telling(register, row, 'changed', valuesOf(row, names), valuesOf(after, names)),
    );
    return before;
  }

  /** Takes a row out; it stays to be seen. Refused `register.reason-missing`, `register.voided`, conflict `register.changed`. */
  async voidRow<Row extends RegisterRow>(
    unit: Unit,
    actor: Actor,
    register: RegisterOf<Row>,
    row: Row,
    version: number,
    typedReason: string,
  ): Promise<void> {
    const reason = tidyText(typedReason);
    if (reason === '') throw refused('register.reason-missing', {}, '作废须写明原因');
    if (row.voidReason !== null) throw refused('register.voided', {}, `这条${register.noun.label.zh}已作废`);
    const changes = { voidReason: reason, updatedAt: instantOf(this.clock) };
    if (!(await changeOne(unit.sql, register, { id: row.id, version }, changes)))
      throw await this.changed(unit.sql, actor, register, row.id);
    this.history.record(unit, actor, this.telling(register, row, 'voided', null, { reason }));
  }

  private async changed<Row extends RegisterRow>(
    sql: SqlReader,
    actor: Actor,
    register: RegisterOf<Row>,
    id: Id,
  ): Promise<Refusal> {
    const { version } = await this.one(sql, actor, register, id);
    const sentence = `这条${register.noun.label.zh}刚刚被别人改过,请看过新内容再决定`;
    return conflict('register.changed', { id, version }, sentence);
  }

  private telling<Row extends RegisterRow>(
    { noun, personal }: RegisterOf<Row>,
    row: Row,
    what: string,
    before: HistoryValues | null,
    after: HistoryValues,
  ): HistoryRecord {
    return {
      chain: row.townCode,
      what: `${noun.code}.${what}`,
      subjectKind: noun.code,
      subjectId: row.id,
      before,
      after,
      personal,
    };
  }
}
