import type { DataValidation, stream } from 'exceljs';
import { columnLetters } from '../kernel/column-letters.js';
import type { ColumnChoices } from './sheet-paper.js';
import { CHOICE_SHEET } from './workbook.js';

/** Excel takes a list within the rule itself only up to this length. */
const INLINE_CHARACTERS = 255;

/** The drop-down lists of one workbook. Long ones, and those with commas, go to a hidden sheet. */
export class ChoiceLists {
  private readonly lists: (readonly string[])[] = [];

  /** The rule that lets a cell have one of the choices. */
  ruleFor(choices: ColumnChoices): DataValidation {
    const { values, open = false } = choices;
    const inline = values.join(',');
    const fits = inline.length <= INLINE_CHARACTERS && !values.some((value) => /[",\n]/.test(value));
    return {
      type: 'list',
      allowBlank: true,
      showErrorMessage: !open,
      errorTitle: '请从下拉列表中选择',
      error: '填写的内容不在列表中。',
      formulae: [fits ? `"${inline}"` : this.keep(values)],
    };
  }

  /** Writes the hidden sheet, as the last of the workbook; nothing where every list fitted in its rule. */
  write(workbook: stream.xlsx.WorkbookWriter): void {
    if (this.lists.length === 0) return;
    const sheet = workbook.addWorksheet(CHOICE_SHEET, { state: 'hidden' });
    const length = Math.max(...this.lists.map((list) => list.length));
    for (let i = 0; i < length; i++) sheet.addRow(this.lists.map((list) => list[i] ?? null)).commit();
    sheet.commit();
  }

  private keep(values: readonly string[]): string {
    const known = this.lists.findIndex(
      (list) => list.length === values.length && list.every((v, i) => v === values[i]),
    );
    const place = known >= 0 ? known : this.lists.push(values) - 1;
    const letters = columnLetters(place + 1);
    return `'${CHOICE_SHEET}'!$${letters}$1:$${letters}$${values.length}`;
  }
}
