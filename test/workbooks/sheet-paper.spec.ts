import {
  displayWidth,
  fittingWidth,
  headingRanges,
  type PaperColumn,
} from '../../src/workbooks/sheet-paper.js';

describe('how headings and widths are worked out', () => {
  it('merges equal headings side by side only under the same parent', () => {
    const columns = [
      ['账面数', '数量'],
      ['账面数', '价值', '原值'],
      ['账面数', '价值', '净值'],
      ['清查数', '价值'],
      ['备注'],
    ].map((headings): PaperColumn => ({ headings, format: 'text' }));
    expect(headingRanges(columns)).toEqual([
      { text: '账面数', top: 1, left: 1, bottom: 1, right: 3 },
      { text: '清查数', top: 1, left: 4, bottom: 1, right: 4 },
      { text: '备注', top: 1, left: 5, bottom: 3, right: 5 },
      { text: '数量', top: 2, left: 1, bottom: 3, right: 1 },
      { text: '价值', top: 2, left: 2, bottom: 2, right: 3 },
      { text: '价值', top: 2, left: 4, bottom: 3, right: 4 },
      { text: '原值', top: 3, left: 2, bottom: 3, right: 2 },
      { text: '净值', top: 3, left: 3, bottom: 3, right: 3 },
    ]);
  });

  it('counts a Chinese character as two', () => {
    expect(displayWidth('abc村名１')).toBe(9);
    expect(fittingWidth(['村名', '示例村06\n一'])).toBe(10);
    expect(fittingWidth(['长'.repeat(90)])).toBe(50);
  });
});
