import { headsIn, readHead } from '../../src/history/history-head.js';

describe('a head that is typed from a paper', () => {
  it.each([
    ['as it is printed', '141128103:57:ab12 cd34 ef56 7890'],
    ['without blanks', '141128103:57:ab12cd34ef567890'],
    ['in capitals with dashes', '141128103:57:AB12-CD34-EF56-7890'],
    ['in full-width forms, as an input method leaves them', '141128103:57:ab12 cd34 ef56 7890'],
    ['with blanks round the colons', ' 141128103 : 57 : ab12 cd34 ef56 7890 '],
  ])('is read %s', (_how, text) => {
    expect(readHead(text)).toMatchObject({ chain: '141128103', count: 57, digits: 'ab12cd34ef567890' });
  });

  it.each([
    ['without a hash', '141128103:57'],
    ['with fewer than 16 digits, which prove nothing', '141128103:57:ab12 cd34 ef56 789'],
    ['with more digits than a hash has', `141128103:57:${'a'.repeat(65)}`],
    ['with a letter that is no digit', '141128103:57:ab12 cd34 ef56 789g'],
    ['of no entry', '141128103:0:ab12 cd34 ef56 7890'],
    ['empty', ''],
  ])('is no head %s', (_how, text) => {
    expect(readHead(text)).toBeUndefined();
  });
});

describe('the text of a paper', () => {
  it('gives every head in it, in order and once, whatever stands around them', () => {
    const text =
      '链头 141128103:57:ab12 cd34 ef56 7890  141128104:3:0000 1111 2222 3333 第 1 页,ledger:9:' +
      `${'c'.repeat(64)};又 141128103:57:ab12 cd34 ef56 7890`;
    expect(headsIn(text)).toEqual([
      '141128103:57:ab12 cd34 ef56 7890',
      '141128104:3:0000 1111 2222 3333',
      `ledger:9:${'c'.repeat(64)}`,
    ]);
  });

  it('gives two heads that only one blank keeps apart', () => {
    expect(headsIn('141128103:57:ab12 cd34 ef56 7890 141128104:3:0000 1111 2222 3333')).toHaveLength(2);
  });

  it('gives nothing for times, amounts and numbers of documents', () => {
    expect(headsIn('2026-11-22 14:48:00 方办〔2015〕20号 3.9184:12 141128103:57:ab12')).toEqual([]);
  });
});
