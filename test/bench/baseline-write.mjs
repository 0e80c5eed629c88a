// A bare exceljs stream writer of the cells of a workbook: reads them first, then measures the writing alone.
import exceljs from 'exceljs';

const [source, target] = process.argv.slice(2);
const reader = new exceljs.stream.xlsx.WorkbookReader(source, {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
  entries: 'ignore',
});
const sheets = [];
for await (const sheet of reader) {
  const rows = [];
  for await (const row of sheet) rows.push(row.values.slice(1));
  sheets.push(rows);
}
const began = performance.now();
const workbook = new exceljs.stream.xlsx.WorkbookWriter({
  filename: target,
  useStyles: true,
  useSharedStrings: false,
});
let cells = 0;
for (const [index, rows] of sheets.entries()) {
  const sheet = workbook.addWorksheet(`Sheet${index + 1}`);
  for (const row of rows) {
    cells += row.length;
    sheet.addRow(row).commit();
  }
  sheet.commit();
}
await workbook.commit();
process.stdout.write(
  JSON.stringify({ ms: performance.now() - began, cells, rows: sheets.map((rows) => rows.length) }),
);
