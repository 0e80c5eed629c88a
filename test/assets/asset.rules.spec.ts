import {
  acquiredOf,
  checkAsset,
  classOfWords,
  countThatHolds,
  differencesOf,
  goneDayOf,
  usageOfWords,
  type ComparedAsset,
} from '../../src/assets/asset.rules.js';

const COUNTED: ComparedAsset = {
  bookQuantityMilli: 6000,
  bookValueFen: 1_800_000,
  areaCentiMu: null,
  countedDay: '2015-07-20',
  foundQuantityMilli: 6000,
  foundValueFen: 1_800_000,
  foundAreaCentiMu: null,
};

describe('the differences between the books and a count', () => {
  it.each<[string, Partial<ComparedAsset>, readonly string[]]>([
    ['none where both say the same', {}, []],
    ['none before the first count', { countedDay: null, foundQuantityMilli: 0 }, []],
    ['账有实无 where nothing was found', { foundQuantityMilli: 0, foundValueFen: 0 }, ['booked-not-found']],
    ['账有实无 alone even if a value is stated', { foundQuantityMilli: 0 }, ['booked-not-found']],
    [
      '账有实无 where the count says nothing at all',
      { foundQuantityMilli: null, foundValueFen: null },
      ['booked-not-found'],
    ],
    [
      '实有账无 where the books have nothing',
      { bookQuantityMilli: 0, bookValueFen: 0 },
      ['found-not-booked'],
    ],
    ['quantity', { foundQuantityMilli: 5999 }, ['quantity']],
    ['value', { foundValueFen: 1_800_001 }, ['value']],
    ['quantity and value', { foundQuantityMilli: 1, foundValueFen: 1 }, ['quantity', 'value']],
    ['no value where one side does not say it', { foundValueFen: null }, []],
    ['area', { areaCentiMu: 2000, foundAreaCentiMu: 5000 }, ['area']],
    [
      'area of land that has no pieces',
      {
        bookQuantityMilli: null,
        bookValueFen: null,
        areaCentiMu: 2000,
        foundQuantityMilli: null,
        foundValueFen: null,
        foundAreaCentiMu: 1999,
      },
      ['area'],
    ],
    ['none where neither has anything', { bookQuantityMilli: 0, foundQuantityMilli: 0 }, []],
  ])('%s', (_, changed, kinds) => {
    expect(differencesOf({ ...COUNTED, ...changed })).toEqual(kinds);
  });
});

describe('what words of a count form mean', () => {
  it.each([
    ['房屋及建筑物', 'buildings'],
    ['二、机械设备', 'machinery'],
    ['办公及公益设施', 'facilities'],
    ['办公设备', 'facilities'],
    ['交通运输工具', 'vehicles'],
    ['牲畜(禽)资产', 'livestock'],
    ['在建工程', 'construction'],
    ['资源性资产', 'resource'],
    ['杂项', 'other'],
    [null, 'other'],
  ])('class %s', (words, code) => expect(classOfWords(words)).toBe(code));

  it.each([
    ['自用', 'own-use'],
    ['对外出租', 'let'],
    ['发包经营', 'contracted'],
    ['公用', 'public'],
    ['长期闲置', 'idle'],
    ['账有实无', null],
    [null, null],
  ])('use %s', (words, code) => expect(usageOfWords(words)).toBe(code));

  it.each([
    ['1984', '1984'],
    ['2008年', '2008'],
    ['1996.10', '1996-10'],
    ['1996.1', '1996'],
    ['2005年6月', '2005-06'],
    ['2012-10-15', '2012-10-15'],
    ['不详', null],
    [null, null],
  ])('acquired %s, and no day is made up', (words, day) => expect(acquiredOf(words)).toBe(day));
});

it('of several counts the latest day holds, of one day the one recorded last, and none that was withdrawn', () => {
  const line = (id: string, countedDay: string, withdraws: string | null = null) => ({
    id,
    countedDay,
    withdraws,
  });
  const first = line('1', '2015-07-20');
  const late = line('2', '2014-01-01');
  const slip = line('3', '2016-01-01');
  const same = line('4', '2015-07-20');
  expect(countThatHolds([])).toBeUndefined();
  expect(countThatHolds([first, late])).toBe(first);
  expect(countThatHolds([first, late, same])).toBe(same);
  expect(countThatHolds([first, slip])).toBe(slip);
  expect(countThatHolds([first, late, slip, same, line('5', '2016-01-01', '3')])).toBe(same);
});

it.each([
  ['nothing was disposed of', 3000, [], null],
  ['a part is still there', 3000, [['2014-01-01', 1000]], null],
  ['all of it went at once', 3000, [['2014-01-01', null]], '2014-01-01'],
  [
    'it went piece by piece',
    3000,
    [
      ['2014-01-01', 1000],
      ['2014-06-01', 2000],
    ],
    '2014-06-01',
  ],
  ['all of what nobody numbered went', null, [['2014-01-01', null]], '2014-01-01'],
  ['a part of what nobody numbered went', null, [['2014-01-01', 1000]], null],
] as const)(
  'an asset is gone since the disposal that left nothing: %s',
  (_case, bookMilli, lines, goneDay) => {
    expect(
      goneDayOf(
        bookMilli,
        lines.map(([day, quantityMilli]) => ({ day, quantityMilli })),
      ),
    ).toBe(goneDay);
  },
);

it('an asset needs a name, and no net value above the original one', () => {
  const asset = { name: '水泵', bookValueFen: 100, bookNetFen: 100, countedDay: null };
  expect(() => checkAsset(asset)).not.toThrow();
  expect(() => checkAsset({ ...asset, name: '  ' })).toThrow('没有写资产名称');
  expect(() => checkAsset({ ...asset, bookNetFen: 101 })).toThrow('净值多于原值');
  expect(() => checkAsset({ ...asset, countedDay: '2015-02-30' })).toThrow('没有 2015-02-30 这一天');
});
