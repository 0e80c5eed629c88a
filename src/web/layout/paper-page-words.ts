import { DISCIPLINE_MONEY } from '../../cases/settlement.js';
import { CONTRACT_KIND_LABELS } from '../../contracts/contract.js';
import { MANAGING_BODY_LABELS } from '../../discipline/dealt-person.js';
import { EFFECT_STANDING_LABELS } from '../../discipline/effect.js';
import { HAND_OVER_LABELS } from '../../discipline/hand-over.js';
import { MEASURE_FORM_LABELS, MEASURE_LABELS } from '../../discipline/measure.js';
import { SANCTION_KIND_LABELS, SANCTION_TRACK_LABELS } from '../../discipline/sanction.js';
import { STRIKE_OUT_STATE_LABELS } from '../../history/strike-out.js';
import type { Label } from '../../kernel/label.js';
import { NOTICE_KIND_LABELS, NOTICE_STANDING_LABELS } from '../../notices/notice.js';
import { TIP_CHANNEL_LABELS, TIP_KIND_LABELS, TIP_STANDING_LABELS } from '../../tips/tip.js';
import { en } from '../words/en.js';
import { zh } from '../words/zh.js';

/** What a filter is called, and what its values are; a value without words prints as it is. */
export interface PageFilter {
  readonly name: Label;
  readonly values?: Readonly<Record<string, Label>>;
}

const both = (of: (words: typeof zh | typeof en) => string): Label => ({ zh: of(zh), en: of(en) });
const YES: Readonly<Record<string, Label>> = { true: { zh: '是', en: 'yes' } };

const DISCIPLINE: Readonly<Record<string, PageFilter>> = {
  kind: {
    name: { zh: '种类', en: 'Kind' },
    values: {
      ...SANCTION_KIND_LABELS,
      ...MEASURE_LABELS,
      ...HAND_OVER_LABELS,
      ...DISCIPLINE_MONEY,
      ambiguous: both(({ discipline }) => discipline.onlyAmbiguous),
    },
  },
  standing: { name: both(({ discipline }) => discipline.standing), values: EFFECT_STANDING_LABELS },
  onDay: { name: both(({ dealt }) => dealt.onDay) },
  track: { name: both(({ discipline }) => discipline.track), values: SANCTION_TRACK_LABELS },
  duty: {
    name: both(({ dealt }) => dealt.duty),
    values: {
      overdue: both(({ dealt }) => dealt.duties.overdue),
      open: both(({ dealt }) => dealt.duties.open),
    },
  },
  flagged: { name: both(({ discipline }) => discipline.flags), values: YES },
  form: { name: both(({ dealt }) => dealt.form), values: MEASURE_FORM_LABELS },
  with: {
    name: both(({ dealt }) => dealt.with),
    values: {
      sanctions: both(({ dealt }) => dealt.withKinds.sanctions),
      measures: both(({ dealt }) => dealt.withKinds.measures),
      money: both(({ dealt }) => dealt.withKinds.money),
      nothing: both(({ dealt }) => dealt.withKinds.nothing),
    },
  },
  partyMember: {
    name: both(({ fields }) => fields.partyMember),
    values: {
      yes: both(({ discipline }) => discipline.yes),
      no: both(({ discipline }) => discipline.no),
      unknown: both(({ discipline }) => discipline.notKnown),
    },
  },
  managesIn: {
    name: both(({ fields }) => fields.managesIn),
    values: { ...MANAGING_BODY_LABELS, none: both(({ dealt }) => dealt.managesNowhere) },
  },
};

/**
 * Filters that mean something else, or nothing, on other pages: by the page's address. `kind` and `standing` narrow these
 * lists, while elsewhere they say what is open.
 */
export const PAGE_FILTERS: Readonly<Record<string, Readonly<Record<string, PageFilter>>>> = {
  '/tips': {
    standing: { name: both(({ tips }) => tips.standing), values: TIP_STANDING_LABELS },
    kind: { name: both(({ tips }) => tips.kind), values: TIP_KIND_LABELS },
    channel: { name: both(({ tips }) => tips.channel), values: TIP_CHANNEL_LABELS },
    late: { name: both(({ tips }) => tips.late), values: YES },
  },
  '/notices': {
    standing: { name: both(({ notices }) => notices.standing), values: NOTICE_STANDING_LABELS },
    kind: { name: both(({ notices }) => notices.kind), values: NOTICE_KIND_LABELS },
    late: { name: both(({ notices }) => notices.late), values: YES },
  },
  '/flags': {
    standing: {
      name: both(({ flags }) => flags.standing),
      values: {
        open: both(({ flags }) => flags.standings.open),
        true: both(({ flags }) => flags.standings.true),
        false: both(({ flags }) => flags.standings.false),
        'to-check': both(({ flags }) => flags.standings['to-check']),
        gone: both(({ flags }) => flags.standings.gone),
        all: both(({ flags }) => flags.standings.all),
      },
    },
  },
  '/funds': {
    standing: {
      name: both(({ funds }) => funds.standing),
      values: { open: both(({ funds }) => funds.stillOut), back: both(({ funds }) => funds.allBack) },
    },
    ties: {
      name: both(({ statements }) => statements.whether),
      values: {
        false: both(({ statements }) => statements.differs),
        true: both(({ statements }) => statements.ties),
      },
    },
  },
  '/contracts': { kind: { name: both(({ contracts }) => contracts.kind), values: CONTRACT_KIND_LABELS } },
  '/assets': {
    gone: {
      name: both(({ assets }) => assets.whetherGone),
      values: {
        true: both(({ assets }) => assets.isGone),
        false: both(({ assets }) => assets.notGone),
      },
    },
  },
  '/discipline': DISCIPLINE,
  '/history': {
    state: { name: both(({ fields }) => fields.state), values: STRIKE_OUT_STATE_LABELS },
    subject: { name: { zh: '对象', en: 'Subject' } },
  },
};
