import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { columnLetters } from '../../src/kernel/column-letters.js';
import { ZipPackage } from '../../src/workbooks/zip-package.js';
import { newFolder } from '../support/folders.js';
import { readAll } from '../workbooks/raw-workbook.js';
import { fill, STRANGE_MAPPINGS, type Filled } from './form-cases.js';
import { STRANGE_FORMS } from './form-fixtures.js';

const NAMES = ['mergedNames', 'twoNames', 'leftOut', 'drawnOver', 'withoutNames', 'acrossTop'] as const;
type Name = (typeof NAMES)[number];

/** Figures as `numberOf` makes them, where sums come to by hand. */
const SUMS: Readonly<Record<Name, Readonly<Record<string, string>>>> = {
  // Two villages: 1000 and 2000, money times 101 分.
  mergedNames: { '月报!C8': '3000', '月报!D8': '0.303', '月报!E4': '2002' },
  // Year: window 2, part 1; 集体资金 narrows by 1, 集体资产 by 2.
  twoNames: { '分类表!C4': '2300', '分类表!D4': '2365.42', '分类表!C7': '4300' },
  // Three villages, and the whole of the period before (10011), which was pointed into a row of its own.
  leftOut: { 'Sheet1!B9': '16011', 'Sheet1!C9': '6000' },
  drawnOver: { '进度!B5': '6000', '进度!D5': '-30', '进度!E3': '0.333333333333333' },
  withoutNames: { '各村!C11': '600', '各村!D11': '0.606', '小类!B6': '3000', '小类!C6': '3022' },
  acrossTop: { '横表!E3': '6000', '横表!E4': '6000', '横表!E5': '0.606', '横表!C3': '2000' },
};

const refOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${columnLetters(column)}${row}`;

/** The shown texts of all cells by `sheet!A1`. */
async function texts(path: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const sheet of (await readAll(path)).sheets) {
    for (const [row, cells] of sheet.rows) {
      cells.forEach((cell, at) => {
        if (cell !== undefined) found.set(`${sheet.info.name}!${columnLetters(at + 1)}${row}`, cell.text);
      });
    }
  }
  return found;
}

/** A cell with a formula: its start tag, the formula, and the result that was saved with it. */
const FORMULA_CELL =
  /(<(?:x:)?c r="[A-Z]+\d+"[^>]*?)( t="\w+")?>(<(?:x:)?f(?:[^>]*\/>|.*?<\/(?:x:)?f>))(<(?:x:)?v>[^<]*<\/(?:x:)?v>)?/g;

/** XML of a sheet without these cells and without stored results; rows that hold nothing else are written alike. */
function without(text: string, refs: readonly string[]): string {
  const xml = text.replace(FORMULA_CELL, '$1>$3');
  const cells = new RegExp(`<(x:)?c r="(?:${refs.join('|')})"(?: [^>]*?)?(?:/>|>.*?</(?:x:)?c>)`, 'gs');
  return xml
    .replace(cells, '')
    .replace(/<(x:|)row ([^>]*?)\s*\/>/g, '<$1row $2></$1row>')
    .replace(/ ><\/(x:)?row>/g, '></$1row>');
}

describe.each(NAMES)('a strange form: %s', (name) => {
  let filled: Filled;
  beforeAll(async () => {
    filled = await fill(STRANGE_FORMS[name](), STRANGE_MAPPINGS[name]);
  });

  it('keeps every other part of its package byte for byte, and every other byte of its sheets', async () => {
    const empty = new ZipPackage(readFileSync(filled.empty));
    const full = new ZipPackage(filled.bytes);
    expect(full.paths()).toEqual(empty.paths());
    const changed: string[] = [];
    for (const part of empty.paths()) {
      const [before, after] = [await empty.whole(part), await full.whole(part)];
      if (!before.equals(after)) changed.push(part);
    }
    const sheetNames = filled.sheets.map((sheet) => sheet.name);
    const filledSheets = [...new Set(filled.outcome.filled.map(({ sheet }) => sheet))];
    const expected = filledSheets.map((sheet) => `xl/worksheets/sheet${sheetNames.indexOf(sheet) + 1}.xml`);
    expect(changed.sort()).toEqual(['xl/workbook.xml', ...expected].sort());
    for (const [at, sheet] of sheetNames.entries()) {
      const part = `xl/worksheets/sheet${at + 1}.xml`;
      const refs = filled.outcome.filled.filter((cell) => cell.sheet === sheet).map(refOf);
      if (refs.length === 0) continue;
      const [before, after] = [await empty.whole(part), await full.whole(part)].map(String);
      expect(after?.match(/<(?:x:)?f[ >].*?(?:\/>|<\/(?:x:)?f>)/g)).toEqual(
        before?.match(/<(?:x:)?f[ >].*?(?:\/>|<\/(?:x:)?f>)/g),
      );
      // A row that the empty form does not have at all holds nothing but what was filled.
      const rows = without(after ?? '', refs).replace('<x:row r="7"></x:row>', '');
      expect(rows).toBe(without(before ?? '', refs));
    }
    const workbook = String(await full.whole('xl/workbook.xml'));
    expect(workbook).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);
    expect(workbook).not.toContain('calcMode="manual"');
    const calcPr = /<calcPr[^>]*\/>/;
    const bare = (xml: string): string => xml.replace(calcPr, '');
    expect(bare(workbook)).toBe(bare(String(await empty.whole('xl/workbook.xml'))));
  });

  it('shows what was filled, and everything else as before', async () => {
    const [before, after] = [await texts(filled.empty), await texts(filled.path)];
    for (const sheet of filled.sheets) {
      for (const cell of sheet.cells.filter(({ formula }) => formula === true)) {
        // What a formula came to before is gone; the formula itself is there, as the bytes have shown.
        before.delete(`${sheet.name}!${refOf(cell)}`);
        after.delete(`${sheet.name}!${refOf(cell)}`);
      }
    }
    expect(filled.outcome.filled.length).toBeGreaterThan(3);
    for (const cell of filled.outcome.filled) {
      const place = `${cell.sheet}!${refOf(cell)}`;
      expect([place, after.get(place)]).toEqual([place, cell.text]);
      before.delete(place);
      after.delete(place);
    }
    expect([...after]).toEqual([...before]);
  });

  it('keeps the style of each cell, or takes that of its row or column', async () => {
    const empty = new ZipPackage(readFileSync(filled.empty));
    const full = new ZipPackage(filled.bytes);
    for (const cell of filled.outcome.filled) {
      const part = `xl/worksheets/sheet${filled.sheets.findIndex(({ name: one }) => one === cell.sheet) + 1}.xml`;
      const tag = new RegExp(`<(?:x:)?c r="${refOf(cell)}"([^>]*)>`);
      const styleIn = async (zip: ZipPackage): Promise<string | undefined> =>
        / s="(\d+)"/.exec(tag.exec(String(await zip.whole(part)))?.[1] ?? '')?.[1];
      const [before, after] = [await styleIn(empty), await styleIn(full)];
      if (before !== undefined) expect([refOf(cell), after]).toEqual([refOf(cell), before]);
      // Left out by the XML: columns B and C have style 4, the hidden row 3 has style 5, the rest none.
      else if (cell.row === 3) expect(after).toBe('5');
      else expect(after).toBe(cell.column === 2 || cell.column === 3 ? '4' : undefined);
    }
  });

  it('is made of the same bytes each time', async () => {
    const again = await fill(STRANGE_FORMS[name](), STRANGE_MAPPINGS[name]);
    expect(again.bytes.equals(filled.bytes)).toBe(true);
  });
});

const present = spawnSync('soffice', ['--version']).status === 0;
const wanted = present || process.env['LEDGER_TEST'] === 'all';
if (!wanted)
  console.info('LibreOffice (soffice) is not installed: what it computes in filled forms was not tried.');

(wanted ? describe : describe.skip)('filled forms in LibreOffice', () => {
  it('work out their own sums anew, and they are those of what was filled', async () => {
    const folder = newFolder('forms-soffice');
    const paths = new Map<string, Name>();
    const files: string[] = [];
    for (const name of NAMES) {
      const { path } = await fill(STRANGE_FORMS[name](), STRANGE_MAPPINGS[name]);
      const file = join(folder, `${name}.xlsx`);
      execFileSync('cp', [path, file]);
      paths.set(basename(file), name);
      files.push(file);
    }
    const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to'];
    const out = join(folder, 'out');
    execFileSync('soffice', [...options, 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, ...files], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const [file, name] of paths) {
      const found = await texts(join(out, file));
      for (const [place, value] of Object.entries(SUMS[name])) {
        const shown = Number(found.get(place));
        expect([name, place, Number(shown.toPrecision(12))]).toEqual([
          name,
          place,
          Number(Number(value).toPrecision(12)),
        ]);
      }
    }
  });
});
