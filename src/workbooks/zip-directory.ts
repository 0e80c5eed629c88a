import { WORKBOOK_LIMITS, WorkbookRefusal } from './workbook.js';

/** One file inside a zip. Sizes in bytes, as the directory claims them. */
export interface ZipEntry {
  readonly name: string;
  /** The name as it is written. */
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly inflatedBytes: number;
  readonly headerAt: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_BYTES = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const COMMENT_BYTES_MAX = 65_535;
const UNKNOWN_32 = 0xffff_ffff;
const UNKNOWN_16 = 0xffff;
const ZIP64_EXTRA = 1;

/**
 * Reads the directory at the end of a zip (APPNOTE 6.3, with zip64) from a file held whole in memory; an upload is
 * small enough for that, and reading without streams takes a few milliseconds off every import. Names are in lower
 * case, since the parts of a workbook are looked up without regard to it; the first of two equal names counts.
 * Throws `file-damaged`, and `file-inflates-too-much` on what the directory itself admits.
 */
export function readZipDirectory(file: Buffer): ReadonlyMap<string, ZipEntry> {
  const { at: start, count } = findDirectory(file);
  if (count > WORKBOOK_LIMITS.zipEntries) throw damaged();
  const entries = new Map<string, ZipEntry>();
  let inflatedBytes = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + DIRECTORY_ENTRY_BYTES > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw damaged();
    const nameBytes = file.readUInt16LE(at + 28);
    const extraBytes = file.readUInt16LE(at + 30);
    const nameAt = at + DIRECTORY_ENTRY_BYTES;
    const entry = readEntry(file, at, nameAt, nameBytes, extraBytes);
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    inflatedBytes += entry.inflatedBytes;
    at = nameAt + nameBytes + extraBytes + file.readUInt16LE(at + 32);
  }
  if (inflatedBytes > WORKBOOK_LIMITS.inflatedBytes) throw inflatesTooMuch();
  return entries;
}

/** The compressed bytes of an entry. Throws `file-damaged` where they would reach beyond the file. */
export function compressedBytesOf(file: Buffer, entry: ZipEntry): Buffer {
  const { headerAt } = entry;
  if (headerAt + LOCAL_HEADER_BYTES > file.length || file.readUInt32LE(headerAt) !== LOCAL_HEADER)
    throw damaged();
  const start =
    headerAt + LOCAL_HEADER_BYTES + file.readUInt16LE(headerAt + 26) + file.readUInt16LE(headerAt + 28);
  if (start + entry.compressedBytes > file.length) throw damaged();
  return file.subarray(start, start + entry.compressedBytes);
}

/** The refusal of a file that is a bomb, or as good as one. */
const inflatesTooMuch = (): WorkbookRefusal =>
  new WorkbookRefusal('file-inflates-too-much', { limit: WORKBOOK_LIMITS.inflatedBytes / 1024 / 1024 });

const damaged = (): WorkbookRefusal => new WorkbookRefusal('file-damaged', { detail: 'zip' });

function findDirectory(file: Buffer): { at: number; count: number } {
  const last = file.length - END_OF_DIRECTORY_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_BYTES_MAX); at--) {
    if (file.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
    const count = file.readUInt16LE(at + 10);
    const start = file.readUInt32LE(at + 16);
    if (count === UNKNOWN_16 || start === UNKNOWN_32)
      return findZip64Directory(file, at - ZIP64_LOCATOR_BYTES);
    return { at: start, count };
  }
  throw damaged();
}

function findZip64Directory(file: Buffer, locatorAt: number): { at: number; count: number } {
  if (locatorAt < 0 || file.readUInt32LE(locatorAt) !== ZIP64_LOCATOR) throw damaged();
  const at = Number(file.readBigUInt64LE(locatorAt + 8));
  if (at + 56 > file.length || file.readUInt32LE(at) !== ZIP64_END) throw damaged();
  return { at: Number(file.readBigUInt64LE(at + 48)), count: Number(file.readBigUInt64LE(at + 32)) };
}

function readEntry(
  file: Buffer,
  at: number,
  nameAt: number,
  nameBytes: number,
  extraBytes: number,
): ZipEntry {
  const extraAt = nameAt + nameBytes;
  if (extraAt + extraBytes > file.length) throw damaged();
  const wide = readZip64Extra(file, extraAt, extraAt + extraBytes);
  // The extra field holds only those of the three numbers that did not fit, in this order.
  const widen = (narrow: number): number => (narrow === UNKNOWN_32 ? (wide.shift() ?? narrow) : narrow);
  const inflatedBytes = widen(file.readUInt32LE(at + 24));
  const compressedBytes = widen(file.readUInt32LE(at + 20));
  const headerAt = widen(file.readUInt32LE(at + 42));
  const path = file.toString('utf8', nameAt, extraAt).replaceAll('\\', '/').replace(/^\/+/, '');
  return {
    name: path.toLowerCase(),
    path,
    method: file.readUInt16LE(at + 10),
    encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
    crc: file.readUInt32LE(at + 16),
    compressedBytes,
    inflatedBytes,
    headerAt,
  };
}

function readZip64Extra(file: Buffer, start: number, end: number): number[] {
  const numbers: number[] = [];
  for (let at = start; at + 4 <= end; at += 4 + file.readUInt16LE(at + 2)) {
    if (file.readUInt16LE(at) !== ZIP64_EXTRA) continue;
    const fieldEnd = Math.min(end, at + 4 + file.readUInt16LE(at + 2));
    for (let i = at + 4; i + 8 <= fieldEnd; i += 8) numbers.push(Number(file.readBigUInt64LE(i)));
  }
  return numbers;
}
