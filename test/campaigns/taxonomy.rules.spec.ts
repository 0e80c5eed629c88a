import type { ItemInput, ItemView } from '../../src/campaigns/campaign.js';
import { inPrintingOrder, planTaxonomy } from '../../src/campaigns/taxonomy.rules.js';

const item = (code: string, name: string, over: Partial<ItemView> = {}): ItemView => ({
  id: `id of ${code}`,
  code,
  categoryCode: code.startsWith('funds') ? 'funds' : 'assets',
  no: Number(code.slice(code.indexOf('/') + 1)),
  name,
  nameEn: null,
  moneyNone: false,
  asksPerson: false,
  dueDays: null,
  measures: null,
  evidenceChecklist: [],
  basis: null,
  ...over,
});
const there = [
  item('funds/1', '违规开设账户'),
  item('funds/2', '违规出借资金'),
  item('assets/1', '账有实无'),
];
const asInput = ({ code, categoryCode, name }: ItemView): ItemInput => ({ code, categoryCode, name });
const same = there.map(asInput);

const faultsOf = (inputs: readonly ItemInput[]): string[] => {
  try {
    planTaxonomy(there, inputs);
    return [];
  } catch (error) {
    const { params } = error as { params: { faults: { field: string; code: string }[] } };
    return params.faults.map(({ field, code }) => `${field}: ${code}`);
  }
};

describe('the list of items that a person hands in', () => {
  it('comes to nothing when it is the one that is there', () => {
    expect(planTaxonomy(there, same)).toEqual({ added: [], changed: [], removed: [] });
  });

  it('gives a new item the number after the highest of its category, also one that leaves just now', () => {
    const plan = planTaxonomy(there, [
      asInput(there[0] as ItemView),
      { categoryCode: 'funds', name: '收入不入账' },
      { categoryCode: 'claims-debts', name: '不实债权', moneyNone: true, dueDays: 30, basis: ' 第四条 ' },
      asInput(there[2] as ItemView),
    ]);
    expect(plan.added).toMatchObject([
      { code: 'funds/3', no: 2, name: '收入不入账', moneyNone: false, dueDays: null, basis: null },
      { code: 'claims-debts/1', no: 1, moneyNone: true, dueDays: 30, basis: '第四条' },
    ]);
    expect(plan.removed.map((removed) => removed.code)).toEqual(['funds/2']);
    expect(plan.changed).toEqual([]);
  });

  it('moves items by its order, and their codes stay', () => {
    const plan = planTaxonomy(there, [same[1], same[0], same[2]] as ItemInput[]);
    expect(plan.changed.map(({ after }) => [after.code, after.no])).toEqual([
      ['funds/2', 1],
      ['funds/1', 2],
    ]);
  });

  it('leaves what it does not mention of an item as it is', () => {
    const known = [item('funds/1', '违规开设账户', { nameEn: 'Account', moneyNone: true, dueDays: 15 })];
    const plan = planTaxonomy(known, [
      { code: 'funds/1', categoryCode: 'funds', name: '违规开户', dueDays: null },
    ]);
    expect(plan.changed[0]?.after).toMatchObject({ nameEn: 'Account', moneyNone: true, dueDays: null });
  });

  it.each<[string, ItemInput]>([
    ['items.4.name: name-missing', { categoryCode: 'funds', name: ' ' }],
    ['items.4.name: name-taken', { categoryCode: 'assets', name: '1、违规出借 资金' }],
    ['items.4.categoryCode: category-without-items', { categoryCode: 'unclassified', name: '其他' }],
    ['items.4.code: item-unknown', { code: 'funds/9', categoryCode: 'funds', name: '其他' }],
    ['items.4.dueDays: days-not-a-number', { categoryCode: 'funds', name: '其他', dueDays: 0 }],
  ])('is refused with %s', (fault, input) => {
    expect(faultsOf([...same, input])).toEqual([fault]);
  });

  it('is refused when it moves an item to another category, or names one twice', () => {
    expect(faultsOf([{ ...asInput(there[0] as ItemView), categoryCode: 'assets' }])).toEqual([
      'items.1.categoryCode: item-moved',
    ]);
    expect(faultsOf([...same, { code: 'funds/1', categoryCode: 'funds', name: '另一个' }])).toEqual([
      'items.4.code: item-unknown',
    ]);
  });
});

it('items are printed by category, then by place', () => {
  const shuffled = [item('assets/1', '甲'), item('funds/2', '乙'), item('funds/1', '丙')];
  expect(inPrintingOrder(shuffled).map(({ code }) => code)).toEqual(['funds/1', 'funds/2', 'assets/1']);
});
