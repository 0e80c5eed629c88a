import { CATEGORY_LABELS, type CategoryCode } from '../../src/campaigns/campaign.js';
import type { CaseListQuestion } from '../../src/cases/case-list.js';
import { filterWords } from '../../src/exchange/export-filters.js';
import { day } from '../../src/kernel/calendar.js';

const everything: CaseListQuestion = { page: 1, size: 1, sort: { by: 'number', descending: false } };
const categories = Object.fromEntries(
  Object.entries(CATEGORY_LABELS).map(([code, label]) => [code, label.zh]),
) as Record<CategoryCode, string>;
const names = {
  villages: new Map([['v1', '红罗沟']]),
  categories,
  items: new Map([['funds/2', '违规出借资金']]),
};

describe('the filters of an export', () => {
  it('are told in the words of the desk', () => {
    const question: CaseListQuestion = {
      ...everything,
      villageIds: ['v1', 'none'],
      categoryCodes: ['funds'],
      itemCodes: ['funds/2'],
      states: ['registered', 'closed'],
      sources: ['audit', 'none'],
      foundFrom: day('2015-07-01'),
      foundTo: day('2015-07-31'),
      dueTo: day('2015-12-31'),
      is: ['overdue', 'outstanding'],
      q: ' 出借 ',
    };
    expect(filterWords(question, names)).toEqual([
      ['村', '红罗沟、待核'],
      ['问题类别', '集体资金'],
      ['问题小类', '违规出借资金'],
      ['状态', '已登记、已销号'],
      ['问题来源', '审计移交、未填'],
      ['发现时间', '2015-07-01 至 2015-07-31'],
      ['整改时限', '2015-12-31 及以前'],
      ['条件', '已逾期、有未处理余额'],
      ['查找', '出借'],
    ]);
  });

  it('are not mentioned where nothing narrows, and an empty choice is told as one', () => {
    expect(filterWords(everything, names)).toEqual([]);
    expect(filterWords({ ...everything, states: [], q: '  ' }, names)).toEqual([
      ['状态', '(没有选任何一项)'],
    ]);
  });
});
