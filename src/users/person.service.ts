import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import { LEDGER_CHAIN, type HistoryValues } from '../history/history.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { Page, PageQuestion } from '../kernel/paging.js';
import { comparisonKey, tidyText } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { PersonRow } from './person.entity.js';
import {
  deputyshipsOf,
  insertPerson,
  kinOf,
  personsByIds,
  personsPage,
  replaceKin,
  replaceVillages,
  updatePerson,
  villagesLookedAfter,
} from './person.store.js';
import type { PersonInput, PersonView, Standing } from './person.js';

/** What the history tells of a person; all of it but the town and the links is personal. */
const PERSONAL = ['name', 'telephone', 'kinIds'] as const;

/** Persons, whom rules must know again, and what somebody stands for. */
@Injectable()
export class PersonService {
  constructor(
    private readonly storage: Storage,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One page of the persons, by name. */
  page(question: PageQuestion & { readonly q: string }): Promise<Page<PersonView>> {
    return this.storage.reading(async (sql) => {
      const { rows, total } = await personsPage(sql, question);
      return { rows: await viewsOf(sql, rows), total };
    });
  }

  /** The person with this identity on the caller's state of the ledger; missing `person.missing`. */
  async find(sql: SqlReader, id: Id): Promise<PersonView> {
    const [view] = await viewsOf(sql, await personsByIds(sql, [id]));
    if (view === undefined) throw missing('person.missing', { id }, '没有这个人');
    return view;
  }

  /** Registers a person. Refused `person.name-missing`, `person.own-kin`, `storage.in-use` for links that lead nowhere. */
  async register(actor: Actor, input: PersonInput): Promise<PersonView> {
    const id = await this.storage.unitOfWork.run('person.register', (unit) =>
      this.registerIn(unit, actor, input),
    );
    return this.storage.reading((sql) => this.find(sql, id));
  }

  /** Registers a person inside the caller's unit; refused like `register`. */
  async registerIn(unit: Unit, actor: Actor, input: PersonInput): Promise<Id> {
    const id = newId();
    const after = fieldsOf(id, input, null);
    await insertPerson(unit.sql, {
      id,
      townCode: after.townCode,
      name: after.name,
      telephone: after.telephone,
      recordedAt: instantOf(this.clock),
      version: 1,
    });
    await this.link(unit, id, after);
    this.tell(unit, actor, id, 'person.registered', null, after);
    return id;
  }

  /** Changes a person who still has this version. Conflict `person.changed`, refused like `register`. */
  async change(actor: Actor, id: Id, version: number, input: Partial<PersonInput>): Promise<PersonView> {
    return this.storage.unitOfWork.run('person.change', async (unit) => {
      const before = await this.find(unit.sql, id);
      const after = fieldsOf(id, input, before);
      const { townCode, name, telephone } = after;
      if (!(await updatePerson(unit.sql, { id, version }, { townCode, name, telephone }))) {
        throw conflict('person.changed', { yours: input, theirs: before }, '这个人的资料刚刚被别人改过');
      }
      await this.link(unit, id, after);
      this.tell(unit, actor, id, 'person.changed', before, after);
      return this.find(unit.sql, id);
    });
  }

  /** What an actor stands for today; nothing for the shell and the program itself, who are no persons. */
  async standing(sql: SqlReader, actor: Pick<Actor, 'personId' | 'actsFor'>): Promise<Standing> {
    const own = [actor.personId, actor.actsFor].flatMap((id) => id ?? []);
    const deputised =
      actor.personId === null ? [] : await deputyshipsOf(sql, actor.personId, todayOf(this.clock));
    const personIds = new Set([...own, ...deputised.map(({ personId }) => personId)]);
    const pairs = await kinOf(sql, [...personIds]);
    const kinIds = new Set(
      pairs.flatMap(({ personId, otherId }) => [personId, otherId]).filter((id) => !personIds.has(id)),
    );
    const named = await personsByIds(sql, [...personIds, ...kinIds]);
    const villages = await villagesLookedAfter(sql, [...personIds]);
    return {
      personIds,
      kinIds,
      nameKeys: new Set(named.map(({ name }) => comparisonKey(name))),
      villageIds: new Set(villages.map(({ villageId }) => villageId)),
    };
  }

  private async link(unit: Unit, id: Id, { villageIds, kinIds }: PersonFields): Promise<void> {
    await replaceVillages(unit.sql, id, villageIds);
    await replaceKin(unit.sql, id, kinIds);
  }

  private tell(
    unit: Unit,
    actor: Actor,
    id: Id,
    what: string,
    before: PersonFields | null,
    after: PersonFields,
  ): void {
    this.history.record(unit, actor, {
      chain: after.townCode ?? LEDGER_CHAIN,
      what,
      subjectKind: 'person',
      subjectId: id,
      before: before === null ? null : told(before),
      after: told(after),
      personal: PERSONAL,
    });
  }
}

type PersonFields = Pick<PersonView, 'townCode' | 'name' | 'telephone' | 'villageIds' | 'kinIds'>;

const told = ({ townCode, name, telephone, villageIds, kinIds }: PersonFields): HistoryValues => ({
  townCode,
  name,
  telephone,
  villageIds,
  kinIds,
});

/** What was typed over what is there. */
function fieldsOf(id: Id, input: Partial<PersonInput>, before: PersonFields | null): PersonFields {
  const name = input.name === undefined ? (before?.name ?? '') : tidyText(input.name);
  if (comparisonKey(name) === '') throw refused('person.name-missing', {}, '请填写姓名');
  const kinIds = input.kinIds ?? before?.kinIds ?? [];
  if (kinIds.includes(id)) throw refused('person.own-kin', {}, '一个人不是自己的亲属');
  return {
    townCode: input.townCode === undefined ? (before?.townCode ?? null) : input.townCode,
    name,
    telephone: input.telephone === undefined ? (before?.telephone ?? null) : input.telephone,
    villageIds: input.villageIds ?? before?.villageIds ?? [],
    kinIds,
  };
}

async function viewsOf(sql: SqlReader, rows: readonly PersonRow[]): Promise<PersonView[]> {
  const ids = rows.map(({ id }) => id);
  const villages = await villagesLookedAfter(sql, ids);
  const kin = await kinOf(sql, ids);
  return rows.map(({ id, townCode, name, telephone, version }) => ({
    id,
    townCode,
    name,
    telephone,
    villageIds: villages.filter(({ personId }) => personId === id).map(({ villageId }) => villageId),
    kinIds: kin.flatMap(({ personId, otherId }) =>
      personId === id ? [otherId] : otherId === id ? [personId] : [],
    ),
    version,
  }));
}
