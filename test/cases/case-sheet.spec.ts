import { CASE_COLUMNS, DEADLINE_WORDS, VILLAGE_PENDING, AMOUNT_WORDS } from '../../src/cases/case.sheet.js';
import { comparisonKey } from '../../src/kernel/text.js';

describe('the columns of a case sheet', () => {
  it('have one key, one heading and one meaning for every sure word', () => {
    const words = CASE_COLUMNS.flatMap(({ key, heading, otherHeadings }) =>
      [...new Set([heading.replace(/\((?:元|亩)\)$/, ''), ...otherHeadings].map(comparisonKey))].map(
        (word) => [word, key],
      ),
    );
    expect(new Set(words.map(([word]) => word)).size).toBe(words.length);
    expect(new Set(CASE_COLUMNS.map(({ key }) => key)).size).toBe(CASE_COLUMNS.length);
  });

  it('never have a word that is sure and loose at once', () => {
    const sure = new Set(CASE_COLUMNS.flatMap(({ heading, otherHeadings }) => [heading, ...otherHeadings]));
    const loose = CASE_COLUMNS.flatMap(({ looseHeadings }) =>
      looseHeadings.map((heading) => (typeof heading === 'string' ? heading : heading.heading)),
    );
    expect(loose.filter((word) => sure.has(word))).toEqual([]);
  });

  it('are needed only where a case cannot do without: which village, and what is wrong', () => {
    expect(CASE_COLUMNS.filter(({ needed }) => needed).map(({ key }) => key)).toEqual([
      'village',
      'description',
    ]);
  });

  it('name money with its unit, so that what goes out comes back in', () => {
    const money = CASE_COLUMNS.filter(({ kind }) => kind === 'money').map(({ heading }) => heading);
    expect(money.every((heading) => heading.endsWith('(元)'))).toBe(true);
  });

  it('have words for what is no figure, no day and no village', () => {
    expect(AMOUNT_WORDS).toEqual({ undetermined: '未核定', none: '不涉及' });
    expect(DEADLINE_WORDS).toContain('长期');
    expect(VILLAGE_PENDING).toBe('待核');
  });
});
