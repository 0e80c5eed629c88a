import type { CollectionRow } from './collection.entity.js';
import type { NamedCollectionVillage } from './collection.store.js';
import type { CollectionState, CollectionView, CollectionVillageView } from './collection.js';

/** How many villages of a collection stand how. */
export interface StateCount {
  readonly state: CollectionState;
  readonly villages: number;
}

/** A collection as JSON, with how far it is. */
export function collectionView(row: CollectionRow, counted: readonly StateCount[]): CollectionView {
  const counts = { waiting: 0, 'handed-in': 0, returned: 0, nil: 0 };
  for (const { state, villages } of counted) counts[state] += villages;
  return {
    id: row.id,
    name: row.name,
    dueDay: row.dueDay,
    byTaskSheet: row.byTaskSheet === 1,
    endedDay: row.endedDay,
    villages: Object.values(counts).reduce((sum, one) => sum + one, 0),
    counts,
    createdBy: row.createdBy,
    version: row.version,
  };
}

/** A village of a collection as JSON; without who handed in for whoever does not see persons. */
export const collectionRowView = (row: NamedCollectionVillage, persons: boolean): CollectionVillageView => ({
  villageId: row.villageId,
  villageName: row.villageName,
  state: row.state,
  stateDay: row.stateDay,
  note: row.note,
  providedBy: persons ? row.providedBy : null,
  recordedBy: row.recordedBy,
  bySheet: row.bySheet === 1,
  version: row.version,
});
