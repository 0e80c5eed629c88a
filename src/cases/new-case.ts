import type { Actor } from '../access/actor.js';
import { newId, type Id } from '../kernel/ids.js';
import { snakeCase } from '../storage/naming.js';
import type { SqlValue } from '../storage/sql.js';
import type { CaseDetailInput } from './case.js';
import type { CaseDetailRow, CaseRow } from './case.entity.js';
import { CASE_FIELD_NAMES } from './case-fields.js';
import type { TalliedCase } from './case-tally.js';
import { preparedFields, type PreparedCase } from './prepared-case.js';

/** What writing a case must know of its campaign. */
export interface CampaignOfCases {
  readonly id: Id;
  readonly townCode: string;
  readonly code: string;
  readonly ordinal: number;
  readonly numberPrefix: string;
}

/** What all cases that are recorded together share. */
export interface Recording {
  readonly campaign: CampaignOfCases;
  readonly actor: Actor;
  /** Instant, and the day in China. */
  readonly now: string;
  readonly today: string;
  readonly importId: Id | null;
}

const OWN_COLUMNS = [
  'id',
  'townCode',
  'campaignId',
  'no',
  'state',
  'countsFromDay',
  'matchKey',
  'recoveredFen',
  'importId',
  'recordedBy',
  'recordedByPerson',
  'recordedForPerson',
  'recordedAt',
  'updatedAt',
  'version',
] as const satisfies readonly (keyof CaseRow)[];

/** Columns that a new case fills; all others have their defaults. */
export const NEW_CASE_COLUMNS = [...OWN_COLUMNS, ...CASE_FIELD_NAMES].map(snakeCase);

/** The values of a new case's columns; what was recovered stands in it already, as its line is recorded with it. */
export function newCaseValues(one: PreparedCase, id: Id, no: number, recording: Recording): SqlValue[] {
  const { campaign, actor, now, today, importId } = recording;
  const { foundDay } = preparedFields(one);
  const own: Record<(typeof OWN_COLUMNS)[number], SqlValue> = {
    id,
    townCode: campaign.townCode,
    campaignId: campaign.id,
    no,
    state: 'registered',
    countsFromDay: foundDay ?? today,
    matchKey: one.matchKey,
    recoveredFen: one.recoveredFen,
    importId,
    recordedBy: actor.name,
    recordedByPerson: actor.personId,
    recordedForPerson: actor.actsFor,
    recordedAt: now,
    updatedAt: now,
    version: 1,
  };
  return [...OWN_COLUMNS.map((column) => own[column]), ...one.values];
}

/** A new case as the tallies count it. */
export function newCaseTallied(one: PreparedCase, campaign: CampaignOfCases): TalliedCase {
  const { villageId, categoryCode, itemCode, amountKind, amountFen } = preparedFields(one);
  return {
    townCode: campaign.townCode,
    campaignId: campaign.id,
    villageId,
    categoryCode,
    itemCode,
    state: 'registered',
    amountKind,
    amountFen,
    opening: 0,
    recoveredFen: one.recoveredFen,
    setOffFen: 0,
    correctedFen: 0,
    writtenOffFen: 0,
    notPursuedFen: 0,
    returnedFen: 0,
    turnedOverFen: 0,
    householdsFen: 0,
    heldFen: 0,
  };
}

/** The rows of a case's details, in their order. */
export function detailRows(
  { id: caseId, townCode }: Pick<CaseRow, 'id' | 'townCode'>,
  details: readonly CaseDetailInput[],
): CaseDetailRow[] {
  return details.map((detail, place) => ({
    id: newId(),
    townCode,
    caseId,
    place: place + 1,
    occurred: detail.occurred ?? null,
    description: detail.description,
    amountFen: detail.amountFen ?? null,
    voucher: detail.voucher ?? null,
  }));
}
