import type { Actor } from '../../src/access/actor.js';
import { LOCAL_USER } from '../support/actor.js';
import type { Scope } from '../../src/access/scope.js';
import { HistoryService } from '../../src/history/history.service.js';
import { SCOPE_ALL } from '../../src/access/scope.js';
import { newId } from '../../src/kernel/ids.js';
import { VillageImportService } from '../../src/villages/village-import.service.js';
import { VillageService } from '../../src/villages/village.service.js';
import type { ImportedVillage, SavedVillage } from '../../src/villages/village.js';
import { VillageWriting } from '../../src/villages/village-writing.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

const clock = { now: () => new Date('2015-07-03T01:00:00.000Z') };

const TOWN = { code: '141128103', name: '大武镇', county: null };
const EVERYTHING = { q: null, page: 1, size: 200, sort: 'printOrder', descending: false } as const;
const seeing = (scope: Scope): Actor => ({ ...LOCAL_USER, scope });

describe.each(ENGINES)('villages in the ledger on %s', (engine) => {
  let ledger: TemporaryLedger;
  let history: HistoryService;
  let villages: VillageService;
  let imports: VillageImportService;
  beforeEach(async () => {
    ledger = await temporaryLedger(engine);
    history = new HistoryService(ledger.storage, clock);
    const writing = new VillageWriting(history, clock);
    villages = new VillageService(ledger.storage, writing, history);
    imports = new VillageImportService(writing);
    await ledger.storage.unitOfWork.run('test.begin', (unit) => villages.addTown(unit, LOCAL_USER, TOWN));
  });
  afterEach(() => ledger.close());

  const save = (importId: string | null, list: readonly ImportedVillage[]): Promise<SavedVillage[]> =>
    ledger.storage.unitOfWork.run('test.import', (unit) =>
      imports.saveImported(unit, LOCAL_USER, importId, TOWN.code, list),
    );
  const undo = (saved: readonly SavedVillage[]): Promise<void> =>
    ledger.storage.unitOfWork.run('test.undo', (unit) =>
      imports.undoImported(unit, LOCAL_USER, TOWN.code, saved),
    );
  const namesFor = async (actor: Actor): Promise<string[]> =>
    (await villages.page(actor, EVERYTHING)).rows.map((row) => row.name);

  it('tells the history who registered and changed one, and keeps persons out of the chain', async () => {
    const { id } = await villages.register(LOCAL_USER, { name: '红罗沟', households: 253 });
    const posts = [{ post: 'bookkeeper', person: '李某某', telephone: '13800000000' }] as const;
    await villages.change(LOCAL_USER, id, 1, { households: 254, posts });
    const entries = await history.entriesOf(SCOPE_ALL, id);
    expect(entries.map(({ what, actor }) => [what, actor])).toEqual([
      ['village.registered', 'user:local'],
      ['village.changed', 'user:local'],
    ]);
    expect(entries[1]?.changes).toContainEqual(
      expect.objectContaining({ field: 'households', before: 253, after: 254 }),
    );
    const changed = entries[1]?.changes.find(({ field }) => field === 'posts');
    expect(changed?.after).toEqual(posts);
    const bodies = await ledger.storage.read.all<{ body: string }>('SELECT body FROM history_entries');
    expect(bodies.map(({ body }) => body).join()).not.toMatch(/李某某|13800000000/);
  });

  it('shows a user the villages of the scope and no others, and none for an empty scope', async () => {
    const own = await villages.register(LOCAL_USER, { name: '红罗沟', groups: ['一组'] });
    const other = await villages.register(LOCAL_USER, { name: '白家咀' });
    const clerk = seeing({ kind: 'villages', villageIds: [own.id] });
    expect(await namesFor(clerk)).toEqual(['红罗沟']);
    expect((await villages.one(clerk, own.id)).groups).toHaveLength(1);
    await expect(villages.one(clerk, other.id)).rejects.toMatchObject({ code: 'village.unknown' });
    await expect(villages.change(clerk, other.id, 1, { name: '丙' })).rejects.toMatchObject({
      kind: 'missing',
    });
    expect(await villages.towns(clerk)).toEqual([TOWN]);
    for (const scope of [
      { kind: 'villages', villageIds: [] },
      { kind: 'towns', townCodes: [] },
      { kind: 'county', countyCode: '' },
      { kind: 'county', countyCode: '141129' },
    ] as const satisfies readonly Scope[]) {
      expect(await namesFor(seeing(scope))).toEqual([]);
      expect(await villages.towns(seeing(scope))).toEqual([]);
    }
    expect(await namesFor(seeing({ kind: 'county', countyCode: '141128' }))).toEqual(['红罗沟', '白家咀']);
  });

  it('hears of a name that is taken even where the taken village is out of scope', async () => {
    const own = await villages.register(LOCAL_USER, { name: '红罗沟' });
    await villages.register(LOCAL_USER, { name: '白家咀' });
    const clerk = seeing({ kind: 'villages', villageIds: [own.id] });
    await expect(villages.change(clerk, own.id, 1, { name: '白家咀村' })).rejects.toMatchObject({
      code: 'village.name-taken',
    });
  });

  it('gives the reader of sheets every name of every village', async () => {
    const { id, groups } = await villages.register(LOCAL_USER, {
      name: '白家咀',
      shortName: '白咀',
      formerNames: ['白家嘴', '白家咀'],
      groups: ['一组'],
    });
    const names = await ledger.storage.reading((sql) => imports.names(sql, LOCAL_USER, TOWN.code));
    expect(names).toEqual([{ id, name: '白家咀', otherNames: ['白咀', '白家嘴'], groups }]);
  });

  it('says before an import what it would change, and the import changes that and nothing else', async () => {
    const { id } = await villages.register(LOCAL_USER, { name: '红罗沟', households: 253, note: '旧' });
    const list: ImportedVillage[] = [
      { id, draft: { name: '红罗沟', households: 254 } },
      { draft: { name: '白家咀', population: 953 } },
    ];
    const differences = await ledger.storage.reading((sql) =>
      imports.differences(sql, LOCAL_USER, TOWN.code, list),
    );
    expect(differences).toEqual([{ households: 253 }, null]);
    const saved = await save(newId(), list);
    expect(saved[0]).toEqual({ id, version: 2, before: { households: 253 } });
    expect(saved[1]).toMatchObject({ version: 1, before: null });
    const all = await villages.all(LOCAL_USER, TOWN.code);
    expect(all.map(({ name, households, population, note }) => [name, households, population, note])).toEqual(
      [
        ['红罗沟', 254, null, '旧'],
        ['白家咀', null, 953, null],
      ],
    );
  });

  it('imported a second time changes no version and tells the history nothing', async () => {
    const saved = await save(null, [{ draft: { name: '红罗沟', groupsCount: 2 } }]);
    const entries = 'SELECT count(*) AS "count" FROM history_entries';
    const before = await ledger.storage.read.first(entries);
    const again = await save(newId(), [
      { id: saved[0]?.id ?? '', draft: { name: '红罗沟', groupsCount: 2 } },
    ]);
    expect(again[0]).toMatchObject({ version: 1, before: {} });
    expect(await ledger.storage.read.first(entries)).toEqual(before);
  });

  it('takes an import back: what it added is gone, what it changed is as it was', async () => {
    const { id } = await villages.register(LOCAL_USER, { name: '红罗沟', households: 253, groups: ['一组'] });
    const saved = await save(newId(), [
      { id, draft: { households: 254, groups: ['一组', '二组'] } },
      { draft: { name: '白家咀', groups: ['一组'] } },
    ]);
    await undo(saved);
    const all = await villages.all(LOCAL_USER, TOWN.code);
    expect(all.map(({ name, households, groups }) => [name, households, groups.length])).toEqual([
      ['红罗沟', 253, 1],
    ]);
  });

  it('does not take an import back once somebody built on it, and then leaves all of it', async () => {
    const saved = await save(newId(), [{ draft: { name: '红罗沟' } }, { draft: { name: '白家咀' } }]);
    await villages.change(LOCAL_USER, saved[1]?.id ?? '', 1, { households: 1 });
    await expect(undo(saved)).rejects.toMatchObject({ code: 'village.built-upon' });
    expect(await namesFor(LOCAL_USER)).toEqual(['红罗沟', '白家咀']);
  });

  it('refuses an import that brings one name twice, and writes none of it', async () => {
    await expect(
      save(newId(), [{ draft: { name: '红罗沟' } }, { draft: { name: '红罗沟村' } }]),
    ).rejects.toMatchObject({ code: 'village.name-taken' });
    expect(await namesFor(LOCAL_USER)).toEqual([]);
  });

  it('does not remove a group that a case names', async () => {
    const village = await villages.register(LOCAL_USER, { name: '红罗沟', groups: ['一组', '二组'] });
    await ledger.storage.unitOfWork.run('test.case', async (unit) => {
      await unit.sql.run(
        `INSERT INTO campaigns (id, town_code, code, ordinal, name, basis_documents, stages, category_names, counting,
           number_prefix, next_no, sample, version, recorded_at)
         VALUES ('c', ?, 'c', 1, 'c', '[]', '[]', '{}', 'by-problem', 'C', 2, 0, 1, '2015-07-03T01:00:00.000Z')`,
        [TOWN.code],
      );
      await unit.sql.run(
        `INSERT INTO cases (id, town_code, campaign_id, no, village_id, group_id, category_code, state, counts_from_day,
           description, match_key, amount_kind, amount_fen, recorded_by, recorded_at, updated_at, version)
         VALUES ('k', ?, 'c', 1, ?, ?, 'funds', 'registered', '2015-07-03', 'd', 'm', 'undetermined', 0, 'user:local',
           '2015-07-03T01:00:00.000Z', '2015-07-03T01:00:00.000Z', 1)`,
        [TOWN.code, village.id, village.groups[0]?.id ?? ''],
      );
    });
    await expect(villages.change(LOCAL_USER, village.id, 1, { groups: ['二组'] })).rejects.toMatchObject({
      code: 'village.group-in-use',
      params: { groups: ['一组'] },
    });
    expect((await villages.change(LOCAL_USER, village.id, 1, { groups: ['一组'] })).groups).toHaveLength(1);
  });
});
