import { fileOf, rawWorkbook, readAll, readRow, shown, workbookEntries, zipOf } from './raw-workbook.js';

describe('what is known of a sheet before its first row', () => {
  it('gives merges and widths, though merges stand behind the rows', async () => {
    const path = rawWorkbook([
      {
        name: '台账',
        before:
          '<cols><col min="1" max="2" width="12.5"/><col min="4" max="4" width="30" customWidth="1"/></cols>',
        rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
        after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="$B$3:$A$2"/></mergeCells>',
      },
    ]);
    const { sheets } = await readAll(path);
    expect(sheets[0]?.info.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 1, bottom: 3, right: 2 },
    ]);
    expect([...(sheets[0]?.info.columnWidths ?? [])]).toEqual([
      [1, 12.5],
      [2, 12.5],
      [4, 30],
    ]);
  });

  it('finds merges behind rows that are too many to be kept', async () => {
    const row = (i: number): string =>
      `<row r="${i}"><c r="A${i}" t="str"><v>${'甲'.repeat(10_000)}</v></c></row>`;
    const rows = Array.from({ length: 450 }, (_, i) => row(i + 1)).join('');
    const after = '<mergeCells><mergeCell ref="A600:B601"/></mergeCells>';
    const { sheets } = await readAll(rawWorkbook([{ name: '甲', rows, after }]));
    expect(sheets[0]?.info.merges).toEqual([{ top: 600, left: 1, bottom: 601, right: 2 }]);
    expect(sheets[0]?.rows.size).toBe(450);
  });

  it('gives sheets in the order of their tabs, says which are hidden, and leaves out chart sheets', async () => {
    const path = rawWorkbook(
      [
        { name: '第一', rows: '<row><c><v>1</v></c></row>' },
        { name: '第二', rows: '<row><c><v>2</v></c></row>', state: 'hidden' },
        { name: '第三 &amp; 末', rows: '<row><c><v>3</v></c></row>', state: 'veryHidden' },
      ],
      {
        tabs: '<sheet name="图表" sheetId="9" r:id="c1"/>',
        relations:
          '<Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>',
      },
    );
    const { sheets } = await readAll(path);
    expect(
      sheets.map(({ info, rows }) => [info.name, info.index, info.hidden, shown(rows.get(1)?.[0])]),
    ).toEqual([
      ['第一', 0, false, 'number:1'],
      ['第二', 1, true, 'number:2'],
      ['第三 & 末', 2, true, 'number:3'],
    ]);
  });

  it('does not look at the rows of a sheet that is not wanted', async () => {
    const { readWorkbook } = await import('../../src/workbooks/workbook-reader.js');
    const path = rawWorkbook([
      { name: '不要', rows: '<row><c><v>1</v></c></row>' },
      { name: '要', rows: '<row><c><v>2</v></c></row>' },
    ]);
    const seen: string[] = [];
    await readWorkbook(path, {
      sheet: ({ name }) => name === '要',
      row: ({ cells }) => seen.push(shown(cells[0])),
      sheetEnd: ({ name }) => seen.push(name),
    });
    expect(seen).toEqual(['number:2', '要']);
  });
});

describe('how the parts may be written', () => {
  it('reads namespace prefixes, comments and processing instructions', async () => {
    const part =
      '<?xml version="1.0"?><!-- 注 --><x:worksheet xmlns:x="a"><x:sheetData><!-- <x:row> --><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c>' +
      "<?pi ?><x:c r='B1'><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref='A1:B1'/></x:mergeCells></x:worksheet>";
    const { sheets } = await readAll(rawWorkbook([{ name: '台账', part }]));
    expect(Array.from(sheets[0]?.rows.get(1) ?? [], shown)).toEqual(['text:甲', 'number:2']);
    expect(sheets[0]?.info.merges).toHaveLength(1);
  });

  it('reads UTF-16 and UTF-8 with a byte order mark', async () => {
    const xml =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>红罗沟𠮷</t></is></c></row></sheetData></worksheet>';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]);
    expect(await readRow(rawWorkbook([{ name: '台账', part: utf16 }]), 1)).toEqual(['text:红罗沟𠮷']);
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(xml)]);
    expect(await readRow(rawWorkbook([{ name: '台账', part: marked }]), 1)).toEqual(['text:红罗沟𠮷']);
  });

  it('reads stored entries, and names that differ in case or begin with a slash', async () => {
    const entries = workbookEntries([{ name: '台账', rows: '<row><c><v>1</v></c></row>' }]).map((entry) => ({
      ...entry,
      name: `/${entry.name.replace('worksheets', 'WorkSheets')}`,
      stored: true,
    }));
    expect(await readRow(fileOf(zipOf(entries)), 1)).toEqual(['number:1']);
  });

  it('follows no external link: formulas into other files count by their stored results', async () => {
    const path = rawWorkbook([{ name: '台账', rows: '<row><c><f>[1]Sheet1!A1</f><v>12</v></c></row>' }], {
      relations:
        '<Relationship Id="e" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="http://127.0.0.1:1/x.xml" TargetMode="External"/>',
      tabs: '<sheet name="外部" sheetId="8" r:id="e"/>',
    });
    const { sheets } = await readAll(path);
    expect(sheets.map(({ info }) => info.name)).toEqual(['台账']);
    expect(shown(sheets[0]?.rows.get(1)?.[0])).toBe('number:12');
  });
});
