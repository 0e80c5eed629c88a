import { SCOPE_ALL } from '../../src/access/scope.js';
import { repeatedCases } from '../../src/rectification/reinspection.store.js';
import { repeatViews } from '../../src/rectification/reinspection.view.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { makeCampaign, makeCase, makeItem, makeTown, makeVillage, writeRows } from '../support/make.js';

describe.each(ENGINES)('problems that repeat across campaigns on %s', (engine) => {
  const now = makeCampaign({ code: 'now', name: '今年的专项', numberPrefix: 'NOW', ordinal: 1 });
  const earlier = makeCampaign({ code: 'then', name: '往年的专项', numberPrefix: 'THEN', ordinal: 2 });
  const first = makeVillage({ name: '甲村', printOrder: 1 });
  const second = makeVillage({ name: '乙村', printOrder: 2 });
  const one = (campaign: typeof now, no: number, villageId: string, item: number, description: string) =>
    makeCase(campaign, { no, villageId, categoryCode: 'funds', itemCode: `funds/${item}`, description });
  let ledger: TemporaryLedger;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    await writeRows(ledger.storage, {
      towns: [makeTown()],
      villages: [first, second],
      campaigns: [now, earlier],
      // The same kind stands at another place of the other campaign: names count, codes do not.
      items: [
        makeItem(now, 'funds', 1, '出借集体资金'),
        makeItem(now, 'funds', 2, '白条抵库'),
        makeItem(earlier, 'funds', 1, '坐收坐支'),
        makeItem(earlier, 'funds', 2, '出借集体资金'),
      ],
      cases: [
        one(now, 1, first.id, 1, '出借集体资金给个人'),
        one(now, 2, second.id, 1, '出借集体资金给企业'),
        one(now, 3, first.id, 2, '白条抵库'),
        one(earlier, 1, first.id, 2, '出借集体资金给个人'),
        one(earlier, 2, first.id, 2, '另一笔借款'),
        one(earlier, 3, first.id, 1, '坐收坐支'),
        { ...one(earlier, 4, second.id, 2, '出借给企业'), state: 'voided' },
      ],
    });
  });
  afterAll(() => ledger.close());

  it('are those of the same village with an item of the same name; what was voided is none', async () => {
    const rows = await repeatedCases(ledger.storage.read, SCOPE_ALL, now);
    const views = repeatViews(rows, now.id);
    expect(views).toMatchObject([
      {
        villageName: '甲村',
        itemName: '出借集体资金',
        here: [{ number: 'NOW-0001' }],
        elsewhere: [
          { number: 'THEN-0001', campaign: '往年的专项', likeness: 100 },
          { number: 'THEN-0002', likeness: 0 },
        ],
      },
    ]);
    expect(views).toHaveLength(1);
  });

  it('are none for whoever sees another town', async () => {
    const scope = { kind: 'towns', townCodes: ['999999999'] } as const;
    expect(await repeatedCases(ledger.storage.read, scope, now)).toEqual([]);
  });
});
