import { isBeyondEnd } from './beyond-end.js';

/** Width and height in pixels, as a picture's header claims them. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size that the header of a JPEG, PNG or WebP claims; undefined where it cannot be read. Nothing is decoded. */
export function pictureSize(file: Buffer): PictureSize | undefined {
  try {
    if (file[0] === 0xff && file[1] === 0xd8) return jpegSize(file);
    if (file.toString('latin1', 1, 4) === 'PNG') {
      return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
    }
    if (file.toString('latin1', 8, 12) === 'WEBP') return webpSize(file);
  } catch (error) {
    // Reading beyond the end: the header is cut off.
    if (isBeyondEnd(error)) return undefined;
    throw error;
  }
  return undefined;
}

/** Frame headers, SOF0 to SOF15 without those numbers that mean something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(file: Buffer): PictureSize | undefined {
  for (let at = 2; at + 9 < file.length;) {
    if (file[at] !== 0xff) return undefined;
    const marker = file.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    at += 2 + file.readUInt16BE(at + 2);
  }
  return undefined;
}

function webpSize(file: Buffer): PictureSize | undefined {
  switch (file.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: 1 + file.readUIntLE(24, 3), height: 1 + file.readUIntLE(27, 3) };
    case 'VP8L': {
      const bits = file.readUInt32LE(21);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case 'VP8 ':
      return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
    default:
      return undefined;
  }
}
