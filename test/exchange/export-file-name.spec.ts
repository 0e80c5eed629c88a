import { exportFileName } from '../../src/exchange/export-file-name.js';
import { contentDisposition } from '../../src/kernel/content-disposition.js';
import { day } from '../../src/kernel/calendar.js';

const today = day('2026-11-22');

describe('the name of an exported file', () => {
  it('says town, what it is, campaign and day', () => {
    expect(exportFileName(['大武镇', '村级汇总', '2015年三资专项清理整治'], today)).toBe(
      '大武镇-村级汇总-2015年三资专项清理整治-20261122.xlsx',
    );
  });

  it('leaves out what is missing, and signs that Windows does not take', () => {
    expect(exportFileName([undefined, '问题台账', ' 清理:"整治"/2015? '], today)).toBe(
      '问题台账-清理 整治 2015-20261122.xlsx',
    );
  });

  it('reaches every browser: in full where it is understood, in ASCII elsewhere', () => {
    expect(contentDisposition('cases.xlsx', "大武(镇)'s.xlsx")).toBe(
      'attachment; filename="cases.xlsx"; filename*=UTF-8\'\'%E5%A4%A7%E6%AD%A6%28%E9%95%87%29%27s.xlsx',
    );
  });
});
