import { isUnit, Names, withoutNumbers } from '../../src/notices/mask.rules.js';

describe('what may hang on a wall', () => {
  it.each([
    ['机井 141128198502030011', '机井 ***'],
    ['机井 14112819850203001X', '机井 ***'],
    ['电话13803581234', '电话***'],
    ['6222 0208 0000 1234 567', '***'],
    ['0358-3021234', '***'],
    ['１３８０３５８１２３４', '***'],
    ['村北 120 亩,2013-01-05 签', '村北 120 亩,2013-01-05 签'],
    ['2013年1月5日至2023年1月4日', '2013年1月5日至2023年1月4日'],
    ['合同2013-01 号 320 号房', '合同2013-01 号 320 号房'],
  ])('leaves no number of a person in %s', (typed, shown) => {
    expect(withoutNumbers(typed)).toBe(shown);
  });

  it.each([
    '大武信用社',
    '方山县财政局',
    '某某建筑有限公司',
    '镇政府',
    '大武镇农经站',
    '王家沟村委会',
    '打井工程队',
  ])('knows %s as a unit', (name) => expect(isUnit(name)).toBe(true));

  it.each(['王某', '李村', '张国会', '欧阳建社', '王二 13803581234', 'Wang', '刘行'])(
    'takes %s for a person, to be safe',
    (name) => expect(isUnit(name)).toBe(false),
  );

  it('shows persons as surname and 某, and tells two of one surname apart', () => {
    const all = ['王大明', '王小明', '李四 13803581234', '大武信用社', '欧阳山、王大明', '王某'];
    const names = new Names(all);
    expect(all.map((name) => names.shown(name))).toEqual([
      '王某甲',
      '王某乙',
      '李某',
      '大武信用社',
      '欧阳某、王某甲',
      '王某丙',
    ]);
    expect(names.shown('Wang Dami')).toBe('某、某');
    expect(names.shown('')).toBe('');
  });
});
