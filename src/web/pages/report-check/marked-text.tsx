import { memo, useEffect, useMemo, useRef } from 'react';
import type { ReportCheck, TextSpan, Verdict } from '../../../report-check/report-check.js';

/** What is marked just now, and whether the text is to scroll there. */
export interface Marking {
  readonly spans: readonly TextSpan[];
  readonly scroll: boolean;
}

type FigureMark = Verdict | 'not-placed';

const WORST: readonly FigureMark[] = ['contradicts', 'overlap', 'partial', 'holds'];

/** The worst that is known of each figure. */
function marksOf(check: ReportCheck): Map<number, FigureMark> {
  const marks = new Map<number, FigureMark>();
  for (const { wholeId, partIds, verdict } of check.relations) {
    for (const id of [wholeId, ...partIds]) {
      const before = marks.get(id);
      if (before === undefined || WORST.indexOf(verdict) < WORST.indexOf(before)) marks.set(id, verdict);
    }
  }
  return marks;
}

/** The report as it was handed in, its figures marked by what is known of them. */
export const MarkedText = memo(function MarkedText({
  check,
  marking,
  label,
}: {
  readonly check: ReportCheck;
  readonly marking: Marking | null;
  readonly label: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => marksOf(check), [check]);
  useEffect(() => {
    const marked = box.current?.querySelector<HTMLElement>('.marked');
    if (marking?.scroll !== true || !box.current || !marked) return;
    // Only the text moves; the finding stays where the eye is.
    const { top, height } = box.current.getBoundingClientRect();
    box.current.scrollTop += marked.getBoundingClientRect().top - top - height / 3;
  }, [marking]);
  return (
    // Scrolls by itself, so it can be reached with the keyboard.
    <div className="report-text" ref={box} tabIndex={0} role="region" aria-label={label}>
      {piecesOf(check, marking?.spans ?? []).map(({ start, end, figure, marked }) => {
        const text = check.text.slice(start, end);
        const mark = figure === undefined ? undefined : (marks.get(figure) ?? 'not-placed');
        if (mark === undefined && !marked) return text;
        const classes = [mark === undefined ? '' : `figure figure-${mark}`, marked ? 'marked' : ''];
        return (
          <span key={start} className={classes.join(' ')}>
            {text}
          </span>
        );
      })}
    </div>
  );
});

interface Piece extends TextSpan {
  readonly figure: number | undefined;
  readonly marked: boolean;
}

/** The text cut where a figure or something marked begins or ends. */
function piecesOf(check: ReportCheck, spans: readonly TextSpan[]): Piece[] {
  const cuts = new Set([0, check.text.length]);
  for (const { start, end } of [...check.figures, ...spans]) cuts.add(start).add(end);
  const sorted = [...cuts].sort((a, b) => a - b);
  let next = 0;
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? start;
    while ((check.figures[next]?.end ?? Infinity) <= start) next += 1;
    const figure = check.figures[next];
    return {
      start,
      end,
      figure: figure !== undefined && figure.start <= start ? figure.id : undefined,
      marked: spans.some((span) => span.start <= start && end <= span.end),
    };
  });
}
