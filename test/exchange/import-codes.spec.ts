import { cellShown, fillSentence, PROBLEM_LABELS } from '../../src/exchange/import-codes.js';
import { NOTICE_LABELS } from '../../src/exchange/notice-codes.js';
import { zh } from '../../src/web/words/zh.js';

const blanksOf = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, blank = '']) => blank);
const every = (labels: Readonly<Record<string, { readonly zh: string; readonly en: string }>>): string[][] =>
  Object.entries(labels).map(([code, { zh, en }]) => [code, zh, en]);

describe('the sentences of an import', () => {
  it.each(every(PROBLEM_LABELS))(
    '%s says in both languages what was seen, and nothing it cannot know',
    (_, zh = '', en = '') => {
      expect(new Set([...blanksOf(zh), ...blanksOf(en)]).size).toBeLessThanOrEqual(1);
      expect(blanksOf(zh)).toEqual(blanksOf(en));
      for (const blank of blanksOf(zh)) expect(blank).toBe('value');
      expect(zh).toMatch(/。$/);
      expect(en).toMatch(/[.]$/);
    },
  );

  it.each(every(NOTICE_LABELS))('%s fills the same blanks in both languages', (_, zh = '', en = '') => {
    expect(blanksOf(zh).sort()).toEqual(blanksOf(en).sort());
    for (const blank of blanksOf(zh)) expect(['what', 'stated', 'computed']).toContain(blank);
  });

  it('tell how a figure is written whose unit is not written out, in fields and in cells', () => {
    const { zh: inCell, en: inEnglish } = PROBLEM_LABELS['amount-unit-unknown'];
    for (const said of [inCell, inEnglish, zh.oneCase.faults.amountUnit, zh.registers.amountFault]) {
      expect(said).toMatch(/3\.5万元.*35000元/u);
    }
  });

  it('show what stood in the cell, and not the row that a twin names', () => {
    expect(cellShown({ code: 'amount-negative', value: '-1.2' })).toBe('-1.2');
    expect(cellShown({ code: 'duplicate-row', value: '3' })).toBe('');
    expect(cellShown({ code: 'case-twice', value: 'DAWU-2015-0002' })).toBe('');
  });

  it('are filled with what is there', () => {
    expect(
      fillSentence('{what}:{stated}/{computed}{nothing}', { what: '合计', stated: '1', computed: null }),
    ).toBe('合计:1/');
  });
});
