import { sheetColumn, type SheetColumn } from '../kernel/sheet-column.js';
import { NATURE_CHOICES, PERSON_STATUS_CHOICES, SOURCE_CHOICES } from './case-choices.js';
import { AMOUNT_KIND_LABELS, CASE_BOUNDS, type CaseInput } from './case.js';

/** Columns of a case sheet: the fields that a person may type, and what only a sheet has. */
export type CaseColumnKey =
  | Exclude<
      keyof CaseInput,
      'villageId' | 'groupId' | 'categoryCode' | 'itemCode' | 'amountKind' | 'dueDay' | 'dueAsWritten'
    >
  | 'rowNo'
  | 'number'
  | 'town'
  | 'village'
  | 'group'
  | 'category'
  | 'item'
  | 'occurred'
  | 'moneyUnit'
  | 'due'
  | 'state'
  | 'recoveredFen'
  | 'outstandingFen';

const name = CASE_BOUNDS.nameCharacters;

/** What an amount cell shows that has no figure; both are read again as what they say. */
export const AMOUNT_WORDS = { undetermined: AMOUNT_KIND_LABELS.undetermined.zh, none: '不涉及' } as const;

/** In the village column of an unclassified case: the village is not known yet. */
export const VILLAGE_PENDING = '待核';

/** Deadlines that are no day, as compared: the case goes on. */
export const DEADLINE_WORDS = ['长期', '持续整改', '长期坚持', '长期整改'] as const;

/** Columns of a case sheet in the order in which the ledger prints them. */
export const CASE_COLUMNS: readonly SheetColumn<CaseColumnKey>[] = [
  sheetColumn('rowNo', '序号', 'whole-number', 6, {
    also: '序 顺序号 NO No',
    use: 'out',
    example: '1',
  }),
  sheetColumn('number', '编号', 'text', 18, {
    also: '问题编号 台账编号 销号编号 案件编号',
    charactersMax: name,
  }),
  sheetColumn('sheetNumber', '原编号', 'text', 14, {
    also: '自编号 原序号 上报编号 清单编号',
    charactersMax: name,
  }),
  sheetColumn('town', '乡镇', 'text', 10, {
    also: '乡(镇) 镇 乡镇名称 所在乡镇 所属乡镇 乡镇街道',
    use: 'in',
  }),
  sheetColumn('village', '村名', 'text', 14, {
    also:
      '村 行政村 行政村名称 村名称 村(组) 村组 村(社区) 村社区 村居 村(居) 所在村 所属村 所属行政村 所在行政村 村庄 ' +
      '被查村 被检查村 涉及村 问题村 村级组织 村别',
    loosely: [
      '单位',
      '单位名称',
      '被检查单位',
      '被查单位',
      '填报单位',
      '上报单位',
      '涉及单位',
      '问题单位',
      '所在单位',
    ],
    needed: true,
    example: '红罗沟',
  }),
  sheetColumn('group', '村民小组', 'text', 10, {
    also: '组 组别 小组 自然村 所属小组',
    charactersMax: name,
  }),
  sheetColumn('category', '问题类别', 'text', 18, {
    also: '类别 问题大类 大类 问题分类 一级分类 所属类别',
    loosely: ['问题类型', '类型', '分类', '问题种类'],
    example: '集体资金',
  }),
  sheetColumn('item', '问题小类', 'text', 28, {
    also: '小类 问题细类 细类 二级分类 具体类别 问题子类 具体问题类型 问题小项',
    loosely: ['问题类型', '类型', '分类', '问题种类', '问题项目'].map((heading) => ({
      heading,
      beside: ['category'],
    })),
    example: '违规出借资金',
  }),
  sheetColumn('nature', '问题性质', 'choice', 14, {
    also: '性质 问题定性 定性 性质认定',
    choices: NATURE_CHOICES,
    example: '违规',
  }),
  sheetColumn('source', '问题来源', 'choice', 12, {
    also: '来源 发现方式 发现途径 发现渠道 线索来源 检查方式',
    choices: SOURCE_CHOICES,
    example: '自查',
  }),
  sheetColumn('occurred', '发生时间', 'span', 16, {
    also: '问题发生时间 发生日期 发生年份 发生年度 发生时段 问题形成时间 形成时间',
    use: 'in',
  }),
  sheetColumn('occurredFrom', '发生时间(起)', 'partial-day', 13, {
    also: '发生时间起 发生时间自 发生起始时间 开始发生时间',
    example: '2007',
  }),
  sheetColumn('occurredTo', '发生时间(止)', 'partial-day', 13, {
    also: '发生时间止 发生时间至 发生终止时间 停止发生时间',
    example: '2009',
  }),
  sheetColumn('foundDay', '发现时间', 'day', 12, {
    also: '发现日期 问题发现时间 检查时间 检查日期 排查时间 查出时间 自查时间 核查时间',
    example: '2015-07-03',
  }),
  sheetColumn('description', '问题描述', 'long-text', 42, {
    also:
      '问题 存在问题 存在的问题 问题内容 主要问题 具体问题 发现的问题 发现问题 问题具体描述 具体问题描述 存在问题描述 问题表现 ' +
      '具体表现 问题简述 问题概述 问题事实 问题详情 存在的主要问题 存在的具体问题 问题情况描述',
    loosely: [
      '问题情况',
      '具体情况',
      '情况说明',
      '问题名称',
      '问题事项',
      '问题线索',
      '主要内容',
      '内容',
      '事由',
    ],
    needed: true,
    charactersMax: CASE_BOUNDS.descriptionCharacters,
    example: '2007年将集体资金出借给3户,未收回',
  }),
  sheetColumn('details', '明细', 'long-text', 30, {
    also: '明细(笔) 分笔明细 逐笔明细',
    charactersMax: 32_767,
  }),
  sheetColumn('cause', '原因', 'long-text', 24, {
    also: '问题原因 产生原因 形成原因 原因分析 问题成因 成因 产生问题原因',
  }),
  sheetColumn('selfAmountFen', '涉及金额(元)', 'money', 16, {
    also:
      '涉及金额 问题金额 自查金额 自查数 自查涉及金额 涉及资金 涉案金额 涉及资金金额 涉及资金数额 问题资金 违规金额 违规资金 违纪金额 ' +
      '涉及总金额 问题涉及金额 涉及金额合计',
    loosely: ['金额', '资金', '资金数额', '数额', '金额合计'],
    example: '86,000.00',
  }),
  sheetColumn('verifiedAmountFen', '核实金额(元)', 'money', 16, {
    also: '核实金额 核实数 核定金额 核定数 核查金额 认定金额 审定金额 核实涉及金额 核实认定金额 查实金额',
  }),
  sheetColumn('moneyUnit', '金额单位', 'text', 8, {
    also: '货币单位 计价单位',
    loosely: [{ heading: '单位', after: ['selfAmountFen', 'verifiedAmountFen', 'recoveredFen'] }],
    use: 'in',
  }),
  sheetColumn('areaCentiMu', '涉及面积(亩)', 'area', 13, {
    also: '涉及面积 面积 土地面积 涉及土地面积',
  }),
  sheetColumn('quantityMilli', '数量', 'quantity', 10, { also: '涉及数量 资产数量 实物数量' }),
  sheetColumn('quantityUnit', '计量单位', 'text', 8, {
    also: '数量单位',
    loosely: [{ heading: '单位', after: ['quantityMilli'] }],
    charactersMax: 20,
  }),
  sheetColumn('policyBasis', '政策依据', 'long-text', 24, {
    also: '依据 定性依据 法规依据 制度依据 认定依据 违反规定 违反条款 违反的规定 定性及依据',
  }),
  sheetColumn('responsiblePerson', '问题责任人', 'text', 12, {
    also: '当事人 直接责任人 相关责任人 涉及人员 涉及人 涉案人员 被反映人 问题责任人姓名 责任人姓名',
    loosely: ['责任人', '责任人员'],
    charactersMax: name,
    example: '李某某',
  }),
  sheetColumn('responsiblePost', '责任人职务', 'text', 14, {
    also: '职务 时任职务 问题责任人职务 责任人时任职务 当事人职务 涉及人员职务',
    charactersMax: name,
  }),
  sheetColumn('responsibleStatus', '责任人现状', 'choice', 10, {
    also: '责任人状态 人员状态 任职情况 任职状态 现任情况',
    choices: PERSON_STATUS_CHOICES,
  }),
  sheetColumn('leader', '责任领导', 'text', 10, {
    also: '包案领导 牵头领导 分管领导 整改责任领导 包抓领导',
    charactersMax: name,
  }),
  sheetColumn('responsibleUnit', '责任单位', 'text', 16, {
    also: '整改责任单位 整改单位 责任部门 牵头单位 牵头部门 责任主体 整改责任主体',
    charactersMax: name,
  }),
  sheetColumn('rectifier', '整改责任人', 'text', 12, {
    also: '整改负责人 整改人 整改具体责任人',
    loosely: ['责任人', '具体责任人', '责任人员'].map((heading) => ({
      heading,
      beside: ['leader', 'responsibleUnit'],
    })),
    charactersMax: name,
  }),
  sheetColumn('measures', '整改措施', 'long-text', 24, {
    also: '措施 整改具体措施 具体整改措施 整改方案',
    loosely: ['整改建议', '整改要求', '整改意见', '处理建议'],
    example: '追回资金,账务处理',
  }),
  sheetColumn('due', '整改时限', 'day-or-word', 12, {
    also:
      '整改期限 完成时限 整改完成时限 限期 期限 时限 整改截止时间 截止时间 截止日期 整改截止日期 办结时限 拟完成时间 计划完成时间 ' +
      '要求完成时间 整改限期 整改到位时限',
    example: '2015-09-30',
  }),
  sheetColumn('state', '状态', 'text', 10, { also: '办理状态 台账状态', use: 'out' }),
  sheetColumn('progressText', '整改进展', 'long-text', 24, {
    also: '整改进展情况 进展情况 整改进度 进展 目前进展 工作进展 当前进展',
  }),
  sheetColumn('resultText', '整改结果', 'long-text', 14, {
    also: '整改状态 是否整改 是否整改到位 是否完成整改 是否完成 是否已整改 整改完成情况 整改落实情况 整改情况 整改落实 完成情况',
    loosely: ['是否销号', '销号情况'],
  }),
  sheetColumn('recoveredFen', '已收回金额(元)', 'money', 16, {
    also:
      '已收回金额 收回金额 已收回 收回资金 已收回资金 已追回金额 追回金额 已追回 追回资金 已追缴金额 追缴金额 已清收金额 清收金额 ' +
      '已收缴金额 收缴金额 已退回金额 退回金额',
  }),
  sheetColumn('outstandingFen', '未处理余额(元)', 'money', 16, {
    also: '未处理余额 未收回金额 未收回 未追回金额 尚未收回金额 未整改金额 剩余金额',
    use: 'out',
  }),
  sheetColumn('handlingText', '处理情况', 'long-text', 20, {
    also: '处理结果 处置情况 查处情况 处理意见 问责情况 责任追究情况 追责问责情况 处理处分情况',
  }),
  sheetColumn('note1', '备注', 'long-text', 16, {
    also: '备注1 备注一 附注 其他说明',
    loosely: ['说明'],
  }),
  sheetColumn('note2', '备注2', 'long-text', 16, { also: '备注二' }),
  sheetColumn('note3', '备注3', 'long-text', 16, { also: '备注三' }),
  sheetColumn('mark', '标记', 'text', 10, { charactersMax: name }),
];
