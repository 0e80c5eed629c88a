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
  const storage = await Storage.openForReading(place);
  try {
    const pieces = lookThroughTown(storage.read, order);
    for (;;) {
      const next = await pieces.next();
      if (next.done === true) return next.value;
      report(next.value);
    }
  } finally {
    await storage.close();
  }
}
