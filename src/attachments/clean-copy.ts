import { refused, type Refusal } from '../kernel/errors.js';
import type { AttachmentType } from './attachment.js';
import { isBeyondEnd } from './beyond-end.js';

/**
 * The picture without what camera and programs wrote beside it: place, time, device, comments, thumbnails, and whatever
 * stands behind its end. Pixels are untouched, and a photograph stays upright. Refused `attachment.cannot-clean` where
 * the file is not built as its kind should be.
 */
export function cleanCopy(type: AttachmentType, file: Buffer): Buffer {
  try {
    switch (type) {
      case 'jpeg':
        return cleanJpeg(file);
      case 'png':
        return cleanPng(file);
      case 'webp':
        return cleanWebp(file);
      default:
        throw cannotClean();
    }
  } catch (error) {
    // Reading beyond the end: the file is cut off.
    if (isBeyondEnd(error)) throw cannotClean();
    throw error;
  }
}

const cannotClean = (): Refusal =>
  refused('attachment.cannot-clean', {}, '这张照片里的拍摄信息去不掉,不能外发;请截图或另存为 JPG 后再传');

const EXIF = Buffer.from('Exif\0\0', 'latin1');
const startOfScan = 0xda;
const endOfImage = 0xd9;
const orientationTag = 0x0112;

function cleanJpeg(file: Buffer): Buffer {
  const parts: Buffer[] = [file.subarray(0, 2)];
  let at = 2;
  for (;;) {
    if (file.readUInt8(at) !== 0xff) throw cannotClean();
    const marker = file.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (marker === endOfImage) {
      // What stands behind are further pictures and films, with places of their own.
      parts.push(file.subarray(at, at + 2));
      return Buffer.concat(parts);
    } else {
      const end = at + 2 + file.readUInt16BE(at + 2);
      if (end > file.length) throw cannotClean();
      const kept = keptSegment(marker, file.subarray(at, end));
      if (kept !== undefined) parts.push(kept);
      at = marker === startOfScan ? endOfScan(file, end) : end;
      if (marker === startOfScan) parts.push(file.subarray(end, at));
    }
  }
}

/** The segment as it stays: colours and frames whole, of the camera's words the way up alone, the rest not at all. */
function keptSegment(marker: number, segment: Buffer): Buffer | undefined {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  if (!isApplication) return marker === 0xfe ? undefined : segment;
  const content = segment.subarray(4);
  const begins = (word: string): boolean => content.toString('latin1', 0, word.length) === word;
  if (marker === 0xe0) return begins('JFIF\0') ? segment : undefined;
  if (marker === 0xe2) return begins('ICC_PROFILE\0') ? segment : undefined;
  if (marker === 0xee) return begins('Adobe') ? segment : undefined;
  if (marker !== 0xe1 || !content.subarray(0, EXIF.length).equals(EXIF)) return undefined;
  const orientation = orientationOf(content.subarray(EXIF.length));
  return orientation > 1 && orientation <= 8 ? orientationSegment(orientation) : undefined;
}

/** Where the compressed data ends: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(file: Buffer, start: number): number {
  let at = start;
  for (;;) {
    at = file.indexOf(0xff, at);
    if (at < 0 || at + 1 >= file.length) throw cannotClean();
    const next = file.readUInt8(at + 1);
    if (next === 0xff) at += 1;
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2;
    else return at;
  }
}

/** The way up that a TIFF block states in its first directory; 1 where it states none. */
function orientationOf(tiff: Buffer): number {
  if (tiff.length < 8) return 1;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return 1;
  for (let entry = 0; entry < u16(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (u16(at) === orientationTag) return u16(at + 8);
  }
  return 1;
}

function orientationSegment(orientation: number): Buffer {
  const segment = Buffer.from(
    'ffe10022457869660000' + '4d4d002a00000008' + '0001' + '0112000300000001',
    'hex',
  );
  const tail = Buffer.alloc(8);
  tail.writeUInt16BE(orientation, 0);
  return Buffer.concat([segment, tail]);
}

/** Chunks of a PNG that say how its pixels look; whatever else stands beside them anybody may have put there. */
const PNG_KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '),
);

function cleanPng(file: Buffer): Buffer {
  const parts: Buffer[] = [file.subarray(0, 8)];
  for (let at = 8; ;) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) throw cannotClean();
    const kind = file.toString('latin1', at + 4, at + 8);
    if (PNG_KEPT.has(kind)) parts.push(file.subarray(at, end));
    if (kind === 'IEND') return Buffer.concat(parts);
    at = end;
  }
}

const exifAndXmpFlags = 0x08 | 0x04;
/** Chunks of a WebP that are picture. */
const WEBP_KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

function cleanWebp(file: Buffer): Buffer {
  const riffEnd = 8 + file.readUInt32LE(4);
  if (riffEnd > file.length) throw cannotClean();
  const parts: Buffer[] = [];
  for (let at = 12; at + 8 <= riffEnd;) {
    const bytes = file.readUInt32LE(at + 4);
    const end = at + 8 + bytes + (bytes % 2);
    if (end > riffEnd + 1) throw cannotClean();
    const kind = file.toString('latin1', at, at + 4);
    if (WEBP_KEPT.has(kind)) {
      const chunk = Buffer.from(file.subarray(at, end));
      if (kind === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~exifAndXmpFlags, 8);
      parts.push(chunk);
    }
    at = end;
  }
  const body = Buffer.concat(parts);
  const head = Buffer.from(file.subarray(0, 12));
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}
