import { LOCAL_USER } from '../support/actor.js';
import type {
  CampaignView,
  DeclarationView,
  TaxonomyChoiceView,
  TaxonomyView,
} from '../../src/campaigns/campaign.js';
import { VillageService } from '../../src/villages/village.service.js';
import { ENGINES } from '../support/ledger.js';
import { served, type RefusalBody, type Served } from '../villages/served.js';

const TOWN = { code: '141128103', name: '大武镇', county: '方山县' };

describe.each(ENGINES)('campaigns over HTTP on %s', (engine) => {
  let program: Served;
  beforeAll(async () => {
    program = await served(engine);
    const villages = program.app.get(VillageService);
    await program.ledger.storage.unitOfWork.run('test.begin', (unit) =>
      villages.addTown(unit, LOCAL_USER, TOWN),
    );
  });
  afterEach(() =>
    program.ledger.storage.unitOfWork.run('test.clear', async (unit) => {
      for (const table of ['declarations', 'campaign_items', 'campaigns'])
        await unit.sql.run(`DELETE FROM ${table}`);
    }),
  );
  afterAll(() => program.close());

  const open = (code = 'dawu-2015') =>
    program.ask<CampaignView>('POST', '/campaigns', { code, name: '专项清理整治', taxonomy: 'dawu-2015' });

  it('are opened, listed and shown', async () => {
    expect((await program.ask('GET', '/campaigns')).body).toEqual([]);
    const opened = await open();
    expect(opened.status).toBe(201);
    expect(opened.body).not.toHaveProperty('ordinal');
    expect((await program.ask('GET', '/campaigns')).body).toEqual([opened.body]);
    expect((await program.ask('GET', '/campaigns/dawu-2015')).body).toEqual(opened.body);
    const unknown = await program.ask<RefusalBody>('GET', '/campaigns/dawu-2016');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'campaign.unknown']);
  });

  it('are refused with a code that is taken, malformed, or of a taxonomy that is not shipped', async () => {
    await open();
    const taken = await program.ask<RefusalBody>('POST', '/campaigns', {
      code: 'dawu-2015',
      name: '乙',
      taxonomy: 'present',
    });
    expect([taken.status, taken.body.code]).toEqual([422, 'campaign.code-taken']);
    const code = await program.ask<RefusalBody>('POST', '/campaigns', {
      code: 'A B',
      name: '乙',
      taxonomy: 'present',
    });
    expect([code.status, code.body.code]).toEqual([422, 'campaign.not-valid']);
    const taxonomy = await program.ask<RefusalBody>('POST', '/campaigns', {
      code: 'b',
      name: '乙',
      taxonomy: 'x',
    });
    expect([taxonomy.status, taxonomy.body.code]).toEqual([400, 'request.invalid']);
  });

  it('are changed with the version that was seen', async () => {
    await open();
    const change = {
      version: 1,
      basisDocuments: ['方办〔2015〕20号'],
      beginsDay: '2015-07-01',
      stages: [{ name: '清查', beginsDay: '2015-07-01', endsDay: '2015-07-20' }, { name: '登记' }],
    };
    const changed = await program.ask<CampaignView>('PATCH', '/campaigns/dawu-2015', change);
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      version: 2,
      beginsDay: '2015-07-01',
      stages: [
        { name: '清查', endsDay: '2015-07-20' },
        { name: '登记', beginsDay: null, endsDay: null },
      ],
    });
    const late = await program.ask<RefusalBody>('PATCH', '/campaigns/dawu-2015', { version: 1, name: '丙' });
    expect([late.status, late.body.code]).toEqual([409, 'campaign.changed']);
    const day = await program.ask<RefusalBody>('PATCH', '/campaigns/dawu-2015', {
      version: 2,
      endsDay: '2015-02-30',
    });
    expect([day.status, day.body.code]).toEqual([422, 'campaign.not-valid']);
  });

  it('show their items and take a new list of them', async () => {
    await open();
    const path = '/campaigns/dawu-2015/taxonomy';
    const before = (await program.ask<TaxonomyView>('GET', path)).body;
    expect(before.categories.map(({ items }) => items.length)).toEqual([5, 5, 4, 4, 0]);
    const items = before.categories.flatMap((category) =>
      category.items.map(({ code, categoryCode, name, dueDays }) => ({ code, categoryCode, name, dueDays })),
    );
    const unchanged = await program.ask<TaxonomyView>('PUT', path, { version: 1, items });
    expect(unchanged.body).toEqual(before);
    const fewer = await program.ask<TaxonomyView>('PUT', path, { version: 1, items: items.slice(1) });
    expect(fewer.body.categories[0]?.items.map(({ code }) => code)).toEqual([
      'management/2',
      'management/3',
      'management/4',
      'management/5',
    ]);
    const shape = await program.ask<RefusalBody>('PUT', path, {
      version: 2,
      items: [{ categoryCode: 'x', name: 1 }],
    });
    expect([shape.status, shape.body.code]).toEqual([400, 'request.invalid']);
  });

  it('answer null where nothing was stated, and what was stated where it was', async () => {
    await open();
    const path = '/campaigns/dawu-2015/declaration';
    const none = await program.ask<DeclarationView | null>('GET', path);
    expect([none.status, none.body]).toEqual([200, null]);
    const stated = {
      source: '阶段汇报',
      statedCases: 147,
      statedAmountFen: 865_990_000,
      amountAsWritten: null,
      lines: [{ categoryCode: 'funds', itemNo: 2, name: '违规出借资金', statedCases: 8 }],
    };
    expect((await program.ask('PUT', path, stated)).status).toBe(200);
    expect((await program.ask('GET', path)).body).toEqual({ campaignCode: 'dawu-2015', ...stated });
    const twice = { ...stated, lines: [...stated.lines, ...stated.lines] };
    const refused = await program.ask<RefusalBody>('PUT', path, twice);
    expect([refused.status, refused.body.code]).toEqual([422, 'campaign.not-valid']);
    expect((await program.ask<RefusalBody>('PUT', path, { ...stated, source: null })).status).toBe(400);
  });

  it('may start from either of the shipped taxonomies', async () => {
    const choices = (await program.ask<TaxonomyChoiceView[]>('GET', '/taxonomies')).body;
    expect(choices.map(({ code }) => code)).toEqual(['dawu-2015', 'present']);
    for (const { name, source } of choices) {
      expect([name.zh, name.en, source].every((text) => text.length > 0)).toBe(true);
    }
  });
});
