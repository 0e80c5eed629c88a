import { refused } from '../kernel/errors.js';
import { figureKind } from '../rollups/counting-figures.js';
import { columnLetters } from '../kernel/column-letters.js';
import type { FormFilledCell } from './form-fill.js';
import type { FormPlan } from './form-plan.rules.js';
import { FormSheet, type FormPlace } from './form-sheet.rules.js';
import { placeOn, sideName, type FormFigure, type FormMapping, type FormSheetView } from './form.js';

/** Cells that a refusal names by their places. */
const CELLS_NAMED = 8;

/** `汇总!C5`. */
export const cellName = ({ sheet, row, column }: Omit<FormFilledCell, 'text'>): string =>
  `${sheet}!${columnLetters(column)}${row}`;

/**
 * Refuses a mapping that cannot be filled: `form.nothing-pointed`, `form.sheet-unknown`, `form.outside`,
 * `form.key-filled`, `form.unit-wrong`.
 */
export function checkMapping(mapping: FormMapping, sheets: readonly FormSheetView[]): void {
  const byName = new Map(sheets.map((view) => [view.name, new FormSheet(view)]));
  const pointed = mapping.blocks.reduce((sum, { columns }) => sum + columns.length, mapping.cells.length);
  if (pointed === 0) throw refused('form.nothing-pointed', {}, '还没有指定哪一格填什么');
  const sheetOf = (name: string): FormSheet => {
    const sheet = byName.get(name);
    if (sheet === undefined)
      throw refused('form.sheet-unknown', { sheet: name }, `表样里没有工作表“${name}”`);
    return sheet;
  };
  const mustBeInside = (name: string, place: FormPlace): void => {
    if (sheetOf(name).has(place)) return;
    const cell = cellName({ sheet: name, ...place });
    throw refused('form.outside', { cell }, `${cell} 不在表样之内`);
  };
  for (const block of mapping.blocks) {
    const { sheet, keyColumn, secondColumn, firstRow, lastRow, columns } = block;
    if (lastRow < firstRow) throw refused('form.rows-turned', { firstRow, lastRow }, '末行在首行之上');
    for (const column of [keyColumn, secondColumn ?? keyColumn, ...columns.map((one) => one.column)]) {
      for (const line of [firstRow, lastRow]) mustBeInside(sheet, placeOn(block, line, column));
    }
    const key = columns.find(({ column }) => column === keyColumn || column === secondColumn);
    if (key !== undefined) {
      const column = sideName(block, key.column);
      throw refused('form.key-filled', { sheet, column }, `“${sheet}”的 ${column} 是名称,不能再填数`);
    }
    for (const { content } of columns) if (content.kind === 'figure') mustFit(content);
  }
  for (const { content, ...place } of mapping.cells) {
    mustBeInside(place.sheet, place);
    if (content.kind === 'figure') mustFit(content);
  }
}

function mustFit({ figure, unit }: FormFigure): void {
  const { unit: counted, label } = figureKind(figure);
  if ((counted === 'fen') === (unit !== 'own')) return;
  throw refused('form.unit-wrong', { figure: label.zh, unit }, `“${label.zh}”的单位不对`);
}

/** Refuses to keep what asks for a figure of a category that has none: `form.no-category`. */
export function checkCategories({ ofNoCategory }: Pick<FormPlan, 'ofNoCategory'>): void {
  if (ofNoCategory.length === 0) return;
  const cells = named(ofNoCategory);
  throw refused(
    'form.no-category',
    { cells },
    `合同、债权债务、来件和通报不分问题类别,这些格子填不出:${cells}`,
  );
}

/** Refuses what must not be pointed at: `form.formula-there`, `form.cell-twice`. */
export function checkPlan({ formulas, twice }: Pick<FormPlan, 'formulas' | 'twice'>): void {
  if (formulas.length > 0) {
    const cells = named(formulas);
    throw refused('form.formula-there', { cells }, `这些格子里是公式,不能填:${cells}`);
  }
  if (twice.length > 0) {
    const cells = named(twice);
    throw refused('form.cell-twice', { cells }, `这些格子被指定了两次:${cells}`);
  }
}

const named = (cells: readonly FormFilledCell[]): string =>
  `${cells.slice(0, CELLS_NAMED).map(cellName).join('、')}${cells.length > CELLS_NAMED ? '…' : ''}`;
