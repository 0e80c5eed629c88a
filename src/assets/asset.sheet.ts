import { columnChoices, sheetColumn, type SheetColumn } from '../kernel/sheet-column.js';
import { ASSET_BOUNDS, ASSET_CONDITION_LABELS, ASSET_FUNDING_LABELS } from './asset.js';
import { LAND_CLASS_LABELS, LAND_CLASS_WORDS } from './land.js';

/** Columns of the forms on which assets and resources are counted. */
export type AssetColumnKey =
  | 'rowNo'
  | 'village'
  | 'number'
  | 'name'
  | 'classAsWritten'
  | 'model'
  | 'unit'
  | 'acquiredAsWritten'
  | 'place'
  | 'keeper'
  | 'bookQuantityMilli'
  | 'bookValueFen'
  | 'bookNetFen'
  | 'landClass'
  | 'areaCentiMu'
  | 'countedDay'
  | 'foundQuantityMilli'
  | 'foundValueFen'
  | 'foundAreaCentiMu'
  | 'difference'
  | 'differenceReason'
  | 'condition'
  | 'useAsWritten'
  | 'fundedBy'
  | 'note';

const { nameCharacters, textCharacters } = ASSET_BOUNDS;

/** Columns in the order in which the ledger prints them (固定资产清查登记表, 资源性资产清查登记表). */
export const ASSET_COLUMNS: readonly SheetColumn<AssetColumnKey>[] = [
  sheetColumn('rowNo', '序号', 'whole-number', 6, { also: '序 顺序号 NO No', use: 'out', example: '1' }),
  sheetColumn('village', '村名', 'text', 12, {
    also: '村 行政村 行政村名称 村名称 所在村 所属村 村(社区) 村社区 村居',
    needed: true,
    example: '红罗沟',
  }),
  sheetColumn('number', '资产编号', 'text', 12, {
    also: '编号 资产编码 资产代码 地块编码 地块编号 资源编号 卡片编号',
    charactersMax: nameCharacters,
  }),
  sheetColumn('name', '资产名称', 'text', 18, {
    also: '名称 资源名称 资产资源名称 资产(资源)名称 地块名称 固定资产名称 工程名称 物资名称 项目名称',
    needed: true,
    charactersMax: nameCharacters,
    example: '村委会办公房',
  }),
  sheetColumn('classAsWritten', '资产类别', 'text', 14, {
    also: '类别 资产类型 资产分类 类型 资源类别 资产种类',
    charactersMax: nameCharacters,
    example: '房屋及建筑物',
  }),
  sheetColumn('model', '规格型号', 'text', 12, {
    also: '规格 型号 结构 结构类型 品种',
    charactersMax: nameCharacters,
    example: '砖木',
  }),
  sheetColumn('unit', '计量单位', 'text', 9, {
    loosely: ['单位'],
    charactersMax: nameCharacters,
    example: '间',
  }),
  sheetColumn('acquiredAsWritten', '购建时间', 'text', 12, {
    also: '购置时间 建造时间 启用日期 启用时间 购建日期 取得时间 取得日期 购置日期 建成时间 开工时间',
    charactersMax: nameCharacters,
    example: '2008年',
  }),
  sheetColumn('place', '存放地点', 'text', 14, {
    also: '存放地 坐落 坐落位置 坐落地点 位置 地点 四至 使用地点',
    charactersMax: textCharacters,
    example: '村中',
  }),
  sheetColumn('keeper', '保管人', 'text', 10, {
    also: '使用人 管理人 保管使用人 责任人 保管(使用)人',
    charactersMax: nameCharacters,
  }),
  sheetColumn('bookQuantityMilli', '账面数量', 'quantity', 10, {
    also: '账面数数量 账面数/数量 账面情况数量 数量',
    example: '8',
  }),
  sheetColumn('bookValueFen', '账面原值(元)', 'money', 14, {
    also: '原值 账面原值 账面价值 账面数价值 账面数价值原值 价值原值 账面数原值 购建价 账面金额',
    loosely: ['价值', '金额'],
    example: '96000',
  }),
  sheetColumn('bookNetFen', '账面净值(元)', 'money', 14, {
    also: '净值 账面净值 账面数价值净值 价值净值 账面数净值 账面余值',
    example: '61440',
  }),
  sheetColumn('landClass', '地类', 'choice', 12, {
    also: '土地类别 土地类型 土地用途 资源种类',
    choices: columnChoices(LAND_CLASS_LABELS, LAND_CLASS_WORDS),
  }),
  sheetColumn('areaCentiMu', '面积(亩)', 'area', 11, {
    also: '面积 账面面积 登记面积 账面数面积 台账面积 确权面积',
  }),
  sheetColumn('countedDay', '清查时间', 'day', 12, {
    also: '清理时间 盘点时间 清查日期 盘点日期 清查基准日 核查时间',
    example: '2015-07-20',
  }),
  sheetColumn('foundQuantityMilli', '实存数量', 'quantity', 10, {
    also: '实存数数量 实有数量 实有数数量 清查数量 盘点数量 核实数量 实际数量 清查核实数数量',
    example: '8',
  }),
  sheetColumn('foundValueFen', '实存价值(元)', 'money', 14, {
    also: '实存价值 实存数价值 实有价值 实有数价值 清查价值 核实价值 清查核实数价值 清查核实价值 核实数原值',
    example: '96000',
  }),
  sheetColumn('foundAreaCentiMu', '实有面积(亩)', 'area', 12, {
    also: '实有面积 实测面积 实存面积 核实面积 清查面积 实存数面积 实际面积',
  }),
  sheetColumn('difference', '账实差异', 'text', 14, { also: '差异 盈亏情况', use: 'out' }),
  sheetColumn('differenceReason', '差异原因', 'text', 18, {
    also: '盈亏原因 不符原因 账实不符原因 原因 差异说明',
    charactersMax: textCharacters,
  }),
  sheetColumn('condition', '资产状况', 'choice', 10, {
    also: '完好程度 完好状况 资产状态 实物状况',
    choices: columnChoices(ASSET_CONDITION_LABELS, {
      sound: '良好 正常 完整 可用',
      damaged: '残损 部分损坏 破损',
      scrap: '报废 毁损 不能使用',
      lost: '丢失 倒塌 不存在 无实物',
      occupied: '侵占 占用',
    }),
  }),
  sheetColumn('useAsWritten', '使用状况', 'text', 10, {
    also: '使用情况 使用状态 利用情况 利用状况 经营方式 使用方式',
    charactersMax: nameCharacters,
    example: '自用',
  }),
  sheetColumn('fundedBy', '资金来源', 'choice', 10, {
    also: '投资来源 来源 形成来源',
    choices: columnChoices(ASSET_FUNDING_LABELS, {
      fiscal: '财政 财政资金 上级拨款 项目资金 扶贫资金',
      collective: '自筹 集体 村集体 自有资金',
      donated: '捐赠 援建 上级援建 接受捐赠',
      mixed: '混合 财政和自筹',
    }),
  }),
  sheetColumn('note', '备注', 'long-text', 16, { also: '附注 说明', charactersMax: textCharacters }),
];
