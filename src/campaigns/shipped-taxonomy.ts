import { readFileSync } from 'node:fs';
import type { Label } from '../kernel/label.js';
import { TAXONOMY_CODES, type CategoryCode, type TaxonomyChoiceView, type TaxonomyCode } from './campaign.js';

/** An item of a shipped taxonomy; its place is its place in the list. */
export interface ShippedItem {
  readonly name: string;
  readonly nameEn: string;
  readonly moneyNone: boolean;
  readonly dueDays: number | null;
  readonly basis: string | null;
  /** What an assignment proposes; nothing where it is left out. */
  readonly measures?: string;
  /** What a closure asks for; nothing in particular where it is left out. */
  readonly evidenceChecklist?: readonly string[];
  /** Whether somebody has to be dealt with. */
  readonly asksPerson?: boolean;
}

/** A taxonomy as data/reference/taxonomies ships it; the README beside it says where it comes from. */
export interface ShippedTaxonomy {
  readonly code: TaxonomyCode;
  readonly name: Label;
  /** Name of a campaign that is begun with nothing else said. */
  readonly campaignName: string;
  readonly source: string;
  readonly date: string;
  readonly stages: readonly string[];
  readonly categories: readonly {
    readonly code: CategoryCode;
    readonly name: string;
    readonly nameEn: string;
    readonly items: readonly ShippedItem[];
  }[];
}

/** Reads a shipped taxonomy. */
export const shippedTaxonomy = (code: TaxonomyCode): ShippedTaxonomy =>
  JSON.parse(
    readFileSync(new URL(`../../data/reference/taxonomies/${code}.json`, import.meta.url), 'utf8'),
  ) as ShippedTaxonomy;

/** The shipped taxonomies, for a person to choose from. */
export const taxonomyChoices = (): TaxonomyChoiceView[] =>
  TAXONOMY_CODES.map((code) => {
    const { name, source } = shippedTaxonomy(code);
    return { code, name, source };
  });
