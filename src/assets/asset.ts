import type { AttachmentView } from '../attachments/attachment.js';
import type { PartialDay } from '../kernel/calendar.js';
import type { Label } from '../kernel/label.js';
import type { RegisterPage, RegisterView } from '../registers/register.js';
import type { LandClass } from './land.js';

/** Classes of assets as count forms distinguish them (农清明细表 and 固定资产清查登记表); `other` for what the words do not say. */
export const ASSET_CLASSES = [
  'buildings',
  'machinery',
  'vehicles',
  'facilities',
  'materials',
  'construction',
  'livestock',
  'forest',
  'intangible',
  'resource',
  'other',
] as const;
export type AssetClass = (typeof ASSET_CLASSES)[number];

/** Names of the classes, as forms print them. */
export const ASSET_CLASS_LABELS: Readonly<Record<AssetClass, Label>> = {
  buildings: { zh: '房屋及建筑物', en: 'Buildings' },
  machinery: { zh: '机械设备', en: 'Machinery' },
  vehicles: { zh: '运输工具', en: 'Vehicles' },
  facilities: { zh: '办公及公益设施', en: 'Office and public facilities' },
  materials: { zh: '库存物资', en: 'Materials' },
  construction: { zh: '在建工程', en: 'Construction in progress' },
  livestock: { zh: '牲畜(禽)资产', en: 'Livestock' },
  forest: { zh: '林木资产', en: 'Trees' },
  intangible: { zh: '无形资产', en: 'Intangible assets' },
  resource: { zh: '资源性资产', en: 'Resources' },
  other: { zh: '其他', en: 'Other' },
};

/** How an asset is used. */
export const ASSET_USES = ['own-use', 'let', 'contracted', 'public', 'idle'] as const;
export type AssetUse = (typeof ASSET_USES)[number];

/** Names of the uses. */
export const ASSET_USE_LABELS: Readonly<Record<AssetUse, Label>> = {
  'own-use': { zh: '自用', en: 'Own use' },
  let: { zh: '出租', en: 'Let' },
  contracted: { zh: '发包', en: 'Contracted out' },
  public: { zh: '公用', en: 'Public use' },
  idle: { zh: '闲置', en: 'Idle' },
};

/** Whose money made it. */
export const ASSET_FUNDINGS = ['fiscal', 'collective', 'donated', 'mixed'] as const;
export type AssetFunding = (typeof ASSET_FUNDINGS)[number];

/** Names of the sources of money. */
export const ASSET_FUNDING_LABELS: Readonly<Record<AssetFunding, Label>> = {
  fiscal: { zh: '财政投资', en: 'Fiscal investment' },
  collective: { zh: '集体自筹', en: 'Collective funds' },
  donated: { zh: '捐赠援建', en: 'Donated' },
  mixed: { zh: '多方筹资', en: 'Several sources' },
};

/** The state in which a count found it. */
export const ASSET_CONDITIONS = ['sound', 'damaged', 'scrap', 'lost', 'occupied'] as const;
export type AssetCondition = (typeof ASSET_CONDITIONS)[number];

/** Names of the conditions. */
export const ASSET_CONDITION_LABELS: Readonly<Record<AssetCondition, Label>> = {
  sound: { zh: '完好', en: 'Sound' },
  damaged: { zh: '损坏', en: 'Damaged' },
  scrap: { zh: '待报废', en: 'To be scrapped' },
  lost: { zh: '灭失', en: 'Lost' },
  occupied: { zh: '被占用', en: 'Occupied by others' },
};

/** What a count shows against the books; computed, never typed. */
export const ASSET_DIFFERENCES = [
  'booked-not-found',
  'found-not-booked',
  'quantity',
  'value',
  'area',
] as const;
export type AssetDifference = (typeof ASSET_DIFFERENCES)[number];

/** Names of the differences. */
export const ASSET_DIFFERENCE_LABELS: Readonly<Record<AssetDifference, Label>> = {
  'booked-not-found': { zh: '账有实无', en: 'On the books, not found' },
  'found-not-booked': { zh: '实有账无', en: 'Found, not on the books' },
  quantity: { zh: '数量不符', en: 'Quantity differs' },
  value: { zh: '价值不符', en: 'Value differs' },
  area: { zh: '面积不符', en: 'Area differs' },
};

/** What a list may ask of the comparison: one difference, any, none, or that it is still to be counted. */
export const ASSET_COMPARISONS = [...ASSET_DIFFERENCES, 'any', 'none', 'not-counted'] as const;
export type AssetComparison = (typeof ASSET_COMPARISONS)[number];

/** How an asset left the village. */
export const DISPOSAL_WAYS = ['sold', 'invested', 'merged', 'given', 'scrapped', 'written-off'] as const;
export type DisposalWay = (typeof DISPOSAL_WAYS)[number];

/** Names of the ways of disposal. */
export const DISPOSAL_WAY_LABELS: Readonly<Record<DisposalWay, Label>> = {
  sold: { zh: '出售转让', en: 'Sold' },
  invested: { zh: '入股', en: 'Put into a company' },
  merged: { zh: '合并划转', en: 'Merged' },
  given: { zh: '无偿调拨、捐赠', en: 'Given away' },
  scrapped: { zh: '报废', en: 'Scrapped' },
  'written-off': { zh: '报损核销', en: 'Written off' },
};

/** Longest texts, in characters. */
export const ASSET_BOUNDS = { nameCharacters: 100, textCharacters: 500, photographsAtOnce: 50 } as const;

/** What the books say of an asset; money in 分, quantities in thousandths, area in hundredths of 亩. */
export interface AssetInput {
  readonly number: string | null;
  readonly name: string;
  readonly classAsWritten: string | null;
  readonly model: string | null;
  readonly unit: string | null;
  readonly place: string | null;
  readonly keeper: string | null;
  /** When it was bought or built, as the paper writes it. */
  readonly acquiredAsWritten: string | null;
  readonly bookQuantityMilli: number | null;
  /** Original value. */
  readonly bookValueFen: number | null;
  readonly bookNetFen: number | null;
  readonly areaCentiMu: number | null;
  readonly landClass: LandClass | null;
  readonly useAsWritten: string | null;
  readonly fundedBy: AssetFunding | null;
  readonly note: string | null;
}

/** What is typed of an asset: what is left out stays as it is, or is empty where it is new. */
export type AssetTyped = Partial<AssetInput>;

/** What a count found; null where the form says nothing. */
export interface AssetFound {
  readonly foundQuantityMilli: number | null;
  readonly foundValueFen: number | null;
  readonly foundAreaCentiMu: number | null;
  readonly condition: AssetCondition | null;
  readonly differenceReason: string | null;
}

/** A picture of what a count found. */
export interface AssetPhotographView {
  readonly id: string;
  readonly attachment: AttachmentView;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** A count of an asset; a slip is withdrawn by a line that names it, and a later count takes its place. */
export interface AssetCountView extends AssetFound {
  readonly id: string;
  readonly countedDay: string;
  readonly withdraws: string | null;
  readonly note: string | null;
  readonly photographs: readonly AssetPhotographView[];
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** How an asset was given away, with procedure and decision; a slip is withdrawn by a line that names it. */
export interface AssetDisposalView {
  readonly id: string;
  readonly day: string;
  readonly way: DisposalWay;
  readonly quantityMilli: number | null;
  readonly procedure: string | null;
  readonly resolution: string | null;
  readonly valuationDay: string | null;
  readonly valuationOrgan: string | null;
  readonly valuationFen: number | null;
  readonly proceedsFen: number;
  readonly counterparty: string | null;
  readonly note: string | null;
  readonly withdraws: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** An asset as the register shows it: the books, the count that holds, and what differs. */
export interface AssetView extends RegisterView, AssetInput, AssetFound {
  readonly classCode: AssetClass;
  /** Year, month or day as far as it can be read; null where it cannot. */
  readonly acquiredDay: PartialDay | null;
  readonly useCode: AssetUse | null;
  /** The day of the count that holds; null where it was never counted. */
  readonly countedDay: string | null;
  readonly differences: readonly AssetDifference[];
  /** The day since which all of it was disposed of; null while any of it is there. */
  readonly goneDay: string | null;
  /** Pictures of the count that holds. */
  readonly photographs: readonly AttachmentView[];
}

/** What lists and roll-ups add up. */
export interface AssetSums {
  readonly bookQuantityMilli: number;
  readonly bookValueFen: number;
  readonly bookNetFen: number;
  readonly areaCentiMu: number;
  readonly foundQuantityMilli: number;
  readonly foundValueFen: number;
  readonly foundAreaCentiMu: number;
  /** Rows that were counted. */
  readonly counted: number;
  readonly bookedNotFound: number;
  readonly foundNotBooked: number;
  /** Rows with any difference. */
  readonly differing: number;
}

/** Of a list besides: how many rows were wholly disposed of, and their book value in 分. */
export type AssetListSums = AssetSums & Readonly<Record<'gone' | 'goneValueFen', number>>;

/** A page with sums over all that was found. */
export interface AssetPage extends RegisterPage<AssetView> {
  readonly sums: AssetListSums;
}

/** A disposal that stands, with the asset it is of. */
export interface AssetDisposalLine extends Omit<AssetDisposalView, 'withdraws'> {
  readonly assetId: string;
  readonly assetName: string;
  readonly assetNumber: string | null;
  readonly unit: string | null;
  readonly villageId: string;
  readonly villageName: string;
}

/** A page of disposals with sums over all that was found. */
export interface AssetDisposalPage extends RegisterPage<AssetDisposalLine> {
  readonly sums: { readonly valuationFen: number; readonly proceedsFen: number };
  /** Assets that were disposed of, each once. */
  readonly assets: number;
}
