import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import type { HistoryRecord } from '../history/history.js';
import type { Day } from '../kernel/calendar.js';
import type { Json } from '../kernel/canonical-json.js';
import { newId, type Id } from '../kernel/ids.js';
import type { CaseDetailInput } from './case.js';
import type { CaseDetailRow, CaseRow } from './case.entity.js';
import { CASE_FIELD_NAMES, PERSONAL_CASE_FIELDS, type CaseFields } from './case-fields.js';

/** What writing a case must know of its campaign. */
export interface CampaignOfCases {
  readonly id: Id;
  readonly townCode: string;
  readonly code: string;
  readonly ordinal: number;
  readonly numberPrefix: string;
}

/** A case that is to be recorded; its fields have passed the rules. */
export interface NewCase {
  readonly fields: CaseFields;
  readonly matchKey: string;
  readonly details: readonly CaseDetailInput[];
  /** Money that came back before it was recorded, in 分. */
  readonly recoveredFen: number;
  /** Its searched text as the index takes it, where that was made beforehand. */
  readonly grams?: string | undefined;
}

/** The row of a new case; nothing is settled yet. */
export function newRow(
  one: NewCase,
  campaign: CampaignOfCases,
  no: number,
  actor: Actor,
  now: string,
  today: Day,
  importId: Id | null,
): CaseRow {
  return {
    id: newId(),
    townCode: campaign.townCode,
    campaignId: campaign.id,
    no,
    ...one.fields,
    state: 'registered',
    stateBefore: null,
    countsFromDay: one.fields.foundDay ?? today,
    matchKey: one.matchKey,
    // The trigger on settlements adds what was recovered.
    recoveredFen: 0,
    setOffFen: 0,
    correctedFen: 0,
    writtenOffFen: 0,
    notPursuedFen: 0,
    returnedFen: 0,
    turnedOverFen: 0,
    householdsFen: 0,
    heldFen: 0,
    voidReason: null,
    importId,
    recordedBy: actor.name,
    recordedAt: now,
    updatedAt: now,
    version: 1,
  };
}

/** The rows of a case's details, in their order. */
export function detailRows(row: CaseRow | undefined, details: readonly CaseDetailInput[]): CaseDetailRow[] {
  if (row === undefined) return [];
  return details.map((detail, place) => ({
    id: newId(),
    townCode: row.townCode,
    caseId: row.id,
    place: place + 1,
    occurred: detail.occurred ?? null,
    description: detail.description,
    amountFen: detail.amountFen ?? null,
    voucher: detail.voucher ?? null,
  }));
}

/** Details as a history tells them. */
export const detailsJson = (details: readonly CaseDetailInput[]): Json =>
  details.map((detail) => ({ ...detail, occurred: detail.occurred ?? null }));

/** The typed fields in the order in which canonical JSON has them. */
const FIELDS_IN_ORDER = [...CASE_FIELD_NAMES].sort();

/** What a history tells of a new case. */
export function registered(row: CaseRow, campaign: CampaignOfCases, one: NewCase): HistoryRecord {
  const after: Record<string, Json | undefined> = {};
  for (const field of FIELDS_IN_ORDER) {
    const value = one.fields[field];
    if (value !== null) after[field] = value;
  }
  after['number'] = caseNumber(campaign.numberPrefix, row.no);
  if (one.recoveredFen !== 0) after['recoveredFen'] = one.recoveredFen;
  if (one.details.length > 0) after['details'] = detailsJson(one.details);
  if (row.importId !== null) after['importId'] = row.importId;
  const subject = { chain: row.townCode, what: 'case.registered', subjectKind: 'case', subjectId: row.id };
  return { ...subject, before: null, after, personal: PERSONAL_CASE_FIELDS };
}
