import { day } from '../../src/kernel/calendar.js';
import { collectionName, decideState } from '../../src/rectification/collection.rules.js';
import { reminderText, type CollectionState } from '../../src/rectification/collection.js';

const TODAY = day('2015-10-08');
const row = (villageName: string, state: CollectionState) => ({ villageName, state });
const collection = {
  name: '10月整改进展月报',
  dueDay: day('2015-10-10'),
  townName: '大武镇',
  rows: [row('甲村', 'waiting'), row('乙村', 'handed-in'), row('丙村', 'returned'), row('丁村', 'nil')],
};

describe('the reminder for the chat', () => {
  it('names what is asked for, by when, and who has not handed in', () => {
    expect(reminderText(collection, TODAY)).toBe(
      '【催报】10月整改进展月报:请于10月10日前报送。尚未报送的村(1个):甲村。退回后需重新报送的村(1个):丙村。没有新情况的也请报“零报告”。——大武镇',
    );
    expect(reminderText(collection, day('2015-10-10'))).toContain('今天(10月10日)截止');
    expect(reminderText(collection, day('2015-10-13'))).toContain('已逾期3天');
  });

  it('thanks where all have handed in', () => {
    const all = { ...collection, rows: [row('乙村', 'handed-in'), row('丁村', 'nil')] };
    expect(reminderText(all, TODAY)).toBe('【10月整改进展月报】各村已全部报送,谢谢。——大武镇');
  });

  it('lets nothing of a problem in, whatever else its rows carry', () => {
    const secrets = ['DAWU-2015-0007', '出借集体资金', '320000', '3,200', '张某', '收据是补开的', '白某'];
    const rows = collection.rows.map((one, place) => ({
      ...one,
      villageId: secrets[0],
      note: secrets[5],
      providedBy: secrets[4],
      recordedBy: secrets[6],
      description: secrets[1],
      amountFen: secrets[2],
      place,
    }));
    const text = reminderText({ ...collection, rows }, TODAY);
    expect(text).toBe(reminderText(collection, TODAY));
    for (const secret of secrets) expect(text).not.toContain(secret);
  });
});

describe('what is asked for', () => {
  it('is named, and not by the number of a case', () => {
    expect(collectionName(' 月报 ', 'DAWU-2015')).toBe('月报');
    for (const wrong of ['', '   ', '月'.repeat(61)]) {
      expect(() => collectionName(wrong, 'DAWU-2015')).toThrow(
        expect.objectContaining({ code: 'collection.name-missing' }),
      );
    }
    for (const telling of ['DAWU-2015-0007 的收据', 'dawu-2015-7', 'DAWU-2015-0007']) {
      expect(() => collectionName(telling, 'DAWU-2015')).toThrow(
        expect.objectContaining({ code: 'collection.name-tells' }),
      );
    }
  });
});

describe('how a village stands', () => {
  const facts = { ended: false, today: TODAY };

  it('has a day unless it waits, and a reason where it was returned', () => {
    expect(decideState(facts, { state: 'nil', providedBy: ' 王会计 ' })).toEqual({
      state: 'nil',
      stateDay: TODAY,
      note: null,
      providedBy: '王会计',
    });
    expect(decideState(facts, { state: 'waiting', day: TODAY, note: '重报' }).stateDay).toBeNull();
    expect(() => decideState(facts, { state: 'returned' })).toThrow(
      expect.objectContaining({ code: 'collection.words-missing' }),
    );
    expect(() => decideState(facts, { state: 'handed-in', day: day('2015-10-09') })).toThrow(
      expect.objectContaining({ code: 'collection.day-impossible' }),
    );
  });

  it('stays as it is once the collection is over', () => {
    expect(() => decideState({ ...facts, ended: true }, { state: 'nil' })).toThrow(
      expect.objectContaining({ code: 'collection.ended' }),
    );
  });
});
