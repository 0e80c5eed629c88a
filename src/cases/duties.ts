import type { Label } from '../kernel/label.js';
import type { Id } from '../kernel/ids.js';

/** Decisions from which somebody may be too near to the case. */
export const DUTY_ACTS = ['close', 'revoke', 'approve-extension', 'approve-write-off'] as const;
export type DutyAct = (typeof DUTY_ACTS)[number];

/** Why somebody is too near to decide. */
export const NEARNESS_LABELS = {
  nobody: { zh: '没有可以负责的人', en: 'no person answers for it' },
  recorded: { zh: '登记了这件问题', en: 'recorded the case' },
  requested: { zh: '申请了销号', en: 'requested the closure' },
  closed: { zh: '办了销号', en: 'closed the case' },
  asked: { zh: '提出了这项申请', en: 'asked for it' },
  responsible: { zh: '是责任人或其亲属', en: 'is a person responsible or their kin' },
  village: { zh: '是该村的包村干部', en: 'looks after the village' },
} as const satisfies Readonly<Record<string, Label>>;
export type Nearness = keyof typeof NEARNESS_LABELS;

/** Who has done what on a case; a deed of a deputy is a deed of both persons. */
export interface CaseDeeds {
  readonly recordedBy: readonly Id[];
  readonly requestedBy: readonly Id[];
  readonly closedBy: readonly Id[];
  /** Who asked for the extension or the write-off that is to be decided. */
  readonly askedBy: readonly Id[];
  /** Responsible person and rectifier as they are written; a cell may name several. */
  readonly responsible: readonly (string | null)[];
  readonly villageId: Id | null;
}
