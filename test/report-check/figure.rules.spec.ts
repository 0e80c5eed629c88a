import { figuresOf } from '../../src/report-check/figure.rules.js';
import { flowOf, spanOf } from '../../src/report-check/flow.rules.js';
import { readChineseNumber, readDigits } from '../../src/report-check/numeral.rules.js';
import { outlineOf, type OutlineNode } from '../../src/report-check/outline.rules.js';

const figuresIn = (text: string) => figuresOf(flowOf(text));

describe('numbers', () => {
  it.each([
    ['一百四十七', 147],
    ['两千零五', 2005],
    ['二〇一五', 2015],
    ['十', 10],
    ['二十', 20],
    ['一百五', 150],
    ['一百零五', 105],
    ['三万二', 32_000],
    ['一万零三百', 10_300],
    ['五五十', undefined],
    ['万万', undefined],
    ['', undefined],
  ])('in Chinese: %s is %s', (text, value) => {
    expect(readChineseNumber(text)).toBe(value);
  });

  it.each([
    ['147', 147, 0],
    ['1,234,500', 1_234_500, 0],
    ['1 234', 1_234, 0],
    ['865.99', 86_599, -2],
  ])('in digits: %s', (text, mantissa, exponent) => {
    expect(readDigits(text)).toEqual({ mantissa, exponent });
  });

  it('in digits are none with a thousands separator in the wrong place, or too many of them', () => {
    expect(readDigits('1,23')).toBeUndefined();
    expect(readDigits('1234567890123456')).toBeUndefined();
  });
});

describe('figures', () => {
  it.each([
    ['发现问题147件', 'cases', '件', 14_700, 14_700],
    ['共有147个问题', 'cases', '个问题', 14_700, 14_700],
    ['发现问题86个,', 'cases', '个', 8_600, 8_600],
    ['发现问题32项,', 'cases', '项', 3_200, 3_200],
    ['5项不规范', 'kinds', '项', 500, 500],
    ['31个行政村', 'villages', '个行政村', 3_100, 3_100],
    ['59个自然村', 'groups', '个自然村', 5_900, 5_900],
    ['865.99万元', 'money', '万元', 865_990_000, 865_990_000],
    ['2.35亿元', 'money', '亿元', 23_500_000_000, 23_500_000_000],
    ['1,234,500元', 'money', '元', 123_450_000, 123_450_000],
    ['1250.6亩', 'area', '亩', 125_060, 125_060],
    ['整改率85.7%', 'percent', '%', 8_570, 8_570],
    ['百分之八十五', 'percent', '%', 8_500, 8_500],
    ['提高3.2个百分点', 'points', '个百分点', 320, 320],
    ['１２户', 'households', '户', 1_200, 1_200],
    ['两份合同', 'contracts', '份', 200, 200],
    ['十余人', 'persons', '人', 1_000, 2_000],
    ['30多个村', 'villages', '个村', 3_000, 4_000],
    ['约1200户', 'households', '户', 110_000, 130_000],
    ['近300人', 'persons', '人', 20_000, 30_000],
    ['5—7人', 'persons', '人', 500, 700],
    ['3万余元', 'money', '万元', 3_000_000, 4_000_000],
    ['有一个村', 'villages', '个村', 100, 100],
    ['3个工作组', 'things', '个工作组', 300, 300],
  ])('%s', (text, counter, unit, low, high) => {
    expect(figuresIn(text)).toMatchObject([{ counter, unit, low, high }]);
  });

  it.each([
    '2015年7月',
    '方办〔2015〕20号',
    '公示5天以上',
    '第三批次',
    '一件大事',
    '做到三个强化',
    '157.3平方公里',
    '上世纪80年代',
    '农村“三资”',
    '抓好二个到位',
    '给予3处分',
    '12345678901234567890元',
  ])('are none in %s', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });

  it.each([
    ['已整改40件', 'done'],
    ['整改到位40件', 'done'],
    ['40件已全部整改', 'done'],
    ['正在整改7件', 'ongoing'],
    ['2个村限期追回', 'ongoing'],
    ['其余3件', 'ongoing'],
    ['长期坚持2件', 'continuing'],
    ['自查发现50件', ''],
    ['收回12万元', 'recovered'],
    ['上缴财政3万元', 'turned-over'],
    ['返还村集体9万元', 'returned'],
    ['党纪处分5人', 'party-sanction'],
    ['政务处分2人', 'admin-sanction'],
    ['诫勉谈话4人', 'measure'],
    ['移交线索6条', 'transferred'],
  ])('say of what they count: %s', (text, role) => {
    expect(figuresIn(text)[0]?.role).toBe(role);
  });

  it('stand where they stood, over broken lines and blanks', () => {
    const text = '存在不实债权的有 6 个\r\n村;共 ３０ 件。';
    const spans = figuresIn(text).map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(['6 个\r\n村', '３０ 件']);
  });
});

describe('lines and lists', () => {
  it.each([
    ['存在不实债权的有6个\n村;', '存在不实债权的有6个村;'],
    ['全镇高度重视\n此项工作。', '全镇高度重视此项工作。'],
    ['一、基本情况\n我镇辖31个村。', '一、基本情况\n我镇辖31个村。'],
    ['1、违规开户 1件\n2、出借 2件\n另查出3件', '1、违规开户1件\n2、出借2件\n另查出3件'],
    ['共5件。\n其中', '共5件。\n其中'],
    ['村名\t问题\n上村\t5', '村名\t问题\n上村\t5'],
  ])('%j reads %j', (text, flow) => {
    expect(
      flowOf(`题目\n甲。\n乙。\n丙。\n正文很长很长的一段话在这里,说明情况。\n${text}`).text.split(
        '说明情况。\n',
      )[1],
    ).toBe(flow);
  });

  it('lead back to the text as it was handed in', () => {
    const flow = flowOf('共 147\n件');
    expect(spanOf(flow, 1, flow.text.length)).toEqual({ start: 2, end: 7 });
  });

  const drawn = (node: OutlineNode): string =>
    node.children
      .map((child) => `${child.no}${child.children.length === 0 ? '' : `(${drawn(child)})`}`)
      .join(' ');

  it.each([
    ['一、甲\n(一)乙\n1.丙\n2.丁\n(二)戊\n二、己', '1(1(1 2) 2) 2'],
    ['一、甲:1.乙;2.丙。二、丁', '1(1 2) 2'],
    ['一、甲\n1、乙有5个村,2、丙有9个村。', '1(1 2)'],
    ['有三点:一是甲;二是乙;三是丙。', '1 2 3'],
    ['(1)甲①乙②丙。(2)丁', '1(1 2) 2'],
    ['金额3.5万元,其中1.2万元。', ''],
    ['1.甲共5件。\n以上问题已整改。\n2.乙共3件。', '1 2'],
  ])('%j nest as %j', (text, outline) => {
    expect(drawn(outlineOf(flowOf(text).text))).toBe(outline);
  });
});
