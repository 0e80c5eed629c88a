import { CASE_STATE_LABELS } from '../../../cases/case-state.js';
import { DISPOSITION_KIND_LABELS, SETTLEMENT_KIND_LABELS } from '../../../cases/case.js';
import type { DispositionView, SettlementView } from '../../../cases/settlement.js';
import { HAND_OVER_LABELS } from '../../../discipline/hand-over.js';
import { formatMu } from '../../../kernel/area.js';
import { chinaDayOf } from '../../../kernel/calendar.js';
import type { Label } from '../../../kernel/label.js';
import { GOODS_LABELS, GOODS_UNITS, INCOME_LABELS, type GoodsKind } from '../../../rectification/money.js';
import {
  RETURN_REASONS,
  REVOKE_REASONS,
  SUSPEND_REASONS,
  VOID_REASONS,
} from '../../../rectification/move.js';
import { REQUEST_STATE_LABELS } from '../../../rectification/request.js';
import { urgingsOf } from './timeline-urgings.js';
import { endOfDay, type Say, type TimelineEvent, type TimelineSources } from './timeline.js';

const REASONS: Readonly<Record<string, Label>> = {
  ...RETURN_REASONS,
  ...REVOKE_REASONS,
  ...VOID_REASONS,
  ...SUSPEND_REASONS,
};

const event = (
  of: Pick<TimelineEvent, 'key' | 'kind' | 'day' | 'at' | 'by' | 'what'>,
  words: readonly (string | null | undefined)[],
  opening = false,
): TimelineEvent => ({
  ...of,
  words: words.filter((word): word is string => Boolean(word)),
  changes: [],
  entry: null,
  opening,
});

const movesOf = ({ work }: TimelineSources, { t, read }: Say): TimelineEvent[] =>
  work.moves.map((move) => {
    const reason = move.reasonCode === null ? undefined : REASONS[move.reasonCode];
    const back = move.fromState === 'closure-requested' || move.fromState === 'verified';
    const what = back && move.toState !== 'closed' && move.toState !== 'verified' ? 'returned' : move.toState;
    return event(
      {
        key: move.id,
        kind: 'move',
        day: move.day,
        at: move.recordedAt,
        by: move.movedBy,
        what: what === 'returned' ? t('work.timeline.returned') : read(CASE_STATE_LABELS[what]),
      },
      [reason && read(reason), move.reason],
      move.opening,
    );
  });

const progressOf = ({ work }: TimelineSources, { t }: Say): TimelineEvent[] =>
  work.progress.map((one) =>
    event(
      {
        key: one.id,
        kind: 'progress',
        day: one.day,
        at: one.recordedAt,
        by: one.recordedBy,
        what: t('work.timeline.progress'),
      },
      [one.text, one.providedBy && t('work.timeline.providedBy', { name: one.providedBy })],
    ),
  );

function lineEvent(
  line: SettlementView | DispositionView,
  label: Label,
  { t, read, money }: Say,
): TimelineEvent {
  const kind = read(label);
  return event(
    {
      key: line.id,
      kind: 'money',
      day: line.day,
      at: line.recordedAt,
      by: line.recordedBy,
      what: line.reverses === null ? kind : t('work.reversalOf', { kind }),
    },
    [money(line.amountFen), line.voucher, line.note],
    line.opening,
  );
}

function moneyOf({ one, work }: TimelineSources, say: Say): TimelineEvent[] {
  const { read, money } = say;
  const beside = { kind: 'money' } as const;
  return [
    ...one.settlements.map((line) => lineEvent(line, SETTLEMENT_KIND_LABELS[line.kind], say)),
    ...one.dispositions.map((line) => lineEvent(line, DISPOSITION_KIND_LABELS[line.kind], say)),
    ...work.incomes.map(({ id, day, recordedAt, recordedBy, kind, amountFen, voucher, note }) =>
      event({ ...beside, key: id, day, at: recordedAt, by: recordedBy, what: read(INCOME_LABELS[kind]) }, [
        money(amountFen),
        voucher,
        note,
      ]),
    ),
    ...work.goods.map(({ id, day, recordedAt, recordedBy, kind, quantity, note }) =>
      event({ ...beside, key: id, day, at: recordedAt, by: recordedBy, what: read(GOODS_LABELS[kind]) }, [
        quantityText(kind, quantity, money),
        note,
      ]),
    ),
  ];
}

/** A quantity in the unit of its kind. */
function quantityText(kind: GoodsKind, quantity: number, money: Say['money']): string {
  const unit = GOODS_UNITS[kind];
  if (unit === 'fen') return money(quantity);
  return unit === 'centi-mu' ? `${quantity < 0 ? '-' : ''}${formatMu(Math.abs(quantity))}` : String(quantity);
}

function requestsOf({ work }: TimelineSources, { t, read, money }: Say): TimelineEvent[] {
  const asked = [
    ...work.extensions.map((one) => ({
      one,
      what: t('work.timeline.extension', { no: one.no }),
      words: [`${one.fromDueDay ?? ''} → ${one.toDueDay}`],
    })),
    ...work.writeOffs.map((one) => ({
      one,
      what: t('work.timeline.writeOff'),
      words: [money(one.amountFen), one.resolutionNumber, one.resolutionDay],
    })),
  ];
  return asked.flatMap(({ one, what, words }) => {
    const request = event(
      { key: one.id, kind: 'request', day: one.askedDay, at: one.askedAt, by: one.askedBy, what },
      [...words, one.reason],
    );
    if (one.decidedDay === null) return [request];
    const decided = {
      key: `${one.id}.decided`,
      kind: 'request',
      day: one.decidedDay,
      // Only its day is kept; it came after it was asked for.
      at: endOfDay(one.decidedDay),
      by: one.decidedBy ?? '',
      what: `${what} ${read(REQUEST_STATE_LABELS[one.state])}`,
    } as const;
    return [request, event(decided, [one.decisionNote])];
  });
}

const dayOfInstant = (instant: string): string => chinaDayOf(new Date(instant));

/** Files, where the history that tells of those taken off as well cannot be read. */
const evidenceOf = ({ files, history }: TimelineSources, { t }: Say): TimelineEvent[] =>
  (history.length > 0 ? [] : files).flatMap(({ id, attachment, linkedAt, linkedBy, note, struck }) => {
    const put = {
      key: id,
      kind: 'evidence',
      day: dayOfInstant(linkedAt),
      at: linkedAt,
      by: linkedBy,
    } as const;
    const linked = event({ ...put, what: t('work.timeline.evidence') }, [attachment.name, note]);
    if (struck === null) return [linked];
    const ended = {
      ...put,
      key: `${id}.struck`,
      day: dayOfInstant(struck.struckAt),
      at: struck.struckAt,
      by: struck.struckBy,
      what: t('work.timeline.evidenceStruck'),
    };
    return [linked, event(ended, [attachment.name, struck.reason])];
  });

const handOversOf = ({ handOvers }: TimelineSources, { read }: Say): TimelineEvent[] =>
  handOvers.map((one) =>
    event(
      {
        key: one.id,
        kind: 'person',
        day: one.handedDay,
        at: one.recordedAt,
        by: one.recordedBy,
        what: read(HAND_OVER_LABELS[one.kind]),
      },
      [one.organ, one.receiptNumber],
    ),
  );

/** What the views of a case tell: moves, progress, money, requests, evidence and hand-overs. */
export const eventsOf = (sources: TimelineSources, say: Say): TimelineEvent[] =>
  [movesOf, progressOf, moneyOf, requestsOf, urgingsOf, evidenceOf, handOversOf].flatMap((part) =>
    part(sources, say),
  );
