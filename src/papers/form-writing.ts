import { readFileSync } from 'node:fs';
import { recalculatedOnOpening } from '../workbooks/recalculation.js';
import { fillSheet, type Filling } from '../workbooks/sheet-filling.js';
import { mapSheet } from '../workbooks/sheet-map.js';
import { readOutline } from '../workbooks/xlsx-parts.js';
import { ZipPackage } from '../workbooks/zip-package.js';
import { packed } from './docx-package.js';

/** Cells of one sheet that are filled. */
export interface SheetFillings {
  readonly sheet: string;
  readonly cells: readonly Filling[];
}

/**
 * The bytes of a form with cells filled in. Of the package only sheets that are filled or hold results of formulas change, and
 * the workbook's own part, which is told to work them out anew; every other part keeps its bytes. The same form and cells give
 * the same bytes. Throws what reading a workbook throws.
 */
export async function filledForm(path: string, fillings: readonly SheetFillings[]): Promise<Buffer> {
  const zip = new ZipPackage(readFileSync(path));
  const outline = await readOutline(zip);
  const changed = new Map<string, Buffer>();
  for (const { sheet } of fillings) {
    if (!outline.sheets.some(({ name }) => name === sheet)) throw new Error(`the form has no sheet ${sheet}`);
  }
  for (const { name, part } of outline.sheets) {
    const cells = fillings.flatMap((one) => (one.sheet === name ? one.cells : []));
    changed.set(part.toLowerCase(), fillSheet(mapSheet(part, await zip.whole(part)), cells));
  }
  const { workbookPart } = outline;
  changed.set(workbookPart.toLowerCase(), recalculatedOnOpening(workbookPart, await zip.whole(workbookPart)));
  const parts: [string, Buffer][] = [];
  for (const path of zip.paths()) {
    parts.push([path, changed.get(path.toLowerCase()) ?? (await zip.whole(path))]);
  }
  return packed(parts);
}
