import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import type { SealedRecord } from '../history/history-body.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { caseNumber } from '../campaigns/campaign.js';
import { conflict } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SqlValue } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { insertRows, updateRow } from '../storage/table.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { CaseDetailInput } from './case.js';
import { CaseDetailRow, CaseRow } from './case.entity.js';
import { changedFields, PERSONAL_CASE_FIELDS, type CaseFields } from './case-fields.js';
import { searchKey, searchText } from './case-search.js';
import { CaseSearchBook } from './case-search.store.js';
import { replaceDetails } from './case.store.js';
import { CaseTallyBook } from './case-tally.store.js';
import {
  detailRows,
  NEW_CASE_COLUMNS,
  newCaseTallied,
  newCaseValues,
  type CampaignOfCases,
} from './new-case.js';
import { detailsJson, registration, type PreparedCase } from './prepared-case.js';
import { recoveredLine } from './case-money.js';
import type { SettlementRow } from './settlement.entity.js';
import { appendSettlements } from './settlement.store.js';

/** The one place that writes cases: row, money, place in the search, tallies and history always together. */
@Injectable()
export class CaseWriter {
  constructor(
    private readonly search: CaseSearchBook,
    private readonly history: HistoryService,
    private readonly tallies: CaseTallyBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Records cases under numbers from `firstNo` on, in the order given, and answers their identities. */
  async insert(
    unit: Unit,
    actor: Actor,
    campaign: CampaignOfCases,
    firstNo: number,
    cases: readonly PreparedCase[],
    importId: Id | null,
  ): Promise<Id[]> {
    const { townCode } = campaign;
    const [now, today] = [instantOf(this.clock), todayOf(this.clock)];
    const recording = { campaign, actor, now, today, importId };
    const ids = cases.map(() => newId());
    const rows: SqlValue[][] = [];
    const details: CaseDetailRow[] = [];
    const lines: SettlementRow[] = [];
    const records: SealedRecord[] = [];
    for (const [place, one] of cases.entries()) {
      const [id, no] = [ids[place] ?? '', firstNo + place];
      rows.push(newCaseValues(one, id, no, recording));
      details.push(...detailRows({ id, townCode }, one.details));
      if (one.recoveredFen !== 0)
        lines.push(recoveredLine({ id, townCode }, one.recoveredFen, { today, now, actor, importId }));
      this.tallies.changed(unit, null, newCaseTallied(one, campaign));
      records.push(registration(one, townCode, id, caseNumber(campaign.numberPrefix, no)));
    }
    await unit.sql.insertMany('cases', NEW_CASE_COLUMNS, rows);
    await insertRows(unit.sql, CaseDetailRow, details);
    await appendSettlements(unit.sql, lines);
    await this.search.add(
      unit,
      cases.map(({ grams }, place) => ({ key: searchKey(campaign.ordinal, firstNo + place), grams })),
    );
    await this.history.recordMany(unit, actor, records);
    return ids;
  }

  /**
   * Writes changed fields of a case that still has the version it was read with; conflict `case.changed` otherwise.
   * `details` replace those that were there; left out, they stay.
   */
  async change(
    unit: Unit,
    actor: Actor,
    campaign: CampaignOfCases,
    before: CaseRow,
    fields: CaseFields,
    matchKey: string,
    details?: readonly CaseDetailInput[],
  ): Promise<CaseRow> {
    const after: CaseRow = {
      ...before,
      ...fields,
      matchKey,
      countsFromDay: fields.foundDay ?? before.countsFromDay,
      // The basis was that of the amount that is typed over.
      verifiedBasis: fields.verifiedAmountFen === before.verifiedAmountFen ? before.verifiedBasis : null,
      updatedAt: instantOf(this.clock),
      version: before.version + 1,
    };
    const { id, version } = before;
    const changed = changedFields(before, fields);
    const { matchKey: key, countsFromDay, verifiedBasis, updatedAt } = after;
    const columns = Object.fromEntries(changed.map((change) => [change.field, change.after]));
    await this.update(
      unit,
      { id, version },
      { ...columns, matchKey: key, countsFromDay, verifiedBasis, updatedAt, version: after.version },
    );
    if (details !== undefined) await replaceDetails(unit.sql, id, detailRows(after, details));
    if (searchText(before) !== searchText(after)) await this.search.replace(unit, campaign.ordinal, after);
    this.tallies.changed(unit, before, after);
    this.history.record(unit, actor, {
      chain: after.townCode,
      what: 'case.changed',
      subjectKind: 'case',
      subjectId: id,
      before: Object.fromEntries(changed.map((change) => [change.field, change.before])),
      after: {
        ...Object.fromEntries(changed.map((change) => [change.field, change.after])),
        ...(details === undefined ? {} : { details: detailsJson(details) }),
      },
      personal: PERSONAL_CASE_FIELDS,
    });
    return after;
  }

  private async update(
    unit: Unit,
    key: { id: Id; version: number },
    changes: Partial<CaseRow>,
  ): Promise<void> {
    if (!(await updateRow(unit.sql, CaseRow, key, changes))) {
      throw conflict('case.changed', { id: key.id }, '这件问题刚刚被别人改过,请看过新内容再改');
    }
  }
}
