import { assetInputOf, emptyAsset, valuesOfAsset } from '../../src/web/pages/assets/asset-values.js';
import {
  contractInputOf,
  emptyContract,
  monthDayTyped,
  valuesOfContract,
} from '../../src/web/pages/contracts/contract-values.js';
import { withinDaysOf } from '../../src/web/pages/contracts/contract-lists.js';
import { ageYearsOn, lastDayOf } from '../../src/claims-debts/claim.rules.js';
import { addDays, day, type PartialDay } from '../../src/kernel/calendar.js';
import { rowsOfLine } from '../../src/web/pages/claims-debts/ageing-filters.js';
import { bandsTyped } from '../../src/web/pages/claims-debts/bands-text.js';
import { claimInputOf, emptyClaim, valuesOfClaim } from '../../src/web/pages/claims-debts/claim-values.js';
import { emptyEntry, entryInputOf, valuesOfEntry } from '../../src/web/pages/funds/entry-values.js';
import { everyMonth } from '../../src/web/pages/funds/every-month.js';
import { subjectNames, subjectOptions } from '../../src/web/pages/funds/subjects.js';
import { sameRow, soughtFor } from '../../src/web/pages/registers/same-row.js';
import { changedSearch, searchOfTab } from '../../src/web/pages/registers/register-search.js';
import { amountRead, areaRead, partialDayTyped, quantityRead } from '../../src/web/pages/registers/typed.js';

describe('the rows that a line of the ageing opens', () => {
  const bands = [1, 3, 5, 10];
  const lines = [0, ...bands].map((fromYears, at) => ({ fromYears, belowYears: bands[at] ?? null }));

  it.each(['2024-02-29', '2023-02-28', '2026-12-31', '2026-01-01', '2026-06-15'])(
    'are those that it counts, on %s',
    (text) => {
      const asOf = day(text);
      const days = [-1, 0, 1].flatMap((shift) =>
        [0, 1, 3, 5, 10].map((years) => {
          const year = Number(text.slice(0, 4)) - years;
          return addDays(day(`${year}-${text.slice(5) === '02-29' ? '03-01' : text.slice(5)}`), shift);
        }),
      );
      const origins = [...days, ...days.map((one) => one.slice(0, 7)), ...days.map((one) => one.slice(0, 4))];
      for (const origin of origins as PartialDay[]) {
        const age = ageYearsOn(origin, asOf) ?? -1;
        const last = lastDayOf(origin);
        for (const line of lines) {
          const { arisenFrom = '', arisenBefore = '9999' } = rowsOfLine(line, asOf);
          const counted = age >= line.fromYears && (line.belowYears === null || age < line.belowYears);
          expect([origin, line, last >= arisenFrom && last < arisenBefore]).toEqual([origin, line, counted]);
        }
      }
    },
  );

  it('are those without a date where the line is of them', () => {
    expect(rowsOfLine({ fromYears: null, belowYears: null }, day('2026-06-15'))).toEqual({
      outstanding: 'true',
      undated: 'true',
    });
  });
});

describe('a row that is typed a second time', () => {
  const rows = [
    { id: 'a', number: 'ZC-12', words: ['办公桌', '东院'] as const },
    { id: 'b', number: '', words: ['水塔', ''] as const },
  ];
  const found = (number: string, name: string, beside: string, ownId: string | null = null) =>
    sameRow({ number, words: [name, beside] }, rows, (row) => row, ownId)?.id ?? null;

  it.each([
    ['its number, however it is spelled', 'zc－12 ', '别的', '', 'a'],
    ['a number that only begins alike', 'ZC-1', '办公桌', '东院', null],
    ['another number with the same words', 'ZC-13', '办公桌', '东院', null],
    ['its words where no number is typed', '', '办公 桌', '东院', 'a'],
    ['its name at another place', '', '办公桌', '西院', null],
    ['a name without a place', '', '水塔', ' ', 'b'],
    ['nothing', '', '', '', null],
  ])('is known by %s', (_what, number, name, beside, id) => {
    expect(found(number, name, beside)).toBe(id);
  });

  it('is not the row itself, and nothing is searched for before anything is typed', () => {
    expect(found('ZC-12', '', '', 'a')).toBeNull();
    expect(soughtFor({ number: ' ', words: ['', '东院'] })).toBeNull();
    expect(soughtFor({ number: ' ZC-12', words: ['办公桌', ''] })).toBe('ZC-12');
    expect(soughtFor({ number: '', words: ['办公桌', ''] })).toBe('办公桌');
  });
});

/** What a view of a contract has besides its fields. */
const REST_OF_VIEW = {
  id: 'c',
  villageId: 'v',
  villageName: '示例村',
  voidReason: null,
  recordedBy: '',
  recordedAt: '',
  updatedAt: '',
  version: 1,
  rent: {
    dueFen: 0,
    paidFen: 0,
    overdueFen: 0,
    overdueSince: null,
    overdueRents: 0,
    nextDueDay: null,
    nextDueFen: 0,
  },
};

describe('the forms of registers', () => {
  it.each([
    ['', '元', false, null],
    ['1,234.56', '元', false, 123_456],
    ['1.2', '万元', false, 1_200_000],
    ['300元', '万元', false, 30_000],
    ['-5', '元', true, -500],
    ['-5', '元', false, 'fault'],
    ['0.001', '元', false, 'fault'],
    ['未核定', '元', false, 'fault'],
  ] as const)('reads the amount “%s” typed in %s', (typed, unit, isSigned, read) => {
    expect(amountRead(typed, unit, isSigned)).toBe(read);
  });

  it.each([
    ['', null, null],
    ['12', 12_000, 1_200],
    ['2.5', 2_500, 250],
    ['0', 0, 0],
    ['1.25亩', 'fault', 125],
    ['0.125', 125, 'fault'],
    ['-1', 'fault', 'fault'],
    ['一', 'fault', 'fault'],
  ] as const)('reads “%s” as so many pieces and so many 亩', (typed, pieces, area) => {
    expect([quantityRead(typed), areaRead(typed)]).toEqual([pieces, area]);
  });

  it.each([
    ['10-31', '10-31'],
    ['10月31日', '10-31'],
    ['3.5', '03-05'],
    ['2/29', '02-29'],
    ['2-30', null],
    ['13-1', null],
    ['年底', null],
    ['', null],
  ])('reads “%s” as a day of each year', (typed, read) => {
    expect(monthDayTyped(typed)).toBe(read);
  });

  it.each([
    ['', 90],
    ['30', 30],
    ['0', 0],
    ['3650', 3650],
    ['3651', 90],
    ['-1', 90],
    ['1e3', 90],
  ])('looks ahead “%s” as so many days', (typed, days) => {
    expect(withinDaysOf(new URLSearchParams({ withinDays: typed }), 3_650)).toBe(days);
  });

  it('say of an asset and of a contract what was shown of them, and nothing of what was left empty', () => {
    const asset = assetInputOf(
      { ...emptyAsset('v'), name: ' 水泵 ', quantity: '3', value: '1.2', area: '', unit: '台' },
      '万元',
    );
    expect(asset).toMatchObject({
      name: '水泵',
      bookQuantityMilli: 3_000,
      bookValueFen: 1_200_000,
      bookNetFen: null,
      areaCentiMu: null,
      model: null,
    });
    expect(assetInputOf(valuesOfAsset({ ...asset, villageId: 'v' }, '元'), '元')).toEqual(asset);
    const contract = contractInputOf(
      { ...emptyContract('v', null), thing: '商铺', rent: '3600', paidBefore: '0', dueMonthDay: '10月31日' },
      '元',
    );
    expect(contract).toMatchObject({
      rentFen: 360_000,
      paidBeforeFen: 0,
      depositFen: null,
      dueMonthDay: '10-31',
      lesseeMember: 'unknown',
      tags: [],
    });
    const shown = { ...contract, ...REST_OF_VIEW };
    expect(contractInputOf(valuesOfContract(shown, '万元'), '万元')).toEqual(contract);
  });

  it.each([
    ['2010', '2010'],
    ['2010年8月', '2010-08'],
    ['2010.8.20', '2010-08-20'],
    ['', null],
    ['去年', null],
    ['2010至2012', null],
  ])('reads “%s” as a year, a month or a day', (typed, read) => {
    expect(partialDayTyped(typed)).toBe(read);
  });

  it.each([
    ['1 3 5 10', [1, 3, 5, 10]],
    ['1、2,3', [1, 2, 3]],
    ['3 1', null],
    ['1.5', null],
    ['0', null],
    ['', null],
    ['101', null],
  ])('reads “%s” as bands of an ageing', (typed, read) => {
    expect(bandsTyped(typed)).toEqual(read);
  });

  it('takes all of the principal for unpaid where nothing is said, and says again what it shows', () => {
    const typed = {
      ...emptyClaim('debt', 'village'),
      counterparty: ' 某工程队 ',
      principal: '8.6',
      originDay: '2010',
    };
    const input = claimInputOf(typed, '万元');
    expect(input).toMatchObject({
      counterparty: '某工程队',
      principalFen: 8_600_000,
      openedFen: 8_600_000,
      originDay: '2010',
    });
    expect(claimInputOf(valuesOfClaim({ ...input, villageId: 'village' }, '元'), '元')).toEqual(input);
  });

  it('lets only money that comes back name a loan', () => {
    const typed = {
      ...emptyEntry('account'),
      day: '2013.3.11',
      summary: '还款',
      income: '300',
      returnsId: 'loan',
    };
    expect(entryInputOf({ ...typed, loan: 'returned' }, '元').returnsId).toBe('loan');
    const input = entryInputOf({ ...typed, loan: 'lent' }, '元');
    expect(input.returnsId).toBeNull();
    expect(entryInputOf(valuesOfEntry({ ...input, accountId: 'account' }, '万元'), '万元')).toEqual(input);
  });
});

describe('what the pages of funds draw', () => {
  const line = (month: string, closingFen: number) => ({
    month,
    entries: 1,
    incomeFen: 1,
    expenseFen: 0,
    closingFen,
  });

  it('gives every month its place, with what the one before left', () => {
    const months = everyMonth([line('2013-11', 5), line('2014-02', 9)]);
    expect(months.map(({ month, entries, closingFen }) => [month, entries, closingFen])).toEqual([
      ['2013-11', 1, 5],
      ['2013-12', 0, 5],
      ['2014-01', 0, 5],
      ['2014-02', 1, 9],
    ]);
    expect(everyMonth([])).toEqual([]);
  });

  it('offers the subjects of the day, and one line for a code in several charts', () => {
    const chart = (from: string, name: string) => ({
      chart: from,
      name: from,
      from,
      until: null,
      mark: 'P' as const,
      subjects: [{ code: '101', name }],
    });
    const charts = [chart('2005-01-01', '现金'), chart('2024-01-01', '库存现金')];
    expect(subjectNames(charts, '2013-05-01')).toEqual(['现金']);
    expect(subjectNames(charts, '2024-01-01')).toEqual(['库存现金']);
    expect(subjectNames(charts, '1999-01-01')).toEqual(['现金']);
    expect(subjectOptions(charts)).toMatchObject([{ value: '101', label: '101 现金 / 库存现金' }]);
  });
});

describe('the address of a register', () => {
  const list = { tab: 'entries', filters: ['q', 'villageId'] };

  it('begins at the first page when it is narrowed or sorted anew, and stays where a row is opened', () => {
    const search = new URLSearchParams('tab=entries&page=3&q=a');
    expect(String(changedSearch(search, list, { q: null }))).toBe('tab=entries');
    expect(String(changedSearch(search, list, { sort: '-day' }))).toBe('tab=entries&q=a&sort=-day');
    expect(String(changedSearch(search, list, { row: '1' }))).toBe('tab=entries&page=3&q=a&row=1');
  });

  it('takes to another tab only what that one understands', () => {
    const search = new URLSearchParams('q=a&villageId=1&accountId=2&page=3');
    expect(String(searchOfTab(search, list, ['villageId', 'accountId']))).toBe('tab=entries&villageId=1');
  });
});
