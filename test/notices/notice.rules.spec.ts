import { day } from '../../src/kernel/calendar.js';
import type { MeetingInput } from '../../src/notices/meeting.js';
import { decideMeeting } from '../../src/notices/meeting.rules.js';
import { NOTICE_DAYS, NOTICE_KINDS } from '../../src/notices/notice.js';
import {
  decideAnswer,
  decidedDays,
  decideObjection,
  decidePosting,
  latesOf,
  paperOf,
  standingOf,
  type NoticeDays,
} from '../../src/notices/notice.rules.js';

const TODAY = day('2015-09-30');

const days = (over: Partial<NoticeDays> = {}): NoticeDays => ({
  dueDay: day('2015-09-20'),
  postedDay: null,
  lastDay: null,
  confirmedDay: null,
  voidReason: null,
  ...over,
});

const code = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return 'nothing refused';
};

describe('the days of a notice', () => {
  it('are those of its kind where the office decides nothing', () => {
    expect(NOTICE_KINDS.map((kind) => [kind, decidedDays({ kind }, TODAY).days])).toEqual([
      ['assets', 5],
      ['resources', 7],
      ['funds', 5],
      ['claims-debts', 3],
      ['contracts', 5],
      ['valuations', 15],
      ['rectification', 5],
    ]);
    expect(decidedDays({ kind: 'assets' }, TODAY).dueDay).toBe('2015-10-05');
    expect(NOTICE_DAYS.valuations).toBe(15);
  });

  it.each([
    [{ days: 0 }, 'notice.days-impossible'],
    [{ days: 61 }, 'notice.days-impossible'],
    [{ days: 2.5 }, 'notice.days-impossible'],
    [{ dueDay: day('2015-09-29') }, 'notice.day-impossible'],
  ])('cannot be %o', (typed, refusal) => {
    expect(code(() => decidedDays({ kind: 'assets', ...typed }, TODAY))).toBe(refusal);
  });

  it('begin on the day after posting, over the end of a month', () => {
    const notice = { days: 5, asOfDay: day('2015-09-01') };
    const posted = decidePosting({ postedDay: day('2015-09-28'), place: ' 公示栏 ' }, notice, TODAY);
    expect(posted).toEqual({ postedDay: '2015-09-28', place: '公示栏', lastDay: '2015-10-03' });
    const post = (postedDay: string, place = '公示栏') =>
      code(() => decidePosting({ postedDay: postedDay as typeof TODAY, place }, notice, TODAY));
    expect(post('2015-10-01')).toBe('notice.day-impossible');
    expect(post('2015-02-30')).toBe('notice.day-impossible');
    expect(post('2015-08-31')).toBe('notice.before-paper');
    expect(post('2015-09-30', '  ')).toBe('notice.place-missing');
  });

  it.each([
    [days({ dueDay: TODAY }), 'prepared', []],
    [days({ dueDay: day('2015-09-29') }), 'prepared', ['not-posted']],
    [days({ postedDay: day('2015-09-25'), lastDay: TODAY }), 'posted', []],
    [days({ postedDay: day('2015-09-24'), lastDay: day('2015-09-29') }), 'ended', []],
    [days({ postedDay: day('2015-09-10'), lastDay: day('2015-09-15') }), 'ended', []],
    [days({ postedDay: day('2015-09-09'), lastDay: day('2015-09-14') }), 'ended', ['not-confirmed']],
    [
      days({ postedDay: day('2015-09-01'), lastDay: day('2015-09-06'), confirmedDay: day('2015-09-07') }),
      'confirmed',
      [],
    ],
    [days({ voidReason: '登记错误' }), 'voided', []],
  ] as const)('say how it stands and what is late', (notice, standing, lates) => {
    expect(standingOf(notice, TODAY)).toBe(standing);
    expect(latesOf(notice, null, TODAY)).toEqual(lates);
  });

  it('make an objection late fifteen days after it came', () => {
    const posted = days({ postedDay: day('2015-09-10'), lastDay: day('2015-09-15') });
    expect(latesOf(posted, day('2015-09-15'), TODAY)).toEqual([]);
    expect(latesOf(posted, day('2015-09-14'), TODAY)).toEqual(['unanswered']);
  });
});

describe('objections', () => {
  it('come after posting, and are answered after they came', () => {
    const object = (receivedDay: string, posted: string | null, text = '面积不对') =>
      code(() =>
        decideObjection(
          { receivedDay: receivedDay as typeof TODAY, text },
          posted as typeof TODAY | null,
          TODAY,
        ),
      );
    expect(object('2015-09-20', null)).toBe('notice.not-posted');
    expect(object('2015-09-19', '2015-09-20')).toBe('notice.day-impossible');
    expect(object('2015-10-01', '2015-09-20')).toBe('notice.day-impossible');
    expect(object('2015-09-20', '2015-09-20', ' ')).toBe('notice.text-missing');
    expect(object('2015-09-20', '2015-09-20')).toBe('nothing refused');
    const answer = { result: 'corrected', answer: '已更正' } as const;
    const answered = (answeredDay: string) =>
      code(() =>
        decideAnswer({ ...answer, answeredDay: answeredDay as typeof TODAY }, day('2015-09-20'), TODAY),
      );
    expect(answered('2015-09-19')).toBe('notice.day-impossible');
    expect(answered('2015-09-20')).toBe('nothing refused');
  });
});

describe('the meeting that confirms a notice', () => {
  const facts = { lastDay: day('2015-09-20'), openObjections: 0, households: 300, today: TODAY };
  const meeting = (over: Partial<MeetingInput>): MeetingInput => ({
    day: day('2015-09-21'),
    kind: 'members',
    body: 300,
    present: 200,
    inFavour: 200,
    resolution: '2015年第3号',
    ...over,
  });
  const unmet = (over: Partial<MeetingInput>, known: Partial<typeof facts> = {}): string[] =>
    decideMeeting(meeting(over), { ...facts, ...known }).checks.flatMap((one) => (one.met ? [] : [one.code]));

  it.each<[Partial<MeetingInput>, string[]]>([
    [{}, []],
    [{ present: 199, inFavour: 199 }, ['present', 'in-favour']],
    // Two thirds of all, not of those present.
    [{ present: 250, inFavour: 199 }, ['in-favour']],
    [{ body: 301, present: 201, inFavour: 200 }, ['in-favour']],
    [{ day: day('2015-09-20') }, ['after-period']],
    [{ kind: 'member-delegates', body: 30, present: 20, inFavour: 20 }, []],
    [{ kind: 'member-delegates', body: 30, present: 19, inFavour: 19 }, ['present', 'in-favour']],
    [{ kind: 'member-delegates', body: 21, present: 21, inFavour: 21 }, []],
    [{ kind: 'member-delegates', body: 20, present: 20, inFavour: 20 }, ['delegates-many']],
    [{ kind: 'member-delegates', body: 60, present: 60, inFavour: 60 }, []],
    [{ kind: 'member-delegates', body: 61, present: 61, inFavour: 61 }, ['delegates-households']],
    [{ kind: 'villager-delegates', body: 30, present: 20, inFavour: 11, delegates: 24, women: 10 }, []],
    [
      { kind: 'villager-delegates', body: 30, present: 20, inFavour: 10, delegates: 23, women: 9 },
      ['in-favour', 'delegates-share', 'women-share'],
    ],
    [
      { kind: 'villager-delegates', body: 30, present: 19, inFavour: 19, delegates: 30, women: 30 },
      ['present'],
    ],
  ])('of %o lacks %o', (over, lacks) => {
    expect(unmet(over)).toEqual(lacks);
    expect(decideMeeting(meeting(over), facts).confirms).toBe(lacks.length === 0);
  });

  it('needs every objection answered, and asks nothing of households that nobody knows', () => {
    expect(unmet({}, { openObjections: 1 })).toEqual(['objections-answered']);
    const delegates = { kind: 'member-delegates', body: 25, present: 25, inFavour: 25 } as const;
    expect(decideMeeting(meeting(delegates), { ...facts, households: null }).checks).toHaveLength(5);
    expect(unmet(delegates, { households: 376 })).toEqual(['delegates-households']);
  });

  it.each<[Partial<MeetingInput>, string]>([
    [{ present: 301 }, 'notice.persons-impossible'],
    [{ inFavour: 201 }, 'notice.persons-impossible'],
    [{ body: 0, present: 0, inFavour: 0 }, 'notice.persons-impossible'],
    [{ kind: 'villager-delegates' }, 'notice.shares-missing'],
    [{ kind: 'villager-delegates', delegates: 301, women: 1 }, 'notice.persons-impossible'],
    [{ day: day('2015-10-01') }, 'notice.day-impossible'],
    [{ resolution: ' ' }, 'notice.resolution-missing'],
  ])('cannot be %o', (over, refusal) => {
    expect(code(() => decideMeeting(meeting(over), facts))).toBe(refusal);
    expect(code(() => decideMeeting(meeting({}), { ...facts, lastDay: null }))).toBe('notice.not-posted');
  });
});

describe('the paper', () => {
  it('says what, of which village, for how long and where to object, and carries no head', () => {
    const head = { kind: 'contracts', villageName: '武家庄', townName: '大武镇', days: 5 } as const;
    const paper = paperOf({ ...head, campaignName: '清理整治', asOfDay: TODAY }, []);
    expect(paper.title).toBe('武家庄村集体合同清查结果公示');
    expect(paper.opening).toContain('截至2015年9月30日');
    expect(paper.closing.join('')).toMatch(/公示期 5 天,自张贴的次日起计算.*大武镇.*举报箱/);
    expect(JSON.stringify(paper)).not.toMatch(/141128103:\d+:/);
  });
});
