import type { CategoryCode } from '../campaigns/campaign.js';
import type { CaseState } from '../cases/case-state.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/**
 * How far cases are, finer than their states: what is assigned stands apart by what the ledger holds of its
 * rectification. Every case that counts is in exactly one.
 */
export const STANDINGS = [
  'closed',
  'requested',
  'rectifying',
  'required',
  'noted',
  'unrecorded',
  'registered',
  'continuing',
  'suspended',
] as const;
/** One of STANDINGS. */
export type Standing = (typeof STANDINGS)[number];

/** What each is called. `required`: measures or a deadline; `noted`: a cause or words on progress, and no more. */
export const STANDING_LABELS: Readonly<Record<Standing, Label>> = {
  closed: { zh: '已销号', en: 'Closed' },
  requested: { zh: '正在审核销号', en: 'Closure asked for' },
  rectifying: { zh: '整改中', en: 'Being put right' },
  required: { zh: '已提出要求、尚未整改', en: 'Asked to be put right' },
  noted: { zh: '已说明情况、尚未整改', en: 'Assigned, with words only' },
  unrecorded: { zh: '已交办、尚未记载整改', en: 'Assigned, nothing recorded' },
  registered: { zh: '尚未交办', en: 'Not assigned' },
  continuing: { zh: '持续整改', en: 'Continuing' },
  suspended: { zh: '中止整改', en: 'Suspended' },
};

/** Cases 件 and their villages 村 (distinct); `settled` are those whose known amount is settled whole, 件. */
export interface StandingFigures {
  readonly cases: number;
  readonly villages: number;
  readonly settled: number;
}

/** The whole (code ``), a category (`funds`) or an item (`funds/2`) by standing; standings without cases are left out. */
export interface StandingLine {
  readonly code: string;
  readonly of: Readonly<Partial<Record<Standing, StandingFigures>>>;
}

/** How far the cases of a campaign are now. */
export interface StandingView {
  readonly campaign: string;
  readonly lines: readonly StandingLine[];
}

/** Which cases of a standing are asked for. */
export interface StandingRowsQuestion {
  readonly campaign: string;
  readonly standing: Standing;
  /** As of a line; the whole where it is left out. */
  readonly code?: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** One case of a standing. */
export interface StandingRowView {
  readonly id: Id;
  readonly number: string;
  readonly villageName: string | null;
  readonly itemName: string | null;
  readonly description: string;
  readonly state: CaseState;
}

/** Figures of cases that share item, standing and village; empty texts stand for none. */
export interface StandingPart {
  readonly categoryCode: CategoryCode;
  readonly itemCode: string;
  readonly standing: Standing;
  readonly villageId: string;
  readonly cases: number;
  readonly settled: number;
}
