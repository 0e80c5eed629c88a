import type { TaxonomyView } from '../../../campaigns/campaign.js';
import { CASE_BOUNDS } from '../../../cases/case.js';
import type { FlagRuleView, FlagSourceRow, FlagView } from '../../../red-flags/flag.js';
import { moneyText, type ShownUnit } from '../../format/money-text.js';
import { placeOfCategory } from '../../layout/place.js';
import type { CaseFormValues, DetailFormValues } from '../cases/case-form-values.js';

/** Words of an item's name by which a rule finds its item in the taxonomy of any campaign; the first that fits wins. */
const ITEM_WORDS: Readonly<Record<string, readonly RegExp[]>> = {
  F1: [/库存现金/, /资金收入、管理/],
  F2: [/迟入账|收入不入账/],
  F3a: [/坐收坐支/, /收入不入账/],
  F3b: [/白条/, /原始凭证/, /资金收入、管理/],
  F3c: [/公款私存/, /资金收入、管理/],
  F3d: [/小金库/, /收入不入账/],
  F3e: [/公款私存|个人账户/, /开设/],
  F4: [/开设/],
  F5: [/出借/],
  F6: [/担保/, /资金收入、管理/],
  F7: [/招待费/],
  F8: [/补贴/],
  F8y: [/补贴/],
  F9: [/大额现金/, /资金收入、管理/],
  F10: [/原始凭证/, /资金收入、管理/],
  A2: [/处置/],
  A3: [/实有账无/],
  C1: [/超长期/, /违规管理/],
  C2: [/超长期/, /违规管理/],
  C3: [/民主决策/, /违规管理/],
  C4: [/发包出租/, /违规管理/],
  C5: [/低价/, /违规管理/],
  C6: [/拖欠/, /其他问题/],
  C7: [/违规管理|合同要素/],
  C8: [/面积/, /违规管理/],
  C9: [/合同要素/, /违规管理/],
  C9d: [/其他问题/],
  C10: [/招标/, /违规管理/],
  D1: [/债权长期/, /不实债权/],
  D2: [/新增债务/, /不实债务/],
  D3: [/新增债务/, /不实债务/],
  D3i: [/高息/, /不实债务/],
};

/** What the books and the count say of an asset decides its item. */
const wordsOf = ({ ruleCode, inputs }: FlagView): readonly RegExp[] =>
  ruleCode === 'A1'
    ? String(inputs['differences']).includes('booked-not-found')
      ? [/账有实无/]
      : String(inputs['differences']).includes('found-not-booked')
        ? [/实有账无/]
        : [/面积/, /违规管理/]
    : (ITEM_WORDS[ruleCode] ?? []);

/** The item of the campaign's taxonomy that fits a flag, or its category where none does. */
function placeOfFlag(flag: FlagView, rule: FlagRuleView, taxonomy: TaxonomyView | undefined): string {
  const items = (taxonomy?.categories ?? []).flatMap((category) => category.items);
  const ofCategory = items.filter(({ categoryCode }) => categoryCode === rule.category);
  for (const words of wordsOf(flag)) {
    const found = [...ofCategory, ...items].find(({ name }) => words.test(name));
    if (found !== undefined) return found.code;
  }
  return placeOfCategory(rule.category);
}

const textOf = (value: string | number | null | undefined): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value);

/** Entries become the details of a case: day, words, amount, voucher. */
function detailOf({ kind, facts }: FlagSourceRow, unit: ShownUnit): DetailFormValues[] {
  if (kind !== 'entry') return [];
  const fen = Number(facts['expenseFen'] ?? 0) || Number(facts['incomeFen'] ?? 0);
  return [
    {
      occurred: textOf(facts['day']),
      description: textOf(facts['summary']),
      amount: moneyText(fen, unit, 0),
      voucher: textOf(facts['voucher']),
    },
  ];
}

/** What a case begins with that a true flag becomes: `says` are the words for the description, the mark and the basis. */
export function caseOfFlag(
  flag: FlagView,
  rule: FlagRuleView,
  sources: readonly FlagSourceRow[],
  taxonomy: TaxonomyView | undefined,
  unit: ShownUnit,
  says: { readonly description: string; readonly mark: string; readonly basis: string },
): Partial<CaseFormValues> {
  const isOfRows = sources.length > 0 && flag.subjectKind !== 'cash-month';
  const details = isOfRows ? sources.flatMap((row) => detailOf(row, unit)) : [];
  const [first] = sources;
  const day = first?.facts['day'] ?? first?.facts['originDay'] ?? first?.facts['fromDay'];
  return {
    villageId: flag.villageId,
    place: placeOfFlag(flag, rule, taxonomy),
    description: says.description.slice(0, CASE_BOUNDS.descriptionCharacters),
    selfAmount: flag.amountFen === null ? '' : moneyText(flag.amountFen, unit, 0),
    source: 'self-check',
    occurred: textOf(day),
    policyBasis: says.basis,
    sheetNumber: says.mark,
    details,
  };
}
