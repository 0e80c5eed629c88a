import { readFileSync } from 'node:fs';
import { CATEGORY_CODES, TAXONOMY_CODES } from '../../src/campaigns/campaign.js';
import { shippedTaxonomy, taxonomyChoices } from '../../src/campaigns/shipped-taxonomy.js';
import { shippedItems } from '../../src/campaigns/campaign.view.js';
import { planTaxonomy } from '../../src/campaigns/taxonomy.rules.js';

interface Report {
  readonly categories: readonly {
    readonly code: string;
    readonly name: string;
    readonly items: readonly { readonly no: number; readonly name: string }[];
  }[];
}

const report = JSON.parse(
  readFileSync(new URL('../../data/sample/dawu-2015/report.json', import.meta.url), 'utf8'),
) as Report;

describe.each([...TAXONOMY_CODES])('the shipped taxonomy %s', (code) => {
  const taxonomy = shippedTaxonomy(code);

  it('has the five categories in printing order, unclassified without items', () => {
    expect(taxonomy.code).toBe(code);
    expect(taxonomy.categories.map((category) => category.code)).toEqual([...CATEGORY_CODES]);
    expect(taxonomy.categories.at(-1)?.items).toEqual([]);
  });

  it('has items that may be written: names of their own, in both languages', () => {
    const items = shippedItems(taxonomy);
    expect(
      planTaxonomy(
        [],
        items.map(({ categoryCode, name, nameEn }) => ({ categoryCode, name, nameEn })),
      ).added,
    ).toHaveLength(items.length);
    expect(items.filter((item) => !/[A-Za-z]/.test(item.nameEn ?? ''))).toEqual([]);
  });

  it('names its source and day', () => {
    expect(taxonomy.source).not.toBe('');
    expect(taxonomy.date).toMatch(/^\d{4}/);
    expect(taxonomyChoices().find((choice) => choice.code === code)?.name).toEqual(taxonomy.name);
  });
});

it('the taxonomy of 2015 has the categories and items of the report, in its words and its order', () => {
  const { categories } = shippedTaxonomy('dawu-2015');
  const shipped = categories
    .slice(0, 4)
    .map(({ code, name, items }) => [code, name, items.map((item) => item.name)]);
  expect(shipped).toEqual(
    report.categories.map(({ code, name, items }) => [code, name, items.map((item) => item.name)]),
  );
  expect(categories.flatMap((category) => category.items).filter((item) => item.moneyNone)).toEqual([]);
});

it('the present-day taxonomy has between 20 and 35 items, each with days, measures and papers', () => {
  const items = shippedTaxonomy('present').categories.flatMap((category) => category.items);
  expect(items.length).toBeGreaterThanOrEqual(20);
  expect(items.length).toBeLessThanOrEqual(35);
  expect(items.filter((item) => item.dueDays === null)).toEqual([]);
  expect(items.filter((item) => !item.measures || !item.evidenceChecklist?.length)).toEqual([]);
  // What is no more than a missing paper asks for nobody.
  expect(items.filter((item) => item.asksPerson).length).toBeGreaterThan(10);
  expect(items.filter((item) => item.asksPerson).length).toBeLessThan(items.length);
});
