import {
  changedFields,
  checkVillage,
  typeOver,
  villageFaults,
  villageKey,
  type VillageFields,
} from '../../src/villages/village.rules.js';
import { day } from '../../src/kernel/calendar.js';

const town = { code: '141128103', name: '大武镇', county: '方山县' };
const fields = (over: Partial<VillageFields> = {}): VillageFields => ({
  ...typeOver(null, { name: '红罗沟' }, 1),
  ...over,
});
const faultsOf = (over: Partial<VillageFields>): string[] =>
  villageFaults(fields(over), town.code).map((fault) => `${fault.field}: ${fault.code}`);

describe('a village as it is typed', () => {
  it('keeps what is left out, empties what is null, and tidies what is written', () => {
    const before = fields({ shortName: '罗沟', households: 253, note: '旧' });
    const after = typeOver(
      before,
      { note: null, code: ' 141128103901\u200b', formerNames: [' 红罗 ', ''] },
      9,
    );
    expect(after).toEqual({ ...before, note: null, code: '141128103901', formerNames: ['红罗'] });
  });

  it('stands last in print unless a place is given', () => {
    expect(typeOver(null, { name: '甲' }, 32).printOrder).toBe(32);
    expect(typeOver(null, { name: '甲', printOrder: 3 }, 32).printOrder).toBe(3);
  });

  it('leaves out a post that nobody holds', () => {
    const posts = [
      { post: 'director', person: '  ', telephone: null },
      { post: 'bookkeeper', person: '李某', telephone: '' },
    ] as const;
    expect(typeOver(null, { name: '甲', posts }, 1).posts).toEqual([
      { post: 'bookkeeper', person: '李某', telephone: null },
    ]);
  });

  it('names the fields that differ and no others', () => {
    const before = fields({ groups: ['一组', '二组'], population: 760 });
    expect(changedFields(before, { ...before, groups: ['一组', '二组'] })).toEqual([]);
    expect(changedFields(before, { ...before, groups: ['二组', '一组'], population: 761 })).toEqual([
      'population',
      'groups',
    ]);
  });
});

describe('a village is not written', () => {
  it.each<[string, Partial<VillageFields>]>([
    ['name: name-missing', { name: ' \u3000' }],
    ['name: text-too-long', { name: '沟'.repeat(41) }],
    ['note: text-too-long', { note: '一'.repeat(501) }],
    ['code: code-malformed', { code: '14112810390' }],
    ['code: code-not-of-town', { code: '141128104901' }],
    ['validFromDay: day-impossible', { validFromDay: '2015-02-30' as VillageFields['validFromDay'] }],
    ['validToDay: ends-before-it-begins', { validFromDay: day('2015-07-02'), validToDay: day('2015-07-01') }],
    ['households: count-not-a-number', { households: 1.5 }],
    ['population: count-not-a-number', { population: -1 }],
    ['formerNames: too-many', { formerNames: Array.from({ length: 11 }, (_, index) => `旧${index}`) }],
    ['groups: written-twice', { groups: ['一组', '一 组'] }],
  ])('with %s', (fault, over) => {
    expect(faultsOf(over)).toEqual([fault]);
  });

  it('with any of several faults, and all of them are named at once in one sentence', () => {
    const both = fields({ name: '', code: '1' });
    expect(() => checkVillage(both, town, undefined, [])).toThrow('村名不能为空;村代码应为 12 位数字');
  });

  it('on its first and last day alike being one day', () => {
    expect(faultsOf({ validFromDay: day('2015-07-01'), validToDay: day('2015-07-01') })).toEqual([]);
  });
});

describe('the name of a village', () => {
  it.each([
    ['红罗沟', '红罗沟村'],
    ['红罗沟', '大武镇红罗沟村委会'],
    ['红罗沟', '红 罗 沟 村民委员会'],
    ['示例村06', '示例村06'],
  ])('%s is also %s', (one, other) => {
    expect(villageKey(other, town.name)).toBe(villageKey(one, town.name));
  });

  it.each([
    ['东相王', '西相王'],
    ['红罗沟', '红罗'],
    ['大武', '大武镇'],
  ])('%s is not %s', (one, other) => {
    expect(villageKey(other, town.name)).not.toBe(villageKey(one, town.name));
  });

  it('never becomes empty, whatever stands round it', () => {
    for (const name of ['村', '大武镇', '大武镇村', '村委会'])
      expect(villageKey(name, town.name)).not.toBe('');
  });

  it('is refused when another village of the town has it, but a village may keep its own', () => {
    const there = [{ id: 'a', name: '红罗沟', code: null }];
    expect(() => checkVillage(fields({ name: '红罗沟村' }), town, undefined, there)).toThrow(
      expect.objectContaining({ kind: 'refused', code: 'village.name-taken' }),
    );
    expect(() => checkVillage(fields({ name: '红罗沟村' }), town, 'a', there)).not.toThrow();
  });

  it('may be new, but not with the code of another village', () => {
    const there = [{ id: 'a', name: '红罗沟', code: '141128103901' }];
    expect(() =>
      checkVillage(fields({ name: '白家咀', code: '141128103901' }), town, undefined, there),
    ).toThrow(expect.objectContaining({ code: 'village.code-taken' }));
  });
});
