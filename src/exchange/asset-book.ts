import {
  ASSET_CONDITION_LABELS,
  ASSET_DIFFERENCE_LABELS,
  ASSET_FUNDING_LABELS,
  type AssetView,
} from '../assets/asset.js';
import { ASSET_COLUMNS, type AssetColumnKey } from '../assets/asset.sheet.js';
import { LAND_CLASS_LABELS } from '../assets/land.js';
import type { PaperValue } from '../workbooks/sheet-paper.js';
import { quantityText } from './export-columns.js';
import type { RegisterBook } from './register-books.js';

const quantity = (quantityMilli: number | null): string | null =>
  quantityMilli === null ? null : quantityText(quantityMilli);

/** How assets, with the books beside the count, stand in a workbook. */
export const ASSET_BOOK: RegisterBook<AssetView> = {
  name: '资产台账',
  columns: ASSET_COLUMNS,
  frozen: 'name',
  summed: ['bookValueFen', 'bookNetFen', 'areaCentiMu', 'foundValueFen', 'foundAreaCentiMu'],
  cells: (view, place): Readonly<Record<AssetColumnKey, PaperValue>> => ({
    rowNo: place,
    village: view.villageName,
    number: view.number,
    name: view.name,
    classAsWritten: view.classAsWritten,
    model: view.model,
    unit: view.unit,
    acquiredAsWritten: view.acquiredAsWritten,
    place: view.place,
    keeper: view.keeper,
    bookQuantityMilli: quantity(view.bookQuantityMilli),
    bookValueFen: view.bookValueFen,
    bookNetFen: view.bookNetFen,
    landClass: view.landClass === null ? null : LAND_CLASS_LABELS[view.landClass].zh,
    areaCentiMu: view.areaCentiMu,
    countedDay: view.countedDay,
    foundQuantityMilli: quantity(view.foundQuantityMilli),
    foundValueFen: view.foundValueFen,
    foundAreaCentiMu: view.foundAreaCentiMu,
    difference: view.differences.map((kind) => ASSET_DIFFERENCE_LABELS[kind].zh).join('、'),
    differenceReason: view.differenceReason,
    condition: view.condition === null ? null : ASSET_CONDITION_LABELS[view.condition].zh,
    useAsWritten: view.useAsWritten,
    fundedBy: view.fundedBy === null ? null : ASSET_FUNDING_LABELS[view.fundedBy].zh,
    note: view.note,
  }),
  about: [
    ['账实差异', '由账面数和最近一次有效的清查算出;没有清查的不算。价值以账面原值对实存价值。'],
    ['处置', '处置的手续和收入另记,本表不列;账面数以台账登记为准。'],
    ['个人信息', '台账写有保管人。只供内部使用,公示请用公示表。'],
  ],
  readAs: {
    number: '资产的编号;再次导入时以编号对应,没有编号的以名称、规格、地点和购建时间对应。',
    classAsWritten: '如 房屋及建筑物、机械设备、资源性资产;也可以写成表中的分段标题(一、房屋及建筑物)。',
    acquiredAsWritten: '照实填写,只知道年份的写年份,如 1984、1996.10、2008年;不要补月日。',
    countedDay: '清查是哪一天;全表同一天的,可以写在表上方(清查时间:2015年7月20日)。',
    foundQuantityMilli: '清查时实有的数量;没有实物的写 0,没有清查的留空。',
    useAsWritten: '如 自用、出租、发包、公用、闲置。',
  },
};
