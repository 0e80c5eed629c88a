import { caseNumber } from '../campaigns/campaign.js';
import type { CaseDetailView, CaseRowView, CaseView, DispositionKind, SettlementKind } from './case.js';
import type { CaseDetailRow } from './case.entity.js';
import { outstandingFen } from './case-figures.js';
import type { ListedCaseRow, NamedCaseRow } from './case-list.store.js';
import { DISCIPLINE_MONEY_CODES, type DispositionView, type SettlementView } from './settlement.js';
import type { DispositionRow, SettlementRow } from './settlement.entity.js';

/** A row of the register as JSON. */
export function toCaseRowView(row: ListedCaseRow, campaignCode: string, numberPrefix: string): CaseRowView {
  return {
    id: row.id,
    campaignCode,
    number: caseNumber(numberPrefix, row.no),
    villageId: row.villageId,
    villageName: row.villageName,
    categoryCode: row.categoryCode,
    itemCode: row.itemCode,
    itemName: row.itemName,
    state: row.state,
    description: row.description,
    amountKind: row.amountKind,
    nature: row.nature,
    source: row.source,
    foundDay: row.foundDay,
    dueDay: row.dueDay,
    responsiblePerson: row.responsiblePerson,
    rectifier: row.rectifier,
    mark: row.mark,
    continuingKind: row.continuingKind,
    closedDay: row.closedDay,
    inTime: row.inTime === null ? null : row.inTime === 1,
    extensionCount: row.extensionCount,
    opening: row.opening === 1,
    version: row.version,
    updatedAt: row.updatedAt,
    amountFen: row.amountFen,
    recoveredFen: row.recoveredFen,
    setOffFen: row.setOffFen,
    correctedFen: row.correctedFen,
    writtenOffFen: row.writtenOffFen,
    notPursuedFen: row.notPursuedFen,
    outstandingFen: outstandingFen(row),
    returnedFen: row.returnedFen,
    turnedOverFen: row.turnedOverFen,
    householdsFen: row.householdsFen,
    heldFen: row.heldFen,
  };
}

/** What belongs to one case beside its row. */
export interface CaseParts {
  readonly groupName: string | null;
  readonly details: readonly CaseDetailRow[];
  readonly settlements: readonly SettlementRow[];
  readonly dispositions: readonly DispositionRow[];
}

/** Everything of a case as JSON. */
export function toCaseView(
  row: NamedCaseRow,
  campaignCode: string,
  numberPrefix: string,
  parts: CaseParts,
): CaseView {
  // An object of so many fields is slow to make by spreading another at its beginning: twenty times as slow.
  return Object.assign(toCaseRowView(row, campaignCode, numberPrefix), {
    groupId: row.groupId,
    groupName: parts.groupName,
    occurredFrom: row.occurredFrom,
    occurredTo: row.occurredTo,
    cause: row.cause,
    selfAmountFen: row.selfAmountFen,
    verifiedAmountFen: row.verifiedAmountFen,
    verifiedBasis: row.verifiedBasis,
    sameMoneyAs: row.sameMoneyAs,
    areaCentiMu: row.areaCentiMu,
    quantityMilli: row.quantityMilli,
    quantityUnit: row.quantityUnit,
    policyBasis: row.policyBasis,
    responsiblePost: row.responsiblePost,
    responsibleStatus: row.responsibleStatus,
    leader: row.leader,
    responsibleUnit: row.responsibleUnit,
    measures: row.measures,
    dueAsWritten: row.dueAsWritten,
    progressText: row.progressText,
    resultText: row.resultText,
    handlingText: row.handlingText,
    note1: row.note1,
    note2: row.note2,
    note3: row.note3,
    sheetNumber: row.sheetNumber,
    importId: row.importId,
    recordedBy: row.recordedBy,
    recordedAt: row.recordedAt,
    voidReason: row.voidReason,
    details: parts.details.map(toDetailView),
    settlements: parts.settlements.map((line): SettlementView => ({
      ...lineView(line),
      kind: line.kind as SettlementKind,
      disciplineMoney: DISCIPLINE_MONEY_CODES.find((code) => code === line.disciplineMoney) ?? null,
    })),
    dispositions: parts.dispositions.map((line): DispositionView => ({
      ...lineView(line),
      kind: line.kind as DispositionKind,
    })),
  });
}

const toDetailView = (row: CaseDetailRow): CaseDetailView => ({
  id: row.id,
  occurred: row.occurred,
  description: row.description,
  amountFen: row.amountFen,
  voucher: row.voucher,
});

const lineView = (line: SettlementRow | DispositionRow) => ({
  id: line.id,
  amountFen: line.amountFen,
  day: line.day,
  voucher: line.voucher,
  note: line.note,
  reverses: line.reverses,
  attachmentId: line.attachmentId,
  opening: line.opening === 1,
  recordedBy: line.recordedBy,
  recordedAt: line.recordedAt,
});
