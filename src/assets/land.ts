import type { Label } from '../kernel/label.js';

/** Classes of land (GB/T 21010, level one, as the form of resources groups them). */
export const LAND_CLASSES = [
  'arable',
  'orchard',
  'woodland',
  'grassland',
  'industrial',
  'commercial',
  'homestead',
  'public',
  'transport',
  'water',
  'unused',
  'other',
] as const;
export type LandClass = (typeof LAND_CLASSES)[number];

/** Names of the classes of land. */
export const LAND_CLASS_LABELS: Readonly<Record<LandClass, Label>> = {
  arable: { zh: '耕地', en: 'Arable land' },
  orchard: { zh: '园地', en: 'Orchards' },
  woodland: { zh: '林地', en: 'Woodland' },
  grassland: { zh: '草地', en: 'Grassland' },
  industrial: { zh: '工矿仓储用地', en: 'Industrial land' },
  commercial: { zh: '商服用地', en: 'Commercial land' },
  homestead: { zh: '宅基地', en: 'Homesteads' },
  public: { zh: '公共管理与公共服务用地', en: 'Public land' },
  transport: { zh: '交通运输用地', en: 'Transport land' },
  water: { zh: '水域及水利设施用地', en: 'Water' },
  unused: { zh: '未利用地', en: 'Unused land' },
  other: { zh: '其他土地', en: 'Other land' },
};

/** Other words that offices have for a class of land, separated by blanks. */
export const LAND_CLASS_WORDS: Readonly<Partial<Record<LandClass, string>>> = {
  arable: '旱地 水田 水浇地 机动地 基本农田',
  orchard: '果园 茶园',
  woodland: '山林 林场',
  grassland: '草场 牧草地',
  industrial: '工矿用地 工业用地 仓储用地',
  commercial: '商业用地',
  homestead: '住宅用地',
  public: '公共用地 公共管理用地',
  transport: '交通用地 道路',
  water: '水面 坑塘 坑塘水面 水利用地 鱼塘',
  unused: '四荒 荒地 荒山 四荒地',
};
