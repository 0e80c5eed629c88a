/** Fields of a case that a search looks through, as properties and as columns. */
export const SEARCHED_FIELDS = [
  'description',
  'cause',
  'responsiblePerson',
  'rectifier',
  'measures',
  'progressText',
  'resultText',
  'handlingText',
  'note1',
  'note2',
  'note3',
  'sheetNumber',
] as const;

/** The searched fields of a case. */
export type SearchedCase = {
  readonly [Field in (typeof SEARCHED_FIELDS)[number]]?: string | null | undefined;
};

/** What stands between two fields, so that no word is found across them. */
const BETWEEN = '\u0001';

/** The text that a search looks through. */
export function searchText(row: SearchedCase): string {
  let text = '';
  for (const field of SEARCHED_FIELDS) {
    const value = row[field];
    if (value !== null && value !== undefined) text = text === '' ? value : text + BETWEEN + value;
  }
  return text;
}

/** Cases that one campaign may have; each campaign has a span of search keys of its own. */
const KEYS_PER_CAMPAIGN = 10_000_000;

/** First search key of a campaign, from its ordinal. */
export const searchKeyBase = (campaignOrdinal: number): number => campaignOrdinal * KEYS_PER_CAMPAIGN;

/** Where a case stands in the search index. */
export const searchKey = (campaignOrdinal: number, no: number): number => searchKeyBase(campaignOrdinal) + no;

/** One past the last search key of a campaign. */
export const searchKeyEnd = (campaignOrdinal: number): number => searchKeyBase(campaignOrdinal + 1);
