import { day } from '../../src/kernel/calendar.js';
import { disciplineTables } from '../../src/discipline/discipline-tables.js';
import { MEASURE_KINDS } from '../../src/discipline/measure.js';
import { SANCTION_KINDS } from '../../src/discipline/sanction.js';
import { readSanctionWords } from '../../src/discipline/sanction-words.rules.js';

const tables = disciplineTables();
const read = (asWritten: string, decided: string | null = '2015-08-21') =>
  readSanctionWords(tables, asWritten, decided === null ? null : day(decided));

describe('the words of a paper', () => {
  it.each([
    ['严重警告', 'party-serious-warning'],
    ['党内严重警告', 'party-serious-warning'],
    ['给予党内严重警告处分', 'party-serious-warning'],
    ['党内警告', 'party-warning'],
    ['撤销党内职务', 'party-removal'],
    ['留察一年', 'party-probation-1'],
    ['留党察看(1年)', 'party-probation-1'],
    ['留党察看两年', 'party-probation-2'],
    [' 开除 党籍 ', 'party-expulsion'],
    ['政务警告', 'gov-warning'],
    ['政务记过', 'gov-demerit'],
    ['行政记大过', 'gov-serious-demerit'],
    ['降级', 'gov-demotion'],
    ['政务撤职', 'gov-removal'],
    ['开除公职', 'gov-dismissal'],
  ])('%s is certain', (asWritten, kind) => {
    expect(read(asWritten)).toEqual({ is: 'sanction', kind });
  });

  it('撤职 stays ambiguous on a paper of 2015, and without a day', () => {
    const ambiguous = { is: 'ambiguous', possibilities: ['party-removal', 'gov-removal'] };
    expect(read('撤职', '2015-08-21')).toEqual(ambiguous);
    expect(read('撤职', null)).toEqual(ambiguous);
    expect(read('撤职', '2020-06-30')).toEqual(ambiguous);
    expect(read('撤职', '2020-07-01')).toEqual({ is: 'sanction', kind: 'gov-removal' });
  });

  it('撤销职务 names no law’s kind on any day', () => {
    for (const on of ['2015-08-20', '2021-01-01', null])
      expect(read('撤销职务', on)).toMatchObject({ is: 'ambiguous' });
  });

  it('警告, 开除, 留党察看 and 党纪处分 leave open which one', () => {
    expect(read('警告')).toEqual({ is: 'ambiguous', possibilities: ['party-warning', 'gov-warning'] });
    expect(read('开除')).toEqual({ is: 'ambiguous', possibilities: ['party-expulsion', 'gov-dismissal'] });
    expect(read('留党察看')).toEqual({
      is: 'ambiguous',
      possibilities: ['party-probation-1', 'party-probation-2'],
    });
    expect(read('党纪处分')).toMatchObject({ is: 'ambiguous', possibilities: { length: 6 } });
    expect(read('政务处分')).toMatchObject({ is: 'ambiguous', possibilities: { length: 6 } });
  });

  it.each([
    ['诫勉', 'admonition'],
    ['谈话提醒', 'talk'],
    ['责令作出书面检查', 'written-review'],
    ['免职', 'relieved'],
    ['免予处分', 'exempted'],
  ])('%s is a measure and no sanction', (asWritten, measure) => {
    expect(read(asWritten)).toEqual({ is: 'measure', measure });
  });

  it('two sanctions in one cell are told apart from one', () => {
    for (const both of ['党内严重警告、政务记过', '开除党籍和开除公职', '撤销党内职务,政务撤职']) {
      expect(read(both)).toEqual({ is: 'several' });
    }
  });

  it('what nobody knows stays unknown', () => {
    for (const other of ['已处理', 'abc', '处分', '']) expect(read(other)).toEqual({ is: 'unknown' });
  });

  it('are of kinds that the ledger knows, each spelling in one place only', () => {
    const words = tables.words.flatMap((entry) => entry.words);
    expect(new Set(words).size).toBe(words.length);
    const kinds = new Set(tables.words.flatMap((entry) => entry.kinds));
    expect([...kinds].sort()).toEqual([...SANCTION_KINDS].sort());
    expect(tables.measures.map(({ code }) => code)).toEqual([...MEASURE_KINDS]);
  });
});
