import { formatMu } from '../../../kernel/area.js';
import { FIGURE_UNIT_LABELS, figureKind, type CountingFigure } from '../../../rollups/counting-figures.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';

/** 亩 with its sign: a period in which land was given back again is below zero. */
const muText = (centiMu: number): string => `${centiMu < 0 ? '-' : ''}${formatMu(Math.abs(centiMu))}`;

/** A figure in its unit, without the unit's name. */
export function FigureValue({
  figure,
  value,
  decimals,
}: {
  readonly figure: CountingFigure;
  readonly value: number;
  /** Decimals of 万元 that all amounts beside it need. */
  readonly decimals: number;
}) {
  const { unit } = figureKind(figure);
  if (value === 0) return <span className="number muted">0</span>;
  if (unit === 'fen') return <Money fen={value} decimals={decimals} />;
  return <span className="number">{unit === 'centi-mu' ? muText(value) : value}</span>;
}

/** The name of a figure with its unit: 发现(件). */
export function useFigureName(): (figure: CountingFigure) => string {
  const { language, read } = useLanguage();
  const withUnit = useWithUnit();
  return (figure) => {
    const { label, unit } = figureKind(figure);
    const unitLabel = FIGURE_UNIT_LABELS[unit];
    if (unitLabel === null) return withUnit(read(label));
    return language === 'zh' ? `${label.zh}(${unitLabel.zh})` : `${label.en} (${unitLabel.en})`;
  };
}
