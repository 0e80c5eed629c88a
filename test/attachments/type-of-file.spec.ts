import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typeOfFile } from '../../src/attachments/type-of-file.js';
import type { AttachmentType } from '../../src/attachments/attachment.js';
import { officeFile } from '../support/program.js';
import { drawing, photograph, riffChunk, webp } from './pictures.js';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (stream: string): Buffer =>
  Buffer.concat([OLE, Buffer.alloc(2 * 1024 * 1024), utf16(`${stream}\0`)]);

/** A zip of empty parts of these names. */
function zipOf(...names: string[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const bytes = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, bytes);
    directory.push(entry, bytes);
    at += local.length + bytes.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}

const CONTENT_TYPES = '[Content_Types].xml';
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic'),
  Buffer.alloc(64),
]);

describe('what a file is', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-types-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const typeOf = (content: Buffer): Promise<AttachmentType> => {
    const path = join(folder, 'file');
    writeFileSync(path, content);
    return typeOfFile(path);
  };

  const TAKEN: readonly (readonly [string, AttachmentType, () => Buffer | Promise<Buffer>])[] = [
    ['a photograph', 'jpeg', () => photograph()],
    ['a PNG', 'png', () => drawing()],
    ['a WebP', 'webp', () => webp(riffChunk('VP8 ', Buffer.alloc(32)))],
    ['a photograph of an Apple telephone', 'heic', () => heic],
    ['a PDF', 'pdf', () => Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj')],
    ['a document of Word', 'docx', () => zipOf(CONTENT_TYPES, 'word/document.xml')],
    ['slides', 'pptx', () => zipOf(CONTENT_TYPES, 'ppt/presentation.xml')],
    ['a workbook as offices keep them', 'xlsx', () => readFileSync(officeFile('cases-office.xlsx'))],
    ['an old document, also of WPS', 'doc', () => ole('WordDocument')],
    ['an old workbook', 'xls', () => ole('Workbook')],
    ['old slides', 'ppt', () => ole('PowerPoint Document')],
    ['a text', 'text', () => Buffer.from('情况说明:机动地承包费 1 < 2,3 > 1。\r\n')],
    ['a list as offices export it, in GB18030', 'text', () => readFileSync(officeFile('fund-entries.csv'))],
    ['a text of UTF-16', 'text', () => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('情况说明')])],
    ['a long text, cut within a character', 'text', () => Buffer.from(`a${'村'.repeat(40_000)}`)],
  ];
  it.each(TAKEN)('%s is taken for what it is', async (_, type, content) => {
    expect(await typeOf(await content())).toBe(type);
  });

  const REFUSED: readonly (readonly [string, string, () => Buffer])[] = [
    ['nothing', 'attachment.empty', () => Buffer.alloc(0)],
    [
      'a program of Windows',
      'attachment.executable',
      () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
    ],
    ['a program of Linux', 'attachment.executable', () => readFileSync(process.execPath).subarray(0, 8192)],
    ['a script', 'attachment.executable', () => Buffer.from('#!/bin/sh\nrm -rf .\n')],
    ['a web page', 'attachment.web-page', () => Buffer.from('<!DOCTYPE html><p>hello')],
    [
      'a web page after a long text',
      'attachment.web-page',
      () => Buffer.from(`${'说明 '.repeat(200)}<ScRiPt>alert(1)`),
    ],
    [
      'a web page in UTF-16',
      'attachment.web-page',
      () => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('<script>')]),
    ],
    [
      'a drawing that can run scripts',
      'attachment.web-page',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['XML', 'attachment.web-page', () => Buffer.from('<?xml version="1.0"?><a/>')],
    ['a zip', 'attachment.archive', () => zipOf('1.jpg', '2.jpg')],
    ['a zip without end', 'attachment.archive', () => zipOf('1.jpg').subarray(0, 40)],
    ['a program of Java', 'attachment.archive', () => zipOf('META-INF/MANIFEST.MF', 'A.class')],
    [
      'a RAR',
      'attachment.archive',
      () => Buffer.concat([Buffer.from('526172211a0700', 'hex'), Buffer.alloc(64)]),
    ],
    [
      'a document with macros',
      'attachment.macros',
      () => zipOf(CONTENT_TYPES, 'word/document.xml', 'word/vbaProject.bin'),
    ],
    ['a document with a password', 'attachment.encrypted', () => ole('EncryptedPackage')],
    ['an installer', 'attachment.type-unknown', () => ole('Binary.Setup')],
    ['a GIF', 'attachment.type-unknown', () => Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')],
    ['anything else', 'attachment.type-unknown', () => Buffer.from([1, 2, 3, 0, 0, 0, 250, 251])],
  ];
  it.each(REFUSED)('%s is refused, whatever it is called', async (_, code, content) => {
    await expect(typeOf(content())).rejects.toMatchObject({ kind: 'invalid', code });
  });
});
