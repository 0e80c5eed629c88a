import { pinyinInitials } from '../../src/villages/village-initials.js';

describe('pinyin initials of a village', () => {
  it.each([
    ['白家咀', 'bjj'],
    ['红罗沟', 'hlg'],
    ['武家庄', 'wjz'],
    ['东相王', 'dxw'],
    ['西相王', 'xxw'],
    ['示例村06', 'slc06'],
    ['示例村06', 'slc06'],
    ['石咀会', 'sjh'],
  ])('%s is %s', (name, initials) => {
    expect(pinyinInitials(name)).toBe(initials);
  });

  it.each([
    ['解家沟', 'xjg'],
    ['单家庄', 'sjz'],
    ['查家坪', 'zjp'],
    ['曾家会', 'zjh'],
  ])('a family in front is read as families are: %s is %s', (name, initials) => {
    expect(pinyinInitials(name)).toBe(initials);
  });

  it.each([
    ['洪洞', 'ht'],
    ['新洪洞村', 'xhtc'],
    ['繁峙', 'fs'],
    ['乐平', 'lp'],
    ['长子村', 'zzc'],
  ])('a place is read as its people read it: %s is %s', (name, initials) => {
    expect(pinyinInitials(name)).toBe(initials);
  });

  it('leaves signs and blanks out and writes Latin letters small', () => {
    expect(pinyinInitials('East 村(二)')).toBe('eastce');
  });
});
