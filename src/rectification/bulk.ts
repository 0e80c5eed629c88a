import type { Permission } from '../access/permission.js';
import type { CaseState } from '../cases/case-state.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import { MOVE_KINDS } from './move.js';

/** What can be done on many cases at once; each is done on each case by itself. */
export const BULK_DEEDS = [
  'assign',
  'progress',
  'evidence',
  'immediate',
  'continue',
  'suspend',
  'resume',
  'ask-extension',
  'extend',
  'request-closure',
  'verify',
  'return',
  'close',
] as const;
export type BulkDeed = (typeof BULK_DEEDS)[number];

/** Cases that may be done at once. */
export const BULK_MAX = 500;
/** Files that may be put to many cases at once. */
export const BULK_FILES_MAX = 20;

const OWN_KINDS = {
  evidence: { label: { zh: '放入佐证', en: 'Attach evidence' }, permission: 'attachments:write' },
  'ask-extension': {
    label: { zh: '申请延期', en: 'Ask for more time' },
    permission: 'cases:ask-extension',
  },
  extend: { label: { zh: '办理延期', en: 'Decide on more time' }, permission: 'cases:extend' },
} as const satisfies Readonly<Record<string, { readonly label: Label; readonly permission: Permission }>>;

const kindOf = (deed: BulkDeed): { readonly label: Label; readonly permission: Permission } =>
  deed in OWN_KINDS ? OWN_KINDS[deed as keyof typeof OWN_KINDS] : MOVE_KINDS[deed as keyof typeof MOVE_KINDS];

/** What each deed is called. */
export const bulkLabel = (deed: BulkDeed): Label => kindOf(deed).label;

/** What a person needs to do it; a close may also be the lead's, by the campaign's rule. */
export const bulkPermission = (deed: BulkDeed): Permission => kindOf(deed).permission;

/** Whether a deed can be taken back while nothing was built on it, and what that comes to or what to do instead. */
export interface WayBack {
  readonly open: boolean;
  readonly label: Label;
}

const open = (zh: string, en: string): WayBack => ({ open: true, label: { zh, en } });
const none = (zh: string, en: string): WayBack => ({ open: false, label: { zh, en } });

/**
 * The way back of each deed. Slips are taken back step by step, and both stay to be seen; a decision about somebody else's
 * work (verified, returned, closed) is not a slip and has a way of its own, held by its own duties.
 */
export const WAYS_BACK: Readonly<Record<BulkDeed, WayBack>> = {
  assign: open(
    '可整批撤回:回到已登记,措施、责任人和时限恢复原样',
    'Can be taken back: to registered, with measures, persons and deadline as before',
  ),
  progress: open(
    '可整批撤回:追加一条更正,原记录保留;因此转为整改中的回到已交办',
    'Can be taken back: a correcting line strikes it, and a case that it began goes back to assigned',
  ),
  evidence: open(
    '可整批撤回:材料划去并注明原因,原记录保留',
    'Can be taken back: the files are struck through with the reason',
  ),
  immediate: open(
    '审核前可整批撤回:回到办理之前的状态',
    'Can be taken back before it is looked at: to the state before',
  ),
  continue: open('可整批撤回:回到办理之前的状态', 'Can be taken back: to the state before'),
  suspend: open('可整批撤回:恢复到中止之前,时限不变', 'Can be taken back: as before, deadline unchanged'),
  resume: open('可整批撤回:恢复到办理之前的状态和时限', 'Can be taken back: to state and deadline before'),
  'ask-extension': open('批复前可整批撤回申请', 'Can be withdrawn before it is decided'),
  extend: open(
    '可整批撤回批复:申请重新待批,时限和延期次数恢复原样',
    'Can be taken back: the request waits again, deadline and count as before',
  ),
  'request-closure': open(
    '审核前可整批撤回申请:回到办理之前的状态',
    'Can be taken back before it is looked at: to the state before',
  ),
  verify: none(
    '初审不能撤回;需要重做的,由监督人员退回',
    'A verification is not taken back; the inspector returns what has to be done again',
  ),
  return: none(
    '退回不能撤回;村里整改后重新申请销号',
    'A return is not taken back; closure is asked for again',
  ),
  close: none(
    '销号不能撤回;确有问题的,由另一名监督人员逐件撤销销号',
    'A closure is not taken back; another inspector revokes it case by case',
  ),
};

/** Why something was refused, by its code and in words. */
export interface BulkRefusal {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** A field of a case that a deed changes, as it was and as it is then. */
export interface BulkChange {
  readonly field: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** What came of one case; in a preview what would come of it. */
export interface BulkRow {
  readonly id: Id;
  readonly number: string;
  readonly villageName: string | null;
  readonly description: string;
  /** The version that was looked at; who hands it back is refused once somebody else has changed the case. */
  readonly version: number;
  readonly done: boolean;
  readonly before: CaseState;
  readonly after: CaseState | null;
  readonly changes: readonly BulkChange[];
  readonly refusal: BulkRefusal | null;
}

/** What would come of all of them, in the order in which they were named. */
export interface BulkPreview {
  readonly done: number;
  readonly refused: number;
  readonly rows: readonly BulkRow[];
}

/** What began: where its results will be, and the job to watch. */
export interface BulkStarted {
  readonly id: Id;
  readonly jobId: Id;
}
