import type { CaseInput } from '../../src/cases/case.js';
import { changedFields, type CaseFields } from '../../src/cases/case-fields.js';
import { typedDetails, typeOver, type CaseSurroundings } from '../../src/cases/case.rules.js';
import { day, type PartialDay } from '../../src/kernel/calendar.js';

const surroundings: CaseSurroundings = {
  itemOf: (code) =>
    ({
      'funds/2': { categoryCode: 'funds' as const, moneyNone: false },
      'management/2': { categoryCode: 'management' as const, moneyNone: true },
    })[code],
  hasVillage: (id) => id === 'v1' || id === 'v2',
  villageOfGroup: (id) => (id === 'g1' ? 'v1' : undefined),
};
const good: CaseInput = { villageId: 'v1', itemCode: 'funds/2', description: '出借集体资金' };
const typed = (input: CaseInput, current: CaseFields | null = null): ReturnType<typeof typeOver> =>
  typeOver(current, input, surroundings);
const there = (): CaseFields => typed({ ...good, selfAmountFen: 5_000 }).fields;
const partial = (text: string): PartialDay => text as PartialDay;

describe('what a person types about a case', () => {
  it('brings the category along with the item', () => {
    expect(typed(good)).toMatchObject({
      faults: [],
      fields: { categoryCode: 'funds', amountKind: 'undetermined' },
    });
  });

  it('is trimmed, and empty text means nothing', () => {
    const { fields } = typed({ ...good, cause: '  ', note1: ' 见附件 ' });
    expect([fields.cause, fields.note1]).toEqual([null, '见附件']);
  });

  it('has no signs that nobody sees, and nothing but such signs is nothing', () => {
    const { fields, faults } = typed({ ...good, description: '\u0000\u202e', cause: '领导\ud861' });
    expect([fields.description, fields.cause]).toEqual(['', '领导']);
    expect(faults).toEqual([{ field: 'description', code: 'description-missing' }]);
  });

  it('has details that say what they are and are of days that exist', () => {
    const details = [{ description: ' ' }, { description: '一笔', occurred: partial('2015-02-30') }];
    expect(typed({ ...good, details }).faults).toEqual([
      { field: 'details', code: 'description-missing' },
      { field: 'details', code: 'date-impossible' },
    ]);
    expect(typedDetails([{ description: ' 一笔 ', voucher: ' ' }])).toEqual([
      { description: '一笔', occurred: null, amountFen: null, voucher: null },
    ]);
  });

  it.each<[string, CaseInput, Partial<CaseFields>]>([
    ['a typed amount is known', { selfAmountFen: 100 }, { amountKind: 'known', amountFen: 100 }],
    ['zero is an amount', { selfAmountFen: 0 }, { amountKind: 'known', amountFen: 0 }],
    [
      'the verified amount counts before the self-reported',
      { selfAmountFen: 100, verifiedAmountFen: 80 },
      { amountFen: 80, selfAmountFen: 100 },
    ],
    [
      'an amount that is not concerned has no figure',
      { amountKind: 'none', selfAmountFen: 100 },
      { amountKind: 'none', selfAmountFen: null, amountFen: 0 },
    ],
    ['an item without money makes it not concerned', { itemCode: 'management/2' }, { amountKind: 'none' }],
    [
      'an item without money does not hide an amount',
      { itemCode: 'management/2', selfAmountFen: 7 },
      { amountKind: 'known', amountFen: 7 },
    ],
  ])('%s', (_, input, expected) => {
    expect(typed({ ...good, ...input })).toMatchObject({ faults: [], fields: expected });
  });

  it('makes a known amount undetermined when its figures are emptied', () => {
    expect(typed({ selfAmountFen: null }, there()).fields).toMatchObject({
      amountKind: 'undetermined',
      amountFen: 0,
    });
  });

  it.each<[string, CaseInput, readonly string[]]>([
    ['a description must be there', { description: ' ' }, ['description: description-missing']],
    ['a village must be there once it is classified', { villageId: null }, ['villageId: village-missing']],
    ['an unknown village', { villageId: 'v9' }, ['villageId: village-unknown']],
    ['an unknown item', { itemCode: 'funds/9' }, ['itemCode: item-unknown']],
    ['an item of another category', { categoryCode: 'assets' }, ['itemCode: item-not-in-category']],
    ['a group of another village', { villageId: 'v2', groupId: 'g1' }, ['groupId: group-not-of-village']],
    [
      'a deadline before the day found',
      { foundDay: day('2015-07-02'), dueDay: day('2015-07-01') },
      ['dueDay: deadline-before-found'],
    ],
    [
      'an end before the beginning',
      { occurredFrom: partial('2012'), occurredTo: partial('2011-05') },
      ['occurredTo: ends-before-it-begins'],
    ],
    ['a day that does not exist', { occurredFrom: partial('2015-02-30') }, ['occurredFrom: date-impossible']],
    ['a negative amount', { selfAmountFen: -1 }, ['selfAmountFen: amount-negative']],
    ['half a fen', { selfAmountFen: 0.5 }, ['selfAmountFen: amount-not-a-number']],
    [
      'an amount beyond any village',
      { selfAmountFen: 1_000_000_000_001 },
      ['selfAmountFen: amount-too-large'],
    ],
    ['a known amount without a figure', { amountKind: 'known' }, ['selfAmountFen: amount-missing']],
  ])('refuses %s', (_, input, expected) => {
    const faults = typed({ ...good, ...input }).faults.map((fault) => `${fault.field}: ${fault.code}`);
    expect(faults).toEqual(expected);
  });

  it('names every fault at once', () => {
    const { faults } = typed({ villageId: 'v9', itemCode: 'funds/2', description: '', selfAmountFen: -3 });
    expect(faults.map((fault) => fault.code).sort()).toEqual([
      'amount-negative',
      'description-missing',
      'village-unknown',
    ]);
  });

  it('may lack a village only while it is unclassified', () => {
    expect(typed({ description: '上报总数与明细差额' }).faults).toEqual([]);
  });

  it('agrees on an end in the same year of which no more is known', () => {
    expect(typed({ ...good, occurredFrom: partial('2012-05'), occurredTo: partial('2012') }).faults).toEqual(
      [],
    );
  });

  it('changes only what is typed, and the difference says so', () => {
    const before = there();
    const { fields } = typed({ selfAmountFen: 6_000, cause: undefined }, before);
    expect(changedFields(before, fields)).toEqual([
      { field: 'selfAmountFen', before: 5_000, after: 6_000 },
      { field: 'amountFen', before: 5_000, after: 6_000 },
    ]);
  });
});
