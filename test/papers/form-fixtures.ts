import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../support/folders.js';
import { zipOf, type RawEntry } from '../workbooks/raw-workbook.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A sheet of a form that is written by hand: what stands inside `worksheet`, and what it leads to. */
interface Sheet {
  readonly name: string;
  readonly xml: string;
  readonly rels?: string;
  readonly state?: string;
}

interface Parts {
  readonly sheets: readonly Sheet[];
  readonly strings?: readonly string[];
  /** Behind the list of sheets in the workbook's own part. */
  readonly tail?: string;
  readonly more?: readonly RawEntry[];
  readonly overrides?: string;
}

/** Nine styles: borders, fonts, number formats, an unlocked one. */
const STYLES = `${DECLARED}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="18"/><name val="方正小标宋简体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf xfId="0" borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf xfId="0" borderId="1" numFmtId="164" applyNumberFormat="1" applyBorder="1"/><xf xfId="0" borderId="1" fillId="2" numFmtId="3" applyNumberFormat="1" applyFill="1" applyBorder="1"/><xf xfId="0" borderId="1" applyBorder="1" applyProtection="1"><protection locked="0"/></xf></cellXfs><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;

function workbook({ sheets, strings, tail = '', more = [], overrides = '' }: Parts): RawEntry[] {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const types = sheets.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return [
    {
      name: '[Content_Types].xml',
      data: `${DECLARED}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${strings === undefined ? '' : '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'}${types.join('')}${overrides}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${DECLARED}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets>${tail}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/>${strings === undefined ? '' : `<Relationship Id="rIdT" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`}${more.some(({ name }) => name === 'xl/calcChain.xml') ? `<Relationship Id="rIdC" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>` : ''}</Relationships>`,
    },
    { name: 'xl/styles.xml', data: STYLES },
    ...(strings === undefined
      ? []
      : [
          {
            name: 'xl/sharedStrings.xml',
            data: `${DECLARED}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
          },
        ]),
    ...sheets.flatMap(({ xml, rels }, at): RawEntry[] => [
      { name: `xl/worksheets/sheet${at + 1}.xml`, data: xml },
      ...(rels === undefined
        ? []
        : [
            {
              name: `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
              data: `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships">${rels}</Relationships>`,
            },
          ]),
    ]),
    ...more,
  ];
}

const worksheet = (inner: string): string =>
  `${DECLARED}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;
const t = (ref: string, text: string, style = 2): string =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
const blank = (ref: string, style: number): string => `<c r="${ref}" s="${style}"/>`;
const sum = (ref: string, formula: string, style = 4): string =>
  `<c r="${ref}" s="${style}"><f>${formula}</f><v>0</v></c>`;

/** Names merged over two rows each, of which the first is 本期 and the second 累计; sums beneath. */
export function mergedNames(): RawEntry[] {
  const village = (row: number, name: string): string =>
    `<row r="${row}">${t(`A${row}`, name)}${t(`B${row}`, '本月')}${blank(`C${row}`, 4)}${blank(`D${row}`, 3)}${sum(`E${row}`, `C${row}*2`)}</row>` +
    `<row r="${row + 1}">${blank(`A${row + 1}`, 2)}${t(`B${row + 1}`, '累计')}${blank(`C${row + 1}`, 4)}${blank(`D${row + 1}`, 3)}${sum(`E${row + 1}`, `C${row + 1}*2`)}</row>`;
  const rows = `<row r="1" ht="36" customHeight="1">${t('A1', '农村集体“三资”清理整治进展月报表', 1)}</row><row r="3">${t('A3', '村名')}${t('B3', '时段')}${t('C3', '问题(件)')}${t('D3', '金额(万元)')}${t('E3', '折算')}</row>${village(4, '红罗沟村')}${village(6, '白家咀村')}<row r="8">${t('A8', '合计')}${t('B8', '累计')}${sum('C8', 'SUMIF($B$4:$B$7,"累计",C4:C7)')}${sum('D8', 'SUMIF($B$4:$B$7,"累计",D4:D7)', 3)}${blank('E8', 4)}</row>`;
  const xml = worksheet(
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:E8"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="16" customWidth="1"/></cols><sheetData>${rows}</sheetData><mergeCells count="3"><mergeCell ref="A1:E1"/><mergeCell ref="A4:A5"/><mergeCell ref="A6:A7"/></mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>`,
  );
  return workbook({
    sheets: [{ name: '月报', xml }],
    tail: '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">月报!$A$1:$E$8</definedName></definedNames><calcPr calcId="191029"/>',
  });
}

/** A village and a category name each row; texts are shared, rules and validations lie over the cells. */
export function twoNames(): RawEntry[] {
  const strings = [
    '村',
    '类别',
    '件数',
    '金额(元)',
    '红罗沟',
    '集体资金',
    '集体资产',
    '大武镇白家咀村委会',
    '小计',
    '备注',
  ];
  const s = (ref: string, at: number): string => `<c r="${ref}" s="2" t="s"><v>${at}</v></c>`;
  const row = (at: number, village: number, category: number, cells: string): string =>
    `<row r="${at}" spans="1:5">${s(`A${at}`, village)}${s(`B${at}`, category)}${cells}</row>`;
  const open = (at: number): string =>
    `${blank(`C${at}`, 5)}<c r="D${at}" s="3"><v>7</v></c>${blank(`E${at}`, 2)}`;
  const rows = `<row r="1" spans="1:5">${s('A1', 0)}${s('B1', 1)}${s('C1', 2)}${s('D1', 3)}${s('E1', 9)}</row>${row(2, 4, 5, open(2))}${row(3, 4, 6, open(3))}${row(4, 4, 8, `${sum('C4', 'C2+C3')}${sum('D4', 'D2+D3', 3)}`)}${row(5, 7, 5, open(5))}${row(6, 7, 6, open(6))}${row(7, 7, 8, `${sum('C7', 'C5+C6')}${sum('D7', 'D5+D6', 3)}`)}`;
  const xml = worksheet(
    `<sheetData>${rows}</sheetData><autoFilter ref="A1:E7"/><conditionalFormatting sqref="C2:C7"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>3</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="C2:C7"><formula1>0</formula1></dataValidation></dataValidations>`,
  );
  return workbook({
    sheets: [{ name: '分类表', xml }],
    strings,
    tail: '<calcPr calcId="1" fullCalcOnLoad="0"/>',
  });
}

/** A prefix before every element, hidden rows and columns, and cells, rows and styles that the XML leaves out. */
export function leftOut(): RawEntry[] {
  const name = (ref: string, text: string): string =>
    `<x:c r="${ref}" s="2" t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
  const xml = `${DECLARED}<x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="1" max="1" width="14" customWidth="1"/><x:col min="2" max="3" width="12" style="4" customWidth="1"/><x:col min="4" max="4" width="9" hidden="1"/></x:cols><x:sheetData><x:row r="1">${name('A1', '行政村')}${name('B1', '发现')}${name('C1', '销号')}${name('E1', '乡镇')}</x:row><x:row r="2">${name('A2', '武家庄')}</x:row><x:row r="3" hidden="1" s="5" customFormat="1">${name('A3', '白家咀')}<x:c r="D3" s="2"/></x:row><x:row r="4">${name('A4', '红罗沟')}${name('D4', '备注')}</x:row><x:row r="5" spans="1:4" /><x:row r="9">${name('A9', '合计')}<x:c r="B9" s="4"><x:f>SUM(B2:B8)</x:f><x:v>0</x:v></x:c><x:c r="C9" s="4"><x:f>SUM(C2:C8)</x:f><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  return [
    { name: 'xl/', data: '', stored: true },
    ...workbook({ sheets: [{ name: 'Sheet1', xml: `\ufeff${xml}` }] }),
  ];
}

/** A protected sheet with a chart, a picture, shared and array formulas, and a chain of calculation. */
export function drawnOver(): RawEntry[] {
  const village = (row: number, text: string, rest: string): string =>
    `<row r="${row}">${t(`A${row}`, text)}${blank(`B${row}`, 5)}${blank(`C${row}`, 5)}${rest}</row>`;
  const rows = `<row r="1">${t('A1', '村')}${t('B1', '应整改')}${t('C1', '已销号')}${t('D1', '未销号')}${t('E1', '占比')}</row>${village(2, '红罗沟', '<c r="D2" s="4"><f t="shared" ref="D2:D4" si="0">B2-C2</f><v>0</v></c><c r="E2" s="4"><f t="array" ref="E2:E4">B2:B4/SUM(B2:B4)</f><v>0</v></c>')}${village(3, '白家咀', '<c r="D3" s="4"><f t="shared" si="0"/><v>0</v></c><c r="E3" s="4"><v>0</v></c>')}${village(4, '武家庄', '<c r="D4" s="4"><f t="shared" si="0"/><v>0</v></c><c r="E4" s="4"><v>0</v></c>')}<row r="5">${t('A5', '全镇合计')}${sum('B5', 'SUM(B2:B4)')}${sum('C5', 'SUM(C2:C4)')}${sum('D5', 'SUM(D2:D4)')}</row>`;
  const xml = worksheet(
    `<sheetData>${rows}</sheetData><sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1"/><drawing r:id="rId1"/>`,
  );
  const drawing = `${DECLARED}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
  const chart = `${DECLARED}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>进度!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>进度!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  return workbook({
    sheets: [
      {
        name: '进度',
        xml,
        rels: `<Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/>`,
      },
    ],
    tail: '<calcPr calcId="162913" calcMode="manual" iterate="1"/>',
    overrides:
      '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
    more: [
      { name: 'xl/drawings/drawing1.xml', data: drawing },
      {
        name: 'xl/drawings/_rels/drawing1.xml.rels',
        data: `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/chart" Target="../charts/chart1.xml"/><Relationship Id="rId2" Type="${OFFICE}/image" Target="../media/image1.png"/></Relationships>`,
      },
      { name: 'xl/charts/chart1.xml', data: chart },
      { name: 'xl/media/image1.png', data: picture, stored: true },
      {
        name: 'xl/calcChain.xml',
        data: `${DECLARED}<calcChain xmlns="${MAIN}">${['D2', 'D3', 'D4', 'E2', 'B5', 'C5', 'D5'].map((ref) => `<c r="${ref}" i="1"/>`).join('')}</calcChain>`,
      },
    ],
  });
}

/** Rows without names that the ledger fills, a second sheet by items, and single cells in head and foot. */
export function withoutNames(): RawEntry[] {
  const rows = Array.from({ length: 6 }, (_, at) => at + 5)
    .map(
      (row) =>
        `<row r="${row}">${['A', 'B', 'C', 'D'].map((letter) => blank(`${letter}${row}`, letter === 'D' ? 3 : 4)).join('')}</row>`,
    )
    .join('');
  const first = worksheet(
    `<sheetData><row r="1">${t('A1', '各村情况', 1)}</row><row r="2"><c r="A2" s="0" t="inlineStr"><is><t>填报单位:</t></is></c>${blank('B2', 0)}<c r="C2" s="0" t="inlineStr"><is><t>时间:</t></is></c>${blank('D2', 0)}</row><row r="4">${t('A4', '序号')}${t('B4', '村名')}${t('C4', '人口')}${t('D4', '涉及金额(万元)')}</row>${rows}<row r="11">${t('A11', '合 计')}${blank('B11', 2)}${sum('C11', 'SUM(C5:C10)')}${sum('D11', 'SUM(D5:D10)', 3)}</row></sheetData><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A11:B11"/></mergeCells>`,
  );
  const items = ['1.公款私存', '(二)坐收坐支', '没有的小类'];
  const second = worksheet(
    `<sheetData><row r="1">${t('A1', '小类')}${t('B1', '件数')}${t('C1', '其中上期')}</row>${items.map((text, at) => `<row r="${at + 2}">${t(`A${at + 2}`, text)}${blank(`B${at + 2}`, 4)}${blank(`C${at + 2}`, 4)}</row>`).join('')}<row r="6">${t('A6', '总计')}${sum('B6', 'SUM(B2:B4)')}${sum('C6', 'SUM(C2:C4)')}</row></sheetData>`,
  );
  const hidden = worksheet('<sheetData/>');
  return workbook({
    sheets: [
      { name: '各村', xml: first },
      { name: '小类', xml: second },
      { name: '参数', xml: hidden, state: 'veryHidden' },
    ],
    tail: '<definedNames><definedName name="合计金额">各村!$D$11</definedName></definedNames>',
  });
}

/** Villages that stand across, with sums at the right; the workbook is not to be worked out by itself. */
export function acrossTop(): RawEntry[] {
  const line = (row: number, name: string, sums: string, style: number): string =>
    `<row r="${row}">${t(`A${row}`, name)}${['B', 'C', 'D'].map((letter) => blank(`${letter}${row}`, style)).join('')}${sum(`E${row}`, sums, style)}</row>`;
  const xml = worksheet(
    `<sheetData><row r="1">${t('A1', '各村清理整治情况', 1)}</row><row r="2">${t('A2', '项目')}${t('B2', '红罗沟')}${t('C2', '白家咀村')}${t('D2', '武家庄')}${t('E2', '合计')}</row>${line(3, '问题(件)', 'SUM(B3:D3)', 4)}${line(4, '已销号(件)', 'B4+C4+$D$4', 4)}${line(5, '金额(万元)', 'SUM(B5,C5:D5)', 3)}</sheetData><mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>`,
  );
  return workbook({
    sheets: [{ name: '横表', xml }],
    tail: '<calcPr calcId="191029" calcMode="manual" calcCompleted="0"/>',
  });
}

/** The strange forms, by name. */
export const STRANGE_FORMS = {
  mergedNames,
  twoNames,
  leftOut,
  drawnOver,
  withoutNames,
  acrossTop,
} as const;

/** A form as a file. */
export function formFile(entries: readonly RawEntry[]): string {
  const path = join(newFolder('form'), 'form.xlsx');
  writeFileSync(path, zipOf(entries));
  return path;
}
