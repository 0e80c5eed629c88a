import type { CaseAttachmentView } from '../../../cases/case-attachment.js';
import type { CaseView } from '../../../cases/case.js';
import type { Day } from '../../../kernel/calendar.js';
import type {
  ContinuingKind,
  EvidenceTick,
  PersonHandling,
  Rest,
  RestFate,
} from '../../../rectification/move.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import type { Deed } from './deed.js';

/** What stands in the fields of a form; texts as they are typed. */
export interface DeedValues {
  readonly day: string;
  readonly due: string;
  readonly measures: string;
  readonly leader: string;
  readonly responsibleUnit: string;
  readonly rectifier: string;
  readonly text: string;
  readonly providedBy: string;
  readonly continuingKind: ContinuingKind | null;
  readonly reportMonths: number | null;
  readonly reasonCode: string | null;
  readonly reason: string;
  readonly resultText: string;
  /** Links that prove each entry of the checklist, in its order. */
  readonly ticks: readonly (readonly string[])[];
  readonly personHandling: PersonHandling | null;
  readonly restFate: RestFate | null;
  readonly restBasis: string;
  readonly restApprover: string;
  readonly mergedIntoId: string | null;
  readonly newDue: string;
  readonly granted: 'yes' | 'no' | null;
}

/** An empty form of today, for one case or for many. */
export const emptyDeed = (today: Day): DeedValues => ({
  day: today,
  due: '',
  measures: '',
  leader: '',
  responsibleUnit: '',
  rectifier: '',
  text: '',
  providedBy: '',
  continuingKind: null,
  reportMonths: null,
  reasonCode: null,
  reason: '',
  resultText: '',
  ticks: [],
  personHandling: null,
  restFate: null,
  restBasis: '',
  restApprover: '',
  mergedIntoId: null,
  newDue: '',
  granted: null,
});

/** A form as it opens for one case: what the case has and what its item proposes stand in it already. */
export const deedOf = (
  deed: Deed,
  one: CaseView,
  work: Pick<RectificationView, 'proposed' | 'personHandling' | 'rest'>,
  today: Day,
): DeedValues => ({
  ...emptyDeed(today),
  due: deed === 'assign' ? (one.dueDay ?? one.dueAsWritten ?? '') : '',
  measures: one.measures ?? (deed === 'assign' ? (work.proposed.measures ?? '') : ''),
  leader: one.leader ?? '',
  responsibleUnit: one.responsibleUnit ?? '',
  rectifier: one.rectifier ?? '',
  resultText: one.resultText ?? '',
  personHandling: work.personHandling,
  restFate: work.rest?.fate ?? null,
  restBasis: work.rest?.basis ?? '',
  restApprover: work.rest?.approver ?? '',
  // A slip that is taken back was recorded by mistake; whoever voids anything else says why.
  reasonCode: deed === 'void' && one.state === 'registered' ? 'mistaken' : null,
});

/** The fate of the rest as the form says it, or none. */
export function restTyped(
  values: Partial<Pick<DeedValues, 'restFate' | 'restBasis' | 'restApprover'>>,
): Rest | null {
  const { restFate = null, restBasis = '', restApprover = '' } = values;
  return restFate === null
    ? null
    : { fate: restFate, basis: restBasis.trim(), approver: restApprover.trim() };
}

/** What of the checklist is ticked in the form. */
export const ticksTyped = (
  checklist: readonly string[],
  ticks: readonly (readonly string[] | undefined)[] | undefined,
): EvidenceTick[] =>
  checklist.flatMap((entry, place) => (ticks?.[place] ?? []).map((linkId) => ({ entry, linkId })));

/** The name of a file without its ending. */
const stem = (name: string): string => name.replace(/\.[^.]+$/u, '');

/**
 * Which file proves which entry, before anybody says it: what was ticked and still counts; otherwise a file that is
 * named after the entry, or any file where there is only one entry. In the order of the checklist.
 */
export function proposedTicks(
  checklist: readonly string[],
  ticked: readonly EvidenceTick[],
  files: readonly CaseAttachmentView[],
): string[][] {
  const counting = files.filter(({ struck }) => struck === null);
  return checklist.map((entry) => {
    const before = ticked
      .filter((tick) => tick.entry === entry && counting.some(({ id }) => id === tick.linkId))
      .map(({ linkId }) => linkId);
    if (before.length > 0) return before;
    return counting
      .filter(({ attachment }) => checklist.length === 1 || stem(attachment.name).includes(entry))
      .map(({ id }) => id);
  });
}
