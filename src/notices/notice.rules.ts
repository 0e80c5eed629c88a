import { addDays, isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import {
  ANSWER_DAYS,
  NOTICE_BOUNDS,
  NOTICE_DAYS,
  NOTICE_KIND_LABELS,
  POSTING_DAYS,
  type AnswerInput,
  type NoticeInput,
  type NoticeKind,
  type NoticeLate,
  type NoticePaper,
  type NoticeSection,
  type NoticeStanding,
  type ObjectionInput,
  type PostingInput,
} from './notice.js';

/** The days of a notice by which it stands. */
export interface NoticeDays {
  readonly dueDay: Day;
  readonly postedDay: Day | null;
  readonly lastDay: Day | null;
  readonly confirmedDay: Day | null;
  readonly voidReason: string | null;
}

/** How a notice stands on a day: it hangs to the end of its last day. */
export function standingOf(notice: NoticeDays, today: Day): NoticeStanding {
  if (notice.voidReason !== null) return 'voided';
  if (notice.confirmedDay !== null) return 'confirmed';
  if (notice.postedDay === null || notice.lastDay === null) return 'prepared';
  return today > notice.lastDay ? 'ended' : 'posted';
}

/** The day before which an objection must have come, or a notice ended, to be late today. */
export const lateBefore = (today: Day): Day => addDays(today, -ANSWER_DAYS);

/** What of a notice is late today; `oldestOpen` is the day of its oldest objection without an answer. */
export function latesOf(notice: NoticeDays, oldestOpen: Day | null, today: Day): NoticeLate[] {
  if (notice.voidReason !== null) return [];
  const before = lateBefore(today);
  const late: readonly (readonly [NoticeLate, boolean])[] = [
    ['not-posted', notice.postedDay === null && notice.dueDay < today],
    ['unanswered', oldestOpen !== null && oldestOpen < before],
    ['not-confirmed', notice.lastDay !== null && notice.confirmedDay === null && notice.lastDay < before],
  ];
  return late.flatMap(([what, isLate]) => (isLate ? [what] : []));
}

/** How long notices hang and until when they are to be posted. Refused `notice.days-impossible`, `notice.day-impossible`. */
export function decidedDays(input: Pick<NoticeInput, 'kind' | 'days' | 'dueDay'>, today: Day) {
  const days = input.days ?? NOTICE_DAYS[input.kind];
  if (!Number.isSafeInteger(days) || days < 1 || days > NOTICE_BOUNDS.daysMax) {
    const max = NOTICE_BOUNDS.daysMax;
    throw refused('notice.days-impossible', { max }, `公示天数应为 1 至 ${max} 的整数`);
  }
  const dueDay = input.dueDay ?? addDays(today, POSTING_DAYS);
  if (!isDay(dueDay) || dueDay < today) {
    throw refused('notice.day-impossible', { day: dueDay }, '日期不存在,或张贴期限已经过去');
  }
  return { days, dueDay };
}

/**
 * Since when and where a notice hangs, and its last day: the day after posting is the first. Refused
 * `notice.day-impossible`, `notice.place-missing`, `notice.before-paper`.
 */
export function decidePosting(
  { postedDay, place: typed }: PostingInput,
  { days, asOfDay }: { readonly days: number; readonly asOfDay: Day },
  today: Day,
): { readonly postedDay: Day; readonly place: string; readonly lastDay: Day } {
  if (!isDay(postedDay) || postedDay > today) {
    throw refused('notice.day-impossible', { day: postedDay }, '日期不存在或还没有到');
  }
  if (postedDay < asOfDay) {
    throw refused('notice.before-paper', { day: asOfDay }, `张贴日期早于公示内容的日期(${asOfDay})`);
  }
  const place = tidyText(typed);
  if (place === '') throw refused('notice.place-missing', {}, '请填写张贴地点');
  return { postedDay, place, lastDay: addDays(postedDay, days) };
}

/** An objection as it is kept. Refused `notice.not-posted`, `notice.day-impossible`, `notice.text-missing`. */
export function decideObjection(input: ObjectionInput, postedDay: Day | null, today: Day): ObjectionInput {
  if (postedDay === null) throw refused('notice.not-posted', {}, '还没有登记张贴,不会有异议');
  const { receivedDay } = input;
  if (!isDay(receivedDay) || receivedDay > today || receivedDay < postedDay) {
    throw refused('notice.day-impossible', { day: receivedDay }, '日期不存在,早于张贴之日或还没有到');
  }
  return { receivedDay, text: neededText(input.text) };
}

/** An answer as it is kept. Refused `notice.day-impossible`, `notice.text-missing`. */
export function decideAnswer(input: AnswerInput, receivedDay: Day, today: Day): AnswerInput {
  const { answeredDay, result } = input;
  if (!isDay(answeredDay) || answeredDay > today || answeredDay < receivedDay) {
    throw refused('notice.day-impossible', { day: answeredDay }, '日期不存在,早于收到异议之日或还没有到');
  }
  return { result, answeredDay, answer: neededText(input.answer) };
}

/** A text without which nothing is kept; refused `notice.text-missing`. */
export function neededText(typed: string): string {
  const text = tidyText(typed);
  if (text === '') throw refused('notice.text-missing', {}, '请填写内容');
  return text;
}

/** Who hangs what out. */
export interface PaperHead {
  readonly kind: NoticeKind;
  readonly villageName: string;
  readonly townName: string;
  readonly campaignName: string;
  readonly days: number;
  readonly asOfDay: Day;
}

const inChinese = (day: Day): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** The whole paper as it is printed. It carries no head of a chain: what hangs on a wall asks nobody to verify it. */
export function paperOf(head: PaperHead, sections: readonly NoticeSection[]): NoticePaper {
  const { kind, townName, campaignName, days, asOfDay } = head;
  const village = /村\d*$/.test(head.villageName) ? head.villageName : `${head.villageName}村`;
  const what = NOTICE_KIND_LABELS[kind].zh;
  return {
    title: `${village}${what}公示`,
    opening: `按照${campaignName}工作要求,现将我村${what}(截至${inChinese(asOfDay)})公示如下,请全体村民监督。`,
    sections,
    closing: [
      `公示期 ${days} 天,自张贴的次日起计算。`,
      `对公示内容有异议的,请在公示期内向村务监督委员会或${townName}农村集体“三资”管理办公室反映,也可投入举报箱;反映人的情况一律保密。`,
    ],
    signedBy: `${village}集体经济组织、村民委员会(盖章)`,
    asOfDay,
  };
}
