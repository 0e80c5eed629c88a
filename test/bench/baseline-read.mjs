// A bare exceljs stream read of a workbook: every cell of every row. Prints milliseconds and rows.
import exceljs from 'exceljs';

const began = performance.now();
const reader = new exceljs.stream.xlsx.WorkbookReader(process.argv[2], {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
  entries: 'ignore',
});
let rows = 0;
let cells = 0;
for await (const sheet of reader) {
  for await (const row of sheet) {
    rows += 1;
    cells += row.values.length;
  }
}
process.stdout.write(JSON.stringify({ ms: performance.now() - began, rows, cells }));
