import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { ItemView } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import type { Day } from '../kernel/calendar.js';
import { conflict, missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { CaseMoveRow, CaseRow } from './case.entity.js';
import { linksOfCase } from './case-attachment.store.js';
import { CaseRegisterService } from './case-register.service.js';
import { movesThatStand } from './case-state.js';
import { caseById, casesByIds, casesCountedIn, casesMergedInto, movesOf } from './case.store.js';
import type { CaseDeeds } from './duties.js';
import {
  dispositionsOf,
  settlementsOf,
  settlementsOfVoucher,
  type VoucherLineRow,
} from './settlement.store.js';
import type { DispositionRow, SettlementRow } from './settlement.entity.js';

/** A case as decisions see it: its row, what was done to it and by whom, and what its item asks for. */
export interface CaseStanding {
  readonly row: CaseRow;
  readonly campaign: CampaignRecord;
  readonly item: ItemView | undefined;
  readonly moves: readonly CaseMoveRow[];
  readonly lastMoveDay: Day | null;
  /** The day on which closure was asked for last. */
  readonly requestedDay: Day | null;
  /** Links to files that were neither taken back nor struck out. */
  readonly countingLinks: readonly Id[];
  readonly deeds: CaseDeeds;
}

const personsOf = (moves: readonly CaseMoveRow[]): Id[] =>
  moves.flatMap(({ movedByPerson, movedForPerson }) =>
    [movedByPerson, movedForPerson].filter((id) => id !== null),
  );

/** Reads cases for the rooms that decide about them. */
@Injectable()
export class CaseStandings {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly register: CaseRegisterService,
  ) {}

  /**
   * A case that still has the version that was seen. Missing `case.missing`; conflict `case.changed` with what was typed
   * and what is there now.
   */
  async of(sql: SqlReader, actor: Actor, id: Id, version: number, typed: object): Promise<CaseStanding> {
    const row = await caseById(sql, actor.scope, id);
    if (row === undefined) throw missing('case.missing', { id }, '没有这件问题');
    if (row.version !== version) {
      const theirs = await this.register.one(actor, id);
      throw conflict('case.changed', { yours: typed, theirs }, '这件问题刚刚被别人改过,请看过新内容再决定');
    }
    return this.standing(sql, actor, row);
  }

  /** A case as it is now, whatever its version; missing `case.missing`. */
  async now(sql: SqlReader, actor: Actor, id: Id): Promise<CaseStanding> {
    const row = await caseById(sql, actor.scope, id);
    if (row === undefined) throw missing('case.missing', { id }, '没有这件问题');
    return this.standing(sql, actor, row);
  }

  /** The lines of money of a case that this standing is of. */
  lines(sql: SqlReader, id: Id): Promise<[SettlementRow[], DispositionRow[]]> {
    return settlementsOf(sql, id).then(async (settled) => [settled, await dispositionsOf(sql, id)]);
  }

  /** The lines that a voucher of many booked on cases in scope, each with what of it stands still. */
  linesOfVoucher(sql: SqlReader, actor: Actor, voucherId: Id): Promise<VoucherLineRow[]> {
    return settlementsOfVoucher(sql, actor.scope, voucherId);
  }

  /** Rows of these cases; those that are not there or out of scope are left out. */
  rows(sql: SqlReader, actor: Actor, ids: readonly Id[]): Promise<CaseRow[]> {
    return casesByIds(sql, actor.scope, ids);
  }

  /** Duplicates that were merged into a case that this actor has been shown. */
  mergedInto(sql: SqlReader, id: Id): Promise<CaseRow[]> {
    return casesMergedInto(sql, id);
  }

  /** Cases whose money is counted in a case that this actor has been shown. */
  countedIn(sql: SqlReader, id: Id): Promise<CaseRow[]> {
    return casesCountedIn(sql, id);
  }

  private async standing(sql: SqlReader, actor: Actor, row: CaseRow): Promise<CaseStanding> {
    const campaign = await this.campaigns.findById(sql, actor.scope, row.campaignId);
    const items = await this.campaigns.items(sql, row.campaignId);
    const moves = await movesOf(sql, row.id);
    const links = await linksOfCase(sql, row.id);
    const isRequest = ({ toState }: CaseMoveRow): boolean => toState === 'closure-requested';
    const stand = movesThatStand(moves);
    const recordedBy = [row.recordedByPerson, row.recordedForPerson].filter((id) => id !== null);
    return {
      row,
      campaign,
      item: items.find(({ code }) => code === row.itemCode),
      moves,
      lastMoveDay: stand.at(-1)?.day ?? null,
      requestedDay: stand.filter(isRequest).at(-1)?.day ?? null,
      countingLinks: links.filter(({ endKind }) => endKind === null).map(({ id }) => id),
      deeds: {
        recordedBy,
        // Who asked and took it back has asked all the same.
        requestedBy: personsOf(moves.filter(isRequest)),
        closedBy: personsOf(moves.filter(({ toState }) => toState === 'closed')),
        askedBy: [],
        responsible: [row.responsiblePerson, row.rectifier],
        villageId: row.villageId,
      },
    };
  }
}
