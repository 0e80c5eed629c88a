import { day, type Day } from '../../src/kernel/calendar.js';
import { shippedHolidays } from '../../src/rectification/holidays.js';
import {
  daysText,
  noticeNamed,
  readDays,
  readHolidayNotice,
} from '../../src/web/pages/campaigns/holiday-notice.js';

/** Made up in the manner of such notices: the real one of this year was not known when this was written. */
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕９９号
现将2027年部分节假日放假调休安排通知如下。
一、元旦:1月1日(周五)至3日(周日)放假,共3天。
二、春节:2月5日(农历除夕、周五)至11日(农历正月初六、周四)放假调休,共7天。1月31日(周日)、2月20日(周六)上班。
三、清明节：4月3日（周六）至5日（周一）放假调休，共3天。
四、劳动节：5月1日（星期六）至5日（星期三）放假调休，共5天。4月25日（星期天）、5月8日（星期六）上班。
五、端午节:6月9日(周三)放假1天,不调休。
六、中秋节:9月15日(周三)放假1天。
七、国庆节:10月1日(周五)至7日(周四)放假调休,共7天。9月26日(周日)、10月9日(周六)上班。
2026年11月5日`;

const days = (...texts: string[]): Day[] => texts.map(day);

describe('the text of a notice of holidays', () => {
  it('is read as it was published: what is off, what is worked, its number and its year', () => {
    const { off, work, doubts } = readHolidayNotice(NOTICE, 2027);
    expect(daysText(off).split('\n')).toEqual([
      '2027-01-01 ~ 2027-01-03',
      '2027-02-05 ~ 2027-02-11',
      '2027-04-03 ~ 2027-04-05',
      '2027-05-01 ~ 2027-05-05',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01 ~ 2027-10-07',
    ]);
    expect(work).toEqual(
      days('2027-01-31', '2027-02-20', '2027-04-25', '2027-05-08', '2027-09-26', '2027-10-09'),
    );
    expect(noticeNamed(NOTICE)).toEqual({ notice: '国办发明电〔2026〕99号', year: 2027 });
    // 1 + 5 + 1 + 3 + 1 + 1 + 5 days of weeks, less 6 that are worked instead.
    expect(doubts).toEqual([{ code: 'not-lawful', taken: 11, lawful: 13 }]);
  });

  it('of another year gives itself away by its weekdays', () => {
    const doubts = readHolidayNotice('1月1日(周四)放假。1月4日(星期天)上班。', 2027).doubts;
    expect(doubts).toContainEqual({ code: 'weekday-differs', day: '2027-01-01', said: '四', is: '五' });
    expect(doubts).toContainEqual({ code: 'weekday-differs', day: '2027-01-04', said: '日', is: '一' });
  });

  it.each([
    [
      '10月1日至7日放假调休,共8天',
      { code: 'count-differs', from: '2027-10-01', to: '2027-10-07', said: 8, is: 7 },
    ],
    ['2月30日放假', { code: 'day-impossible', text: '2月30日' }],
    ['31日放假', { code: 'day-impossible', text: '31日' }],
  ])('%s is told', (text, doubt) => {
    expect(readHolidayNotice(text, 2027).doubts).toContainEqual(doubt);
  });

  it('counts what is listed together as one holiday', () => {
    const { off, doubts } = readHolidayNotice('9月15日、16日、17日放假,共3天', 2027);
    expect(off).toEqual(days('2027-09-15', '2027-09-16', '2027-09-17'));
    expect(doubts.map(({ code }) => code)).not.toContain('count-differs');
  });

  it('may reach into the last week of the year before', () => {
    const { off, work } = readHolidayNotice('2026年12月31日至1月2日放假。2026年12月27日上班。', 2027);
    expect(off).toEqual(days('2026-12-31', '2027-01-01', '2027-01-02'));
    expect(work).toEqual(days('2026-12-27'));
  });

  it('says nothing of days that are only dates', () => {
    expect(readHolidayNotice('2026年11月5日\n请于11月10日前报送。', 2027)).toEqual({
      off: [],
      work: [],
      doubts: [],
    });
  });
});

describe('days as somebody types them', () => {
  it.each([
    ['2027-01-01 ~ 2027-01-03', ['2027-01-01', '2027-01-02', '2027-01-03']],
    ['2027-1-1 – 2027-1-2', ['2027-01-01', '2027-01-02']],
    ['1月1日至3日', ['2027-01-01', '2027-01-02', '2027-01-03']],
    ['１月３０日、２月１日', ['2027-01-30', '2027-02-01']],
    ['2027-01-31 2027-02-20', ['2027-01-31', '2027-02-20']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(readDays(text, 2027)).toEqual({ days: expected, doubts: [] });
  });

  it('are written so that they read the same again', () => {
    for (const { year, off, work } of shippedHolidays()) {
      expect(readDays(daysText(off), year)).toEqual({ days: [...off].sort(), doubts: [] });
      expect(readDays(daysText(work), year)).toEqual({ days: [...work].sort(), doubts: [] });
    }
  });
});
