import type { AssetFunding, DisposalWay } from '../assets/asset.js';
import { differencesOf } from '../assets/asset.rules.js';
import { comparisonKey } from '../kernel/text.js';
import { numberIn, type FlagRule } from './flag-rule.js';

/** An asset as the rules see it; money in 分, quantities in thousandths, area in hundredths of 亩. */
export interface AssetFacts {
  readonly name: string;
  readonly fundedBy: AssetFunding | null;
  readonly countedDay: string | null;
  readonly bookQuantityMilli: number | null;
  readonly bookValueFen: number | null;
  readonly areaCentiMu: number | null;
  readonly foundQuantityMilli: number | null;
  readonly foundValueFen: number | null;
  readonly foundAreaCentiMu: number | null;
}

/** How an asset left the village, as the rules see it; money in 分. */
export interface DisposalFacts {
  readonly assetName: string;
  readonly day: string;
  readonly way: DisposalWay;
  readonly proceedsFen: number;
  readonly valuationDay: string | null;
  readonly valuationOrgan: string | null;
  readonly valuationFen: number | null;
}

const countDiffers: FlagRule<AssetFacts> = {
  code: 'A1',
  version: 1,
  subject: 'asset',
  severity: 'high',
  title: { zh: '账实不符', en: 'Books and count differ' },
  formula: {
    zh: '清查的数量、价值或面积与账面不等,账有实无、实有账无;一方没有写的不比',
    en: 'Quantity, value or area of the count differ from the books; where one says nothing, nothing is compared',
  },
  basis: {
    mark: 'S',
    text: { zh: '账有实无、实有账无;安徽清产核资表', en: 'The clean-up report; the Anhui form of counts' },
  },
  parameters: [],
  category: 'assets',
  notice(asset) {
    const differences = differencesOf(asset);
    if (differences.length === 0) return null;
    const { name, countedDay, bookQuantityMilli, foundQuantityMilli, bookValueFen, foundValueFen } = asset;
    const { areaCentiMu, foundAreaCentiMu } = asset;
    const compared = { bookQuantityMilli, foundQuantityMilli, bookValueFen, foundValueFen };
    const differsFen = Math.abs((bookValueFen ?? 0) - (foundValueFen ?? 0));
    return {
      amountFen: differsFen === 0 ? null : differsFen,
      inputs: {
        name,
        differences: differences.join(' '),
        countedDay,
        ...compared,
        areaCentiMu,
        foundAreaCentiMu,
      },
    };
  },
};

const fiscalNotBooked: FlagRule<AssetFacts> = {
  code: 'A3',
  version: 1,
  subject: 'asset',
  severity: 'high',
  title: { zh: '财政投资形成资产未入账或少入账', en: 'Fiscal investment not on the books' },
  formula: {
    zh: '财政投资的资产,账面原值低于清查价值的规定比例',
    en: 'An asset of fiscal investment whose book value is below the share of the value found',
  },
  basis: {
    mark: 'P',
    text: { zh: '赤壁审计:一条路只入账一半', en: 'Chibi audit: half a road on the books' },
  },
  parameters: [
    {
      key: 'bookedPercent',
      label: { zh: '至少入账比例', en: 'Least share on the books' },
      unit: 'percent',
      initial: 100,
      source: { zh: '应全额入账', en: 'All of it belongs on the books' },
    },
  ],
  category: 'assets',
  notice({ name, fundedBy, bookValueFen, foundValueFen }, tuning) {
    if ((fundedBy !== 'fiscal' && fundedBy !== 'mixed') || foundValueFen === null) return null;
    const bookedFen = bookValueFen ?? 0;
    if (bookedFen * 100 >= foundValueFen * numberIn(tuning, 'bookedPercent')) return null;
    return { amountFen: foundValueFen - bookedFen, inputs: { name, fundedBy, bookValueFen, foundValueFen } };
  },
};

const TO_BE_VALUED: readonly DisposalWay[] = ['sold', 'invested', 'merged'];

const notValued: FlagRule<DisposalFacts> = {
  code: 'A2',
  version: 1,
  subject: 'disposal',
  severity: 'high',
  title: { zh: '应评估未评估', en: 'Not valued' },
  formula: {
    zh: '出售转让、入股、合并,金额达到限额而没有评估日期、机构或评估价,或评估在处置之后',
    en: 'Sold, put into a company or merged from the limit on, without day, organ or amount of a valuation, or valued afterwards',
  },
  basis: {
    mark: 'L',
    text: {
      zh: '浙江省农村集体资产管理条例第三十六条',
      en: 'Zhejiang rules on collective assets, article 36',
    },
  },
  parameters: [
    {
      key: 'limitFen',
      label: { zh: '达到此数才看', en: 'Looked at from' },
      unit: 'fen',
      initial: 0,
      source: { zh: '条例未设下限', en: 'The rules set none' },
    },
  ],
  category: 'assets',
  notice(disposal, tuning) {
    const { assetName, day, way, proceedsFen, valuationDay, valuationOrgan, valuationFen } = disposal;
    if (!TO_BE_VALUED.includes(way) || proceedsFen < numberIn(tuning, 'limitFen')) return null;
    const valued =
      valuationDay !== null &&
      valuationDay <= day &&
      valuationFen !== null &&
      comparisonKey(valuationOrgan ?? '') !== '';
    if (valued) return null;
    const valuation = { valuationDay, valuationOrgan, valuationFen };
    return { amountFen: proceedsFen, inputs: { assetName, day, way, proceedsFen, ...valuation } };
  },
};

/** The rules that look at an asset. */
export const ASSET_RULES: readonly FlagRule<AssetFacts>[] = [countDiffers, fiscalNotBooked];

/** The rules that look at how an asset left. */
export const DISPOSAL_RULES: readonly FlagRule<DisposalFacts>[] = [notValued];
