import { gramsOf, gramText } from '../../src/storage/grams.js';

const LONG = 10_000;

/** What the index should hold, in the plainest words. */
function plainly(text: string): string[] {
  const shown = text
    .toLowerCase()
    .replace(/[\x00-\x2f\x3a-\x60\x7b-\x7f]/g, (sign) => String.fromCharCode(0xe000 + sign.charCodeAt(0)));
  return [
    ...new Set(Array.from({ length: Math.max(0, shown.length - 1) }, (_, at) => shown.slice(at, at + 2))),
  ];
}

describe('the pairs of neighbouring characters by which a text is found', () => {
  it('stand once each, in the order of the text', () => {
    expect(gramsOf('账目账目不清')).toEqual(['账目', '目账', '目不', '不清']);
    expect(gramText('收支AB')).toBe('收支 支a ab');
  });

  it('are none where there are not two characters', () => {
    expect(gramsOf('')).toEqual([]);
    expect(gramsOf('账')).toEqual([]);
  });

  it.each([
    ['signs that would end a token', '凭证 (2015)第3号,\t“白条”_x!\n\u0001合计:'],
    ['letters that grow in lower case', 'İstanbul ÀÉ Ⅷ ß'],
    ['characters of two units', '𠮷野家😀😀村'],
    [
      'more than a cell can hold',
      Array.from({ length: LONG }, (_, no) => String.fromCharCode(0x4e00 + ((no * 7919) % 4000))).join(''),
    ],
    ['the same pair over and over', '村'.repeat(LONG)],
  ])('are those of the plain rule for %s', (_, text) => {
    expect(gramsOf(text)).toEqual(plainly(text));
    expect(gramText(text)).toBe(plainly(text).join(' '));
    // What one text had is forgotten for the next.
    expect(gramsOf(text)).toEqual(plainly(text));
  });
});
