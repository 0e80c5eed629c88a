import { sheetColumn, type SheetColumn } from '../kernel/sheet-column.js';
import { DEALT_PERSON_BOUNDS } from './dealt-person.js';
import { SANCTION_BOUNDS } from './sanction.js';

/** Columns of a sheet of sanctions: what its papers say, and behind it what the ledger makes of them. */
export type SanctionColumnKey =
  | 'rowNo'
  | 'village'
  | 'name'
  | 'postThen'
  | 'statusAsWritten'
  | 'asWritten'
  | 'decidingOrgan'
  | 'approvingOrgan'
  | 'documentNumber'
  | 'decidedDay'
  | 'announcedDay'
  | 'effectiveDay'
  | 'casesAsWritten'
  | 'note'
  | 'kind'
  | 'effectEnd'
  | 'standing'
  | 'flags';

const { organCharacters, documentCharacters, casesCharacters, noteCharacters } = SANCTION_BOUNDS;

/** Columns in the order in which the ledger prints them. */
export const SANCTION_COLUMNS: readonly SheetColumn<SanctionColumnKey>[] = [
  sheetColumn('rowNo', '序号', 'whole-number', 6, { also: '序 顺序号 NO No', use: 'out', example: '1' }),
  sheetColumn('village', '村名', 'text', 12, {
    also: '村 行政村 行政村名称 村名称 所在村 所属村 村(社区) 村社区 村居 单位村',
    loosely: ['单位', '单位名称', '工作单位'],
    needed: true,
    example: '红罗沟',
  }),
  sheetColumn('name', '姓名', 'text', 10, {
    also: '受处分人 被处分人 受处理人 人员姓名 受处分人姓名 被处分人姓名 处分人员 当事人',
    needed: true,
    charactersMax: DEALT_PERSON_BOUNDS.nameCharacters,
    example: '冯某某',
  }),
  sheetColumn('postThen', '职务', 'text', 18, {
    also: '时任职务 原任职务 原职务 单位及职务 单位职务 任职 违纪时职务',
    charactersMax: DEALT_PERSON_BOUNDS.postCharacters,
    example: '村党支部书记',
  }),
  sheetColumn('statusAsWritten', '政治面貌', 'text', 10, {
    also: '是否党员 是否中共党员 党员 面貌',
    charactersMax: DEALT_PERSON_BOUNDS.postCharacters,
    example: '中共党员',
  }),
  sheetColumn('asWritten', '处分种类', 'text', 14, {
    also: '处分类别 处分 处分类型 处分名称 处分档次 党纪政务处分 党纪政纪处分 处分结果 处分情况 处理种类 给予处分',
    loosely: ['处理结果', '处理情况', '种类'],
    needed: true,
    charactersMax: SANCTION_BOUNDS.asWrittenCharacters,
    example: '党内严重警告',
  }),
  sheetColumn('decidingOrgan', '处分决定机关', 'text', 18, {
    also: '决定机关 处分单位 处分机关 作出处分机关 决定单位 办理机关',
    loosely: ['机关'],
    charactersMax: organCharacters,
    example: '中共大武镇纪委',
  }),
  sheetColumn('approvingOrgan', '批准机关', 'text', 18, {
    also: '处分批准机关 审批机关 批准单位',
    charactersMax: organCharacters,
  }),
  sheetColumn('documentNumber', '文号', 'text', 20, {
    also: '处分文号 处分决定文号 决定文号 文件号 决定书文号 处分决定书文号',
    charactersMax: documentCharacters,
    example: '大纪发〔2015〕1号',
  }),
  sheetColumn('decidedDay', '决定时间', 'day', 12, {
    also: '处分决定时间 处分时间 处分日期 决定日期 处分决定日期 作出时间 批准时间',
    loosely: ['时间', '日期'],
    example: '2015-08-20',
  }),
  sheetColumn('announcedDay', '宣布时间', 'day', 12, { also: '宣布日期 处分宣布时间 送达时间 公布时间' }),
  sheetColumn('effectiveDay', '生效时间', 'day', 12, { also: '生效日期 处分生效时间' }),
  sheetColumn('casesAsWritten', '对应问题', 'long-text', 22, {
    also: '问题小类 违纪问题 涉及问题 违纪事实 主要问题 问题 处分事由 处分原因 违纪违法事实',
    charactersMax: casesCharacters,
    example: '收入不入账',
  }),
  sheetColumn('note', '备注', 'long-text', 16, { also: '附注 说明', charactersMax: noteCharacters }),
  sheetColumn('kind', '规范名称', 'text', 16, { use: 'out' }),
  sheetColumn('effectEnd', '影响期至', 'text', 22, { also: '影响期 处分期满时间 期满时间', use: 'out' }),
  sheetColumn('standing', '影响期状态', 'text', 12, { use: 'out' }),
  sheetColumn('flags', '提示', 'long-text', 30, { use: 'out' }),
];
