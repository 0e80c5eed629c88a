import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CaseStandings, type CaseStanding } from '../cases/case-standing.js';
import { conflict, missing, Refusal, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import type { DoneFacts } from './bulk-back.rules.js';
import { BulkBatches, type BatchCaseResult } from './bulk-batches.service.js';
import { keptRefusal } from './bulk-batch.view.js';
import { BulkDeeds, type BulkAsk } from './bulk-deeds.service.js';
import { changesOf, factsOf } from './bulk-facts.js';
import type { BulkDeed, BulkPreview, BulkRow, BulkStarted } from './bulk.js';

type Row = CaseStanding['row'];

/** One case of many, with what is to be done; `version` is the one that was looked at. */
export interface BulkOne {
  readonly id: Id;
  readonly version?: number;
  readonly ask: BulkAsk;
}

/** Takes a rehearsal back: everything was done, and nothing is kept. */
class Rehearsed extends Error {}

/** The same thing on many cases: one unit each, so that one refusal does not stop the others. */
@Injectable()
export class BulkService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly deeds: BulkDeeds,
    private readonly batches: BulkBatches,
    private readonly villages: VillageService,
  ) {}

  /**
   * What would come of it on each case: each is really done and taken back, so that the preview refuses exactly what the
   * deed would. Missing `case.missing`, refused `bulk.several-campaigns`.
   */
  async preview(actor: Actor, ones: readonly BulkOne[]): Promise<BulkPreview> {
    const named = await this.named(actor, ones);
    const rows: BulkRow[] = [];
    for (const one of named.ones) {
      rows.push(await this.rehearse(actor, one, named.names));
      // Others are answered between two cases.
      await new Promise(setImmediate);
    }
    const done = rows.filter((row) => row.done).length;
    return { done, refused: rows.length - done, rows };
  }

  /** Begins it on each case; answers at once. Missing and refused like `preview`. */
  async start(actor: Actor, deed: BulkDeed, ones: readonly BulkOne[]): Promise<BulkStarted> {
    const { townCode, campaignId, ones: each } = await this.named(actor, ones);
    const beginning = { townCode, campaignId, deed, takesBack: null, reason: null };
    return this.batches.start(actor, beginning, each, (one, keep) => this.carryOut(actor, one, keep));
  }

  private async rehearse(
    actor: Actor,
    one: BulkOne,
    names: ReadonlyMap<Id, Pick<BulkRow, 'number' | 'villageName'>>,
  ): Promise<BulkRow> {
    const { number = '', villageName = null } = names.get(one.id) ?? {};
    const named = { id: one.id, number, villageName };
    let seen: Row | undefined;
    let then: Row | undefined;
    try {
      await this.storage.unitOfWork.run(`bulk.${one.ask.deed}`, async (unit) => {
        const { before, after } = await this.done(unit.sql, actor, one, (row) => (seen = row));
        [seen, then] = [before.row, after.row];
        throw new Rehearsed();
      });
    } catch (error) {
      const told = seen && rowView(seen);
      if (error instanceof Rehearsed && told && seen && then) {
        return {
          ...named,
          ...told,
          done: true,
          after: then.state,
          changes: changesOf(seen, then),
          refusal: null,
        };
      }
      if (!(error instanceof Refusal) || error.kind === 'busy' || !told) throw error;
      const { code, params, message } = error;
      return { ...named, ...told, done: false, after: null, changes: [], refusal: { code, params, message } };
    }
    throw new Error('a rehearsal is always taken back');
  }

  /** Does one case and keeps what came of it in the same unit; a refusal is kept in one of its own. */
  private async carryOut(
    actor: Actor,
    one: BulkOne,
    keep: (result: BatchCaseResult) => Promise<void>,
  ): Promise<void> {
    let seen: Row | undefined;
    try {
      await this.storage.unitOfWork.run(`bulk.${one.ask.deed}`, async (unit) => {
        const { before, after, facts } = await this.done(unit.sql, actor, one, (row) => (seen = row));
        await keep({
          caseId: one.id,
          done: 1,
          stateBefore: before.row.state,
          stateAfter: after.row.state,
          versionAfter: after.row.version,
          refusal: null,
          facts: JSON.stringify(facts),
        });
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'busy' || seen === undefined) throw error;
      const { state: stateBefore } = seen;
      const refusal = keptRefusal(error);
      await keep({
        caseId: one.id,
        done: 0,
        stateBefore,
        stateAfter: null,
        versionAfter: null,
        refusal,
        facts: null,
      });
    }
  }

  /** Does it; refused `case.changed` where the case is no longer as it was looked at, and like the deed. */
  private async done(
    sql: SqlReader,
    actor: Actor,
    { id, version, ask }: BulkOne,
    see: (row: Row) => void,
  ): Promise<{ before: CaseStanding; after: CaseStanding; facts: DoneFacts }> {
    const before = await this.standings.now(sql, actor, id);
    see(before.row);
    if (version !== undefined && version !== before.row.version) {
      throw conflict('case.changed', { id }, '这件问题刚刚被别人改过,请看过新内容再决定');
    }
    const left = await this.deeds.act(sql, actor, ask, id, before.row.version);
    const after = await this.standings.now(sql, actor, id);
    return { before, after, facts: factsOf(before, after, left) };
  }

  /** The cases that were named, each once, with what they are called; all of one campaign. */
  private async named(actor: Actor, ones: readonly BulkOne[]) {
    const each = [...new Map(ones.map((one) => [one.id, one])).values()];
    const ids = each.map(({ id }) => id);
    const { rows, prefix } = await this.storage.reading(async (sql) => {
      const rows = await this.standings.rows(sql, actor, ids);
      const [first] = rows;
      if (first === undefined || rows.length < ids.length) {
        throw missing('case.missing', {}, '没有这件问题');
      }
      if (rows.some((row) => row.campaignId !== first.campaignId)) {
        throw refused('bulk.several-campaigns', {}, '一次只能办理同一专项的问题');
      }
      const { campaign } = await this.standings.now(sql, actor, first.id);
      return { rows: [first, ...rows.slice(1)] as const, prefix: campaign.numberPrefix };
    });
    const { townCode, campaignId } = rows[0];
    const villages = new Map((await this.villages.all(actor, townCode)).map(({ id, name }) => [id, name]));
    const names = new Map(
      rows.map(({ id, no, villageId }) => [
        id,
        { number: caseNumber(prefix, no), villageName: villages.get(villageId ?? '') ?? null },
      ]),
    );
    return { townCode, campaignId, ones: each, names };
  }
}

const rowView = ({ state, version, description }: Row) => ({ before: state, version, description });
