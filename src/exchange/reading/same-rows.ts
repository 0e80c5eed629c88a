/** A row by sheet and number. */
interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** Rows of a sheet fit in this many; the place of a row is one number, so that 200,000 of them stay small. */
const ROWS_OF_SHEET = 2 ** 21;

/** Remembers by what every row of a file is known, to tell when one comes twice. */
export class SameRows {
  private readonly places = new Map<string, number>();
  private readonly sheets: string[] = [];

  /** Notes a row under a key; the row that has the key already, as a person would name it, or undefined. */
  note(key: string, { sheet, row }: Place): string | undefined {
    const before = this.places.get(key);
    if (before === undefined) {
      this.places.set(key, this.sheetNo(sheet) * ROWS_OF_SHEET + row);
      return undefined;
    }
    const there = this.sheets[Math.floor(before / ROWS_OF_SHEET)] ?? '';
    const no = String(before % ROWS_OF_SHEET);
    return there === sheet ? no : `${there}!${no}`;
  }

  private sheetNo(sheet: string): number {
    if (this.sheets.at(-1) !== sheet) this.sheets.push(sheet);
    return this.sheets.length - 1;
  }
}
