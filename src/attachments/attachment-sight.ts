import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';

/** A file that something within an actor's scope holds, and the town of what holds it. */
export interface SeenAttachment {
  readonly attachmentId: Id;
  readonly townCode: string;
}

/**
 * What holds files, as cases do: says which of these files hang on something that the actor may see. Rooms that link
 * files stand above this one, so they tell it here who they are.
 */
export type AttachmentHolder = (
  sql: SqlReader,
  actor: Actor,
  ids: readonly Id[],
) => Promise<readonly SeenAttachment[]>;

/** Who may see which file: whoever may see something that holds it. */
@Injectable()
export class AttachmentSight {
  private readonly holders: AttachmentHolder[] = [];

  /** A room that links files says so when the program starts. */
  add(holder: AttachmentHolder): void {
    this.holders.push(holder);
  }

  /** Through what the actor sees these files. */
  async seen(sql: SqlReader, actor: Actor, ids: readonly Id[]): Promise<readonly SeenAttachment[]> {
    const seen: SeenAttachment[] = [];
    for (const holder of this.holders) seen.push(...(await holder(sql, actor, ids)));
    return seen;
  }
}
