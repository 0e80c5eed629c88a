import { newId } from '../kernel/ids.js';
import { nameKey, tidyText } from '../kernel/text.js';
import {
  CAMPAIGN_BOUNDS,
  CATEGORY_CODES,
  type CategoryCode,
  type ItemInput,
  type ItemView,
} from './campaign.js';
import { CampaignFaults, checkName } from './campaign.rules.js';

/** What writing a whole list of items comes to. */
export interface TaxonomyPlan {
  readonly added: readonly ItemView[];
  readonly changed: readonly { readonly before: ItemView; readonly after: ItemView }[];
  readonly removed: readonly ItemView[];
}

const textOrNull = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;

/** The number behind the slash of an item's code. */
const numberOf = (code: string): number => Number(code.slice(code.lastIndexOf('/') + 1));

/**
 * Compares the list that a person hands in with the items that are there. Items keep their code for ever and get a place
 * by their order; a new one gets the number after the highest of its category. Refused `campaign.not-valid`.
 */
export function planTaxonomy(there: readonly ItemView[], inputs: readonly ItemInput[]): TaxonomyPlan {
  checkItems(there, inputs);
  const byCode = new Map(there.map((item) => [item.code, item]));
  const places = new Map<CategoryCode, number>();
  const highest = new Map<CategoryCode, number>();
  for (const { categoryCode, code } of there) {
    highest.set(categoryCode, Math.max(highest.get(categoryCode) ?? 0, numberOf(code)));
  }
  const added: ItemView[] = [];
  const changed: { before: ItemView; after: ItemView }[] = [];
  for (const input of inputs) {
    const { categoryCode } = input;
    const no = (places.get(categoryCode) ?? 0) + 1;
    places.set(categoryCode, no);
    const before = input.code === undefined ? undefined : byCode.get(input.code);
    if (before === undefined) {
      const number = (highest.get(categoryCode) ?? 0) + 1;
      highest.set(categoryCode, number);
      added.push(typedItem(newId(), `${categoryCode}/${number}`, no, input, null));
    } else {
      const after = typedItem(before.id, before.code, no, input, before);
      if (JSON.stringify(after) !== JSON.stringify(before)) changed.push({ before, after });
    }
  }
  const kept = new Set(inputs.map((input) => input.code));
  return { added, changed, removed: there.filter((item) => !kept.has(item.code)) };
}

const typedItem = (
  id: string,
  code: string,
  no: number,
  input: ItemInput,
  before: ItemView | null,
): ItemView => ({
  id,
  code,
  categoryCode: input.categoryCode,
  no,
  name: tidyText(input.name),
  nameEn: input.nameEn === undefined ? (before?.nameEn ?? null) : textOrNull(input.nameEn),
  moneyNone: input.moneyNone ?? before?.moneyNone ?? false,
  asksPerson: input.asksPerson ?? before?.asksPerson ?? false,
  dueDays: input.dueDays === undefined ? (before?.dueDays ?? null) : input.dueDays,
  measures: input.measures === undefined ? (before?.measures ?? null) : textOrNull(input.measures),
  evidenceChecklist:
    input.evidenceChecklist === undefined
      ? (before?.evidenceChecklist ?? [])
      : input.evidenceChecklist.map(tidyText).filter((entry) => entry !== ''),
  basis: input.basis === undefined ? (before?.basis ?? null) : textOrNull(input.basis),
});

function checkItems(there: readonly ItemView[], inputs: readonly ItemInput[]): void {
  const faults = new CampaignFaults();
  const byCode = new Map(there.map((item) => [item.code, item]));
  const names = new Set<string>();
  const codes = new Set<string>();
  if (inputs.length > CAMPAIGN_BOUNDS.items) faults.add('items', 'too-many', { max: CAMPAIGN_BOUNDS.items });
  for (const [index, input] of inputs.entries()) {
    const field = `items.${index + 1}`;
    checkName(faults, `${field}.name`, tidyText(input.name));
    // A sheet may name an item without its category, so no two items of a campaign may be called alike.
    const key = nameKey(input.name);
    if (key !== '' && names.has(key)) faults.add(`${field}.name`, 'name-taken', { value: input.name });
    names.add(key);
    if (input.categoryCode === 'unclassified') faults.add(`${field}.categoryCode`, 'category-without-items');
    const { code, dueDays } = input;
    if (code !== undefined) {
      const before = byCode.get(code);
      if (before === undefined || codes.has(code))
        faults.add(`${field}.code`, 'item-unknown', { value: code });
      else if (before.categoryCode !== input.categoryCode) {
        faults.add(`${field}.categoryCode`, 'item-moved', { value: code });
      }
      codes.add(code);
    }
    for (const text of ['nameEn', 'measures', 'basis'] as const) {
      if ((input[text]?.length ?? 0) > CAMPAIGN_BOUNDS.textCharacters) {
        faults.add(`${field}.${text}`, 'text-too-long', { max: CAMPAIGN_BOUNDS.textCharacters });
      }
    }
    if (typeof dueDays === 'number' && !isDueDays(dueDays)) {
      faults.add(`${field}.dueDays`, 'days-not-a-number', { max: CAMPAIGN_BOUNDS.dueDaysMax });
    }
  }
  faults.refuse();
}

const isDueDays = (days: number): boolean =>
  Number.isSafeInteger(days) && days >= 1 && days <= CAMPAIGN_BOUNDS.dueDaysMax;

/** Items in printing order: by category, then by place. */
export const inPrintingOrder = (items: readonly ItemView[]): ItemView[] =>
  [...items].sort(
    (one, other) =>
      CATEGORY_CODES.indexOf(one.categoryCode) - CATEGORY_CODES.indexOf(other.categoryCode) ||
      one.no - other.no,
  );
