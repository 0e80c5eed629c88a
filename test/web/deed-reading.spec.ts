import type { AttachmentView } from '../../src/attachments/attachment.js';
import type { CaseAttachmentView } from '../../src/cases/case-attachment.js';
import { day } from '../../src/kernel/calendar.js';
import { periodOf, readDeed } from '../../src/web/pages/rectification/deed-reading.js';
import {
  emptyDeed,
  proposedTicks,
  ticksTyped,
  type DeedValues,
} from '../../src/web/pages/rectification/deed-values.js';
import type { Deed } from '../../src/web/pages/rectification/deed.js';
import { emptyLine, readLine, type LineValues } from '../../src/web/pages/rectification/line-reading.js';
import type { Line } from '../../src/web/pages/rectification/line.js';

const TODAY = day('2015-09-30');
const CONTEXT = { checklist: ['收据', '入账凭证'], counting: 'natural-days', many: false } as const;

const read = (deed: Deed, typed: Partial<DeedValues>, many = false) =>
  readDeed(deed, { ...emptyDeed(TODAY), ...typed }, { ...CONTEXT, many });
const faultsOf = (deed: Deed, typed: Partial<DeedValues>): string[] =>
  read(deed, typed).faults.map(({ at }) => at);

describe('a form of the work on a case', () => {
  it.each<[Deed, Partial<DeedValues>, string[]]>([
    ['assign', { due: '2015年10月15日' }, []],
    ['assign', { due: '长期' }, []],
    ['assign', { due: '15天' }, []],
    ['assign', { due: '10月15' }, ['due']],
    ['assign', { day: '明天' }, ['day']],
    ['progress', { text: ' ' }, ['text']],
    ['continue', {}, ['continuingKind', 'reason']],
    ['suspend', {}, ['reasonCode']],
    ['return', { reasonCode: 'not-done' }, []],
    ['return', { reasonCode: 'other' }, ['reason']],
    ['revoke', { reasonCode: 'false' }, ['reason']],
    ['void', { reasonCode: 'mistaken' }, []],
    ['void', { reasonCode: 'merged' }, ['mergedIntoId']],
    ['ask-extension', { newDue: '长期' }, ['newDue', 'reason']],
    ['extend', { granted: 'no' }, ['reason']],
    ['extend', { granted: 'yes' }, []],
    ['close', { restFate: 'locked', restBasis: '会议纪要' }, ['restApprover']],
  ])('%s with %j lacks %j', (deed, typed, lacking) => {
    expect(faultsOf(deed, typed)).toEqual(lacking);
  });

  it('says a typed deadline as a day or in words, never both', () => {
    expect(read('assign', { due: '2015.10.15' }).input).toMatchObject({
      dueDay: '2015-10-15',
      dueAsWritten: null,
    });
    expect(read('assign', { due: ' 长期 ' }).input).toMatchObject({ dueAsWritten: '长期' });
    expect(read('assign', { due: '' }).input).not.toHaveProperty('dueDay');
  });

  it('counts a period of an assignment from its day, and of an extension from the present deadline', () => {
    const typed = { ...emptyDeed(TODAY), day: '2015-09-01', due: '15天', newDue: '半个月' };
    expect(periodOf('assign', typed, 'working-days', null)).toEqual({
      field: 'dueDay',
      question: { from: '2015-09-01', days: 15, counting: 'working-days' },
    });
    expect(periodOf('ask-extension', typed, 'working-days', day('2015-10-15'))).toEqual({
      field: 'toDueDay',
      question: { from: '2015-10-15', days: 15, counting: 'natural-days' },
    });
    expect(periodOf('progress', typed, 'natural-days', null)).toBeNull();
  });

  it('empties what is empty for one case, and leaves it alone for many', () => {
    expect(read('close', {}).input).toMatchObject({ personHandling: null, rest: null });
    const many = read('close', { reason: '抽查属实' }, true).input;
    expect(many).not.toHaveProperty('personHandling');
    expect(many).not.toHaveProperty('rest');
    expect(many).toMatchObject({ reason: '抽查属实', day: TODAY });
  });
});

describe('the checklist of evidence', () => {
  const file = (id: string, name: string, struck = false): CaseAttachmentView => ({
    id,
    kind: 'evidence',
    attachment: { id: `file-${id}`, name } as AttachmentView,
    place: null,
    takenDay: null,
    takenTime: null,
    note: null,
    linkedBy: 'user:officer',
    linkedAt: '2015-09-01T00:00:00.000Z',
    struck: struck
      ? { reason: '不实', struckBy: 'user:inspector', struckAt: '2015-09-02T00:00:00.000Z' }
      : null,
  });

  it('proposes files that are named after an entry, and keeps what was ticked', () => {
    const files = [file('a', '白家咀收据.jpg'), file('b', '照片.jpg'), file('c', '收据存根.jpg', true)];
    expect(proposedTicks(CONTEXT.checklist, [], files)).toEqual([['a'], []]);
    const ticked = [
      { entry: '收据', linkId: 'b' },
      { entry: '入账凭证', linkId: 'c' },
    ];
    expect(proposedTicks(CONTEXT.checklist, ticked, files)).toEqual([['b'], []]);
    expect(proposedTicks(['收据'], [], [file('b', '照片.jpg')])).toEqual([['b']]);
  });

  it('ticks an entry once for each file', () => {
    expect(ticksTyped(CONTEXT.checklist, [['a', 'b'], undefined])).toEqual([
      { entry: '收据', linkId: 'a' },
      { entry: '收据', linkId: 'b' },
    ]);
  });
});

describe('a form of money', () => {
  const line = (
    which: Line,
    typed: Partial<LineValues>,
    reverses: Parameters<typeof readLine>[2]['reverses'] = null,
  ) => readLine(which, { ...emptyLine(TODAY), ...typed }, { unit: '元', reverses });

  it('reads the unit that is written before that of the page', () => {
    expect(line('settlements', { kind: 'recovered', amount: '0.32万元' }).input).toMatchObject({
      kind: 'recovered',
      amountFen: 320_000,
    });
    expect(line('settlements', { kind: 'recovered', amount: '3,200' }).input).toMatchObject({
      amountFen: 320_000,
    });
  });

  it('reads land in hundredths of mu, places and systems as whole ones, and more income a year as money', () => {
    expect(line('goods', { kind: 'land', amount: '12.5亩' }).input).toMatchObject({ quantity: 1_250 });
    expect(line('goods', { kind: 'places', amount: '3处' }).input).toMatchObject({ quantity: 3 });
    expect(line('goods', { kind: 'water', amount: '0.5' }).input).toMatchObject({ quantity: 50 });
    expect(line('goods', { kind: 'systems', amount: '2个' }).input).toMatchObject({ quantity: 2 });
    const rise = line('goods', { kind: 'yearly-rise', amount: '0.5万元' });
    expect(rise).toMatchObject({ input: { quantity: 500_000 }, faults: [] });
    expect(line('goods', { kind: 'places', amount: '1.5' }).faults).toEqual([
      { at: 'amount', word: 'quantity' },
    ]);
  });

  it('takes a line back with its kind and a reason; income as a whole', () => {
    const recovered = { id: 'x', kind: 'recovered', left: 5_000, whole: false };
    expect(line('settlements', { amount: '20', words: '记错' }, recovered)).toMatchObject({
      input: { kind: 'recovered', reverses: 'x', amountFen: 2_000, note: '记错' },
      faults: [],
    });
    const income = { id: 'y', kind: 'yield', left: 900, whole: true };
    expect(line('incomes', {}, income)).toMatchObject({
      input: { kind: 'yield', reverses: 'y', amountFen: 900 },
      faults: [{ at: 'words', word: 'words' }],
    });
  });

  it.each<[Line, Partial<LineValues>, string[]]>([
    ['settlements', { amount: '3200' }, ['kind']],
    ['settlements', { kind: 'recovered', amount: '0' }, ['amount']],
    ['settlements', { kind: 'not-pursued', amount: '5' }, ['words']],
    ['verify-amount', { amount: '0', words: '对账单' }, []],
    ['verify-amount', { amount: '5' }, ['words']],
    ['same-money', {}, ['asId']],
    ['ask-write-off', { amount: '5' }, ['words', 'resolutionNumber', 'resolutionDay']],
    ['write-off', { granted: 'no' }, ['words']],
  ])('%s with %j lacks %j', (which, typed, lacking) => {
    expect(line(which, typed).faults.map(({ at }) => at)).toEqual(lacking);
  });
});
