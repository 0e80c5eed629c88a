import { caseNumber } from '../campaigns/campaign.js';
import type { Day } from '../kernel/calendar.js';
import { checkOf } from './task-sheet-token.js';
import type { NamedProposal, NamedTaskSheet, TaskCase } from './task-sheet.store.js';
import type { HandedInView, ProposalFault, ProposalView, TaskRow } from './task-sheet.js';

/** A case as a line of its village's task sheet. */
export function taskRow(one: TaskCase, numberPrefix: string, today: Day): TaskRow {
  const number = caseNumber(numberPrefix, one.no);
  return {
    caseId: one.id,
    number,
    check: checkOf(one.id, number),
    itemName: one.itemName,
    description: one.description,
    amountKind: one.amountKind,
    amountFen: one.amountFen,
    outstandingFen: one.outstandingFen,
    measures: one.measures,
    due: one.dueDay ?? one.dueAsWritten ?? '',
    overdue: one.state !== 'continuing' && one.dueDay !== null && one.dueDay < today,
    state: one.state,
  };
}

/** A sheet that came back as JSON; without who provided it for whoever does not see persons. */
export const handedInView = (row: NamedTaskSheet, persons: boolean): HandedInView => ({
  id: row.id,
  villageId: row.villageId,
  villageName: row.villageName,
  file: row.file,
  providedBy: persons ? row.providedBy : '',
  typedBy: row.typedBy,
  handedDay: row.handedDay,
  listed: row.listed,
  filled: row.filled,
  waiting: row.waiting,
});

/** A proposal as JSON. */
export const proposalView = (row: NamedProposal, persons: boolean): ProposalView => ({
  id: row.id,
  sheetId: row.sheetId,
  sheetRow: row.sheetRow,
  villageName: row.villageName,
  numberWritten: row.numberWritten,
  case:
    row.caseId === null
      ? null
      : {
          id: row.caseId,
          version: row.caseVersion ?? 0,
          number: caseNumber(row.numberPrefix, row.caseNo ?? 0),
          state: row.caseState ?? 'assigned',
          description: row.caseDescription ?? '',
          amountKind: row.caseAmountKind ?? 'undetermined',
          outstandingFen: row.caseOutstandingFen ?? 0,
        },
  text: row.text,
  amountWritten: row.amountWritten,
  amountFen: row.amountFen,
  dayWritten: row.dayWritten,
  day: row.day,
  voucher: row.voucher,
  faults: JSON.parse(row.faults) as ProposalFault[],
  state: row.state,
  providedBy: persons ? row.providedBy : '',
  typedBy: row.typedBy,
  handedDay: row.handedDay,
  decidedBy: row.decidedBy,
  decisionNote: row.decisionNote,
  version: row.version,
});
