import type { Label } from '../kernel/label.js';
import type { ListDeclaration } from './list-declaration.js';

/** Lists that are composed for paper and workbook alike. */
export const LIST_KINDS = [
  'problems',
  'duties',
  'results',
  'rectification',
  'closings',
  'urging',
  'urgings',
  'ranking',
  'claim-slips',
] as const;
export type ListKind = (typeof LIST_KINDS)[number];

const OFFICE_SIGNS: readonly Label[] = [
  { zh: '填表人', en: 'Filled in by' },
  { zh: '审核人', en: 'Checked by' },
  { zh: '单位负责人', en: 'Head of the office' },
  { zh: '填报日期', en: 'Day' },
];

const CASE = ['rowNo', 'number', 'village', 'category', 'item'] as const;
const FOUND = ['source', 'foundDay', 'description', 'amountFen', 'extent', 'policyBasis'] as const;
const DUTY = ['leader', 'responsibleUnit', 'rectifier', 'measures', 'due'] as const;
const MONEY = ['recoveredHow', 'recoveredFen', 'outstandingFen'] as const;
const RESULT = ['progressText', 'outcome', ...MONEY, 'evidence', 'handedOver', 'handlingText'] as const;
const CLOSURE = ['requestedDay', 'reviewer', 'closedDay', 'lookedAgain', 'note'] as const;

/**
 * The lists. The columns of `rectification` are those in which offices print their rectification ledgers; the three
 * lists before it are views of it.
 */
export const LISTS: Readonly<Record<ListKind, ListDeclaration>> = {
  problems: {
    label: { zh: '问题清单', en: 'List of problems' },
    about: {
      zh: '查出了什么:来源、时间、描述、金额和依据',
      en: 'What was found: source, day, amount and basis',
    },
    of: 'cases',
    columns: [...CASE, ...FOUND],
    needs: 'cases:read',
    layout: 'table',
    signatures: OFFICE_SIGNS,
  },
  duties: {
    label: { zh: '责任清单', en: 'List of duties' },
    about: { zh: '谁来改、怎么改、改到哪天', en: 'Who puts it right, how, and by which day' },
    of: 'cases',
    columns: [...CASE, 'description', ...DUTY],
    needs: 'cases:read-persons',
    layout: 'table',
    signatures: OFFICE_SIGNS,
  },
  results: {
    label: { zh: '整改清单', en: 'List of results' },
    about: { zh: '改得怎样:进展、结果、收回和销号', en: 'How far it is: progress, money recovered, closure' },
    of: 'cases',
    columns: [...CASE, 'description', ...RESULT, ...CLOSURE],
    needs: 'cases:read',
    layout: 'table',
    signatures: OFFICE_SIGNS,
  },
  rectification: {
    label: { zh: '问题整改台账', en: 'Rectification ledger' },
    about: { zh: '三张清单合在一起的整套栏目,适合上报', en: 'All columns of the three lists in one' },
    of: 'cases',
    columns: [
      'rowNo',
      'number',
      'town',
      'village',
      'category',
      'item',
      ...FOUND,
      ...DUTY,
      ...RESULT,
      ...CLOSURE,
    ],
    needs: 'cases:read',
    layout: 'table',
    signatures: OFFICE_SIGNS,
  },
  closings: {
    label: { zh: '销号审批表', en: 'Closing forms' },
    about: {
      zh: '一件一张:申请销号、已初审和已销号的问题,逐级签字;佐证目录齐全的一张在问题里打印',
      en: 'A form for each case whose closure was asked for, checked or decided; the one with all its evidence prints from the case',
    },
    of: 'cases',
    columns: [
      ...CASE,
      'foundDay',
      'description',
      'amountFen',
      'responsibleUnit',
      'rectifier',
      'measures',
      'due',
      'progressText',
      ...MONEY,
      'evidence',
      'handedOver',
      'requestedDay',
      'reviewer',
      'closedDay',
    ],
    needs: 'cases:read',
    layout: 'slips',
    portrait: true,
    states: ['closure-requested', 'verified', 'closed'],
    slipText: {
      zh: '以上按台账填写,请逐级核对整改结果和佐证材料后签署意见。',
      en: 'As the ledger has it. Check the results and the evidence, level by level, and sign.',
    },
    signatures: [
      { zh: '整改责任人', en: 'Responsible for the rectification' },
      { zh: '村级负责人', en: 'Head of the village' },
      { zh: '初审人', en: 'Verified by' },
      { zh: '销号审批人', en: 'Closure approved by' },
      { zh: '日期', en: 'Day' },
    ],
  },
  urging: {
    label: { zh: '督办单', en: 'Urging letters' },
    about: {
      zh: '已发出的督办单一村一张,有文号、回复期限和回执;在督办台账里发出',
      en: 'The letters that were issued, one for each village with number, reply day and receipt',
    },
    of: 'letters',
    columns: [
      'rowNo',
      'number',
      'item',
      'description',
      'measures',
      'rectifier',
      'due',
      'daysLate',
      'outstandingFen',
    ],
    needs: 'urgings:read',
    layout: 'letters',
    portrait: true,
    signatures: [
      { zh: '签发人', en: 'Issued by' },
      { zh: '签收人', en: 'Received by' },
      { zh: '签收日期', en: 'Day of receipt' },
    ],
  },
  urgings: {
    label: { zh: '督办台账', en: 'Register of urging letters' },
    about: {
      zh: '每张督办单发给谁、督办哪些问题、何时回复',
      en: 'To whom each letter went, what it urges, when it was answered',
    },
    of: 'letters',
    columns: [
      'rowNo',
      'letterNumber',
      'letterVillage',
      'urgedCases',
      'urgedNumbers',
      'sentDay',
      'replyDueDay',
      'letterStanding',
      'repliedDay',
      'replyDaysLate',
      'replyText',
      'urgedClosed',
    ],
    needs: 'urgings:read',
    layout: 'table',
    signatures: OFFICE_SIGNS,
  },
  ranking: {
    label: { zh: '村级整改排名', en: 'Ranking of villages' },
    about: { zh: '按整改率排名,分子分母都列出', en: 'By the rate of closed cases, with what it is of' },
    of: 'villages',
    columns: [
      'rank',
      'villageName',
      'cases',
      'dueCases',
      'closed',
      'rate',
      'open',
      'overdue',
      'continuing',
      'suspended',
      'villageAmountFen',
      'villageRecoveredFen',
      'recoveredShare',
      'villageOutstandingFen',
    ],
    needs: 'rollups:read',
    layout: 'table',
    signatures: OFFICE_SIGNS,
  },
  'claim-slips': {
    label: { zh: '债权债务核实确认单', en: 'Confirmation slips for claims and debts' },
    about: {
      zh: '一笔一张,双方签字盖章',
      en: 'A slip for each, to be signed by both sides',
    },
    of: 'claims',
    columns: [
      'rowNo',
      'claimVillage',
      'side',
      'claimClass',
      'counterparty',
      'originDay',
      'purpose',
      'claimFen',
      'claimDue',
    ],
    needs: 'claims-debts:read',
    layout: 'slips',
    portrait: true,
    slipText: {
      zh: '以上债权债务经双方核对无误。如有异议,请在此写明:________________________________________',
      en: 'Both sides have checked the above and agree. Objections, if any: ________________________________________',
    },
    signatures: [
      { zh: '对方签字(盖章)', en: 'The other side' },
      { zh: '村级负责人签字(盖章)', en: 'Head of the village' },
      { zh: '经办人', en: 'Handled by' },
      { zh: '日期', en: 'Day' },
    ],
  },
};

/** Rows that are put on paper at once; a workbook takes all. */
export const LIST_PRINTED_MAX = 1_000;
