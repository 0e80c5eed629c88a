import { NumberCells } from '../../src/workbooks/cell-value.js';
import { SharedStrings } from '../../src/workbooks/shared-strings.js';
import { readSheetOutline } from '../../src/workbooks/sheet-outline.js';
import { FilledCounter, SheetRows } from '../../src/workbooks/sheet-rows.js';
import { XmlScanner } from '../../src/workbooks/xml-scanner.js';
import { ZipPackage } from '../../src/workbooks/zip-package.js';
import { shown, zipOf } from './raw-workbook.js';

const SHEET =
  '<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- <row> --><x:worksheet xmlns:x="m" a=\'>"/\'>' +
  '<x:cols><x:col min="2" max="3" width="9.5"/></x:cols><x:sheetData >' +
  '<x:row r="1"><x:c r="A1" t="str"><x:v>红罗沟&amp;𠮷</x:v></x:c><x:c r="B1" s="1"/><x:c r="C1"><x:f>A1&lt;2</x:f><x:v>0.1</x:v></x:c></x:row>' +
  '<x:row r="2"/><x:row r="3"><x:c t="inlineStr"><x:is><x:t><![CDATA[a]]b>c]]></x:t></x:is></x:c><?pi x?></x:row>' +
  '</x:sheetData ><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>\n';

function* inPieces(text: string, size: number): Generator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* later(pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  yield* pieces;
}

const SIZES = [1, 2, 3, 5, 7, 8, 11, 13, 17, 23, 31, 64, 100, 1_000];

describe('a part that arrives in pieces', () => {
  it.each(SIZES)('of %i bytes says the same as in one', async (size) => {
    const outline = await readSheetOutline('sheet', later(inPieces(SHEET, size)));
    expect(outline.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect([...outline.columnWidths]).toEqual([
      [2, 9.5],
      [3, 9.5],
    ]);
    const strings = await SharedStrings.read(new ZipPackage(zipOf([])), undefined);
    const found: (number | string)[][] = [];
    const sources = { strings, shapes: [], numbers: new NumberCells(false) };
    const rows = new SheetRows('台账', sources, new FilledCounter(), ({ row, cells }) =>
      found.push([row, ...Array.from(cells, shown)]),
    );
    const scanner = new XmlScanner('sheet');
    let ended = false;
    for (const piece of inPieces(SHEET, size)) {
      scanner.push(piece);
      ended ||= rows.take(scanner);
    }
    expect(ended).toBe(true);
    expect(found).toEqual([
      [1, 'text:红罗沟&𠮷', '', 'number:0.1'],
      [3, 'text:a]]b>c'],
    ]);
  });

  it.each(SIZES)('of %i bytes that breaks off is damaged, wherever it breaks', async (size) => {
    for (let length = 60; length < Buffer.byteLength(SHEET) - 2; length += 29) {
      const cut = Buffer.from(SHEET).subarray(0, length).toString('latin1');
      const pieces = Array.from(inPieces(cut, size), (piece) => Buffer.from(piece.toString(), 'latin1'));
      await expect(readSheetOutline('sheet', later(pieces))).rejects.toMatchObject({ fault: 'file-damaged' });
    }
  });
});
