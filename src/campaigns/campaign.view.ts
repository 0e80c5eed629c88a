import type { HistoryRecord, HistoryValues } from '../history/history.js';
import type { Json } from '../kernel/canonical-json.js';
import type { Day } from '../kernel/calendar.js';
import { newId, type Id } from '../kernel/ids.js';
import type { CampaignItemRow, CampaignRow, DeclarationRow } from './campaign.entity.js';
import {
  CATEGORY_CODES,
  CATEGORY_LABELS,
  COUNTING_MODES,
  type CampaignView,
  type CategoryCode,
  type DeclarationInput,
  type DeclarationLineView,
  type ItemView,
  type StageView,
  type TaxonomyView,
} from './campaign.js';
import type { CampaignFields } from './campaign.rules.js';
import { DAY_COUNTINGS, DEFAULT_CLOSING_RULE, type ClosingRule } from './closing-rule.js';
import { inPrintingOrder } from './taxonomy.rules.js';
import type { ShippedTaxonomy } from './shipped-taxonomy.js';

/** A campaign as other rooms use it: its view, and the place of its cases in the search index. */
export interface CampaignRecord extends CampaignView {
  readonly ordinal: number;
}

/** A campaign's own names of its categories, as its JSON column keeps them. */
export type CategoryNames = Readonly<
  Partial<Record<CategoryCode, { readonly name: string; readonly nameEn: string }>>
>;

/** A row as a view; days and modes were checked when they were written. */
export const campaignView = (row: CampaignRow): CampaignView => ({
  id: row.id,
  townCode: row.townCode,
  code: row.code,
  name: row.name,
  basisDocuments: JSON.parse(row.basisDocuments) as string[],
  stages: JSON.parse(row.stages) as StageView[],
  beginsDay: row.beginsDay as Day | null,
  endsDay: row.endsDay as Day | null,
  counting: COUNTING_MODES.find((mode) => mode === row.counting) ?? 'by-problem',
  closingRule: row.closingRule === null ? DEFAULT_CLOSING_RULE : (JSON.parse(row.closingRule) as ClosingRule),
  dayCounting: DAY_COUNTINGS.find((counting) => counting === row.dayCounting) ?? 'natural-days',
  numberPrefix: row.numberPrefix,
  sample: row.sample === 1,
  version: row.version,
});

/** A row as other rooms use it. */
export const campaignRecord = (row: CampaignRow): CampaignRecord =>
  Object.assign(campaignView(row), { ordinal: row.ordinal });

/** An item's row as a view. */
export const itemView = (row: CampaignItemRow): ItemView => ({
  id: row.id,
  code: row.code,
  categoryCode: CATEGORY_CODES.find((code) => code === row.categoryCode) ?? 'unclassified',
  no: row.no,
  name: row.name,
  nameEn: row.nameEn,
  moneyNone: row.moneyNone === 1,
  asksPerson: row.asksPerson === 1,
  dueDays: row.dueDays,
  measures: row.measures,
  evidenceChecklist: row.evidenceChecklist === null ? [] : (JSON.parse(row.evidenceChecklist) as string[]),
  basis: row.basis,
});

/** An item as its table keeps it. */
export const itemRow = (item: ItemView, townCode: string, campaignId: Id): CampaignItemRow => ({
  ...item,
  townCode,
  campaignId,
  moneyNone: item.moneyNone ? 1 : 0,
  asksPerson: item.asksPerson ? 1 : 0,
  evidenceChecklist: item.evidenceChecklist.length === 0 ? null : JSON.stringify(item.evidenceChecklist),
});

/** The five categories as the campaign names them, each with its items in order. */
export function taxonomyView(row: CampaignRow, items: readonly ItemView[]): TaxonomyView {
  const names = JSON.parse(row.categoryNames) as CategoryNames;
  const ordered = inPrintingOrder(items);
  return {
    campaignCode: row.code,
    categories: CATEGORY_CODES.map((code) => ({
      code,
      name: names[code]?.name ?? CATEGORY_LABELS[code].zh,
      nameEn: names[code]?.nameEn ?? CATEGORY_LABELS[code].en,
      items: ordered.filter((item) => item.categoryCode === code),
    })),
  };
}

/** The items that a campaign gets from a shipped taxonomy. */
export const shippedItems = (taxonomy: ShippedTaxonomy): ItemView[] =>
  taxonomy.categories.flatMap((category) =>
    category.items.map((item, index) => ({
      ...item,
      asksPerson: item.asksPerson ?? false,
      measures: item.measures ?? null,
      evidenceChecklist: item.evidenceChecklist ?? [],
      id: newId(),
      code: `${category.code}/${index + 1}`,
      categoryCode: category.code,
      no: index + 1,
    })),
  );

/** The category names that a campaign gets from a shipped taxonomy. */
export const shippedNames = (taxonomy: ShippedTaxonomy): CategoryNames =>
  Object.fromEntries(taxonomy.categories.map(({ code, name, nameEn }) => [code, { name, nameEn }]));

/** What was stated, without the campaign's code. */
export const declarationInput = (row: DeclarationRow): DeclarationInput => ({
  source: row.source,
  statedCases: row.statedCases,
  statedAmountFen: row.statedAmountFen,
  amountAsWritten: row.amountAsWritten,
  lines: JSON.parse(row.lines) as DeclarationLineView[],
});

/** The columns that persons change. */
export const typedColumns = (fields: CampaignFields) => ({
  name: fields.name,
  basisDocuments: JSON.stringify(fields.basisDocuments),
  stages: JSON.stringify(fields.stages),
  beginsDay: fields.beginsDay,
  endsDay: fields.endsDay,
  counting: fields.counting,
  closingRule: JSON.stringify(fields.closingRule),
  dayCounting: fields.dayCounting,
});

/** What persons change of a campaign. */
export const campaignFields = ({
  name,
  basisDocuments,
  stages,
  beginsDay,
  endsDay,
  counting,
  closingRule,
  dayCounting,
}: CampaignView): CampaignFields => ({
  name,
  basisDocuments,
  stages,
  beginsDay,
  endsDay,
  counting,
  closingRule,
  dayCounting,
});

/** Fields of a campaign as the history keeps them. */
export function historyValues(
  fields: CampaignFields,
  names: readonly (keyof CampaignFields)[],
): HistoryValues {
  const values: Record<string, Json> = {};
  for (const name of names) {
    values[name] =
      name === 'stages'
        ? fields.stages.map(({ name: stage, beginsDay, endsDay }) => ({ name: stage, beginsDay, endsDay }))
        : fields[name];
  }
  return values;
}

/** What every entry of the history says of the campaign that it is about. */
export const toldOf = (
  { id, townCode }: Pick<CampaignRow, 'id' | 'townCode'>,
  what: string,
): Pick<HistoryRecord, 'chain' | 'what' | 'subjectKind' | 'subjectId'> => ({
  chain: townCode,
  what,
  subjectKind: 'campaign',
  subjectId: id,
});
