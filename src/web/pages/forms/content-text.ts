import { FIGURE_UNIT_LABELS, figureKind, type CountingFigure } from '../../../rollups/counting-figures.js';
import {
  FORM_PERIOD_LABELS,
  FORM_UNIT_LABELS,
  FORM_WORD_LABELS,
  VILLAGE_FACT_LABELS,
  type FormFact,
  type FormFigure,
  type FormText,
} from '../../../papers/form.js';
import { useTaxonomy } from '../../api/campaigns.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';

/** What goes into a cell. */
export type Content = FormFigure | FormFact | FormText;

/** Says what goes into a cell: 涉及金额(万元)·本期·集体资金. */
export function useContentText(): (content: Content) => string {
  const { language, read } = useLanguage();
  const gap = language === 'en' ? ' ' : '';
  const nameOf = useFigureName();
  const lines = useLineNames();
  return (content) => {
    if (content.kind === 'words') return read(FORM_WORD_LABELS[content.words]);
    if (content.kind === 'fact') return read(VILLAGE_FACT_LABELS[content.fact]);
    const { figure, period, only, unit } = content;
    const money = unit === 'own' ? '' : `${gap}(${read(FORM_UNIT_LABELS[unit])})`;
    const of = only === null ? [] : [lines.get(only) ?? only];
    return [`${nameOf(figure)}${money}`, read(FORM_PERIOD_LABELS[period]), ...of].join('·');
  };
}

/** The name of a figure, with its unit where that is not money. */
export function useFigureName(): (figure: CountingFigure) => string {
  const { language, read } = useLanguage();
  return (figure) => {
    const { label, unit } = figureKind(figure);
    const counted = FIGURE_UNIT_LABELS[unit];
    const gap = language === 'en' ? ' ' : '';
    return `${read(label)}${counted === null ? '' : `${gap}(${read(counted)})`}`;
  };
}

/** Names of the categories and items of the open campaign by their codes. */
export function useLineNames(): ReadonlyMap<string, string> {
  const { language } = useLanguage();
  const taxonomy = useTaxonomy(useCampaignCode());
  const named = ({ name, nameEn }: { readonly name: string; readonly nameEn: string | null }): string =>
    language === 'en' && nameEn ? nameEn : name;
  return new Map(
    (taxonomy.data?.categories ?? []).flatMap((category): [string, string][] => [
      [category.code, named(category)],
      ...category.items.map((item): [string, string] => [item.code, `${named(category)} / ${named(item)}`]),
    ]),
  );
}
