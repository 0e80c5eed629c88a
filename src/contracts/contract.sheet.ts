import { LAND_CLASS_LABELS, LAND_CLASS_WORDS } from '../assets/land.js';
import { columnChoices, sheetColumn, type SheetColumn } from '../kernel/sheet-column.js';
import {
  CONTRACT_BIDDING_LABELS,
  CONTRACT_BOUNDS,
  CONTRACT_FORM_LABELS,
  CONTRACT_KIND_LABELS,
  LESSEE_MEMBER_LABELS,
} from './contract.js';

/** Columns of the register of contracts (承包合同台账). */
export type ContractColumnKey =
  | 'rowNo'
  | 'village'
  | 'number'
  | 'kind'
  | 'thing'
  | 'landClass'
  | 'areaCentiMu'
  | 'lessee'
  | 'lesseeMember'
  | 'form'
  | 'signedDay'
  | 'fromDay'
  | 'toDay'
  | 'endedDay'
  | 'rentFen'
  | 'schedule'
  | 'dueMonthDay'
  | 'paidBeforeFen'
  | 'depositFen'
  | 'depositReturnedDay'
  | 'resolution'
  | 'valuation'
  | 'bidding'
  | 'filing'
  | 'approvedByTown'
  | 'missingTerms'
  | 'tags'
  | 'note'
  | 'overdueFen';

const { nameCharacters, textCharacters } = CONTRACT_BOUNDS;

/** Columns in the order in which the ledger prints them. */
export const CONTRACT_COLUMNS: readonly SheetColumn<ContractColumnKey>[] = [
  sheetColumn('rowNo', '序号', 'whole-number', 6, { also: '序 顺序号 NO No', use: 'out', example: '1' }),
  sheetColumn('village', '村名', 'text', 12, {
    also: '村 行政村 行政村名称 村名称 所在村 所属村 发包方 甲方 出租方 村(社区) 村社区 村居',
    needed: true,
    example: '红罗沟',
  }),
  sheetColumn('number', '合同编号', 'text', 14, {
    also: '编号 合同号 合同文号',
    charactersMax: nameCharacters,
    example: '2013-01',
  }),
  sheetColumn('kind', '合同类型', 'choice', 12, {
    also: '合同种类 类型 合同类别 发包方式',
    choices: columnChoices(CONTRACT_KIND_LABELS, {
      'contracted-land': '土地承包 承包 发包 土地',
      'four-wastes': '四荒 四荒地 荒山承包',
      let: '出租 租赁 房屋出租 资产租赁',
    }),
    example: '土地发包',
  }),
  sheetColumn('thing', '合同标的', 'text', 20, {
    also: '标的 标的物 承包标的 承包内容 租赁物 合同名称 项目名称 资产资源名称 资源名称 地块名称 承包项目 合同内容',
    needed: true,
    charactersMax: textCharacters,
    example: '村东机动地',
  }),
  sheetColumn('landClass', '地类', 'choice', 12, {
    also: '土地类别 土地类型 土地用途',
    choices: columnChoices(LAND_CLASS_LABELS, LAND_CLASS_WORDS),
    example: '耕地',
  }),
  sheetColumn('areaCentiMu', '面积(亩)', 'area', 11, {
    also: '面积 承包面积 租赁面积 合同面积',
    example: '20',
  }),
  sheetColumn('lessee', '承包方', 'text', 14, {
    also: '承租方 承包人 承租人 乙方 承包(租)方 承包(租赁)方 承包方名称 租赁方',
    charactersMax: nameCharacters,
    example: '张某',
  }),
  sheetColumn('lesseeMember', '本集体成员', 'choice', 10, {
    also: '是否本集体成员 是否本村村民 本村村民 是否成员',
    choices: columnChoices(LESSEE_MEMBER_LABELS, {
      yes: '本村 成员',
      no: '外村 非成员',
      unknown: '不清楚 未知',
    }),
    example: '是',
  }),
  sheetColumn('form', '合同形式', 'choice', 9, {
    also: '形式 有无书面合同 合同文本',
    choices: columnChoices(CONTRACT_FORM_LABELS, {
      written: '书面合同 有 书面协议',
      oral: '口头协议 口头合同',
      slip: '收据 条据 白条',
      none: '无 没有',
    }),
    example: '书面',
  }),
  sheetColumn('signedDay', '签订日期', 'day', 12, {
    also: '签订时间 签约时间 签约日期',
    example: '2013-01-01',
  }),
  sheetColumn('fromDay', '起始日期', 'day', 12, {
    also: '开始时间 起始时间 开始日期 承包起始时间 期限起 承包期限起 合同期限起 起 合同开始时间',
    example: '2013-01-01',
  }),
  sheetColumn('toDay', '截止日期', 'day', 12, {
    also: '结束时间 到期时间 到期日期 终止日期 截止时间 终止时间 承包终止时间 期限止 承包期限止 合同期限止 止 合同到期时间',
    example: '2022-12-31',
  }),
  sheetColumn('endedDay', '解除日期', 'day', 12, { also: '解除时间 收回时间 收回日期' }),
  sheetColumn('rentFen', '年租金(元)', 'money', 14, {
    also: '年租金 年承包费 承包费 租金 年承包金 承包金 年金额 每年租金',
    example: '16000',
  }),
  sheetColumn('schedule', '缴纳约定', 'text', 16, {
    also: '缴费方式 付款方式 租金缴纳方式 缴纳方式 交款方式',
    charactersMax: textCharacters,
    example: '每年一交',
  }),
  sheetColumn('dueMonthDay', '每年应缴日', 'text', 11, {
    also: '应缴日 缴费日 每年缴纳时间 缴纳时间',
    charactersMax: 20,
    example: '10-31',
  }),
  sheetColumn('paidBeforeFen', '累计已收(元)', 'money', 14, {
    also: '累计已收 已收租金 已缴租金 已收承包费 已交金额 已收金额 已缴金额',
    example: '32000',
  }),
  sheetColumn('depositFen', '押金(元)', 'money', 12, { also: '押金 保证金 履约保证金' }),
  sheetColumn('depositReturnedDay', '押金退还日期', 'day', 12, { also: '押金退还时间 保证金退还时间' }),
  sheetColumn('resolution', '民主决议', 'text', 16, {
    also: '决议 民主程序 会议决议 村民会议决议 民主议定',
    charactersMax: textCharacters,
    example: '村民代表会议 2013年1号',
  }),
  sheetColumn('valuation', '评估', 'text', 12, { also: '评估情况 资产评估', charactersMax: textCharacters }),
  sheetColumn('bidding', '公开交易', 'choice', 10, {
    also: '是否公开交易 招投标 是否招投标 交易方式 公开招标',
    choices: columnChoices(CONTRACT_BIDDING_LABELS, {
      public: '是 公开 招标 公开招标 拍卖 进场交易',
      negotiated: '否 协商 协议 未公开',
    }),
    example: '公开交易',
  }),
  sheetColumn('filing', '备案', 'text', 12, {
    also: '备案情况 备案号 乡镇备案 是否备案',
    charactersMax: textCharacters,
  }),
  sheetColumn('approvedByTown', '乡镇审批', 'text', 12, {
    also: '审批情况 乡镇审核 镇政府批准',
    charactersMax: textCharacters,
  }),
  sheetColumn('missingTerms', '缺少要素', 'text', 14, {
    also: '缺少的要素 要素缺失 合同要素',
    charactersMax: textCharacters,
  }),
  sheetColumn('tags', '问题标签', 'names', 16, {
    also: '存在问题 合同问题 问题类型 标签',
    charactersMax: textCharacters,
  }),
  sheetColumn('note', '备注', 'long-text', 16, { also: '附注 说明', charactersMax: textCharacters }),
  sheetColumn('overdueFen', '欠租(元)', 'money', 13, { use: 'out' }),
];
