import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { refused, type Refusal } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { comparisonKey } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { DealtPersonRow } from './dealt-person.entity.js';
import { typeOverPerson } from './dealt-person.rules.js';
import { DealtPersonService } from './dealt-person.service.js';
import { namesakes } from './dealt-person.store.js';
import type { DisciplineMode } from './discipline.js';
import { mayStand, refuseWhereOff } from './discipline.rules.js';
import { DisciplineSettingService } from './discipline-setting.service.js';
import type { ImportedSanction, SanctionFigures } from './sanction-import.js';
import {
  fieldsOfRow,
  isNamedIn,
  isSameSanction,
  looksLike,
  personOfRow,
  type ChangedSanction,
  type SanctionDecision,
} from './sanction-import.rules.js';
import type { SanctionFields } from './sanction.js';
import { consequencesOf } from './sanction.rules.js';
import {
  sanctionById,
  sanctionsByDocument,
  sanctionsNamed,
  sanctionsOfImport,
  sanctionsPerVillage,
} from './sanction.store.js';
import { personFieldsOf, sanctionFieldsOf, type SanctionRecord } from './sanction.view.js';
import { SanctionWriter } from './sanction-writer.js';

/**
 * Sanctions out of sheets. A row is one that is there by its decision number, and within it by village, person and words;
 * without a number nothing is matched, least of all by a masked name.
 */
@Injectable()
export class SanctionImportService {
  constructor(
    private readonly settings: DisciplineSettingService,
    private readonly persons: DealtPersonService,
    private readonly writer: SanctionWriter,
  ) {}

  /** What a town's register holds now. */
  figures(sql: SqlReader, actor: Actor, townCode: string): Promise<SanctionFigures> {
    return sanctionsPerVillage(sql, actor.scope, townCode);
  }

  /**
   * Decides the rows of one file together, since they say who is the same person. `answers` holds, row by row, what a
   * person said where it was asked. Refused `discipline.off`.
   */
  async decide(
    sql: SqlReader,
    townCode: string,
    rows: readonly ImportedSanction[],
    answers: readonly (SameOrAnother | undefined)[],
  ): Promise<SanctionDecision[]> {
    const { mode } = await this.settings.now();
    refuseWhereOff(mode);
    const numbers = rows.flatMap((row) => (row.documentNumber ? [comparisonKey(row.documentNumber)] : []));
    const there = await inPieces(numbers, (keys) => sanctionsByDocument(sql, townCode, keys));
    const names = rows.map((row) => comparisonKey(row.name));
    const known: Known = {
      named: await inPieces(names, (keys) => sanctionsNamed(sql, townCode, keys)),
      persons: await inPieces(names, (keys) => namesakes(sql, townCode, keys)),
      mode,
    };
    const matches = rows.map((row, place) =>
      answers[place] === 'same'
        ? known.named.find((record) => looksLike(record, row))
        : there.find((record) => isSameSanction(record, row)),
    );
    const matched = new Map<string, Id>();
    for (const [place, row] of rows.entries()) {
      const match = matches[place];
      if (match !== undefined) matched.set(personOfRow(row), match.person.id);
    }
    return rows.map((row, place) => {
      const personKey = matched.get(personOfRow(row)) ?? personOfRow(row);
      const match = matches[place];
      if (match !== undefined) return this.decideThere(match, row, personKey);
      const isAsked = answers[place] !== 'another';
      return this.decideNew(row, personKey, known, { isKnownPerson: matched.has(personOfRow(row)), isAsked });
    });
  }

  /** Carries out what was decided; answers what was changed in sanctions that were there. */
  async carryOut(
    unit: Unit,
    actor: Actor,
    importId: Id,
    rows: readonly ImportedSanction[],
    decisions: readonly SanctionDecision[],
  ): Promise<ChangedSanction[]> {
    const persons = new Map<string, DealtPersonRow>();
    for (const decision of decisions) {
      if (decision.action === 'change' || decision.action === 'unchanged')
        persons.set(decision.personKey, decision.record.person);
    }
    const changed: ChangedSanction[] = [];
    for (const [place, decision] of decisions.entries()) {
      const row = rows[place];
      if (row === undefined) continue;
      if (decision.action === 'create') {
        const person =
          persons.get(decision.personKey) ??
          (await this.persons.create(unit, actor, typeOverPerson(null, row), importId));
        persons.set(decision.personKey, person);
        const origin = { asReported: decision.asReported, importId };
        await this.writer.insert(unit, actor, person, decision.fields, origin);
      } else if (decision.action === 'change') {
        const { record, fields, changed: names } = decision;
        await this.writer.change(unit, actor, record, fields);
        const before = sanctionFieldsOf(record.row);
        const earlier = Object.fromEntries(names.map((key) => [key, before[key]]));
        changed.push({ id: record.row.id, versionAfter: record.row.version + 1, before: earlier });
      }
    }
    return changed;
  }

  /** Voids what an import brought and puts back what it changed; refused `import.built-on`. */
  async undo(unit: Unit, actor: Actor, importId: Id, changes: readonly ChangedSanction[]): Promise<void> {
    for (const { row } of await sanctionsOfImport(unit.sql, importId)) {
      if (row.version !== 1) throw builtOn(row.id);
      await this.writer.voidOne(unit, actor, row, '撤销导入');
    }
    for (const { id, versionAfter, before } of changes) {
      const record = await sanctionById(unit.sql, actor.scope, id);
      if (record === undefined || record.row.version !== versionAfter) throw builtOn(id);
      await this.writer.change(unit, actor, record, { ...sanctionFieldsOf(record.row), ...before });
    }
  }

  private decideNew(
    row: ImportedSanction,
    personKey: string,
    { named, persons, mode }: Known,
    { isKnownPerson, isAsked }: { readonly isKnownPerson: boolean; readonly isAsked: boolean },
  ): SanctionDecision {
    // A sheet without the column reports what was done; one with the column says who was not told yet.
    const asReported = row.announcedDay === undefined;
    if (!mayStand(mode, row.announcedDay ?? null, asReported)) {
      return { action: 'refuse', fault: 'announcement-missing', value: '' };
    }
    if (isAsked && !row.documentNumber && named.some((record) => looksLike(record, row)))
      return { action: 'refuse', fault: 'sanction-unsure', value: row.name };
    const fields = fieldsOfRow(this.settings.tables, null, row);
    if (typeof fields === 'string') return { action: 'refuse', fault: 'row-not-valid', value: fields };
    const { flags } = consequencesOf(this.settings.tables, fields, typeOverPerson(null, row));
    const others = persons.filter((person) => isNamedIn(person, row)).length;
    return { action: 'create', personKey, fields, asReported, namesakes: isKnownPerson ? 0 : others, flags };
  }

  private decideThere(record: SanctionRecord, row: ImportedSanction, personKey: string): SanctionDecision {
    const before = sanctionFieldsOf(record.row);
    const fields = fieldsOfRow(this.settings.tables, before, row);
    if (typeof fields === 'string') return { action: 'refuse', fault: 'row-not-valid', value: fields };
    const changed = (Object.keys(fields) as (keyof SanctionFields)[]).filter(
      (key) => JSON.stringify(before[key]) !== JSON.stringify(fields[key]),
    );
    const { flags } = consequencesOf(this.settings.tables, fields, personFieldsOf(record.person));
    const action = changed.length === 0 ? 'unchanged' : 'change';
    return { action, personKey, record, fields, changed, flags };
  }
}

/** What a person says of a row that resembles one in the register. */
type SameOrAnother = 'same' | 'another';

/** What the register holds that a new row is held against. */
interface Known {
  readonly named: readonly SanctionRecord[];
  readonly persons: readonly { readonly villageId: Id; readonly nameKey: string }[];
  readonly mode: DisciplineMode;
}

const KEYS_AT_ONCE = 500;

/** Asks for many keys, each once, some hundred at a time. */
async function inPieces<Found>(
  keys: readonly string[],
  ask: (keys: readonly string[]) => Promise<Found[]>,
): Promise<Found[]> {
  const distinct = [...new Set(keys)];
  const found: Found[] = [];
  for (let at = 0; at < distinct.length; at += KEYS_AT_ONCE) {
    found.push(...(await ask(distinct.slice(at, at + KEYS_AT_ONCE))));
  }
  return found;
}

const builtOn = (id: Id): Refusal =>
  refused('import.built-on', { id }, '导入之后有人改过其中的处分,不能撤销');
