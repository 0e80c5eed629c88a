import type { PageQuestion } from '../kernel/paging.js';
import type { RegisterPage, RegisterView } from '../registers/register.js';
import type { PaperValue } from '../workbooks/sheet-paper.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { paperColumn } from './export-columns.js';
import { footerOf, linesOf, titleOf, type ExportFrame } from './export-frame.js';
import type { RegisterBook } from './register-books.js';

/** Rows that are read at once; all of them are never in memory. */
const ROWS_AT_ONCE = 1_000;

/** Where a register goes, and what its sheet says of it. */
export interface RegisterTarget {
  readonly book: WorkbookWriter;
  readonly frame: ExportFrame;
  /** Lines above the table. */
  readonly lines: readonly string[];
}

/** Writes the rows of a register that `pages` answers, a page at a time; answers how many there are. */
export async function writeRegister<View extends RegisterView>(
  { book, frame, lines }: RegisterTarget,
  register: RegisterBook<View>,
  pages: (question: PageQuestion) => Promise<RegisterPage<View>>,
): Promise<number> {
  const { name, cells, summed, frozen } = register;
  const columns = register.columns.filter(({ use }) => use !== 'in');
  const sheet = book.sheet({
    name,
    title: titleOf(frame, name),
    lines: linesOf(frame, null, lines),
    columns: columns.map((column) => paperColumn(column, { summed: summed.includes(column.key) })),
    frozenColumns: columns.findIndex(({ key }) => key === frozen) + 1,
    footer: footerOf(frame),
  });
  let written = 0;
  for (let page = 1; ; page += 1) {
    const { rows } = await pages({ page, size: ROWS_AT_ONCE });
    await sheet.rows(
      rows.map((view) => {
        written += 1;
        const row: Readonly<Record<string, PaperValue>> = cells(view, written);
        return columns.map(({ key }) => row[key] ?? null);
      }),
    );
    if (rows.length < ROWS_AT_ONCE) break;
  }
  if (written > 0) sheet.total('合计');
  return written;
}
