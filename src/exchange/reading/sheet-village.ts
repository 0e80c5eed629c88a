import { nameKey } from '../../kernel/text.js';
import type { SheetVillage } from './case-subject.js';
import type { SheetAround } from './sheet-kind.js';
import type { VillageFinder, VillageFound } from './village-finder.js';

/** The village of a sheet without a village column: from a line above, from its name, or from both if they agree. */
export function villageOfSheet(villages: VillageFinder, { sheet, lines }: SheetAround): SheetVillage {
  const named = villageNamed(villages, sheet);
  const line = lines.village;
  if (line && named.kind === 'known') {
    const same = line.found.kind === 'known' && line.found.villageId === named.villageId;
    return same ? named : { kind: 'ambiguous', text: `${line.text} / ${sheet}` };
  }
  if (line?.found.kind === 'known') return line.found;
  if (line) return { kind: line.found.kind, text: line.text };
  if (named.kind === 'known') return named;
  if (named.kind === 'ambiguous') return { kind: 'ambiguous', text: sheet };
  // A name like 问题清单 is no misspelt village.
  return villages.suggest(sheet).length > 0
    ? { kind: 'unknown', text: sheet }
    : { kind: 'missing', text: '' };
}

function villageNamed(villages: VillageFinder, sheet: string): VillageFound {
  const found = villages.find(sheet);
  return found.kind === 'unknown' ? villages.find(nameKey(sheet)) : found;
}
