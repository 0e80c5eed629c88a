import { actorOf, RoomsForReading, type OrderingActor } from '../exchange/export-rooms.js';
import type { Instant } from '../kernel/clock.js';
import type { StoragePlace } from '../storage/storage.js';
import { countAt, explained } from './return-entries.js';
import { changesSince, type ReturnBefore } from './return-reading.js';
import type { ExplainedChange, ReturnChanges } from './return.js';

/** With which return the ledger as it is now is to be compared. */
export interface DifferencesOrder {
  readonly place: StoragePlace;
  readonly actor: OrderingActor;
  readonly at: Instant;
  readonly campaign: string;
  readonly before: ReturnBefore & { readonly heads: readonly string[] };
}

/** Changes with who made them and why. */
export type ExplainedChanges = Omit<ReturnChanges, 'rows'> & { readonly rows: readonly ExplainedChange[] };

/** Compares in the child process, over one state of the ledger. Throws what the rooms refuse. */
export async function run({ place, actor: ordering, at, campaign: code, before }: DifferencesOrder) {
  return RoomsForReading.during(place, new Date(at), async (rooms): Promise<ExplainedChanges> => {
    const actor = actorOf(ordering);
    const campaign = await rooms.campaign(actor, code);
    const changes = await changesSince({ rooms, actor, campaign }, before, () => undefined);
    const since = { chain: campaign.townCode, count: countAt(before.heads, campaign.townCode) };
    return { ...changes, rows: await explained(rooms.history, actor.scope, changes.rows, since) };
  });
}
