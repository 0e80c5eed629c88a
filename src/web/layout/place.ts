import { CATEGORY_CODES, type CategoryCode, type TaxonomyView } from '../../campaigns/campaign.js';

const CATEGORY_ONLY = 'category:';

/** How a picker says a category whose item is not known; otherwise it says an item's code. */
export const placeOfCategory = (code: CategoryCode): string => CATEGORY_ONLY + code;

/** Category and item that a place stands for; nothing chosen is unclassified. */
export function codesOfPlace(
  place: string | null,
  taxonomy: TaxonomyView | undefined,
): { readonly categoryCode: CategoryCode; readonly itemCode: string | null; readonly moneyNone: boolean } {
  if (place === null) return { categoryCode: 'unclassified', itemCode: null, moneyNone: false };
  if (place.startsWith(CATEGORY_ONLY)) {
    const code = CATEGORY_CODES.find((known) => CATEGORY_ONLY + known === place) ?? 'unclassified';
    return { categoryCode: code, itemCode: null, moneyNone: false };
  }
  const item = taxonomy?.categories.flatMap(({ items }) => items).find(({ code }) => code === place);
  const categoryCode = item?.categoryCode ?? 'unclassified';
  return { categoryCode, itemCode: place, moneyNone: item?.moneyNone ?? false };
}
