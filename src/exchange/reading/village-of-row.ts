import type { Id } from '../../kernel/ids.js';
import type { SheetVillage } from './case-subject.js';
import type { PlanColumn } from './column-plan.js';
import { readAnything } from './field-cells.js';
import type { RowFaults } from './row-faults.js';
import type { RowView } from './row-view.js';
import type { VillageFinder } from './village-finder.js';

/** The village of a row: its cell, or what the sheet says where it has no such column. Undefined with a fault told. */
export function villageOfRow(
  view: RowView,
  columns: readonly PlanColumn[],
  villages: VillageFinder,
  sheetVillage: () => SheetVillage,
  faults: RowFaults,
): Id | undefined {
  const placed = view.place(columns, faults);
  if (placed === undefined) return villageOfSheet(sheetVillage(), faults);
  const { column } = placed;
  const text = readAnything(placed.cell, column, faults);
  if (text === undefined) return undefined;
  if (text === null) {
    faults.add('village-missing', column, '');
    return undefined;
  }
  const found = villages.find(text);
  if (found.kind === 'known') return found.villageId;
  if (found.kind === 'ambiguous') faults.add('village-ambiguous', column, text, { mappable: 'village' });
  else {
    const suggestions = villages.suggest(text);
    faults.add('village-unknown', column, text, { mappable: 'village', suggestions });
  }
  return undefined;
}

function villageOfSheet(village: SheetVillage, faults: RowFaults): Id | undefined {
  if (village.kind === 'known') return village.villageId;
  faults.add(village.kind === 'ambiguous' ? 'village-ambiguous' : 'village-unknown', null, village.text);
  return undefined;
}
