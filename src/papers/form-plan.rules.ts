import { isByCategory } from '../rollups/counting-figures.js';
import type { FormBlockMatch, FormFilledCell, FormUnknownRow } from './form-fill.js';
import { KeyFinder, type FormKeys, type KeyFound } from './form-keys.rules.js';
import { FormLines, FormSheet } from './form-sheet.rules.js';
import { narrowed, totalCells, type TotalCell } from './form-total-cells.rules.js';
import type {
  FormBlock,
  FormBy,
  FormFact,
  FormFigure,
  FormMapping,
  FormPeriod,
  FormSheetView,
  FormText,
} from './form.js';

/** A cell that is to be filled, and what it speaks of. */
export interface PlannedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: FormFigure | FormFact | FormText;
  readonly by: FormBy;
  /** The line; null for the whole. */
  readonly code: string | null;
  /** Place of the row among those of its block, from 1. */
  readonly place: number;
}

/** What a mapping makes of a form, before anything is counted. */
export interface FormPlan {
  readonly cells: readonly PlannedCell[];
  readonly blocks: readonly PlannedBlock[];
  readonly overwrites: readonly FormFilledCell[];
  /** Cells that a mapping points at and that hold formulas; such a mapping is refused. */
  readonly formulas: readonly FormFilledCell[];
  /** Cells that two parts of a mapping point at. */
  readonly twice: readonly FormFilledCell[];
  /** Cells that ask for a contract's, claim's or tip's figure of a category or item, which it has none of: left as they are. */
  readonly ofNoCategory: readonly FormFilledCell[];
}

/** How the rows of a block found their lines. */
export interface PlannedBlock extends Omit<FormBlockMatch, 'left'> {
  readonly block: FormBlock;
  /** Lines of the ledger that have no row. */
  readonly left: readonly { readonly code: string; readonly name: string }[];
  /** Cells in lines of sums under what is filled, and which figure of the whole would stand there. */
  readonly totals: readonly TotalCell[];
}

/** Texts that would be overwritten are told up to so many. */
const OVERWRITES_TOLD = 200;

/** Finds the line of every row and collects the cells that are to be filled. */
export function planForm(sheets: readonly FormSheetView[], mapping: FormMapping, keys: FormKeys): FormPlan {
  const finder = new KeyFinder(keys, mapping.spellings);
  const byName = new Map(sheets.map((view) => [view.name, new FormSheet(view)]));
  const cells = new PlannedCells(byName);
  const blocks = mapping.blocks.flatMap((block): PlannedBlock[] => {
    const sheet = byName.get(block.sheet);
    return sheet === undefined ? [] : [new BlockPlanner(sheet, block, keys, finder, cells).plan()];
  });
  for (const { content, ...place } of mapping.cells)
    cells.add({ ...place, content, by: 'category', code: null, place: 0 });
  return { ...cells.planned(), blocks };
}

class PlannedCells {
  private readonly cells = new Map<string, PlannedCell>();
  private readonly formulas: FormFilledCell[] = [];
  private readonly twice: FormFilledCell[] = [];
  private readonly ofNoCategory: FormFilledCell[] = [];
  private readonly overwrites: FormFilledCell[] = [];

  constructor(private readonly sheets: ReadonlyMap<string, FormSheet>) {}

  add(cell: PlannedCell): void {
    const sheet = this.sheets.get(cell.sheet);
    if (sheet === undefined) return;
    const anchor = sheet.anchor(cell);
    const text = sheet.text(anchor);
    const told: FormFilledCell = { sheet: cell.sheet, ...anchor, text };
    const key = JSON.stringify([cell.sheet, anchor.row, anchor.column]);
    if (sheet.isFormula(anchor)) this.formulas.push(told);
    else if (this.cells.has(key)) this.twice.push(told);
    else if (asksOfCategory(cell)) this.ofNoCategory.push(told);
    else {
      this.cells.set(key, { ...cell, ...anchor });
      if (text !== '' && this.overwrites.length < OVERWRITES_TOLD) this.overwrites.push(told);
    }
  }

  planned(): Omit<FormPlan, 'blocks'> {
    const { formulas, twice, ofNoCategory, overwrites } = this;
    return { cells: [...this.cells.values()], formulas, twice, ofNoCategory, overwrites };
  }
}

/** Does a cell ask for a figure of a category or item that is only counted of villages and the whole? */
const asksOfCategory = ({ content, by, code }: PlannedCell): boolean =>
  content.kind === 'figure' &&
  !isByCategory(content.figure) &&
  (content.only !== null || (by !== 'village' && code !== null));

/** What the names of one row come to. */
interface RowMeaning {
  readonly code: string | null;
  readonly name: string;
  readonly only: string | null;
  readonly period: FormPeriod | null;
}

class BlockPlanner {
  private readonly matched: { row: number; name: string }[] = [];
  private readonly unknown: FormUnknownRow[] = [];
  private readonly skipped: { row: number; text: string }[] = [];
  private readonly seen = new Set<string>();
  private readonly codes = new Set<string>();
  private readonly nameless: number[] = [];
  private readonly lines: FormLines;

  constructor(
    sheet: FormSheet,
    private readonly block: FormBlock,
    private readonly keys: FormKeys,
    private readonly finder: KeyFinder,
    private readonly cells: PlannedCells,
  ) {
    this.lines = new FormLines(sheet, block);
  }

  plan(): PlannedBlock {
    const { block, matched, unknown, skipped } = this;
    for (let row = block.firstRow; row <= Math.min(block.lastRow, this.lines.last); row++) {
      this.read(row);
    }
    if (block.writesNames && block.by === 'village') this.writeNames();
    const totals = totalCells(block, this.lines, this.finder, new Set(matched.map(({ row }) => row)));
    return { block, matched, unknown, skipped, left: this.left(), totals };
  }

  private read(row: number): void {
    const { keyColumn, secondColumn, by } = this.block;
    // A name that is merged over several rows belongs to all of them only where a second name tells them apart.
    if (secondColumn === null && !this.lines.standsOn(row, keyColumn)) return;
    const text = this.lines.text(row, keyColumn);
    if (text === '') {
      if (secondColumn === null && !this.lines.isFormula(row, keyColumn)) this.nameless.push(row);
      return;
    }
    const first = this.finder.first(text, by);
    if (first.kind === 'unknown' || first.kind === 'period') this.tell(row, text, false, first);
    else if (first.kind === 'skip') this.skipped.push({ row, text });
    else this.readSecond(row, text, first.kind === 'line' ? first : null);
  }

  private readSecond(
    row: number,
    text: string,
    line: { readonly code: string; readonly name: string } | null,
  ): void {
    const { secondColumn } = this.block;
    const common = { code: line?.code ?? null, name: line?.name ?? text };
    if (secondColumn === null) return this.fill(row, text, { ...common, only: null, period: null });
    const second = this.lines.text(row, secondColumn);
    const found = this.finder.second(second);
    if (second === '' || found.kind === 'skip') this.skipped.push({ row, text: `${text} ${second}`.trim() });
    else if (found.kind === 'unknown') this.tell(row, second, true, found);
    else {
      const only = found.kind === 'line' ? found.code : null;
      const period = found.kind === 'period' ? found.period : null;
      this.fill(row, second, { ...common, name: `${common.name} ${second}`, only, period });
    }
  }

  private fill(row: number, text: string, { code, name, only, period }: RowMeaning): void {
    const once = JSON.stringify([code, only, period]);
    if (this.seen.has(once)) {
      // Written twice, it would be counted twice by the form's own sums.
      this.unknown.push({ row, text, second: false, ambiguous: true, suggestions: [] });
      return;
    }
    this.seen.add(once);
    if (code !== null) this.codes.add(code);
    this.matched.push({ row, name });
    const { sheet, by, columns } = this.block;
    const place = this.matched.length;
    for (const { column, content } of columns) {
      if (content.kind === 'fact' && code === null) continue;
      const cell = this.lines.place(row, column);
      this.cells.add({ sheet, ...cell, content: narrowed(content, only, period), by, code, place });
    }
  }

  private writeNames(): void {
    const free = this.keys.villages.filter(({ id, valid }) => valid && !this.codes.has(id));
    for (const [at, row] of this.nameless.entries()) {
      const village = free[at];
      if (village === undefined) return;
      const { id: code, name } = village;
      const { sheet, keyColumn, by } = this.block;
      const content: FormFact = { kind: 'fact', fact: 'name' };
      this.cells.add({ sheet, ...this.lines.place(row, keyColumn), content, by, code, place: 0 });
      this.fill(row, name, { code, name, only: null, period: null });
    }
  }

  private tell(row: number, text: string, second: boolean, found: KeyFound): void {
    const { ambiguous, suggestions } =
      found.kind === 'unknown' ? found : { ambiguous: false, suggestions: [] };
    this.unknown.push({ row, text, second, ambiguous, suggestions });
  }

  private left(): { code: string; name: string }[] {
    const { villages, categories, items } = this.keys;
    const lines = {
      village: villages.filter(({ valid }) => valid).map(({ id, name }) => ({ code: id, name })),
      category: categories.map(({ code, names }) => ({ code, name: names[0] ?? code })),
      item: items.map(({ code, name }) => ({ code, name })),
    };
    return lines[this.block.by].filter(({ code }) => !this.codes.has(code));
  }
}
