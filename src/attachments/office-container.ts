import type { FileHandle } from 'node:fs/promises';
import { invalid, type Refusal } from '../kernel/errors.js';
import type { AttachmentType } from './attachment.js';

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
/** A document of an office has some hundred parts; a directory beyond this is no office's. */
const DIRECTORY_BYTES_MAX = 1024 * 1024;

const MAIN_PARTS: readonly (readonly [RegExp, AttachmentType])[] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\d*\.(?:xml|bin)$/, 'xlsx'],
  [/^ppt\/presentation\d*\.xml$/, 'pptx'],
];

/** What a zip holds: an office document by its parts, refused `attachment.archive` otherwise and `attachment.macros`. */
export async function zipType(handle: FileHandle): Promise<AttachmentType> {
  const names = await partNames(handle);
  const type = MAIN_PARTS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  if (type === undefined || !names.includes('[content_types].xml')) throw archive();
  if (names.some((name) => /(?:^|\/)vbaproject\.bin$/.test(name))) {
    throw invalid('attachment.macros', {}, '文档里带有宏,请另存为不带宏的格式');
  }
  return type;
}

const archive = (): Refusal => invalid('attachment.archive', {}, '压缩包请先解压,再把里面的文件拖进来');

/** Names in the directory at the end of a zip, in lower case; the entries themselves are not looked at. */
async function partNames(handle: FileHandle): Promise<string[]> {
  const { size } = await handle.stat();
  const tail = await bytesAt(handle, Math.max(0, size - END_OF_DIRECTORY_BYTES - COMMENT_BYTES_MAX), size);
  let end = tail.length - END_OF_DIRECTORY_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw archive();
  const bytes = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (bytes > DIRECTORY_BYTES_MAX || start + bytes > size) throw archive();
  const directory = await bytesAt(handle, start, start + bytes);
  const names: string[] = [];
  for (let at = 0; at + DIRECTORY_ENTRY_BYTES <= directory.length;) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw archive();
    const nameAt = at + DIRECTORY_ENTRY_BYTES;
    const nameEnd = nameAt + directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', nameAt, nameEnd).replaceAll('\\', '/').toLowerCase());
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

const STREAMS: readonly (readonly [Buffer, AttachmentType])[] = [
  [utf16('WordDocument'), 'doc'],
  [utf16('Workbook\0'), 'xls'],
  [utf16('Book\0'), 'xls'],
  [utf16('PowerPoint Document'), 'ppt'],
];
const ENCRYPTED = utf16('EncryptedPackage');
const SEARCHED_BYTES = 1024 * 1024;
/** Longer than any of the names, so that none is missed where two pieces meet. */
const OVERLAP_BYTES = 64;

/**
 * What a compound file of older office programs holds, by the names of its streams. Refused `attachment.encrypted` for
 * a document with a password, `attachment.type-unknown` for an installer, a message and the like.
 */
export async function oleType(handle: FileHandle): Promise<AttachmentType> {
  const { size } = await handle.stat();
  let type: AttachmentType | undefined;
  for (let at = 0; at < size && type === undefined; at += SEARCHED_BYTES) {
    const piece = await bytesAt(handle, at, Math.min(size, at + SEARCHED_BYTES + OVERLAP_BYTES));
    if (piece.includes(ENCRYPTED)) {
      throw invalid('attachment.encrypted', {}, '文档设有打开密码,请取消密码后再传');
    }
    type = STREAMS.find(([name]) => piece.includes(name))?.[1];
  }
  if (type === undefined) {
    throw invalid(
      'attachment.type-unknown',
      {},
      '不能识别这种文件;可收照片、图片、PDF、文字文档、表格、演示文稿和文本',
    );
  }
  return type;
}

async function bytesAt(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
  return buffer.subarray(0, bytesRead);
}
