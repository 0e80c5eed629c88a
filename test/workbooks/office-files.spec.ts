import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAll, shown } from './raw-workbook.js';

const office = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/office/${name}`, import.meta.url));

async function cell(file: string, row: number, column: number, sheet = 0): Promise<string> {
  const { sheets } = await readAll(office(file));
  return shown(sheets[sheet]?.rows.get(row)?.[column - 1]);
}

describe('the workbooks of an office', () => {
  it.each([
    ['cases-plain.xlsx', 1, 41],
    ['cases-office.xlsx', 1, 33],
    ['cases-with-faults.xlsx', 1, 23],
    ['villages.xlsx', 1, 34],
    ['assets-count.xlsx', 1, 23],
    ['claims-debts.xlsx', 2, 25],
    ['sanctions.xlsx', 1, 19],
    ['fund-entries.csv', 1, 17],
  ])('%s has %i sheets and %i rows with content', async (file, sheets, rows) => {
    expect((await readAll(office(file))).summary).toMatchObject({ sheets, rows });
  });

  it('are read cell by cell as a person sees them, whatever wrote them', async () => {
    expect(await cell('cases-office.xlsx', 6, 6)).toBe('text:１２．５');
    expect(await cell('cases-office.xlsx', 8, 6)).toBe('number:0.3');
    expect(await cell('cases-office.xlsx', 8, 5)).toBe('day:2015-07-04');
    expect(await cell('cases-office.xlsx', 9, 5)).toBe('number:42188');
    expect(await cell('cases-office.xlsx', 31, 6)).toBe('number:55.4321');
    expect(await cell('villages.xlsx', 5, 5)).toBe('number:141128103903');
    expect(await cell('villages.xlsx', 34, 8)).toBe('number:32486');
    expect(await cell('sanctions.xlsx', 5, 8)).toBe('day:2015-08-21');
    expect(await cell('cases-with-faults.xlsx', 12, 6)).toBe('text:2015-02-30');
    expect(await cell('fund-entries.csv', 12, 8)).toBe('text:张㛃');
    expect(await cell('fund-entries.csv', 7, 3)).toBe('text:付水泵修理费\n(附发票2张)');
  });

  it('agree with the sums that they were made with', async () => {
    const expected: unknown = JSON.parse(readFileSync(office('expected.json'), 'utf8'));
    expect(JSON.stringify(expected)).toContain('140444400');
    const { sheets } = await readAll(office('cases-plain.xlsx'));
    const rows = [...(sheets[0]?.rows ?? [])];
    const heading = rows[0]?.[1].findIndex((c) => c?.text.startsWith('涉及金额')) ?? -1;
    // 万元 with at most four decimals: whole 元, added up without fractions.
    const yuan = rows.slice(1).map(([, cells]) => Math.round(Number(cells[heading]?.text ?? 0) * 10_000));
    expect(yuan.reduce((a, b) => a + b, 0)).toBe(1_404_444);
  });

  it('keep their merges', async () => {
    const { sheets } = await readAll(office('cases-office.xlsx'));
    expect(sheets[0]?.info.merges).toContainEqual({ top: 6, left: 2, bottom: 8, right: 2 });
  });
});
