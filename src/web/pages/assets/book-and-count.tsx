import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ASSET_CONDITION_LABELS, type AssetView } from '../../../assets/asset.js';
import { formatMu } from '../../../kernel/area.js';
import { quantityText } from '../../format/measure-text.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';
import { DifferenceTags } from './difference-tags.js';

interface Measure {
  readonly name: string;
  readonly book: number | null;
  readonly found: number | null;
  readonly draw: (value: number) => ReactNode;
}

const drawFen = (fen: number): ReactNode => <Money fen={fen} />;
const drawArea = (centi: number): string => (centi < 0 ? `-${formatMu(-centi)}` : formatMu(centi));

/** What the books say beside what the count that holds found, and how much more or less that is. */
export function BookAndCount({ one }: { readonly one: AssetView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const unit = one.unit === null ? '' : ` (${one.unit})`;
  const measures: readonly Measure[] = [
    {
      name: t('assets.quantity') + unit,
      book: one.bookQuantityMilli,
      found: one.foundQuantityMilli,
      draw: quantityText,
    },
    {
      name: withUnit(t('fields.bookValueFen')),
      book: one.bookValueFen,
      found: one.foundValueFen,
      draw: drawFen,
    },
    { name: withUnit(t('fields.bookNetFen')), book: one.bookNetFen, found: null, draw: drawFen },
    { name: t('assets.areaMu'), book: one.areaCentiMu, found: one.foundAreaCentiMu, draw: drawArea },
  ];
  const said = measures.filter(({ book, found }) => book !== null || found !== null);
  const words = [one.condition && read(ASSET_CONDITION_LABELS[one.condition]), one.differenceReason];
  return (
    <section className="long-fact">
      <h3>
        {t('assets.comparison')} <DifferenceTags asset={one} />
      </h3>
      {said.length > 0 && <MeasureTable measures={said} countedDay={one.countedDay} />}
      {one.countedDay !== null && <p>{words.filter((part) => part !== null).join(' · ')}</p>}
    </section>
  );
}

function MeasureTable({
  measures,
  countedDay,
}: {
  readonly measures: readonly Measure[];
  readonly countedDay: string | null;
}) {
  const { t } = useTranslation();
  const heads = [
    t('assets.book'),
    countedDay === null ? t('assets.count') : t('assets.countOf', { day: countedDay }),
    t('assets.moreOrLess'),
  ];
  return (
    <table className="plain-table wide-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('assets.comparison')}</span>
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className="number-cell">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map(({ name, book, found, draw }) => {
          const differs = book !== null && found !== null && book !== found;
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number-cell">{book === null ? t('frame.none') : draw(book)}</td>
              <td className="number-cell">{found === null ? t('frame.none') : draw(found)}</td>
              <td className={differs ? 'number-cell differs' : 'number-cell'}>
                {differs && (
                  <>
                    {found > book && '+'}
                    {draw(found - book)}
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
