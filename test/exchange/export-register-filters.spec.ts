import { registerFilterWords } from '../../src/exchange/export-register-filters.js';
import type { RegisterSelections, RegisterSubject } from '../../src/exchange/export-subject.js';

const NAMES = new Map([
  ['v1', '白家咀'],
  ['a1', '旧校舍'],
  ['k1', '基本户'],
  ['e1', '2014-03-01 借给某厂'],
]);
const of = <Kind extends RegisterSubject['kind']>(kind: Kind, question: RegisterSelections[Kind]) =>
  ({ kind, campaign: 'dawu-2015', question }) as RegisterSubject;

describe('what an export of a register was narrowed by', () => {
  it.each<readonly [RegisterSubject, readonly string[]]>([
    [of('assets', {}), []],
    [of('assets', { sort: '-bookValueFen', q: '  ' }), []],
    [
      of('assets', { villageId: 'v1', resources: false, classCode: 'buildings', comparison: 'not-counted' }),
      ['村 白家咀', '范围 不含资源', '类别 房屋及建筑物', '账实情况 未清查'],
    ],
    [
      of('assets', { disposed: true, gone: false, voided: true }),
      ['处置 有处置', '在册情况 仍在册', '作废 只列已作废的'],
    ],
    [
      of('contracts', { assetId: 'a1', endsTo: '2026-12-31', q: ' 张某 ' }),
      ['标的资产 旧校舍', '到期 2026-12-31 及以前', '查找 张某'],
    ],
    [of('contracts', { withinDays: 90 }), ['到期 90 天以内']],
    [of('contracts', { expired: true }), ['到期 已到期、没有终止的']],
    [
      of('fund-entries', { accountId: 'k1', fromDay: '2014-01-01', toDay: '2014-12-31', subjectCode: '101' }),
      ['账户 基本户', '日期 2014-01-01 至 2014-12-31', '科目 101 现金 / 库存现金'],
    ],
    [of('fund-entries', { returnsId: 'e1' }), ['归还的出借 2014-03-01 借给某厂']],
    [
      of('claims-debts', { side: 'debt', confirmation: 'none', outstanding: true, arisenBefore: '2003' }),
      ['债权或债务 债务', '确认 未对账', '是否结清 尚未结清', '发生时间 早于 2003'],
    ],
    [of('claims-debts', { villageId: 'v9', undated: false }), ['村 v9', '有无时间 有时间']],
  ])('is told in words: %j', (subject, words) => {
    expect(registerFilterWords(subject, NAMES).map((told) => told.join(' '))).toEqual(words);
  });
});
