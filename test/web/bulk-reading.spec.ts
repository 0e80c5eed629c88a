import { day } from '../../src/kernel/calendar.js';
import type { AssignmentSheet, UnassignedCase } from '../../src/rectification/assignment.js';
import {
  cellText,
  chosenCases,
  countedDays,
  dueOf,
  noEdits,
  orderOf,
  periodsIn,
  withCell,
} from '../../src/web/pages/rectification/assign-values.js';
import { readLines } from '../../src/web/pages/rectification/voucher-lines.js';

const read = (text: string, unit: '元' | '万元' = '元') =>
  readLines(text, unit).lines.map((line) =>
    line.kind === 'line' ? `${line.name}=${line.amountFen}` : `?${line.text}`,
  );

describe('lines that are pasted for a voucher', () => {
  it.each([
    ['two columns of a spreadsheet', '白家咀\t3,200.00\n红罗沟\t0.5', ['白家咀=320000', '红罗沟=50']],
    ['a heading and a serial number', '序号\t村名\t金额\n1\t白家咀\t3200', ['白家咀=320000']],
    [
      'typed with blanks, or a comma after the name',
      '白家咀 3200\n红罗沟,200',
      ['白家咀=320000', '红罗沟=20000'],
    ],
    ['a comma within the amount', 'DAWU-2015-0156 1,500', ['DAWU-2015-0156=150000']],
    ['a unit of its own', '白家咀 0.32万元', ['白家咀=320000']],
    ['empty lines', '\n白家咀 1\n\n', ['白家咀=100']],
    ['an amount that a blank divides', '白家咀 1, 500', ['?白家咀 1, 500']],
    ['a count beside the amount', '白家咀\t2\t1000', ['?白家咀\t2\t1000']],
    ['no amount, no name, nothing owed', '白家咀 无\n3200\n红罗沟 0', ['?白家咀 无', '?3200', '?红罗沟 0']],
    ['a negative amount', '白家咀 -5', ['?白家咀 -5']],
  ])('with %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('take the unit of the page where none is written', () => {
    expect(read('白家咀 0.32', '万元')).toEqual(['白家咀=320000']);
  });

  it('say the total that stands beneath them, which is no line', () => {
    expect(readLines('白家咀 3200\n红罗沟 800\n合 计\t4,000.00', '元')).toMatchObject({
      statedFen: 400_000,
      lines: [{ place: 1 }, { place: 2 }],
    });
  });
});

const TODAY = day('2026-11-22');
const waiting = (over: Partial<UnassignedCase>): UnassignedCase => ({
  id: 'one',
  version: 3,
  number: 'A-0001',
  villageId: 'bai',
  categoryCode: 'funds',
  itemCode: 'funds/2',
  description: '出借集体资金',
  amountKind: 'none',
  amountFen: 0,
  measures: null,
  leader: null,
  responsibleUnit: null,
  rectifier: null,
  dueDay: null,
  dueAsWritten: null,
  earliestDay: day('2026-09-01'),
  ...over,
});
const one = waiting({});
const typedByOffice = waiting({ id: 'two', leader: '李某', dueAsWritten: '长期' });
const homeless = waiting({ id: 'three', villageId: null });
const sheet: AssignmentSheet = {
  day: TODAY,
  counting: 'natural-days',
  total: 3,
  cases: [one, typedByOffice, homeless],
  villages: [{ id: 'bai', name: '白家咀村', posts: { 'town-leader': '赵某', director: '王某' } }],
  items: [{ code: 'funds/2', measures: '限期收回', dueDays: 15, dueDay: day('2026-12-07') }],
};
const NONE = countedDays([]);

describe('the sheet on which a category is handed out', () => {
  it('proposes what the case has, then what its item and its village say', () => {
    const edits = noEdits(TODAY);
    expect(cellText(sheet, edits, one, 'due')).toBe('2026-12-07');
    expect(cellText(sheet, edits, one, 'measures')).toBe('限期收回');
    expect(cellText(sheet, edits, one, 'leader')).toBe('赵某');
    expect(cellText(sheet, edits, one, 'responsibleUnit')).toBe('白家咀村民委员会');
    expect(cellText(sheet, edits, one, 'rectifier')).toBe('');
    expect(cellText(sheet, { ...edits, rectifierPost: 'director' }, one, 'rectifier')).toBe('王某');
    expect(cellText(sheet, edits, typedByOffice, 'leader')).toBe('李某');
    expect(cellText(sheet, edits, typedByOffice, 'due')).toBe('长期');
  });

  it('lets a cell go before its village and its item, and an emptied one be proposed again', () => {
    const edits = {
      ...noEdits(TODAY),
      items: withCell({}, 'funds/2', 'measures', '十日内收回'),
      villages: withCell({}, 'bai', 'leader', '孙某'),
      cases: withCell({}, 'one', 'leader', '周某'),
    };
    expect(cellText(sheet, edits, one, 'measures')).toBe('十日内收回');
    expect(cellText(sheet, edits, one, 'leader')).toBe('周某');
    const emptied = { ...edits, cases: withCell(edits.cases, 'one', 'leader', '') };
    expect(cellText(sheet, emptied, one, 'leader')).toBe('孙某');
  });

  it('counts each period once, from the day of the sheet, and waits for the answer', () => {
    const edits = {
      ...noEdits(TODAY),
      items: withCell({}, 'funds/2', 'due', '10个工作日'),
      cases: withCell({}, 'one', 'due', '10个工作日'),
    };
    const periods = periodsIn(sheet, edits);
    expect(periods).toEqual([{ from: TODAY, days: 10, counting: 'working-days' }]);
    const due = (counted: typeof NONE) => dueOf('10个工作日', sheet.counting, TODAY, counted);
    expect(due(NONE)).toEqual({ kind: 'counting' });
    const counted = countedDays(periods.map((period) => ({ ...period, dueDay: day('2026-12-04') })));
    expect(due(counted)).toEqual({ kind: 'day', dueDay: '2026-12-04' });
    expect(orderOf(sheet, edits, one, counted).input).toMatchObject({ dueDay: '2026-12-04' });
    expect(dueOf('12月某日', sheet.counting, TODAY, NONE).kind).toBe('fault');
  });

  it('hands out what is chosen and has a village, each as it was looked at', () => {
    const edits = { ...noEdits(TODAY), left: new Set(['two']) };
    expect(chosenCases(sheet.cases, edits).map(({ id }) => id)).toEqual(['one']);
    expect(orderOf(sheet, edits, typedByOffice, NONE)).toEqual({
      id: 'two',
      version: 3,
      input: {
        day: TODAY,
        measures: '限期收回',
        leader: '李某',
        responsibleUnit: '白家咀村民委员会',
        rectifier: null,
        dueAsWritten: '长期',
      },
    });
  });
});
