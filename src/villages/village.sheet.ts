import { sheetColumn, type SheetColumn } from '../kernel/sheet-column.js';
import { VILLAGE_BOUNDS, type VillagePost } from './village.js';

/** Columns of a village sheet; a post's column is named after the post. */
export type VillageColumnKey =
  | 'rowNo'
  | 'town'
  | 'townCode'
  | 'name'
  | 'code'
  | 'shortName'
  | 'formerNames'
  | 'groupsCount'
  | 'groups'
  | 'households'
  | 'population'
  | 'printOrder'
  | 'validFromDay'
  | 'validToDay'
  | VillagePost
  | 'note';

const name = VILLAGE_BOUNDS.nameCharacters;

/** Columns of a village sheet in the order in which the ledger prints them. */
export const VILLAGE_COLUMNS: readonly SheetColumn<VillageColumnKey>[] = [
  sheetColumn('rowNo', '序号', 'whole-number', 6, {
    also: '序 顺序号 NO No',
    use: 'out',
    example: '1',
  }),
  sheetColumn('town', '乡镇', 'text', 12, {
    also: '乡(镇) 镇 乡镇名称 所在乡镇 所属乡镇 乡镇街道',
    example: '大武镇',
  }),
  sheetColumn('townCode', '乡镇代码', 'text', 14, {
    also: '乡镇区划代码 乡镇编码 乡镇行政区划代码 镇代码',
    example: '141128103',
  }),
  sheetColumn('name', '村名', 'text', 16, {
    also: '行政村 村 行政村名称 村名称 村(社区) 村社区 村居 村(居) 村委会名称 村庄 村庄名称',
    loosely: ['名称', '单位', '单位名称'],
    needed: true,
    charactersMax: name,
    example: '红罗沟',
  }),
  sheetColumn('code', '村代码', 'text', 16, {
    also: '行政村代码 村编码 行政村编码 区划代码 行政区划代码 村级代码 村区划代码',
    loosely: ['代码', '编码'],
    example: '141128103901',
  }),
  sheetColumn('shortName', '简称', 'text', 12, { also: '村简称', charactersMax: name }),
  sheetColumn('formerNames', '曾用名', 'names', 16, { also: '原名 旧名 曾用村名 原村名' }),
  sheetColumn('groupsCount', '组数', 'whole-number', 8, {
    also: '村民小组数 小组数 村民小组个数 村民组数 村小组数',
    example: '2',
  }),
  sheetColumn('groups', '村民小组', 'names', 20, { also: '村民小组名称 小组名称 自然村' }),
  sheetColumn('households', '户数', 'whole-number', 8, {
    also: '总户数 农户数 户籍户数',
    example: '253',
  }),
  sheetColumn('population', '人口', 'whole-number', 8, {
    also: '人口数 总人口 人口总数 户籍人口 总人数',
    loosely: ['人数'],
    example: '760',
  }),
  sheetColumn('printOrder', '排序', 'whole-number', 8, {
    also: '排列顺序 打印顺序 显示顺序 排序号',
  }),
  sheetColumn('validFromDay', '生效日', 'day', 12, {
    also: '生效日期 启用日期 启用日 设立日期 设立时间',
  }),
  sheetColumn('validToDay', '失效日', 'day', 12, {
    also: '失效日期 停用日期 停用日 撤销日期 撤并日期',
  }),
  sheetColumn('party-secretary', '支书', 'text', 14, {
    also: '村支书 书记 支部书记 村党支部书记 党支部书记 党组织书记 村党组织书记',
    charactersMax: name,
    example: '张某',
  }),
  sheetColumn('director', '主任', 'text', 14, {
    also: '村主任 村委会主任 村委主任 村民委员会主任',
    charactersMax: name,
  }),
  sheetColumn('bookkeeper', '报账员', 'text', 14, {
    also: '村报账员 报帐员 村级报账员 村会计',
    charactersMax: name,
  }),
  sheetColumn('supervision-director', '村务监督委员会主任', 'text', 18, {
    also: '监委会主任 村监委会主任 监督委员会主任 村监督委员会主任',
    charactersMax: name,
  }),
  sheetColumn('town-leader', '包村领导', 'text', 14, {
    also: '包联领导 包片领导',
    charactersMax: name,
  }),
  sheetColumn('town-cadre', '包村干部', 'text', 14, {
    also: '包联干部',
    charactersMax: name,
  }),
  sheetColumn('note', '备注', 'long-text', 20, {
    also: '附注 说明',
    charactersMax: VILLAGE_BOUNDS.noteCharacters,
  }),
];
