import { rawWorkbook, readAll, readRow, shown } from './raw-workbook.js';

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
