import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CaseStandings } from '../cases/case-standing.js';
import { Refusal, forbidden } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import type { BulkDeed, BulkRow, BulkView } from './bulk.js';
import { ExtensionService } from './extension.service.js';
import { ProgressService } from './progress.service.js';
import { RectificationService } from './rectification.service.js';
import type { MoveInput } from './move.js';
import type { ProgressInput } from './progress.js';
import type { DecisionInput, ExtensionInput } from './request.js';

/** What is to be done, with what is said for it. */
export type BulkAsk =
  | { readonly deed: Exclude<BulkDeed, 'progress' | 'ask-extension' | 'extend'>; readonly input: MoveInput }
  | { readonly deed: 'progress'; readonly input: ProgressInput }
  | { readonly deed: 'ask-extension'; readonly input: ExtensionInput }
  | { readonly deed: 'extend'; readonly input: DecisionInput };

/** Takes a rehearsal back: everything was done, and nothing is kept. */
class Rehearsed extends Error {}

/** The same thing on many cases: one unit each, so that one refusal does not stop the others. */
@Injectable()
export class BulkService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly moves: RectificationService,
    private readonly notes: ProgressService,
    private readonly extensions: ExtensionService,
  ) {}

  /**
   * Does it on each case and answers what came of each. With `dryRun` each is really done and taken back, so that the
   * preview refuses exactly what the deed would. Forbidden `access.forbidden` for a deed without its permission.
   */
  async run(actor: Actor, ask: BulkAsk, ids: readonly Id[], dryRun: boolean): Promise<BulkView> {
    refuseForbidden(actor, ask.deed);
    const rows: BulkRow[] = [];
    for (const id of new Set(ids)) {
      rows.push(await this.one(actor, ask, id, dryRun));
      // Others are answered between two cases.
      await new Promise(setImmediate);
    }
    const done = rows.filter((row) => row.done).length;
    return { dryRun, done, refused: rows.length - done, rows };
  }

  private async one(actor: Actor, ask: BulkAsk, id: Id, dryRun: boolean): Promise<BulkRow> {
    let seen: Pick<BulkRow, 'number' | 'before' | 'after'> = { number: null, before: null, after: null };
    try {
      await this.storage.unitOfWork.run(`bulk.${ask.deed}`, async (unit) => {
        const { row, campaign } = await this.standings.now(unit.sql, actor, id);
        seen = { number: caseNumber(campaign.numberPrefix, row.no), before: row.state, after: null };
        await this.act(actor, ask, id, row.version);
        seen = { ...seen, after: (await this.standings.now(unit.sql, actor, id)).row.state };
        if (dryRun) throw new Rehearsed();
      });
    } catch (error) {
      if (error instanceof Refusal && error.kind !== 'busy') {
        const { code, params, message } = error;
        return { id, ...seen, done: false, refusal: { code, params, message } };
      }
      if (!(error instanceof Rehearsed)) throw error;
    }
    return { id, ...seen, done: true, refusal: null };
  }

  private async act(actor: Actor, ask: BulkAsk, id: Id, version: number): Promise<void> {
    switch (ask.deed) {
      case 'progress':
        return this.notes.note(actor, id, version, ask.input);
      case 'ask-extension':
        return this.extensions.ask(actor, id, version, ask.input);
      case 'extend':
        return this.extensions.decide(actor, id, version, ask.input);
      default:
        await this.moves.move(actor, id, version, ask.deed, ask.input);
    }
  }
}

/** Extensions have no move of their own, whose decision would say who may. */
function refuseForbidden({ permissions }: Actor, deed: BulkDeed): void {
  const permission =
    deed === 'extend' ? 'cases:extend' : deed === 'ask-extension' ? 'cases:ask-extension' : null;
  if (permission === null || permissions.has(permission)) return;
  throw forbidden('access.forbidden', { permission }, '没有权限');
}
