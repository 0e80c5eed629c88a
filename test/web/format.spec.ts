import { isNamedBy, pinyinInitials } from '../../src/web/format/initials.js';
import { instantText } from '../../src/web/format/instant.js';
import { moneyText } from '../../src/web/format/money-text.js';
import { disagreements } from '../../src/web/layout/disagreements.js';
import { keyName } from '../../src/web/layout/key-name.js';
import {
  changedSearch,
  filtersOf,
  pageOf,
  questionOf,
  sizeOf,
  sortOf,
} from '../../src/web/pages/cases/register-question.js';
import { filtersOnPaper, takesHeads } from '../../src/web/layout/paper-words.js';
import { ASSET_LISTS } from '../../src/web/pages/assets/asset-lists.js';
import { CLAIM_LISTS } from '../../src/web/pages/claims-debts/claim-lists.js';
import { CONTRACT_LISTS } from '../../src/web/pages/contracts/contract-lists.js';
import { DISCIPLINE_LISTS } from '../../src/web/pages/discipline/discipline-lists.js';
import { unknownSpellings } from '../../src/web/pages/exchange/unknown-spellings.js';
import { FLAG_LIST } from '../../src/web/pages/flags/flag-lists.js';
import { FUND_LISTS } from '../../src/web/pages/funds/fund-lists.js';
import { NOTICE_LIST } from '../../src/web/pages/notices/notice-list.js';
import type { RegisterList } from '../../src/web/pages/registers/register-search.js';
import { TIP_LIST } from '../../src/web/pages/tips/tip-list.js';
import { zh } from '../../src/web/words/zh.js';

describe('pickers', () => {
  it.each([
    ['白家咀', 'bjj'],
    ['红罗沟', 'hlg'],
    ['违规出借资金', 'wgcjzj'],
    ['“三资”公开不规范', 'szgkbgf'],
    ['违规支付招待费(2013年前)', 'wgzfzdf2013nq'],
  ])('finds %s by %s', (name, initials) => {
    expect(pinyinInitials(name)).toBe(initials);
    expect(isNamedBy(initials.slice(0, 2).toUpperCase(), name, initials)).toBe(true);
    expect(isNamedBy('qq', name, initials)).toBe(false);
  });
});

describe('money and instants', () => {
  it('shows an amount in 元 or in 万元 without rounding it', () => {
    expect(moneyText(865_990_000, '元')).toBe('8,659,900.00');
    expect(moneyText(865_990_000, '万元')).toBe('865.99');
    expect(moneyText(1, '万元')).toBe('0.000001');
  });

  it('shows an instant in China whatever the zone of the machine', () => {
    expect(instantText('2026-03-05T16:30:15.123Z')).toBe('2026-03-06 00:30');
  });
});

describe('keys', () => {
  const press = (
    key: string,
    more: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {},
  ) => keyName({ key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...more });

  it('are written alike whatever the machine', () => {
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('Enter', { ctrlKey: true })).toBe('ctrl+enter');
    expect(press('Enter', { metaKey: true, shiftKey: true })).toBe('ctrl+shift+enter');
    expect(press('N', { altKey: true })).toBe('alt+n');
  });
});

describe('the address of the register', () => {
  const search = new URLSearchParams(
    'villageId=a,b&state=registered&sort=-amountFen&page=3&size=999&case=x&foo=1',
  );

  it('is the question that the list and its export ask', () => {
    expect(filtersOf(search)).toEqual({ villageId: 'a,b', state: 'registered' });
    expect(questionOf(search)).toEqual({
      villageId: 'a,b',
      state: 'registered',
      sort: '-amountFen',
      page: 3,
      size: 200,
    });
  });

  it('falls back where it says nonsense', () => {
    const nonsense = new URLSearchParams('sort=-drop&page=-1&size=x');
    expect([sortOf(nonsense), pageOf(nonsense), sizeOf(nonsense)]).toEqual([
      { by: 'number', descending: false },
      1,
      50,
    ]);
  });

  it('begins at the first page again when a filter changes, and keeps it when a row opens', () => {
    expect(changedSearch(search, { q: '招待费' }).get('page')).toBeNull();
    expect(changedSearch(search, { case: 'y' }).get('page')).toBe('3');
    expect(changedSearch(search, { state: '' }).has('state')).toBe(false);
  });
});

describe('a lost race', () => {
  it('shows the fields on which the two versions disagree, and no others', () => {
    const yours = {
      cause: '甲',
      note1: null,
      details: [{ description: '一', amountFen: 1 }],
      groups: ['一组'],
    };
    const theirs = {
      version: 2,
      cause: '乙',
      note1: null,
      details: [{ id: 'd', amountFen: 1, description: '一' }],
      groups: [{ id: 'g', name: '一组' }],
      state: 'registered',
    };
    expect(disagreements(yours, theirs)).toEqual([{ field: 'cause', yours: '甲', theirs: '乙' }]);
  });
});

describe('unknown spellings', () => {
  const problem = (value: string, mappable?: 'village' | 'item') => ({
    sheet: 's',
    row: 1,
    column: null,
    columnNo: null,
    code: 'x',
    value,
    message: '',
    ...(mappable ? { mappable } : {}),
  });

  it('are asked for once each, the commonest first', () => {
    const asked = unknownSpellings([
      problem('公款旅游', 'item'),
      problem('红罗', 'village'),
      problem('红罗 ', 'village'),
      problem('-1'),
      problem('', 'village'),
    ]);
    expect(asked.map(({ column, written, rows }) => [column, written, rows])).toEqual([
      ['village', '红罗', 2],
      ['item', '公款旅游', 1],
    ]);
  });
});

const listsOf = (path: string, lists: Readonly<Record<string, RegisterList>>): [string, RegisterList][] =>
  Object.values(lists).map((list) => [path, list]);

describe('the foot of what is printed', () => {
  const printed: readonly (readonly [string, RegisterList])[] = [
    ['/tips', TIP_LIST],
    ['/notices', NOTICE_LIST],
    ['/flags', FLAG_LIST],
    ...listsOf('/assets', ASSET_LISTS),
    ...listsOf('/contracts', CONTRACT_LISTS),
    ...listsOf('/funds', FUND_LISTS),
    ...listsOf('/claims-debts', CLAIM_LISTS),
    ...listsOf('/discipline', DISCIPLINE_LISTS),
  ];

  it('carries heads on the list of notices, and none on what hangs in the village', () => {
    expect(takesHeads('/notices')).toBe(true);
    expect(takesHeads('/notices/print/0198')).toBe(false);
  });

  it.each(printed)('of %s names every filter of %o', (path, { tab, filters }) => {
    // The day as of which a list speaks stands in the foot by itself.
    const asked = filters.filter((name) => name !== 'asOf');
    const address = new URLSearchParams([
      ...asked.map((name) => [name, 'x']),
      ...(tab ? [['tab', tab]] : []),
    ]);
    const told = filtersOnPaper(address, path);
    expect(told.map(({ name }) => name)).toEqual(asked);
    expect(told.filter(({ name, label }) => label === null && !(name in zh.fields))).toEqual([]);
  });

  it.each([
    ['/tips', 'standing=passed&late=true', '办理情况: 办理中; 逾期: 是'],
    ['/notices', 'kind=assets', '公示内容: 集体资产清查结果'],
    ['/funds', 'tab=loans&standing=open', '归还情况: 尚未还清的'],
    ['/discipline', 'tab=measures&kind=talk&form=first', '种类: 谈话提醒; 形态: 第一种形态'],
    ['/flags', '', '判断情况: 未判断'],
    ['/flags', 'standing=all', ''],
    ['/imports', 'kind=cases', ''],
    ['/assets', `villageId=&caseId=0198`, '问题: 选定的一个'],
  ])('of %s?%s says «%s»', (path, search, said) => {
    const words = filtersOnPaper(new URLSearchParams(search), path).map(({ name, label, values }) => {
      const field: unknown = Reflect.get(zh.fields, name);
      return `${label?.zh ?? String(field)}: ${values.map((one) => one.label?.zh ?? one.value).join('、')}`;
    });
    expect(words.join('; ')).toBe(said);
  });
});
