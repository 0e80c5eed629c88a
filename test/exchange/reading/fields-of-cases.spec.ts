import { CASE_NATURE_LABELS, CASE_SOURCE_LABELS } from '../../../src/cases/case.js';
import type { CaseDraft } from '../../../src/exchange/import.js';
import type { Cell } from '../../../src/workbooks/workbook.js';
import { dawu, faults, readSheet, type Written } from './reading-world.js';

const BASE = ['村名', '问题类别', '问题描述'];

/** Reads one row with these columns besides the needed ones: the draft's fields, or the faults. */
async function read(
  columns: Readonly<Record<string, Written>>,
  above: string[][] = [],
): Promise<Partial<CaseDraft> | string> {
  const rows = [
    ...above,
    [...BASE, ...Object.keys(columns)],
    ['红罗沟', '集体资金', '甲', ...Object.values(columns)],
  ];
  const outcome = await readSheet(rows);
  return (
    outcome.rows[0]?.draft ??
    faults(outcome)
      .map((fault) => fault.replace(/^\d+ /, ''))
      .join()
  );
}

const day = (text: string): Cell => ({ kind: 'day', text });

describe('amounts', () => {
  it.each<[Written, string, string[][], object | string]>([
    [12.5, '涉及金额(万元)', [], { amountKind: 'known', selfAmountFen: 12_500_000 }],
    ['3.9184万元', '涉及金额(元)', [], { amountKind: 'known', selfAmountFen: 3_918_400 }],
    [5, '涉及金额', [['单位:万元']], { selfAmountFen: 5_000_000 }],
    [5, '涉及金额(元)', [['单位:万元']], { selfAmountFen: 500 }],
    [5, '涉及金额', [], '涉及金额 amount-unit-unknown'],
    [5, '涉及金额(千元)', [['单位:万元']], '涉及金额(千元) amount-unit-unknown'],
    [5, '涉及金额', [['单位:元'], ['单位:万元']], { selfAmountFen: 5_000_000 }],
    [null, '涉及金额(元)', [], { amountKind: 'undetermined', selfAmountFen: null }],
    ['未核定', '涉及金额(元)', [], { amountKind: 'undetermined', selfAmountFen: null }],
    ['—', '涉及金额(元)', [], { amountKind: 'none', selfAmountFen: null }],
    [0, '涉及金额(元)', [], { amountKind: 'known', selfAmountFen: 0 }],
    [{ kind: 'number', text: '0.5', percent: true }, '涉及金额(元)', [], '涉及金额(元) amount-not-a-number'],
    [{ kind: 'error', text: '#DIV/0!' }, '涉及金额(元)', [], '涉及金额(元) cell-error'],
    [{ kind: 'no-result', text: 'A1+B1' }, '涉及金额(元)', [], '涉及金额(元) formula-without-result'],
    ['10000000001', '涉及金额(元)', [], '涉及金额(元) amount-too-large'],
    [day('2015-07-03'), '涉及金额(元)', [], '涉及金额(元) amount-not-a-number'],
  ])('%j under %s', async (cell, heading, above, expected) => {
    const found = await read({ [heading]: cell }, above);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject(expected);
  });

  it('in a unit column hold for the row, and a cell that says otherwise is refused', async () => {
    expect(await read({ 涉及金额: 5, 金额单位: '万元' })).toMatchObject({ selfAmountFen: 5_000_000 });
    expect(await read({ '涉及金额(元)': 5, 金额单位: '万元' })).toMatchObject({ selfAmountFen: 5_000_000 });
    expect(await read({ 涉及金额: '5元', 金额单位: '万元' })).toBe('涉及金额 amount-ambiguous');
    expect(await read({ 涉及金额: 5, 金额单位: '百元' })).toBe('涉及金额 amount-unit-unknown');
    expect(await read({ 涉及金额: 5, 金额单位: null }, [['单位:元']])).toMatchObject({ selfAmountFen: 500 });
  });

  it('核实数 stands beside 自查数; one of them makes the amount known', async () => {
    expect(await read({ '自查金额(元)': 5, '核实金额(元)': 8 })).toMatchObject({
      amountKind: 'known',
      selfAmountFen: 500,
      verifiedAmountFen: 800,
    });
    expect(await read({ '自查金额(元)': null, '核实金额(元)': 8 })).toMatchObject({
      amountKind: 'known',
      selfAmountFen: null,
      verifiedAmountFen: 800,
    });
    expect(await read({ '自查金额(元)': '未核定', '核实金额(元)': null })).toMatchObject({
      amountKind: 'undetermined',
    });
    expect(await read({ '自查金额(元)': '不涉及', '核实金额(元)': null })).toMatchObject({
      amountKind: 'none',
    });
  });

  it('an empty one under an item that never concerns money means none; a word is taken at its word', async () => {
    const rows = (amount: Written): Written[][] => [
      ['村名', '问题小类', '问题描述', '涉及金额(元)'],
      ['红罗沟', '“三资”公开不规范', '甲', amount],
    ];
    expect((await readSheet(rows(null))).rows[0]?.draft.amountKind).toBe('none');
    expect((await readSheet(rows('未核定'))).rows[0]?.draft.amountKind).toBe('undetermined');
    expect((await readSheet(rows(3))).rows[0]?.draft.amountKind).toBe('known');
  });

  it('two columns of the same meaning must not differ', async () => {
    expect(await read({ '涉及金额(元)': 5, '问题金额(元)': null })).toMatchObject({ selfAmountFen: 500 });
    expect(await read({ '涉及金额(元)': 5, '问题金额(元)': 5 })).toMatchObject({ selfAmountFen: 500 });
    expect(await read({ '涉及金额(元)': 5, '问题金额(元)': 6 })).toBe('问题金额(元) column-twice');
  });
});

describe('recovered money', () => {
  it.each<[Written, Written, object | string]>([
    [8, 8, { recoveredFen: 800 }],
    [8, 0, { recoveredFen: 0 }],
    [8, null, { recoveredFen: null }],
    [8, '无', { recoveredFen: null }],
    [8, 8.01, '已收回金额(元) recovered-exceeds-amount'],
    [8, '约5', '已收回金额(元) amount-not-a-number'],
    ['未核定', 0, { recoveredFen: 0 }],
    ['未核定', 1, '已收回金额(元) recovered-exceeds-amount'],
    ['不涉及', 1, '已收回金额(元) recovered-exceeds-amount'],
    ['abc', 1, '涉及金额(元) amount-not-a-number'],
  ])('of %s is %s', async (amount, recovered, expected) => {
    const found = await read({ '涉及金额(元)': amount, '已收回金额(元)': recovered });
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject(expected);
  });

  it('is compared with the verified amount where there is one', async () => {
    expect(await read({ '自查金额(元)': 9, '核实金额(元)': 5, '已收回金额(元)': 6 })).toBe(
      '已收回金额(元) recovered-exceeds-amount',
    );
  });

  it('without any column of amounts is left for the ledger to compare', async () => {
    expect(await read({ '已收回金额(元)': 6 })).toMatchObject({ recoveredFen: 600 });
  });
});

describe('days', () => {
  it.each<[Written, object | string]>([
    [day('2015-07-03'), { foundDay: '2015-07-03' }],
    [day('2015-07-03 08:30:00'), { foundDay: '2015-07-03' }],
    ['2015.7.3', { foundDay: '2015-07-03' }],
    [42188, { foundDay: '2015-07-03' }],
    [20150703, { foundDay: '2015-07-03' }],
    [null, { foundDay: null }],
    ['2015-02-30', '发现时间 date-impossible'],
    ['15.7.3', '发现时间 date-ambiguous'],
    ['2015.7', '发现时间 date-ambiguous'],
    ['上半年', '发现时间 date-not-a-date'],
    ['长期', '发现时间 date-not-a-date'],
    [12, '发现时间 date-not-a-date'],
  ])('found on %j', async (cell, expected) => {
    const found = await read({ 发现时间: cell });
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject(expected);
  });

  it.each<[Written, object | string]>([
    [day('2015-09-21'), { dueDay: '2015-09-21', dueAsWritten: null }],
    ['长期', { dueDay: null, dueAsWritten: '长期' }],
    ['持续整改', { dueDay: null, dueAsWritten: '持续整改' }],
    ['长期坚持', { dueDay: null, dueAsWritten: '长期坚持' }],
    [null, { dueDay: null, dueAsWritten: null }],
    ['半月内', '整改时限 date-not-a-date'],
    ['2015-07-01', '整改时限 deadline-before-found'],
    ['2015-07-03', { dueDay: '2015-07-03' }],
  ])('due %j, found on 3 July 2015', async (cell, expected) => {
    const found = await read({ 整改时限: cell, 发现时间: '2015-07-03' });
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject(expected);
  });

  it.each<[Record<string, Written>, object | string]>([
    [{ 发生时间: '2008-2012' }, { occurredFrom: '2008', occurredTo: '2012' }],
    [{ 发生时间: '2008年3月' }, { occurredFrom: '2008-03', occurredTo: null }],
    [{ 发生时间: 2008 }, { occurredFrom: '2008', occurredTo: null }],
    [
      { '发生时间(起)': '2008', '发生时间(止)': '2012.5' },
      { occurredFrom: '2008', occurredTo: '2012-05' },
    ],
    [{ '发生时间(起)': 2012, '发生时间(止)': 2008 }, '发生时间(止) date-impossible'],
    [{ 发生时间: '2012-2008' }, '发生时间 date-impossible'],
    [{ 发生时间: '八十年代' }, '发生时间 date-not-a-date'],
    [{ 发生时间: { kind: 'number', text: '1996.1' } }, '发生时间 date-ambiguous'],
  ])('happened %j', async (columns, expected) => {
    const found = await read(columns);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject(expected);
  });
});

describe('choices', () => {
  it('are known by label in either language, by code and by other words', async () => {
    for (const [code, { zh, en }] of Object.entries(CASE_SOURCE_LABELS)) {
      for (const word of [code, zh, en])
        expect(await read({ 问题来源: word })).toMatchObject({ source: code });
    }
    for (const [code, { zh }] of Object.entries(CASE_NATURE_LABELS)) {
      expect(await read({ 问题性质: zh })).toMatchObject({ nature: code });
    }
    expect(await read({ 问题来源: '信访举报' })).toMatchObject({ source: 'tip' });
    expect(await read({ 问题性质: '违纪问题' })).toMatchObject({ nature: 'suspected-discipline' });
    expect(await read({ 责任人现状: '去世' })).toMatchObject({ responsibleStatus: 'dead' });
    expect(await read({ 问题来源: null })).toMatchObject({ source: null });
  });

  it('that are not known are refused with those that are', async () => {
    const outcome = await readSheet([
      [...BASE, '问题来源'],
      ['红罗沟', '集体资金', '甲', '听说'],
    ]);
    expect(outcome.problems).toMatchObject([{ column: '问题来源', code: 'choice-unknown', value: '听说' }]);
    expect(outcome.problems[0]?.suggestions).toEqual(Object.values(CASE_SOURCE_LABELS).map(({ zh }) => zh));
  });
});

describe('other fields', () => {
  it.each<[Record<string, Written>, object | string]>([
    [{ '涉及面积(亩)': 12.5 }, { areaCentiMu: 1250 }],
    [{ 涉及面积: '12.5亩' }, { areaCentiMu: 1250 }],
    [{ 涉及面积: 12.5 }, '涉及面积 area-unit-unknown'],
    [{ '涉及面积(平方米)': 12.5 }, '涉及面积(平方米) area-unit-unknown'],
    [{ '涉及面积(亩)': '12.555' }, '涉及面积(亩) area-too-fine'],
    [{ 数量: '3间' }, { quantityMilli: 3000, quantityUnit: '间' }],
    [
      { 数量: 1.25, 计量单位: '吨' },
      { quantityMilli: 1250, quantityUnit: '吨' },
    ],
    [{ 数量: '3间', 计量单位: '套' }, '数量 quantity-not-a-number'],
    [{ 数量: '若干' }, '数量 quantity-not-a-number'],
    [{ 备注: '  甲\r\n乙 ' }, { note1: '甲\n乙' }],
    [{ 备注: 2008 }, { note1: '2008' }],
    [{ 备注: day('2015-07-03') }, { note1: '2015-07-03' }],
    [{ 备注: { kind: 'error', text: '#N/A' } }, '备注 cell-error'],
    [{ 备注: '长'.repeat(2_001) }, '备注 text-too-long'],
    [{ 责任领导: '长'.repeat(101) }, '责任领导 text-too-long'],
    [
      { 整改状态: '已整改', 整改进展: '已约谈', 处理情况: '已移交' },
      { resultText: '已整改', progressText: '已约谈', handlingText: '已移交' },
    ],
    [
      { 明细: '2008-05|招待费|1,234.50|凭证12\n2009|其他||' },
      {
        details: [
          { occurred: '2008-05', description: '招待费', amountFen: 123_450, voucher: '凭证12' },
          { occurred: '2009', description: '其他', amountFen: null, voucher: null },
        ],
      },
    ],
    [{ 明细: '招待费' }, '明细 details-unreadable'],
  ])('%j', async (columns, expected) => {
    const found = await read(columns);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject(expected);
  });
});

describe('a problem', () => {
  it('says in words what is wrong, what was seen and what to do, and keeps long texts short', async () => {
    const outcome = await readSheet(
      [
        [...BASE, '涉及金额(元)'],
        ['红罗沟', '集体资金', '甲', `约${'3'.repeat(500)}`],
      ],
      { name: '问题清单' },
      dawu(),
    );
    expect(outcome.problems[0]).toMatchObject({
      sheet: '问题清单',
      row: 2,
      columnNo: 4,
      column: '涉及金额(元)',
    });
    expect(outcome.problems[0]?.message).toMatch(/^“约3+”不是一个确定的金额。请写一个数/);
    expect(outcome.problems[0]?.value).toHaveLength(200);
  });
});
