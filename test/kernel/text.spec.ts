import fc from 'fast-check';
import {
  comparisonKey,
  halfWidth,
  isBlank,
  isNumbered,
  nameKey,
  remembering,
  tidyText,
} from '../../src/kernel/text.js';

describe('two spellings of one text', () => {
  it.each([
    ['示例村０６', '示例村06'],
    ['红 罗\u3000沟\n', '红罗沟'],
    ['红\u200b罗\u202e沟\ufeff', '红罗沟'],
    ['违规支付招待费（2013年前）', '违规支付招待费(2013年前)'],
    ['ＡＢＣ', 'ABC'],
    ['红\u00ad罗\u2060沟', '红罗沟'],
    ['\u2f2f作', '工作'],
  ])('%j and %j have one key', (written, plain) => {
    expect(comparisonKey(written)).toBe(comparisonKey(plain));
    expect(comparisonKey(plain)).toBe(plain);
  });

  it('keep apart what looks different to a reader', () => {
    expect(comparisonKey('红罗沟')).not.toBe(comparisonKey('红萝沟'));
    expect(comparisonKey('2007年,3户')).not.toBe(comparisonKey('2007年3户'));
  });

  it('a key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(comparisonKey(comparisonKey(text))).toBe(comparisonKey(text));
      }),
    );
  });
});

describe('names compare without numbering and quotation marks', () => {
  it.each([
    '集体资金',
    '一、集体资金',
    '（一）集体资金',
    '(一)集体资金',
    '一．集体资金',
    '1.集体资金',
    '1、集体资金',
    '(1)集体资金',
    '1)集体资金',
    'Ⅰ集体资金',
    'Ⅱ、集体资金',
    '①集体资金',
    '② 集体资金',
    '㈠集体资金',
    '⒈集体资金',
    '⑴集体资金',
    '十二、集体资金',
    '第一、集体资金',
    'II.集体资金',
    '“集体资金”',
    '「集体资金」',
    '"集体资金"',
    ' 一、 “集体”资金 ',
  ])('%s is 集体资金', (text) => {
    expect(nameKey(text)).toBe('集体资金');
  });

  it.each(['一事一议资金', '三资公开不规范', '2013年前招待费', '十八项问题', '1.5倍补贴'])(
    '%s keeps its beginning',
    (text) => {
      expect(nameKey(text)).toBe(text);
    },
  );

  it.each(['一', '1', '2'])('the bare number %s stays a number and names nothing', (text) => {
    expect(nameKey(text)).toBe(text);
  });

  it('knows what is numbered like a section', () => {
    expect(isNumbered('（五）其他问题')).toBe(true);
    expect(isNumbered('①其他')).toBe(true);
    expect(isNumbered('其他问题')).toBe(false);
  });
});

describe('stored text', () => {
  it('stays as it was written, signs of formulas included', () => {
    for (const text of ['=1+1', '+3户未收回', '-旧账', '@某', '12 345', '“三资”', '第一行\n第二行']) {
      expect(tidyText(text)).toBe(text);
    }
  });

  it('loses blanks at its ends, control marks and direction marks, and has one kind of line end', () => {
    expect(tidyText('  甲\u0000乙\u202e\r\n丙\u3000')).toBe('甲乙\n丙');
    // Half of a sign outside the basic plane, as a field with a limit cuts it off.
    expect(tidyText('名\ud861\udc1e乙\ud861')).toBe('名\ud861\udc1e乙');
  });

  it('is blank when nothing can be seen', () => {
    expect(isBlank('')).toBe(true);
    expect(isBlank(' \u3000\u200b\n')).toBe(true);
    expect(isBlank('0')).toBe(false);
  });
});

describe('full-width forms', () => {
  it('become ASCII, while fractions, powers and circled numbers stay what they are', () => {
    expect(halfWidth('　１２，３４５．６％ ')).toBe('12,345.6%');
    expect(halfWidth('½²①')).toBe('½²①');
  });
});

describe('a remembering function', () => {
  it('asks once for each text and never keeps more than its bound', () => {
    let asked = 0;
    const answer = remembering(2, (text) => {
      asked += 1;
      return text === 'c' ? undefined : text.length;
    });
    expect([answer('a'), answer('a'), answer('c'), answer('c'), asked]).toEqual([
      1,
      1,
      undefined,
      undefined,
      2,
    ]);
    answer('d');
    answer('a');
    expect(asked).toBe(4);
  });
});
