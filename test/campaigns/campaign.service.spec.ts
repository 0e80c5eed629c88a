import type { Actor } from '../../src/access/actor.js';
import { LOCAL_USER } from '../support/actor.js';
import { SCOPE_ALL, type Scope } from '../../src/access/scope.js';
import { CampaignOpeningService } from '../../src/campaigns/campaign-opening.service.js';
import { CampaignService } from '../../src/campaigns/campaign.service.js';
import { DeclarationService } from '../../src/campaigns/declaration.service.js';
import { TaxonomyService } from '../../src/campaigns/taxonomy.service.js';
import type { CampaignView, ItemInput, TaxonomyView } from '../../src/campaigns/campaign.js';
import { HistoryService } from '../../src/history/history.service.js';
import { VillageService } from '../../src/villages/village.service.js';
import { VillageWriting } from '../../src/villages/village-writing.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

const clock = { now: () => new Date('2015-07-03T01:00:00.000Z') };
const TOWN = { code: '141128103', name: '大武镇', county: '方山县' };
const seeing = (scope: Scope): Actor => ({ ...LOCAL_USER, scope });

const itemsOf = (taxonomy: TaxonomyView): ItemInput[] =>
  taxonomy.categories.flatMap((category) =>
    category.items.map(({ code, categoryCode, name }) => ({ code, categoryCode, name })),
  );

describe.each(ENGINES)('campaigns in the ledger on %s', (engine) => {
  let ledger: TemporaryLedger;
  let history: HistoryService;
  let villages: VillageService;
  let campaigns: CampaignService;
  let opening: CampaignOpeningService;
  let taxonomies: TaxonomyService;
  let declarations: DeclarationService;
  let dawu: CampaignView;
  beforeEach(async () => {
    ledger = await temporaryLedger(engine);
    const { storage } = ledger;
    history = new HistoryService(storage, clock);
    villages = new VillageService(storage, new VillageWriting(history, clock), history);
    campaigns = new CampaignService(storage, history);
    opening = new CampaignOpeningService(storage, villages, history, clock);
    taxonomies = new TaxonomyService(storage, campaigns, history);
    declarations = new DeclarationService(storage, campaigns, history);
    await storage.unitOfWork.run('test.begin', (unit) => villages.addTown(unit, LOCAL_USER, TOWN));
    dawu = await opening.open(LOCAL_USER, { code: 'dawu-2015', name: '专项清理整治', taxonomy: 'dawu-2015' });
  });
  afterEach(() => ledger.close());

  const take = (count: number): Promise<number> =>
    ledger.storage.unitOfWork.run('test.take', (unit) => campaigns.takeNumbers(unit, dawu.id, count));

  it('begin with the items and stages of their taxonomy, and with their code in front of the numbers', async () => {
    expect(dawu).toMatchObject({
      numberPrefix: 'DAWU-2015',
      counting: 'by-problem',
      sample: false,
      version: 1,
    });
    expect(dawu.stages.map((stage) => stage.name).slice(0, 3)).toEqual(['清查', '登记', '核实']);
    const taxonomy = await taxonomies.one(LOCAL_USER, 'dawu-2015');
    expect(taxonomy.categories.map(({ code, items }) => [code, items.length])).toEqual([
      ['management', 5],
      ['funds', 5],
      ['assets', 4],
      ['claims-debts', 4],
      ['unclassified', 0],
    ]);
    expect(taxonomy.categories[0]?.name).toBe('“三资”管理机制体制');
    expect(taxonomy.categories[1]?.items[1]).toMatchObject({ code: 'funds/2', no: 2, name: '违规出借资金' });
  });

  it('follow one another in the order in which they were opened, each with a place of its own', async () => {
    await opening.open(LOCAL_USER, { code: 'a-2026', name: '甲', taxonomy: 'present' });
    expect((await campaigns.all(LOCAL_USER)).map(({ code }) => code)).toEqual(['dawu-2015', 'a-2026']);
    const second = await ledger.storage.reading((sql) => campaigns.find(sql, SCOPE_ALL, 'a-2026'));
    expect(second.ordinal).toBe(2);
    expect(await ledger.storage.reading((sql) => campaigns.findById(sql, SCOPE_ALL, second.id))).toEqual(
      second,
    );
  });

  it('cannot share a code', async () => {
    await expect(
      opening.open(LOCAL_USER, { code: 'dawu-2015', name: '乙', taxonomy: 'present' }),
    ).rejects.toMatchObject({ kind: 'refused', code: 'campaign.code-taken' });
    expect(await campaigns.all(LOCAL_USER)).toHaveLength(1);
  });

  it('are seen by whoever has the town, its county or a village of it, and by nobody else', async () => {
    const { id } = await villages.register(LOCAL_USER, { name: '红罗沟' });
    const seen = async (scope: Scope): Promise<number> => (await campaigns.all(seeing(scope))).length;
    expect(await seen({ kind: 'towns', townCodes: [TOWN.code] })).toBe(1);
    expect(await seen({ kind: 'county', countyCode: '141128' })).toBe(1);
    expect(await seen({ kind: 'villages', villageIds: [id] })).toBe(1);
    expect(await seen({ kind: 'villages', villageIds: [] })).toBe(0);
    expect(await seen({ kind: 'towns', townCodes: [] })).toBe(0);
    const stranger = seeing({ kind: 'towns', townCodes: ['141128104'] });
    await expect(campaigns.one(stranger, 'dawu-2015')).rejects.toMatchObject({ code: 'campaign.unknown' });
    await expect(taxonomies.one(stranger, 'dawu-2015')).rejects.toMatchObject({ kind: 'missing' });
    await expect(declarations.one(stranger, 'dawu-2015')).rejects.toMatchObject({ kind: 'missing' });
    await expect(campaigns.change(stranger, 'dawu-2015', 1, { name: '丙' })).rejects.toMatchObject({
      kind: 'missing',
    });
  });

  it('give out numbers one after another, and none twice when many ask at once', async () => {
    expect(await take(3)).toBe(1);
    const firsts = await Promise.all([take(2), take(5), take(1), take(2)]);
    const taken = [2, 5, 1, 2].flatMap((count, index) =>
      Array.from({ length: count }, (_, at) => (firsts[index] ?? 0) + at),
    );
    expect(taken.sort((one, other) => one - other)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(await take(0)).toBe(14);
  });

  it('give a number back when the unit that took it fails', async () => {
    await expect(
      ledger.storage.unitOfWork.run('test.fail', async (unit) => {
        await campaigns.takeNumbers(unit, dawu.id, 10);
        throw new Error('failed');
      }),
    ).rejects.toThrow('failed');
    expect(await take(1)).toBe(1);
  });

  it('are changed by the faster of two users; the other is shown both versions', async () => {
    await campaigns.change(LOCAL_USER, 'dawu-2015', 1, { counting: 'by-village-and-item' });
    await expect(campaigns.change(LOCAL_USER, 'dawu-2015', 1, { name: '丙' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'campaign.changed',
      params: { yours: { name: '丙' }, theirs: { version: 2, counting: 'by-village-and-item' } },
    });
    const same = await campaigns.change(LOCAL_USER, 'dawu-2015', 2, { counting: 'by-village-and-item' });
    expect(same.version).toBe(2);
  });

  it('tell the history what changed, before and after', async () => {
    await campaigns.change(LOCAL_USER, 'dawu-2015', 1, { name: '丙', stages: [] });
    const entries = await history.entriesOf(SCOPE_ALL, dawu.id);
    expect(entries.map(({ what }) => what)).toEqual(['campaign.opened', 'campaign.changed']);
    expect(entries[1]?.changes).toContainEqual(
      expect.objectContaining({ field: 'name', before: '专项清理整治', after: '丙' }),
    );
    expect(entries[1]?.changes.map(({ field }) => field).sort()).toEqual(['name', 'stages']);
  });

  it('take a new list of items as a whole, under the version of the campaign', async () => {
    const items = itemsOf(await taxonomies.one(LOCAL_USER, 'dawu-2015'));
    const added = { categoryCode: 'assets', name: '资源底数不清', moneyNone: true, dueDays: 30 } as const;
    const kept = items.filter((item) => item.code !== 'funds/1');
    const after = await taxonomies.change(LOCAL_USER, 'dawu-2015', 1, [...kept, added]);
    expect(after.categories[1]?.items.map(({ code, no }) => [code, no])).toEqual([
      ['funds/2', 1],
      ['funds/3', 2],
      ['funds/4', 3],
      ['funds/5', 4],
    ]);
    expect(after.categories[2]?.items.at(-1)).toMatchObject({ ...added, code: 'assets/5', no: 5 });
    expect((await campaigns.one(LOCAL_USER, 'dawu-2015')).version).toBe(2);
    await expect(taxonomies.change(LOCAL_USER, 'dawu-2015', 1, kept)).rejects.toMatchObject({
      code: 'campaign.changed',
    });
    const [, entry] = await history.entriesOf(SCOPE_ALL, dawu.id);
    expect(entry?.changes.map(({ field }) => field).sort()).toEqual([
      'assets/5',
      'funds/1',
      'funds/2',
      'funds/3',
      'funds/4',
      'funds/5',
    ]);
  });

  it('keep an item that a case names', async () => {
    await ledger.storage.unitOfWork.run('test.case', (unit) =>
      unit.sql.run(
        `INSERT INTO cases (id, town_code, campaign_id, no, category_code, item_code, state, counts_from_day, description,
           match_key, amount_kind, amount_fen, village_id, recorded_by, recorded_at, updated_at, version)
         SELECT 'k', town_code, id, 1, 'unclassified', 'funds/2', 'voided', '2015-07-03', 'd', 'm', 'undetermined', 0,
           NULL, 'user:local', recorded_at, recorded_at, 1 FROM campaigns`,
      ),
    );
    const items = itemsOf(await taxonomies.one(LOCAL_USER, 'dawu-2015'));
    const without = (code: string): ItemInput[] => items.filter((item) => item.code !== code);
    await expect(taxonomies.change(LOCAL_USER, 'dawu-2015', 1, without('funds/2'))).rejects.toMatchObject({
      kind: 'refused',
      code: 'item.in-use',
      params: { code: 'funds/2', name: '违规出借资金' },
    });
    const after = await taxonomies.change(LOCAL_USER, 'dawu-2015', 1, without('funds/3'));
    expect(itemsOf(after)).toHaveLength(17);
  });

  it('have no declaration until one is handed in; the next takes its place', async () => {
    expect(await declarations.one(LOCAL_USER, 'dawu-2015')).toBeNull();
    const stated = {
      source: '阶段汇报',
      statedCases: 147,
      statedAmountFen: 865_990_000,
      amountAsWritten: '865.99万元',
      lines: [{ categoryCode: 'funds', itemNo: null, name: '集体资金', statedCases: 59 }],
    } as const;
    await declarations.declare(LOCAL_USER, 'dawu-2015', stated);
    expect(await declarations.one(LOCAL_USER, 'dawu-2015')).toEqual({ campaignCode: 'dawu-2015', ...stated });
    await declarations.declare(LOCAL_USER, 'dawu-2015', stated);
    await declarations.declare(LOCAL_USER, 'dawu-2015', {
      ...stated,
      statedCases: 146,
      statedAmountFen: null,
    });
    expect(await declarations.one(LOCAL_USER, 'dawu-2015')).toMatchObject({
      statedCases: 146,
      statedAmountFen: null,
    });
    // Handed in a second time without a change, it is no event.
    const entries = await history.entriesOf(SCOPE_ALL, dawu.id);
    expect(entries.map(({ what }) => what)).toEqual([
      'campaign.opened',
      'declaration.stated',
      'declaration.stated',
    ]);
  });
});
