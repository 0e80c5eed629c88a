import { Jimp } from 'jimp';

/** What a camera is to have written into a picture. */
export interface Camera {
  readonly make?: string;
  readonly model?: string;
  readonly orientation?: number;
  /** `2015:07:03 10:20:30` */
  readonly taken?: string;
  /** Degrees, minutes, seconds of north and east. */
  readonly place?: readonly [readonly [number, number, number], readonly [number, number, number]];
}

const noise = (x: number, y: number): number => (((x * 7919 + y * 104729) % 0xffffff) * 256 + 0xff) >>> 0;

/** A small photograph, left half dark, right half light, with some grain. */
export async function photograph(width = 64, height = 48): Promise<Buffer> {
  const picture = new Jimp({ width, height, color: 0x202020ff });
  for (let x = width / 2; x < width; x += 1) {
    for (let y = 0; y < height; y += 1) picture.setPixelColor(0xe0e0e0ff, x, y);
  }
  for (let at = 0; at < width; at += 3) picture.setPixelColor(noise(at, at), at, at % height);
  return picture.getBuffer('image/jpeg', { quality: 90 });
}

/** A small picture as PNG. */
export const drawing = (width = 20, height = 10): Promise<Buffer> =>
  new Jimp({ width, height, color: 0xcc0000ff }).getBuffer('image/png');

type Entry = readonly [tag: number, type: number, count: number, value: Buffer];

const ascii = (tag: number, text: string): Entry => [
  tag,
  2,
  text.length + 1,
  Buffer.from(`${text}\0`, 'latin1'),
];

/** One directory of TIFF, little-endian; values longer than four bytes stand behind it. */
function directory(entries: readonly Entry[], at: number): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16LE(entries.length, 0);
  const behind: Buffer[] = [];
  let next = at + head.length;
  entries.forEach(([tag, type, count, value], index) => {
    const place = 2 + index * 12;
    head.writeUInt16LE(tag, place);
    head.writeUInt16LE(type, place + 2);
    head.writeUInt32LE(count, place + 4);
    if (value.length <= 4) value.copy(head, place + 8);
    else {
      head.writeUInt32LE(next, place + 8);
      behind.push(value);
      next += value.length;
    }
  });
  return Buffer.concat([head, ...behind]);
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const degrees = (parts: readonly number[]): Buffer =>
  Buffer.concat(parts.flatMap((part) => [u32(part), u32(1)]));

/** The block that a camera writes, as TIFF. */
export function cameraBlock({ make, model, orientation, taken, place }: Camera): Buffer {
  const first: Entry[] = [];
  if (make !== undefined) first.push(ascii(0x010f, make));
  if (model !== undefined) first.push(ascii(0x0110, model));
  if (orientation !== undefined) first.push([0x0112, 3, 1, Buffer.from([orientation, 0])]);
  const pointers = (taken === undefined ? 0 : 1) + (place === undefined ? 0 : 1);
  const length = directory(
    [...first, ...Array.from({ length: pointers }, (): Entry => [0, 4, 1, u32(0)])],
    8,
  ).length;
  const behind: Buffer[] = [];
  let at = 8 + length;
  const point = (tag: number, entries: readonly Entry[]): void => {
    const block = directory(entries, at);
    first.push([tag, 4, 1, u32(at)]);
    behind.push(block);
    at += block.length;
  };
  if (taken !== undefined) point(0x8769, [ascii(0x9003, taken)]);
  if (place !== undefined) {
    point(0x8825, [ascii(1, 'N'), [2, 5, 3, degrees(place[0])], ascii(3, 'E'), [4, 5, 3, degrees(place[1])]]);
  }
  return Buffer.concat([Buffer.from('II*\0', 'latin1'), u32(8), directory(first, 8), ...behind]);
}

/** A segment of a JPEG. */
export function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** The photograph with segments behind its beginning, and bytes behind its end. */
export const withSegments = (
  jpeg: Buffer,
  segments: readonly Buffer[],
  behind: Buffer = Buffer.alloc(0),
): Buffer => Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2), behind]);

/** The photograph as a camera would have written it. */
export const takenBy = (jpeg: Buffer, camera: Camera): Buffer =>
  withSegments(jpeg, [
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), cameraBlock(camera)])),
  ]);

/** A chunk of a PNG; nobody here looks at its checksum. */
export function pngChunk(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length, 0);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, content, Buffer.alloc(4)]);
}

/** A chunk of a WebP. */
export function riffChunk(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** A WebP of these chunks. */
export function webp(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
