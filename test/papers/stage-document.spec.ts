import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtInTemplate } from '../../src/papers/stage-document.js';
import { composition } from '../../src/papers/stage-composition.rules.js';
import { filledTemplate } from '../../src/papers/stage-template-filling.js';
import { lookAtTemplate } from '../../src/papers/stage-template-package.js';
import { figure, keptParagraphs, paragraph } from '../../src/papers/stage-writing.rules.js';
import { readDocx } from '../../src/report-check/docx-text.js';
import { ZipPackage } from '../../src/workbooks/zip-package.js';
import { contentWith } from './stage-content.js';

const FOOTNOTE = '上报总数147件,相差1件。';
const CONTENT = contentWith({
  title: [paragraph('title', '大武镇工作'), paragraph('title', '阶段汇报')],
  found: [
    paragraph('body', '共发现问题', figure(147, '件', { of: 'declaration' }), '。'),
    ...keptParagraphs('甲 & 乙 <丙>"丁"\u0001\n\n第二段'),
  ],
  sources: [paragraph('kept', '账本:大武镇'), paragraph('kept', '链头 141128103:12:0123 4567 89ab cdef')],
});

/** The report that the program's own template makes of this content. */
async function report(content = CONTENT): Promise<Buffer> {
  const file = await builtInTemplate();
  return filledTemplate(file, composition(await lookAtTemplate(file), content, [FOOTNOTE]));
}

async function partOf(content: Buffer, part: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of new ZipPackage(content).pieces(part)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

describe('a stage report as a Word document', () => {
  it('is the same to the byte for the same report, whenever and in whichever zone it is made', async () => {
    const first = await report();
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'America/New_York';
      expect((await report()).equals(first)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    const other = await report({ ...CONTENT, values: { ...CONTENT.values, maker: { text: 'user:lead' } } });
    expect(other.equals(first)).toBe(false);
  });

  it('carries every word, also those with signs that XML keeps for itself, and none that it cannot hold', async () => {
    const text = await readDocx(new ZipPackage(await report()), 10_000);
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      '大武镇工作',
      '阶段汇报',
      '一、发现的问题',
      '共发现问题147件。',
      '甲 & 乙 <丙>"丁"',
      '第二段',
      '大武镇三资办',
      '2026年3月10日',
    ]);
  });

  it('is laid out as GB/T 9704 asks: A4, its margins in mm, 28.95 points a line, the four faces', async () => {
    const content = await report();
    const body = await partOf(content, 'word/document.xml');
    const [, top, right, bottom, left] =
      /w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(body) ?? [];
    const millimetres = (twips: string | undefined): number => Math.round((Number(twips) / 1440) * 25.4);
    expect([top, bottom, left, right].map(millimetres)).toEqual([37, 35, 28, 26]);
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    const styles = await partOf(content, 'word/styles.xml');
    const face = (kind: string): string[] => {
      const style = new RegExp(`w:styleId="${kind}">.*?</w:style>`).exec(styles)?.[0] ?? '';
      return [/w:eastAsia="([^"]+)"/.exec(style)?.[1] ?? '', /w:sz w:val="(\d+)"/.exec(style)?.[1] ?? ''];
    };
    expect(face('title')).toEqual(['方正小标宋简体', '44']);
    expect(face('heading')).toEqual(['黑体', '32']);
    expect(face('subheading')).toEqual(['楷体_GB2312', '32']);
    expect(face('body')).toEqual(['仿宋_GB2312', '32']);
    expect(/w:styleId="body">.*?w:line="(\d+)" w:lineRule="exact"/.exec(styles)?.[1]).toBe(
      String(28.95 * 20),
    );
  });

  it('names a difference in a footnote of the page, and its heads in the foot of every page', async () => {
    const content = await report();
    expect(await partOf(content, 'word/document.xml')).toMatch(
      /147件<\/w:t><\/w:r><w:r>.*?<w:footnoteReference w:id="2"\/>/,
    );
    expect(await partOf(content, 'word/footnotes.xml')).toContain('上报总数147件,相差1件。');
    for (const part of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(await partOf(content, part)).toContain('链头 141128103:12:0123 4567 89ab cdef');
    }
  });
});

const present = spawnSync('lowriter', ['--version']).status === 0;
const wanted = present || process.env['LEDGER_TEST'] === 'all';
if (!wanted)
  console.info('LibreOffice Writer is not installed: what it makes of the stage report was not tried.');

(wanted ? describe : describe.skip)('the stage report in LibreOffice', () => {
  it('becomes a PDF with its text, its footnote and its page number', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-stage-'));
    try {
      const path = join(folder, 'stage.docx');
      writeFileSync(path, await report());
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path];
      execFileSync('soffice', options, { stdio: ['ignore', 'pipe', 'pipe'] });
      const text = execFileSync('pdftotext', ['-layout', join(folder, 'stage.pdf'), '-'], {
        encoding: 'utf8',
      });
      const read = text.normalize('NFKC').replace(/\s+/g, '');
      expect(read).toContain('共发现问题147件');
      expect(read).toContain('上报总数147件,相差1件。');
      expect(read).toContain('—1—');
      expect(read).toContain('141128103:12:0123456789abcdef');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
