import type { SqlReader } from '../storage/sql.js';
import { Storage, type StoragePlace } from '../storage/storage.js';
import { lookThroughTown, type LookedPiece, type LookedState, type RulesOrder } from './looking-town.js';

/** What a process that looks through a town's registers is told. */
export interface FlagOrder extends RulesOrder {
  readonly place: StoragePlace;
}

/** Looks through a town in a process of its own; tells what is to be written as it goes along. */
export async function run(
  { place, ...order }: FlagOrder,
  report: (piece: LookedPiece) => void,
): Promise<LookedState> {
  const villages = lookThroughTown((work) => inOneState(place, work), order);
  for (;;) {
    const next = await villages.next();
    if (next.done === true) return next.value;
    report(next.value);
  }
}

async function inOneState<T>(place: StoragePlace, work: (sql: SqlReader) => Promise<T>): Promise<T> {
  const storage = await Storage.openForReading(place);
  try {
    return await work(storage.read);
  } finally {
    await storage.close();
  }
}
