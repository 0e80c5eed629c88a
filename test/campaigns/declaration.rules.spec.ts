import { readFileSync } from 'node:fs';
import type { DeclarationInput } from '../../src/campaigns/campaign.js';
import { checkDeclaration, declarationFromReport } from '../../src/campaigns/declaration.rules.js';

const report = (): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL('../../data/sample/dawu-2015/report.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown>;

const small = {
  source: '阶段汇报',
  stated: { cases: 3, amountYuan: '1234.50', amountAsWritten: '0.12345万元' },
  categories: [
    {
      code: 'funds',
      name: '集体资金',
      statedCases: 3,
      items: [{ no: 2, name: '违规出借资金', villages: 2 }],
    },
  ],
};

describe('a declaration read from a report', () => {
  it('states what the Dawu report states: 147 cases, 865.99万元, and lines of 12, 59, 29 and 46', () => {
    const declaration = declarationFromReport(report());
    expect(declaration).toMatchObject({
      statedCases: 147,
      statedAmountFen: 865_990_000,
      amountAsWritten: '865.99万元',
    });
    const own = declaration.lines.filter((line) => line.itemNo === null);
    expect(own.map(({ categoryCode, statedCases }) => [categoryCode, statedCases])).toEqual([
      ['management', 12],
      ['funds', 59],
      ['assets', 29],
      ['claims-debts', 46],
    ]);
    const items = declaration.lines.filter((line) => line.itemNo !== null);
    expect(items).toHaveLength(18);
    expect(items.reduce((sum, line) => sum + line.statedCases, 0)).toBe(146);
    expect(items[6]).toEqual({ categoryCode: 'funds', itemNo: 2, name: '违规出借资金', statedCases: 8 });
    expect(() => checkDeclaration(declaration)).not.toThrow();
  });

  it('keeps amounts to the fen, and leaves unstated what the report does not state', () => {
    expect(declarationFromReport(small).statedAmountFen).toBe(123_450);
    expect(declarationFromReport({ ...small, stated: {} })).toMatchObject({
      statedCases: null,
      statedAmountFen: null,
      amountAsWritten: null,
    });
  });

  it('takes cases of an item before its villages, where a report states both', () => {
    const categories = [{ code: 'funds', items: [{ no: 1, name: '甲', villages: 2, cases: 5 }] }];
    expect(declarationFromReport({ ...small, categories }).lines).toEqual([
      { categoryCode: 'funds', itemNo: 1, name: '甲', statedCases: 5 },
    ]);
  });

  const category = (over: object): unknown => ({
    ...small,
    categories: [{ ...small.categories[0], ...over }],
  });
  it.each<[string, unknown]>([
    ['文件', null],
    ['文件', []],
    ['文件', 'text'],
    ['stated', { ...small, stated: 147 }],
    ['stated.cases', { ...small, stated: { cases: '147' } }],
    ['stated.cases', { ...small, stated: { cases: -1 } }],
    ['stated.amountYuan', { ...small, stated: { amountYuan: 8659900 } }],
    ['stated.amountYuan', { ...small, stated: { amountYuan: '约866万' } }],
    ['stated.amountYuan', { ...small, stated: { amountYuan: '1.234' } }],
    ['source', { ...small, source: '' }],
    ['categories', { ...small, categories: {} }],
    ['categories.1', { ...small, categories: [7] }],
    ['categories.1.code', category({ code: 'land' })],
    ['categories.1.statedCases', category({ statedCases: 1.5 })],
    ['categories.1.items', category({ items: 'none' })],
    ['categories.1.items.1.no', category({ items: [{ name: '甲', villages: 1 }] })],
    ['categories.1.items.1.name', category({ items: [{ no: 1, villages: 1 }] })],
    ['categories.1.items.1.villages', category({ items: [{ no: 1, name: '甲' }] })],
  ])('is refused where %s is not of its shape', (path, json) => {
    expect(() => declarationFromReport(json)).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'declaration.malformed' }),
    );
    expect(() => declarationFromReport(json)).toThrow(`上报数文件有误:${path} 应为`);
  });
});

describe('a declaration is not kept', () => {
  const good: DeclarationInput = declarationFromReport(small);
  const line = { categoryCode: 'funds', itemNo: 2, name: '违规出借资金', statedCases: 2 } as const;
  it.each<[string, Partial<DeclarationInput>]>([
    ['source: name-missing', { source: ' ' }],
    ['statedCases: count-not-a-number', { statedCases: -1 }],
    ['statedAmountFen: count-not-a-number', { statedAmountFen: 0.5 }],
    ['lines.2: line-written-twice', { lines: [line, { ...line, name: '另一行' }] }],
    ['lines.1.statedCases: count-not-a-number', { lines: [{ ...line, statedCases: 1e9 }] }],
  ])('with %s', (fault, over) => {
    const [field, code] = fault.split(': ');
    expect(() => checkDeclaration({ ...good, ...over })).toThrow(
      expect.objectContaining({ params: { faults: [expect.objectContaining({ field, code })] } }),
    );
  });
});
