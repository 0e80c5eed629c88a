import { rawWorkbook, readAll, readRow, fileOf, shown, workbookEntries, zipOf } from './raw-workbook.js';

const sheetOf = (rows: string, formats?: readonly (string | number)[]) =>
  rawWorkbook([{ name: '台账', rows }], formats === undefined ? {} : { formats });

describe('what a cell says', () => {
  it('reads shared strings: plain, rich without phonetic guides, blanks kept, escapes and entities undone', async () => {
    const strings =
      '<si><t>村名</t></si>' +
      '<si><r><rPr><b/></rPr><t>集体</t></r><r><t xml:space="preserve"> 资金</t></r><rPh sb="0" eb="1"><t>ジ</t></rPh></si>' +
      '<si><t xml:space="preserve">  前后  </t></si>' +
      '<si><t>第一行_x000D_&#10;第二行 _x005F_x000D_</t></si>' +
      '<si><t>&lt;甲&amp;乙&gt; &#x5F20;&#26576;</t></si>' +
      '<si><t/></si><si/>' +
      '<si><t><![CDATA[a<b&c]]></t></si>';
    const cells = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => `<c t="s"><v>${i}</v></c>`).join('');
    const path = rawWorkbook([{ name: '台账', rows: `<row>${cells}</row>` }], { strings });
    expect(await readRow(path, 1)).toEqual([
      'text:村名',
      'text:集体 资金',
      'text:  前后  ',
      'text:第一行\n第二行 _x000D_',
      'text:<甲&乙> 张某',
      '',
      '',
      'text:a<b&c',
    ]);
  });

  it('reads inline strings, also rich ones, and the results of formulas that are text', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>红罗沟</t></is></c>' +
      '<c r="B1" t="inlineStr"><is><r><t>白</t></r><r><t>家咀</t></r><rPh sb="0" eb="1"><t>bai</t></rPh></is></c>' +
      '<c r="C1" t="str"><f>A1&amp;B1</f><v>红罗沟白家咀</v></c><c r="D1" t="str"><f>""</f><v></v></c></row>';
    expect(await readRow(sheetOf(rows), 1)).toEqual(['text:红罗沟', 'text:白家咀', 'text:红罗沟白家咀']);
  });

  it('reads booleans, errors and ISO days', async () => {
    const rows =
      '<row r="1"><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c>' +
      '<c t="d"><v>2015-07-03</v></c><c t="d"><v>2015-07-03T08:30:00</v></c><c t="n"><v>5</v></c></row>';
    expect(await readRow(sheetOf(rows), 1)).toEqual([
      'boolean:TRUE',
      'boolean:FALSE',
      'error:#REF!',
      'day:2015-07-03',
      'day:2015-07-03 08:30:00',
      'number:5',
    ]);
  });

  it('takes a formula by its stored result, and tells one that was saved without', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r="B1"><f>SUM(A1:A9)</f></c>' +
      '<c r="C1"><f>SUM(A1:A9)</f><v></v></c><c r="D1"><f t="shared" si="0"/><v>7</v></c><c r="E1" t="str"><f>A1&amp;"x"</f></c></row>';
    expect(await readRow(sheetOf(rows), 1)).toEqual([
      'number:0.3',
      'no-result:=SUM(A1:A9)',
      'no-result:=SUM(A1:A9)',
      'number:7',
      'no-result:=A1&"x"',
    ]);
  });

  it('shows numbers with at most 15 significant digits and without exponent', async () => {
    const rows =
      '<row r="1"><c><v>3.9184000000000001</v></c><c><v>1.41128103903E+11</v></c><c><v>-0</v></c></row>';
    expect(await readRow(sheetOf(rows), 1)).toEqual(['number:3.9184', 'number:141128103903', 'number:0']);
  });

  it('tells days, months, times and shares by the number format, built in or written out', async () => {
    const formats = [
      0,
      14,
      'yyyy"年"m"月"d"日"',
      '[$-804]yyyy/m/d;@',
      22,
      31,
      9,
      '0.0%',
      57,
      'yyyy"年"',
      20,
      '[h]:mm',
      '#,##0.00"元"',
    ];
    const serials = [
      42188, 42188, 42188, 42188, 42188.5, 42188, 0.125, 0.5, 39508, 39448, 0.354166666666667, 1.5, 42188,
    ];
    const cells = serials.map((serial, i) => `<c s="${i}"><v>${serial}</v></c>`).join('');
    expect(await readRow(sheetOf(`<row>${cells}</row>`, formats), 1)).toEqual([
      'number:42188',
      'day:2015-07-03',
      'day:2015-07-03',
      'day:2015-07-03',
      'day:2015-07-03 12:00:00',
      'day:2015-07-03',
      'number%:0.125',
      'number%:0.5',
      'text:2008年3月',
      'text:2008年',
      'text:08:30:00',
      'text:36:00:00',
      'number:42188',
    ]);
  });

  it('reads days of the 1904 system', async () => {
    const path = rawWorkbook([{ name: '台账', rows: '<row><c s="0"><v>40726</v></c></row>' }], {
      formats: [14],
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(await readRow(path, 1)).toEqual(['day:2015-07-03']);
  });

  it('reads cells that name a style although the workbook has none', async () => {
    expect(await readRow(sheetOf('<row><c s="0"><v>1</v></c><c s="7"><v>2</v></c></row>'), 1)).toEqual([
      'number:1',
      'number:2',
    ]);
  });
});

describe('where a cell stands', () => {
  it('reads rows and cells without references as the next ones', async () => {
    const { sheets } = await readAll(
      sheetOf(
        '<row><c><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
      ),
    );
    expect([...(sheets[0]?.rows ?? [])].map(([row, cells]) => [row, ...Array.from(cells, shown)])).toEqual([
      [1, 'number:1'],
      [5, '', '', 'number:2', 'number:3'],
      [6, 'number:4'],
    ]);
  });

  it('reads cells that are not in order', async () => {
    expect(
      await readRow(sheetOf('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>'), 1),
    ).toEqual(['number:1', '', 'number:3']);
  });

  it('refuses rows that are not in order, as Excel does', async () => {
    const path = sheetOf('<row r="2"><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>');
    await expect(readAll(path)).rejects.toMatchObject({ fault: 'file-damaged' });
  });

  it('gives out neither empty cells nor rows that are only formatted', async () => {
    const { sheets, summary } = await readAll(
      sheetOf(
        '<row r="1" s="1"/><row r="2"><c r="A2" s="1"/></row><row r="3"><c r="B3"><v>1</v></c><c r="C3" s="1"></c></row>',
      ),
    );
    expect([...(sheets[0]?.rows.keys() ?? [])]).toEqual([3]);
    expect(summary.rows).toBe(1);
  });

  it('reads a lone cell in the last corner of the sheet', async () => {
    const { sheets } = await readAll(
      sheetOf(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" t="str"><v>末</v></c></row>',
      ),
    );
    expect(sheets[0]?.rows.get(1048576)?.[16383]).toEqual({ kind: 'text', text: '末' });
  });
});

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

  it('finds merges behind rows of any length, wherever the parts of the file break', async () => {
    // Text of 300 to 360 kB ends on every side of the pieces of 256 kB in which a sheet is inflated.
    for (let padding = 0; padding < 24; padding++) {
      const text = `<row r="1"><c r="A1" t="str"><v>${'甲'.repeat(30_000)}</v></c></row>`;
      const filler = `<row r="2"><c r="A2" t="str"><v>${'x'.repeat(30_000)}</v></c></row>`.repeat(1);
      const many = Array.from(
        { length: 40 },
        (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" t="str"><v>${'y'.repeat(30_000)}</v></c></row>`,
      );
      const padded = `<row r="50"><c r="A50" t="str"><v>${'z'.repeat(1 + padding * 1_373)}</v></c></row>`;
      const after = '<mergeCells><mergeCell ref="A60:B61"/></mergeCells>';
      const { sheets } = await readAll(
        rawWorkbook([{ name: '甲', rows: text + filler + many.join('') + padded, after }]),
      );
      expect(sheets[0]?.info.merges).toEqual([{ top: 60, left: 1, bottom: 61, right: 2 }]);
      expect(sheets[0]?.rows.size).toBe(43);
    }
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
