import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { refuseWithout } from '../access/may.js';
import { CaseAttachmentService } from '../cases/case-attachment.service.js';
import type { CaseAttachmentInput } from '../cases/case-attachment.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { bulkPermission, type BulkDeed } from './bulk.js';
import type { DoneFacts } from './bulk-back.rules.js';
import { ExtensionService } from './extension.service.js';
import type { MoveInput } from './move.js';
import { ProgressService } from './progress.service.js';
import type { ProgressInput } from './progress.js';
import { RectificationService } from './rectification.service.js';
import { extensionsOf } from './rectification.store.js';
import type { DecisionInput, ExtensionInput } from './request.js';

/** What is to be done on a case, with what is said for it. */
export type BulkAsk =
  | {
      readonly deed: Exclude<BulkDeed, 'progress' | 'evidence' | 'ask-extension' | 'extend'>;
      readonly input: MoveInput;
    }
  | { readonly deed: 'progress'; readonly input: ProgressInput }
  | { readonly deed: 'evidence'; readonly input: readonly CaseAttachmentInput[] }
  | { readonly deed: 'ask-extension'; readonly input: ExtensionInput }
  | { readonly deed: 'extend'; readonly input: DecisionInput };

/** What a deed left behind beside the case's own fields. */
export type LeftBehind = Pick<DoneFacts, 'progressId' | 'extensionId' | 'linkIds'>;

const NOTHING_LEFT: LeftBehind = { progressId: null, extensionId: null, linkIds: [] };

/** Does on one case what is done on many, in the way in which it is done on one. */
@Injectable()
export class BulkDeeds {
  constructor(
    private readonly moves: RectificationService,
    private readonly notes: ProgressService,
    private readonly extensions: ExtensionService,
    private readonly attachments: CaseAttachmentService,
  ) {}

  /**
   * Does it, in the unit of the caller; refused as the deed is on one case. Forbidden `access.forbidden` for what has no
   * move of its own, whose decision would say who may.
   */
  async act(sql: SqlReader, actor: Actor, ask: BulkAsk, id: Id, version: number): Promise<LeftBehind> {
    switch (ask.deed) {
      case 'progress':
        return { ...NOTHING_LEFT, progressId: await this.notes.note(actor, id, version, ask.input) };
      case 'evidence':
        refuseWithout(actor, bulkPermission(ask.deed));
        return { ...NOTHING_LEFT, linkIds: await this.link(actor, id, ask.input) };
      case 'ask-extension':
        refuseWithout(actor, bulkPermission(ask.deed));
        await this.extensions.ask(actor, id, version, ask.input);
        return { ...NOTHING_LEFT, extensionId: await waitingExtension(sql, id) };
      case 'extend': {
        refuseWithout(actor, bulkPermission(ask.deed));
        const extensionId = await waitingExtension(sql, id);
        await this.extensions.decide(actor, id, version, ask.input);
        return { ...NOTHING_LEFT, extensionId };
      }
      default:
        await this.moves.move(actor, id, version, ask.deed, ask.input);
        return NOTHING_LEFT;
    }
  }

  /** The links that are new; refused `bulk.linked-already` where the case has every file. */
  private async link(actor: Actor, id: Id, inputs: readonly CaseAttachmentInput[]): Promise<Id[]> {
    const before = new Set((await this.attachments.list(actor, id)).map((link) => link.id));
    const after = await this.attachments.link(actor, id, inputs);
    const added = after.flatMap((link) => (before.has(link.id) ? [] : [link.id]));
    if (added.length === 0) throw refused('bulk.linked-already', {}, '这件问题已有这些材料');
    return added;
  }
}

const waitingExtension = async (sql: SqlReader, caseId: Id): Promise<Id | null> =>
  (await extensionsOf(sql, caseId)).find(({ state }) => state === 'asked')?.id ?? null;
