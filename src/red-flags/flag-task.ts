import type { SqlReader } from '../storage/sql.js';
import { Storage, type StoragePlace } from '../storage/storage.js';
import { lookThroughTown, type LookedPiece, type LookedState, type RulesOrder } from './looking-town.js';

/** What a process that looks through a town's registers is told. */
export interface FlagOrder extends RulesOrder {
  readonly place: StoragePlace;
}

/** How long one state of the ledger is looked at, in milliseconds; opening another costs as much as a small village. */
const STATE_HELD_MS = 500;

/** Looks through a town in a process of its own; tells what is to be written as it goes along. */
export async function run(
  { place, ...order }: FlagOrder,
  report: (piece: LookedPiece) => void,
): Promise<LookedState> {
  const states = new States(place);
  try {
    const villages = lookThroughTown((work) => states.reading(work), order);
    for (;;) {
      const next = await villages.next();
      if (next.done === true) return next.value;
      report(next.value);
    }
  } finally {
    await states.close();
  }
}

/** States of the ledger, each newer than the one before. */
class States {
  private held: { readonly storage: Storage; readonly untilMs: number } | undefined;

  constructor(private readonly place: StoragePlace) {}

  /** Asks several questions of one state, which is at most as old as one is held. */
  async reading<T>(work: (sql: SqlReader) => Promise<T>): Promise<T> {
    if (this.held !== undefined && performance.now() >= this.held.untilMs) await this.close();
    this.held ??= {
      storage: await Storage.openForReading(this.place),
      untilMs: performance.now() + STATE_HELD_MS,
    };
    return work(this.held.storage.read);
  }

  async close(): Promise<void> {
    await this.held?.storage.close();
    this.held = undefined;
  }
}
