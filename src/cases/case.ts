import type { CategoryCode } from '../campaigns/campaign.js';
import type { Day, PartialDay } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import { ONE_FEN_MAX } from '../kernel/money.js';
import type { AmountOrigin, CaseOutcomeView } from './case-outcome.js';
import type { CaseState } from './case-state.js';
import type { DispositionView, SettlementView } from './settlement.js';

/** How bad it is, as the person who recorded it judged. */
export const CASE_NATURES = ['irregular', 'violation', 'suspected-discipline', 'suspected-crime'] as const;
export type CaseNature = (typeof CASE_NATURES)[number];
/** What each nature is called. */
export const CASE_NATURE_LABELS: Readonly<Record<CaseNature, Label>> = {
  irregular: { zh: '管理不规范', en: 'Irregular' },
  violation: { zh: '违规', en: 'Violation of rules' },
  'suspected-discipline': { zh: '涉嫌违纪', en: 'Suspected breach of discipline' },
  'suspected-crime': { zh: '涉嫌违法', en: 'Suspected breach of law' },
};

/** How a problem was found. */
export const CASE_SOURCES = [
  'self-check',
  'spot-check',
  'audit',
  'inspection',
  'tip',
  'handed-down',
  'other',
] as const;
export type CaseSource = (typeof CASE_SOURCES)[number];
/** What each way of finding is called. */
export const CASE_SOURCE_LABELS: Readonly<Record<CaseSource, Label>> = {
  'self-check': { zh: '自查', en: 'Self-check' },
  'spot-check': { zh: '抽查', en: 'Spot check' },
  audit: { zh: '审计移交', en: 'Audit' },
  inspection: { zh: '巡察', en: 'Inspection' },
  tip: { zh: '群众举报', en: 'Tip' },
  'handed-down': { zh: '上级交办', en: 'Handed down' },
  other: { zh: '其他', en: 'Other' },
};

/** `undetermined` is a gap that roll-ups count; `none` means that no money is concerned; zero is a known amount. */
export const AMOUNT_KINDS = ['known', 'undetermined', 'none'] as const;
export type AmountKind = (typeof AMOUNT_KINDS)[number];
/** What each kind of amount is called. */
export const AMOUNT_KIND_LABELS: Readonly<Record<AmountKind, Label>> = {
  known: { zh: '已核定', en: 'Known' },
  undetermined: { zh: '未核定', en: 'Undetermined' },
  none: { zh: '不涉及资金', en: 'No money concerned' },
};

/** Where the person responsible for the problem is now. */
export const PERSON_STATUSES = ['in-office', 'left', 'dead'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];
/** What each status is called. */
export const PERSON_STATUS_LABELS: Readonly<Record<PersonStatus, Label>> = {
  'in-office': { zh: '在任', en: 'In office' },
  left: { zh: '离任', en: 'Left office' },
  dead: { zh: '已故', en: 'Dead' },
};

/** How problem money was put right. */
export const SETTLEMENT_KINDS = ['recovered', 'set-off', 'corrected', 'written-off', 'not-pursued'] as const;
export type SettlementKind = (typeof SETTLEMENT_KINDS)[number];
/** What each kind of settlement is called. */
export const SETTLEMENT_KIND_LABELS: Readonly<Record<SettlementKind, Label>> = {
  recovered: { zh: '收回', en: 'Recovered' },
  'set-off': { zh: '抵账', en: 'Set off' },
  corrected: { zh: '调账补账', en: 'Corrected in the books' },
  'written-off': { zh: '核销', en: 'Written off' },
  'not-pursued': { zh: '不予追缴', en: 'Not pursued' },
};

/** Where recovered money went. */
export const DISPOSITION_KINDS = [
  'returned-to-village',
  'turned-over',
  'returned-to-households',
  'held',
] as const;
export type DispositionKind = (typeof DISPOSITION_KINDS)[number];
/** What each way of the money is called. */
export const DISPOSITION_KIND_LABELS: Readonly<Record<DispositionKind, Label>> = {
  'returned-to-village': { zh: '返还村集体入账', en: 'Returned to the village' },
  'turned-over': { zh: '上缴财政', en: 'Turned over to the treasury' },
  'returned-to-households': { zh: '退还群众', en: 'Returned to households' },
  held: { zh: '暂存', en: 'Held' },
};

/** Money of a case in 分, one figure for each kind; all zero unless the amount is known. */
export interface CaseMoney {
  readonly amountFen: number;
  readonly recoveredFen: number;
  readonly setOffFen: number;
  readonly correctedFen: number;
  readonly writtenOffFen: number;
  readonly notPursuedFen: number;
  readonly outstandingFen: number;
  readonly returnedFen: number;
  readonly turnedOverFen: number;
  readonly householdsFen: number;
  readonly heldFen: number;
}

/** What a list shows of a case. */
export interface CaseRowView extends CaseMoney, CaseOutcomeView {
  readonly id: Id;
  readonly campaignCode: string;
  /** As printed: `DAWU-2015-0001`. */
  readonly number: string;
  readonly villageId: Id | null;
  readonly villageName: string | null;
  readonly categoryCode: CategoryCode;
  readonly itemCode: string | null;
  readonly itemName: string | null;
  readonly state: CaseState;
  readonly description: string;
  readonly amountKind: AmountKind;
  readonly nature: CaseNature | null;
  readonly source: CaseSource | null;
  readonly foundDay: Day | null;
  readonly dueDay: Day | null;
  readonly responsiblePerson: string | null;
  readonly rectifier: string | null;
  readonly mark: string | null;
  readonly version: number;
  readonly updatedAt: string;
}

/** One of several details (笔) of a case. */
export interface CaseDetailView {
  readonly id: Id;
  readonly occurred: PartialDay | null;
  readonly description: string;
  readonly amountFen: number | null;
  readonly voucher: string | null;
}

/** Everything of a case. */
export interface CaseView extends CaseRowView, AmountOrigin {
  readonly groupId: Id | null;
  readonly groupName: string | null;
  readonly occurredFrom: PartialDay | null;
  readonly occurredTo: PartialDay | null;
  readonly cause: string | null;
  /** 自查数 and 核实数 in 分; the amount is the latter where there is one. */
  readonly selfAmountFen: number | null;
  readonly verifiedAmountFen: number | null;
  /** Hundredths of 亩. */
  readonly areaCentiMu: number | null;
  /** Thousandths of `quantityUnit`. */
  readonly quantityMilli: number | null;
  readonly quantityUnit: string | null;
  readonly policyBasis: string | null;
  readonly responsiblePost: string | null;
  readonly responsibleStatus: PersonStatus | null;
  readonly leader: string | null;
  readonly responsibleUnit: string | null;
  readonly measures: string | null;
  /** A deadline that is no day, as it was written: 长期. */
  readonly dueAsWritten: string | null;
  readonly progressText: string | null;
  readonly resultText: string | null;
  readonly handlingText: string | null;
  readonly note1: string | null;
  readonly note2: string | null;
  readonly note3: string | null;
  /** The number that the office's own sheet gave the row. */
  readonly sheetNumber: string | null;
  readonly importId: Id | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly voidReason: string | null;
  readonly details: readonly CaseDetailView[];
  readonly settlements: readonly SettlementView[];
  readonly dispositions: readonly DispositionView[];
}

/** The fields that a person may type; undefined is left as it is, null is emptied. */
export interface CaseInput {
  readonly villageId?: Id | null;
  readonly groupId?: Id | null;
  readonly categoryCode?: CategoryCode;
  readonly itemCode?: string | null;
  readonly nature?: CaseNature | null;
  readonly source?: CaseSource | null;
  readonly occurredFrom?: PartialDay | null;
  readonly occurredTo?: PartialDay | null;
  readonly foundDay?: Day | null;
  readonly description?: string;
  readonly cause?: string | null;
  readonly amountKind?: AmountKind;
  readonly selfAmountFen?: number | null;
  readonly verifiedAmountFen?: number | null;
  readonly areaCentiMu?: number | null;
  readonly quantityMilli?: number | null;
  readonly quantityUnit?: string | null;
  readonly policyBasis?: string | null;
  readonly responsiblePerson?: string | null;
  readonly responsiblePost?: string | null;
  readonly responsibleStatus?: PersonStatus | null;
  readonly leader?: string | null;
  readonly responsibleUnit?: string | null;
  readonly rectifier?: string | null;
  readonly measures?: string | null;
  readonly dueDay?: Day | null;
  readonly dueAsWritten?: string | null;
  readonly progressText?: string | null;
  readonly resultText?: string | null;
  readonly handlingText?: string | null;
  readonly note1?: string | null;
  readonly note2?: string | null;
  readonly note3?: string | null;
  readonly sheetNumber?: string | null;
  readonly mark?: string | null;
  readonly details?: readonly CaseDetailInput[];
}

/** One of several details as a person types it; money in 分. */
export interface CaseDetailInput {
  readonly occurred?: PartialDay | null;
  readonly description: string;
  readonly amountFen?: number | null;
  readonly voucher?: string | null;
}

/** The most that a case may hold; money in 分. */
export const CASE_BOUNDS = {
  descriptionCharacters: 2_000,
  textCharacters: 2_000,
  nameCharacters: 100,
  details: 500,
  /** One case above ten billion 元 is a slip of the unit. */
  amountFenMax: ONE_FEN_MAX,
} as const;
