import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { composition, lackingFindings, paragraphsOf } from '../../src/papers/stage-composition.rules.js';
import { builtInTemplate } from '../../src/papers/stage-document.js';
import type { StageContent } from '../../src/papers/stage-report.rules.js';
import { filledTemplate } from '../../src/papers/stage-template-filling.js';
import { lookAtTemplate } from '../../src/papers/stage-template-package.js';
import { lackingBlocks } from '../../src/papers/stage-template.js';
import { figure, keptParagraphs, paragraph, textOf } from '../../src/papers/stage-writing.rules.js';
import { readDocx } from '../../src/report-check/docx-text.js';
import { ZipPackage } from '../../src/workbooks/zip-package.js';
import { zipOf, type RawEntry } from '../workbooks/raw-workbook.js';
import { contentWith } from './stage-content.js';

const CONTENT = contentWith({
  title: [paragraph('title', '大武镇工作阶段汇报')],
  found: [
    paragraph(
      'body',
      '共发现问题',
      figure(147, '件', { of: 'counting', figure: 'found', by: 'category' }),
      '。',
    ),
    paragraph('subheading', '(一)集体资金方面59件。'),
  ],
  nextSteps: keptParagraphs('再排查一遍。\n再公示一次。'),
  sources: [paragraph('kept', '账本:大武镇'), paragraph('kept', '链头 141128103:12:0123456789abcdef')],
});
const NOTE = '上报总数147件,相差1件。';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (runs: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

/** The program's own template after an office changed it: its body, and parts put in or in place of others. */
async function changed(body: string, parts: Readonly<Record<string, string | null>> = {}): Promise<Buffer> {
  const zip = new ZipPackage(await builtInTemplate());
  const entries: RawEntry[] = [];
  for (const name of zip.paths()) {
    const whole = await zip.whole(name);
    const text = parts[name];
    if (text === null) continue;
    const document = (): string =>
      whole.toString('utf8').replace(/<w:body>.*(?=<w:sectPr>)/s, () => `<w:body>${body}`);
    entries.push({ name, data: text ?? (name === 'word/document.xml' ? document() : whole) });
  }
  const added = Object.entries(parts).filter(([name]) => !zip.has(name));
  return zipOf([...entries, ...added.map(([name, data]) => ({ name, data: data ?? '' }))]);
}

const partOf = async (file: Buffer, part: string): Promise<string> =>
  (await new ZipPackage(file).whole(part)).toString('utf8');

/** The report that a template makes, and how it reads. */
async function made(file: Buffer, footnotes: readonly string[] = [], content: StageContent = CONTENT) {
  const outline = await lookAtTemplate(file);
  const put = composition(outline, content, footnotes);
  const bytes = await filledTemplate(file, put);
  const lines = (await readDocx(new ZipPackage(bytes), 10_000)).split('\n').filter((one) => one !== '');
  const preview = paragraphsOf(outline, put).map(textOf);
  return { bytes, lines, preview, outline, document: await partOf(bytes, 'word/document.xml') };
}

describe('a template of an office', () => {
  it('is filled however Word has split a placeholder, in the properties of its first run', async () => {
    const split = `${run('全镇共{{问')}<w:proofErr w:type="spellStart"/>${run('题', '<w:b/>')}${run('总数}}，涉及｛｛涉及村数｝｝。')}`;
    const { lines, preview, document } = await made(await changed(line(split)));
    expect(lines.slice(0, 1)).toEqual(['全镇共147件，涉及<villagesFound>。']);
    expect(preview).toEqual(lines.slice(0, 1));
    expect(document).toContain('<w:t xml:space="preserve">147件</w:t></w:r><w:proofErr');
  });

  it('sets each paragraph of a section as the placeholder is set, and its headings by the style of that name', async () => {
    const properties = '<w:jc w:val="center"/>';
    const { document, lines } = await made(await changed(line(run('{{发现的问题}}', '<w:i/>'), properties)));
    expect(lines.slice(0, 2)).toEqual(['共发现问题147件。', '(一)集体资金方面59件。']);
    expect(document).toContain(`<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr><w:i/></w:rPr>`);
    expect(document).toContain('<w:p><w:pPr><w:pStyle w:val="subheading"/></w:pPr><w:r><w:t');
  });

  it('keeps its own order and sentences; a heading goes with a section that says nothing, and the rest count on', async () => {
    const file = await changed(
      [
        '{{序号}}、后面的打算',
        '{{下一步打算}}',
        '{{序号}}、主要做法',
        '{{主要做法}}',
        '{{序号}}、查出来的',
        '{{发现的问题}}',
        '{{序号}}、附言',
        '此致',
      ]
        .map((text) => line(run(text)))
        .join(''),
    );
    const { lines, preview } = await made(file);
    const expected = [
      '一、后面的打算',
      '再排查一遍。',
      '再公示一次。',
      '二、查出来的',
      '共发现问题147件。',
      '(一)集体资金方面59件。',
      '三、附言',
      '此致',
    ];
    expect(lines).toEqual(expected);
    expect(preview).toEqual(expected);
  });

  it('leaves a paragraph where a table needs one, and the end of a section of pages where it stood', async () => {
    const section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>';
    const cell = `<w:tbl><w:tr><w:tc>${line(run('{{主要做法}}'))}</w:tc></w:tr></w:tbl>`;
    const { document } = await made(await changed(`${cell}${line(run('{{下一步打算}}'), section)}`));
    expect(document).toContain('<w:tc><w:p></w:p></w:tc>');
    expect(document.split(section)).toHaveLength(2);
    expect(document.indexOf('再公示一次。')).toBeGreaterThan(document.indexOf(section));
  });

  it('fills a text box and its copy for old programs alike', async () => {
    const box = (text: string): string => `<w:txbxContent>${line(run(text))}</w:txbxContent>`;
    const letterhead = `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="wps">${box('{{乡镇}}文件')}</mc:Choice><mc:Fallback>${box('{{乡镇}}文件')}</mc:Fallback></mc:AlternateContent></w:r>`;
    const { document, preview } = await made(await changed(`${line(letterhead)}${line(run('{{日期}}'))}`));
    expect(document.match(/&lt;town&gt;/g)).toHaveLength(2);
    expect(preview).toEqual(['<town>文件', '2026年3月10日']);
  });

  it('changes no other byte of the package, and gives the same bytes for the same report', async () => {
    const file = await changed(line(run('{{发现的问题}}')), { 'word/media/red.png': 'picture' });
    const [first, second] = [await made(file, [NOTE]), await made(file, [NOTE])];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    const [before, after] = [new ZipPackage(file), new ZipPackage(first.bytes)];
    expect(after.paths()).toEqual(before.paths());
    const other: string[] = [];
    for (const path of before.paths()) {
      if (!(await before.whole(path)).equals(await after.whole(path))) other.push(path);
    }
    expect(other).toEqual([
      'docProps/core.xml',
      'word/document.xml',
      'word/footnotes.xml',
      'word/footer1.xml',
      'word/footer2.xml',
    ]);
  });
});

describe('what may not be lost', () => {
  it('of a template without a section is told, where that section has something to say', async () => {
    const { outline, preview } = await made(await changed(line(run('{{问题总数}}'))));
    expect(lackingBlocks(outline)).toContain('practice');
    expect(lackingFindings(outline, CONTENT).map(({ code, kind }) => `${kind} ${code}`)).toEqual([
      'note template:title',
      'note template:found',
      'note template:nextSteps',
    ]);
    expect(preview).toEqual(['147件']);
  });

  it.each([
    [
      'the section of what was found',
      '{{发现的问题}}',
      /147件<\/w:t><\/w:r><w:r>.{0,80}<w:footnoteReference w:id="2"\/>/,
    ],
    [
      'a sentence with the total',
      '共{{问题总数}}。',
      /147件<\/w:t><\/w:r><w:r>.{0,80}<w:footnoteReference w:id="2"\/>/,
    ],
    ['neither', '{{下一步打算}}', /注：上报总数147件,相差1件。/],
  ])('is a difference that is named: it stands at %s', async (_, text, expected) => {
    const { document, bytes, preview } = await made(await changed(line(run(text))), [NOTE]);
    expect(document).toMatch(expected);
    if (text !== '{{下一步打算}}') expect(await partOf(bytes, 'word/footnotes.xml')).toContain(NOTE);
    else expect(preview.at(-1)).toBe(`注：${NOTE}`);
  });

  it('is where a paper comes from: without a place for it, it stands at the end', async () => {
    const bare = { 'word/footer1.xml': EMPTY_FOOT, 'word/footer2.xml': EMPTY_FOOT };
    const { lines, outline } = await made(await changed(line(run('{{下一步打算}}')), bare));
    expect(outline.tellsSources).toBe(false);
    expect(lines.slice(-2)).toEqual(['账本:大武镇', '链头 141128103:12:0123456789abcdef']);
    expect(lackingFindings(outline, CONTENT).at(-1)?.sentence).toContain('写在文末');
  });

  it('is a footnote where the office saved its template without that part', async () => {
    const zip = await builtInTemplate();
    const types = (await partOf(zip, '[Content_Types].xml')).replace(
      /<Override PartName="\/word\/footnotes.xml"[^>]*>/,
      '',
    );
    const relations = (await partOf(zip, 'word/_rels/document.xml.rels')).replace(
      /<Relationship Id="rId3"[^>]*>/,
      '',
    );
    const file = await changed(line(run('{{发现的问题}}')), {
      'word/footnotes.xml': null,
      '[Content_Types].xml': types,
      'word/_rels/document.xml.rels': relations,
    });
    const { bytes } = await made(file, [NOTE]);
    expect(await partOf(bytes, 'word/footnotes.xml')).toContain(NOTE);
    expect(await partOf(bytes, '[Content_Types].xml')).toContain('/word/footnotes.xml');
    expect(await partOf(bytes, 'word/_rels/document.xml.rels')).toContain('Target="footnotes.xml"');
  });
});

const EMPTY_FOOT =
  '<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p/></w:ftr>';
const RELATIONS = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const GOOD = line(run('{{下一步打算}}'));

describe('a file that is to be a template', () => {
  it.each<[string, string, string, Readonly<Record<string, string | null>>]>([
    ['names that are none', 'stage-template.unknown-names', line(run('{{问题件数}}')), {}],
    ['a brace that was forgotten', 'stage-template.unknown-names', line(run('{{问题总数}')), {}],
    ['a section within a sentence', 'stage-template.misplaced', line(run('情况:{{发现的问题}}')), {}],
    [
      'a section beside a picture',
      'stage-template.misplaced',
      line(`<w:r><w:drawing/></w:r>${run('{{发现的问题}}')}`),
      {},
    ],
    ['no placeholder', 'stage-template.empty', line(run('汇报')), {}],
    ['a program', 'stage-template.macros', GOOD, { 'word/vbaProject.bin': 'x' }],
    ['a document within', 'stage-template.macros', GOOD, { 'word/embeddings/a.docx': 'x' }],
    [
      'a link to a template elsewhere',
      'stage-template.linked',
      GOOD,
      { 'word/_rels/settings.xml.rels': RELATIONS('attachedTemplate', 'http://example.org/a.dotm') },
    ],
    ['a DTD', 'file-damaged', GOOD, { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }],
    ['no Word document', 'stage-template.not-docx', GOOD, { 'word/document.xml': null }],
    ['too much text', 'stage-template.too-long', line(run('长'.repeat(60_001))), {}],
  ])('is refused with %s', async (_, code, body, parts) => {
    await expect(changed(body, parts).then(lookAtTemplate)).rejects.toMatchObject({ code });
  });

  it('is refused with a list of what is wrong and of what may be used', async () => {
    const file = await changed(line(run('{{问题件数}}和{{甲}}')));
    await expect(lookAtTemplate(file)).rejects.toMatchObject({
      params: { names: '{{问题件数}}、{{甲}}', known: expect.stringContaining('问题总数') },
    });
  });

  it('may hold a link that one clicks', async () => {
    const file = await changed(GOOD, {
      'word/_rels/footer1.xml.rels': RELATIONS('hyperlink', 'http://example.org'),
    });
    expect((await lookAtTemplate(file)).paragraphs).toEqual([{ block: 'nextSteps' }]);
  });

  it('is none when it is a text of another kind', async () => {
    await expect(lookAtTemplate(Buffer.from('汇报'))).rejects.toMatchObject({
      code: 'stage-template.not-docx',
    });
  });
});

const present = spawnSync('lowriter', ['--version']).status === 0;
const wanted = present || process.env['LEDGER_TEST'] === 'all';
if (!wanted) console.info('LibreOffice Writer is not installed: a template that it saved was not tried.');

(wanted ? describe : describe.skip)('the template in LibreOffice', () => {
  it('still makes the report after LibreOffice has saved it, and the report becomes a PDF', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-template-'));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = (to: string, out: string, path: string): Buffer =>
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', to, '--outdir', join(folder, out), path],
        {
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
    try {
      writeFileSync(join(folder, 'template.docx'), await builtInTemplate());
      convert('docx:MS Word 2007 XML', 'saved', join(folder, 'template.docx'));
      const saved = readFileSync(join(folder, 'saved', 'template.docx'));
      const { bytes } = await made(saved, [NOTE]);
      writeFileSync(join(folder, 'report.docx'), bytes);
      convert('pdf', '.', join(folder, 'report.docx'));
      const text = execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], {
        encoding: 'utf8',
      });
      const read = text.normalize('NFKC').replace(/\s+/g, '');
      expect(read).toContain('一、发现的问题共发现问题147件');
      expect(read).toContain('二、下一步打算再排查一遍。');
      expect(read).toContain(NOTE.normalize('NFKC'));
      expect(read).toContain('141128103:12:0123456789abcdef');
      expect(read).not.toContain('{{');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
