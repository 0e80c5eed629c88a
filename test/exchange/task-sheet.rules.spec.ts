import { day } from '../../src/kernel/calendar.js';
import {
  handedDayOf,
  keyOf,
  providerOf,
  readProposals,
  type WrittenRow,
} from '../../src/exchange/task-sheet.rules.js';
import { checkOf, tokenOf } from '../../src/exchange/task-sheet-token.js';

const HANDED = day('2015-10-08');
const NUMBER = 'DAWU-2015-0007';
const CHECK = checkOf('case-7', NUMBER);
const cases = new Map([[keyOf(NUMBER, CHECK), 'case-7']]);
const row = (over: Partial<WrittenRow> = {}): WrittenRow => ({
  row: 5,
  number: NUMBER,
  check: CHECK,
  text: null,
  amount: null,
  day: null,
  voucher: null,
  ...over,
});
const one = (over: Partial<WrittenRow>) => readProposals([row(over)], cases, HANDED)[0];

describe('a task sheet that comes back', () => {
  it('proposes nothing on rows that the village left empty', () => {
    expect(readProposals([row(), row({ text: '  ' })], cases, HANDED)).toEqual([]);
  });

  it('proposes progress and money to the fen, with day and voucher', () => {
    expect(one({ text: ' 已还 ', amount: '3,200.50', day: '2015.9.30', voucher: '收据12' })).toEqual({
      sheetRow: 5,
      numberWritten: NUMBER,
      caseId: 'case-7',
      text: '已还',
      amountWritten: '3,200.50',
      amountFen: 320_050,
      dayWritten: '2015.9.30',
      day: '2015-09-30',
      voucher: '收据12',
      faults: [],
    });
  });

  it('knows a key with other blanks and wide signs, and none that was changed', () => {
    expect(one({ text: '好', number: ' DAWU-2015-0007 ', check: CHECK.toLowerCase() })?.caseId).toBe(
      'case-7',
    );
    expect(one({ text: '好', number: 'DAWU-2015-0008' })).toMatchObject({
      caseId: null,
      faults: ['key-changed'],
    });
    expect(one({ text: '好', check: null })).toMatchObject({ caseId: null, faults: ['key-changed'] });
  });

  it('says where the same number stands twice, as when rows were copied over', () => {
    const read = readProposals([row({ text: '一' }), row({ row: 6, text: '二' })], cases, HANDED);
    expect(read.map(({ faults }) => faults)).toEqual([[], ['case-twice']]);
  });

  it.each([
    [{ amount: '约三千' }, ['amount-unreadable'], null],
    [{ amount: '-5', day: '2015-09-01' }, ['amount-unreadable'], null],
    [{ amount: '3200' }, ['day-missing'], 320_000],
    [{ amount: '3200', day: '上个月' }, ['day-unreadable'], 320_000],
    [{ amount: '3200', day: '2015-10-09' }, ['day-ahead'], 320_000],
    [{ day: '2015-10-01', voucher: '12' }, ['amount-missing'], null],
    [{ text: '没有收回', amount: '无' }, [], null],
    [{ text: '没有收回', amount: '0' }, [], null],
    [{ amount: '0.32万元', day: '2015-10-01' }, [], 320_000],
  ])('guesses nothing: %j', (over, faults, amountFen) => {
    expect(one(over)).toMatchObject({ faults, amountFen });
  });

  it('was handed in by somebody, today or before', () => {
    expect(handedDayOf(undefined, HANDED)).toBe(HANDED);
    expect(() => handedDayOf(day('2015-10-09'), HANDED)).toThrow(
      expect.objectContaining({ code: 'task-sheet.day-impossible' }),
    );
    expect(providerOf(' 王会计 ')).toBe('王会计');
    expect(() => providerOf(' ')).toThrow(expect.objectContaining({ code: 'task-sheet.provider-missing' }));
  });

  it('says by its token of which village and campaign it is', () => {
    expect(tokenOf('c1', 'v1')).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(new Set([tokenOf('c1', 'v1'), tokenOf('c1', 'v2'), tokenOf('c2', 'v1')]).size).toBe(3);
  });
});
