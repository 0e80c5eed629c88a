import { open, type FileHandle } from 'node:fs/promises';
import { invalid, type Refusal } from '../kernel/errors.js';
import type { AttachmentType } from './attachment.js';
import { oleType, zipType } from './office-container.js';
import { hasUtf16Mark, looksLikeMarkup, looksLikeText } from './text-sample.js';

/** So much of a file tells what it is; headers, tables of pictures and the beginning of a text stand there. */
const HEAD_BYTES = 64 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const OF_MIME: Readonly<Record<string, AttachmentType>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'application/pdf': 'pdf',
};

const PROGRAMS =
  /x-msdownload|x-elf|x-mach|java-|vnd\.android|wasm|x-apple-diskimage|x-deb|x-rpm|x-installer|x-ms-shortcut/;
const PACKED =
  /zip|x-7z|x-rar|x-tar|x-bzip|x-xz|x-lzip|x-cpio|x-compress|zstd|x-arj|x-ace|x-lzh|cab-|x-unix-archive/;

/**
 * What a file is, by its bytes alone. Refused (400) `attachment.empty`, `attachment.executable`,
 * `attachment.web-page`, `attachment.archive`, `attachment.macros`, `attachment.encrypted`,
 * `attachment.type-unknown`.
 */
export async function typeOfFile(path: string): Promise<AttachmentType> {
  const handle = await open(path, 'r');
  try {
    const head = await headOf(handle);
    if (head.length === 0) throw invalid('attachment.empty', {}, '文件是空的');
    if (beginsWith(head, ZIP)) return await zipType(handle);
    if (beginsWith(head, OLE)) return await oleType(handle);
    // The mark of such a text is also how some sound begins.
    // Loaded when it is needed, since it would hold up every start.
    const { fileTypeFromBuffer } = await import('file-type');
    const found = hasUtf16Mark(head) ? undefined : await fileTypeFromBuffer(head);
    const type = found && OF_MIME[found.mime];
    if (type !== undefined) return type;
    if (found !== undefined) throw refusalOf(found.mime);
    if (looksLikeMarkup(head)) throw webPage();
    if (isProgram(head)) throw executable();
    if (looksLikeText(head)) return 'text';
    throw unknownType();
  } finally {
    await handle.close();
  }
}

/** The beginning of a file that is open. */
export async function headOf(handle: FileHandle, bytes = HEAD_BYTES): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
  return buffer.subarray(0, bytesRead);
}

const beginsWith = (head: Buffer, mark: readonly number[]): boolean =>
  mark.every((byte, at) => head[at] === byte);

/** Programs of Windows that are older than their header, and scripts of a shell. */
const isProgram = (head: Buffer): boolean => ['MZ', '#!'].includes(head.toString('latin1', 0, 2));

function refusalOf(mime: string): Refusal {
  if (PROGRAMS.test(mime)) return executable();
  if (PACKED.test(mime)) return invalid('attachment.archive', {}, '压缩包请先解压,再把里面的文件拖进来');
  if (/xml|html|svg/.test(mime)) return webPage();
  return unknownType();
}

const executable = (): Refusal => invalid('attachment.executable', {}, '这是程序文件,不能作为附件');

const webPage = (): Refusal =>
  invalid('attachment.web-page', {}, '网页、SVG 和 XML 文件不能作为附件,请打印成 PDF 或截图');

const unknownType = (): Refusal =>
  invalid(
    'attachment.type-unknown',
    {},
    '不能识别这种文件;可收照片、图片、PDF、文字文档、表格、演示文稿和文本',
  );
