import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FigureOrigin, StagePiece, StageReportView } from '../../../papers/stage-report.js';
import { places } from '../../places.js';
import { rowsAddress } from '../rollups/figures-question.js';

/** The report as it will read; every figure opens its rows. */
export function StagePaper({
  view,
  onStanding,
}: {
  readonly view: StageReportView;
  readonly onStanding: (standing: string, line: string | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <section className="stage-paper" aria-label={t('stageReport.preview')} lang="zh-CN">
      {view.paragraphs.map(({ kind, pieces }, at) => {
        const words = pieces.map((piece, place) => (
          <Fragment key={place}>
            <Piece piece={piece} view={view} onStanding={onStanding} />
            {piece.footnotes?.map((footnote) => (
              <sup key={footnote}>{footnote}</sup>
            ))}
          </Fragment>
        ));
        return kind === 'heading' ? (
          <h2 key={at}>{words}</h2>
        ) : (
          <p key={at} className={`stage-${kind}`}>
            {words}
          </p>
        );
      })}
      {view.footnotes.length > 0 && (
        <ol className="stage-footnotes">
          {view.footnotes.map((footnote) => (
            <li key={footnote}>{footnote}</li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Piece({
  piece: { text, origin },
  view,
  onStanding,
}: {
  readonly piece: StagePiece;
  readonly view: StageReportView;
  readonly onStanding: (standing: string, line: string | null) => void;
}) {
  if (origin === undefined || origin.of === 'declaration') return text;
  if (origin.of === 'standing') {
    return (
      <button
        type="button"
        className="stage-figure"
        onClick={() => onStanding(origin.standing, origin.code ?? null)}
      >
        {text}
      </button>
    );
  }
  return (
    <Link className="stage-figure" to={rowsOf(origin, view)}>
      {text}
    </Link>
  );
}

/** Where the rows of a figure are. */
function rowsOf(
  origin: Exclude<FigureOrigin, { readonly of: 'standing' | 'declaration' }>,
  { asOf }: StageReportView,
): string {
  switch (origin.of) {
    case 'villages':
      return '/villages';
    case 'campaign':
      return '/campaign';
    case 'sanctions':
      return places.discipline({});
    case 'counting':
      return rowsAddress({ by: origin.by, from: null, asOf }, origin.figure, origin.code ?? null, 'whole');
  }
}
