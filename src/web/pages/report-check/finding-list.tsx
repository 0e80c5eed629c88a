import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  driftSentence,
  findingSentence,
  RELATION_LABELS,
  VERDICT_LABELS,
} from '../../../report-check/finding-words.js';
import type { RelationView, ReportCheck, TextSpan, Verdict } from '../../../report-check/report-check.js';
import { useKeys } from '../../layout/keys.js';
import { useLanguage } from '../../words/language.js';
import type { Marking } from './marked-text.js';

/** In the order in which they matter. */
const ORDER: readonly Verdict[] = ['contradicts', 'overlap', 'partial', 'holds'];

/** What was found in a report; the one that has the pointer or the focus is marked in the text. */
export function FindingList({
  check,
  onMark,
}: {
  readonly check: ReportCheck;
  readonly onMark: (marking: Marking | null) => void;
}) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const move = (step: 1 | -1): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button.finding') ?? [])].filter(
      (button) => button.checkVisibility(),
    );
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
  const arrows = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  };
  if (check.relations.length === 0) return <p className="muted">{t('reportCheck.noFindings')}</p>;
  return (
    <div ref={list} onKeyDown={arrows}>
      {ORDER.map((verdict) => {
        const relations = check.relations.filter((relation) => relation.verdict === verdict);
        if (relations.length === 0) return null;
        const items = relations.map((relation) => (
          <Finding key={relation.id} check={check} relation={relation} onMark={onMark} />
        ));
        return verdict === 'holds' ? (
          <details key={verdict}>
            <summary>{t('reportCheck.holdsOf', { count: relations.length })}</summary>
            {items}
          </details>
        ) : (
          <div key={verdict}>{items}</div>
        );
      })}
      <Drifts check={check} onMark={onMark} />
      <NotPlaced check={check} onMark={onMark} />
    </div>
  );
}

function Finding({
  check,
  relation,
  onMark,
}: {
  readonly check: ReportCheck;
  readonly relation: RelationView;
  readonly onMark: (marking: Marking | null) => void;
}) {
  const { language, read } = useLanguage();
  const spans = [relation.wholeId, ...relation.partIds].flatMap((id) => check.figures[id] ?? []);
  return (
    <MarkButton spans={spans} onMark={onMark}>
      <span className={`verdict verdict-${relation.verdict}`}>{read(VERDICT_LABELS[relation.verdict])}</span>{' '}
      <span className="muted">{read(RELATION_LABELS[relation.kind])}</span>
      <span className="finding-sentence">{findingSentence(check, relation, language)}</span>
    </MarkButton>
  );
}

/** Something that marks its places in the text while it has the pointer or the focus, and goes there when pressed. */
export function MarkButton({
  spans,
  onMark,
  children,
}: {
  readonly spans: readonly TextSpan[];
  readonly onMark: (marking: Marking | null) => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="finding"
      onMouseEnter={() => onMark({ spans, scroll: false })}
      onMouseLeave={() => onMark(null)}
      onFocus={() => onMark({ spans, scroll: true })}
      onBlur={() => onMark(null)}
      onClick={() => onMark({ spans, scroll: true })}
    >
      {children}
    </button>
  );
}

function Drifts({
  check,
  onMark,
}: {
  readonly check: ReportCheck;
  readonly onMark: (marking: Marking | null) => void;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (check.drifts.length === 0) return null;
  return (
    <>
      <h3>{t('reportCheck.drifts')}</h3>
      {check.drifts.map((drift) => (
        <MarkButton key={drift.start} spans={[drift]} onMark={onMark}>
          {driftSentence(drift, language)}
        </MarkButton>
      ))}
    </>
  );
}

function NotPlaced({
  check,
  onMark,
}: {
  readonly check: ReportCheck;
  readonly onMark: (marking: Marking | null) => void;
}) {
  const { t } = useTranslation();
  const figures = check.figures.filter(({ placed }) => !placed);
  if (figures.length === 0) return null;
  return (
    <>
      <h3>{t('reportCheck.notPlaced')}</h3>
      <p className="muted">{t('reportCheck.notPlacedHint')}</p>
      <div className="not-placed">
        {figures.map((figure) => (
          <MarkButton key={figure.id} spans={[figure]} onMark={onMark}>
            {check.text.slice(figure.start, figure.end)}
          </MarkButton>
        ))}
      </div>
    </>
  );
}
