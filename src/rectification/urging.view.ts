import { caseNumber } from '../campaigns/campaign.js';
import { daysBetween, type Day } from '../kernel/calendar.js';
import type { UrgingRow } from './urging.entity.js';
import { urgingDaysLate, urgingStanding } from './urging.rules.js';
import type { NamedUrging, UrgedCase } from './urging.store.js';
import {
  urgingNumber,
  type CaseUrgingView,
  type UrgedCaseView,
  type UrgingHead,
  type UrgingView,
} from './urging.js';

/** What a letter is besides its cases, as JSON. */
export const urgingHead = (row: UrgingRow & { readonly villageName: string | null }): UrgingHead => ({
  id: row.id,
  number: urgingNumber(row.word, row.year, row.no),
  villageId: row.villageId,
  villageName: row.villageName,
  sentDay: row.sentDay,
  replyDueDay: row.replyDueDay,
  repliedDay: row.repliedDay,
  withdrawnDay: row.withdrawnDay,
});

/** A letter as a list shows it. */
export const urgingView = (row: NamedUrging, today: Day): UrgingView => ({
  ...urgingHead(row),
  standing: urgingStanding(row, today),
  daysLate: urgingDaysLate(row, today),
  cases: row.cases,
  closed: row.closed,
  replyText: row.replyText,
  withdrawReason: row.withdrawReason,
  issueId: row.issueId,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt,
  version: row.version,
});

/** A letter as a case tells of it. */
export const caseUrgingView = (row: UrgingRow & { readonly villageName: string | null }): CaseUrgingView => ({
  ...urgingHead(row),
  replyText: row.replyText,
  withdrawReason: row.withdrawReason,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt,
});

/** A case of a letter as JSON; without who is to put it right for who does not see persons. */
export const urgedCaseView = (
  row: UrgedCase,
  { sentDay, prefix, persons }: { readonly sentDay: Day; readonly prefix: string; readonly persons: boolean },
): UrgedCaseView => ({
  caseId: row.caseId,
  number: caseNumber(prefix, row.no),
  itemName: row.itemName,
  description: row.description,
  measures: row.measures,
  rectifier: persons ? row.rectifier : null,
  dueDay: row.dueDay,
  daysLate: row.dueDay !== null && row.dueDay < sentDay ? daysBetween(row.dueDay, sentDay) : null,
  amountKind: row.amountKind,
  outstandingFen: row.outstandingFen,
  state: row.state,
});
