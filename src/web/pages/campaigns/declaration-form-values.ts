import type {
  CategoryCode,
  DeclarationInput,
  DeclarationLineView,
  DeclarationView,
  TaxonomyView,
} from '../../../campaigns/campaign.js';
import { parseAmount } from '../../../kernel/amount-text.js';
import { moneyText, type ShownUnit } from '../../format/money-text.js';
import { countTyped } from '../../layout/form-rules.js';

/** A line that may be stated: a category, or one of its items. */
export interface StatedLine {
  /** `funds` or `funds/2`. */
  readonly key: string;
  readonly categoryCode: CategoryCode;
  readonly itemNo: number | null;
  readonly name: string;
}

/** What the form of a declaration holds: text as it is typed; a line without text is not stated. */
export interface DeclarationValues {
  readonly source: string;
  readonly statedCases: string;
  readonly statedAmount: string;
  readonly amountAsWritten: string;
  readonly lines: Readonly<Record<string, string | undefined>>;
}

const keyOf = ({ categoryCode, itemNo }: Pick<DeclarationLineView, 'categoryCode' | 'itemNo'>): string =>
  itemNo === null ? categoryCode : `${categoryCode}/${itemNo}`;

/** Every line that the campaign has, and after it those that were stated under names that it no longer has. */
export function statedLines(
  taxonomy: TaxonomyView,
  declaration: DeclarationView | null,
): readonly StatedLine[] {
  const stated = (declaration?.lines ?? []).map((line): StatedLine => ({ ...line, key: keyOf(line) }));
  const own = taxonomy.categories.flatMap(({ code, name, items }): StatedLine[] => [
    { key: code, categoryCode: code, itemNo: null, name },
    ...items.map((item) => ({
      key: `${code}/${item.no}`,
      categoryCode: code,
      itemNo: item.no,
      name: item.name,
    })),
  ]);
  // What a report called a line stays as the report wrote it.
  const named = own.map((line) => stated.find(({ key }) => key === line.key) ?? line);
  return [...named, ...stated.filter(({ key }) => own.every((line) => line.key !== key))];
}

/** A declaration as the form shows it. */
export const declarationForm = (declaration: DeclarationView | null, unit: ShownUnit): DeclarationValues => ({
  source: declaration?.source ?? '',
  statedCases: declaration?.statedCases === null ? '' : String(declaration?.statedCases ?? ''),
  statedAmount:
    declaration?.statedAmountFen === null || declaration?.statedAmountFen === undefined
      ? ''
      : moneyText(declaration.statedAmountFen, unit, 0),
  amountAsWritten: declaration?.amountAsWritten ?? '',
  lines: Object.fromEntries(
    (declaration?.lines ?? []).map((line) => [keyOf(line), String(line.statedCases)]),
  ),
});

/** Can this be read as an amount, or is nothing typed? */
export const isAmountOrEmpty = (typed: string, unit: ShownUnit): boolean =>
  typed.trim() === '' || parseAmount(typed, unit).kind === 'known';

/** What the form says to the ledger; its fields have been checked. */
export function declarationInput(
  values: DeclarationValues,
  lines: readonly StatedLine[],
  unit: ShownUnit,
): DeclarationInput {
  const amount = parseAmount(values.statedAmount, unit);
  return {
    source: values.source.trim(),
    statedCases: countTyped(values.statedCases),
    statedAmountFen: amount.kind === 'known' ? amount.amountFen : null,
    amountAsWritten: values.amountAsWritten.trim() || null,
    lines: lines.flatMap(({ key, categoryCode, itemNo, name }) => {
      const statedCases = countTyped(values.lines[key] ?? '');
      return statedCases === null ? [] : [{ categoryCode, itemNo, name, statedCases }];
    }),
  };
}
