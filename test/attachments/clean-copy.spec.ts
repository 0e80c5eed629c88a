import { Jimp } from 'jimp';
import { cleanCopy } from '../../src/attachments/clean-copy.js';
import { pictureOrigin } from '../../src/attachments/picture-origin.js';
import { pictureSize } from '../../src/attachments/picture-size.js';
import {
  cameraBlock,
  drawing,
  photograph,
  pngChunk,
  riffChunk,
  segment,
  takenBy,
  webp,
  withSegments,
} from './pictures.js';

const CAMERA = {
  make: 'HUAWEI',
  model: 'HUAWEI P7',
  taken: '2015:07:03 10:20:30',
  place: [
    [37, 53, 24],
    [111, 14, 6],
  ],
} as const;
const SECRET = Buffer.from('SECRET-PLACE', 'latin1');
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

const pixelsOf = async (file: Buffer): Promise<Buffer> => (await Jimp.fromBuffer(file)).bitmap.data;

describe('what a camera wrote', () => {
  it('is read: its clock, its place and what it is', async () => {
    expect(await pictureOrigin(takenBy(await photograph(), CAMERA))).toEqual({
      takenAt: '2015-07-03 10:20:30',
      latitude: 37.89,
      longitude: 111.235,
      device: 'HUAWEI P7',
    });
  });

  it('is nothing where there is nothing, or nothing that makes sense', async () => {
    expect(await pictureOrigin(await photograph())).toBeNull();
    expect(await pictureOrigin(await drawing())).toBeNull();
    expect(await pictureOrigin(takenBy(await photograph(), { taken: '0000:00:00 00:00:00' }))).toBeNull();
    const broken = takenBy(await photograph(), CAMERA).subarray(0, 60);
    expect(await pictureOrigin(broken)).toBeNull();
    expect(await pictureOrigin(Buffer.from('no picture at all'))).toBeNull();
  });
});

describe('a copy that leaves', () => {
  it('of a photograph carries neither place nor time nor device, and the same pixels', async () => {
    const plain = await photograph();
    const full = withSegments(takenBy(plain, CAMERA), [
      segment(0xe1, Buffer.concat([utf8('http://ns.adobe.com/xap/1.0/\0'), SECRET])),
      segment(0xed, Buffer.concat([utf8('Photoshop 3.0\0'), SECRET])),
      segment(0xe2, Buffer.concat([utf8('MPF\0'), SECRET])),
      segment(0xfe, SECRET),
    ]);
    const clean = cleanCopy('jpeg', full);
    expect(await pictureOrigin(clean)).toBeNull();
    expect(clean.includes(SECRET)).toBe(false);
    expect(clean.includes(utf8('Exif'))).toBe(false);
    expect((await pixelsOf(clean)).equals(await pixelsOf(plain))).toBe(true);
  });

  it('of a photograph ends where the picture ends: the second picture behind it has a place of its own', async () => {
    const plain = await photograph();
    const second = takenBy(plain, CAMERA);
    const clean = cleanCopy('jpeg', withSegments(plain, [], Buffer.concat([second, SECRET])));
    expect(clean.equals(cleanCopy('jpeg', plain))).toBe(true);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('of a photograph stays upright: way up %i', async (orientation) => {
    const clean = cleanCopy('jpeg', takenBy(await photograph(), { ...CAMERA, orientation }));
    const upright = await Jimp.fromBuffer(clean);
    expect(upright.width > upright.height).toBe(orientation < 5);
    expect(await pictureOrigin(clean)).toBeNull();
  });

  it('of a photograph keeps its colours', async () => {
    const profile = segment(
      0xe2,
      Buffer.concat([utf8('ICC_PROFILE\0'), Buffer.from([1, 1]), utf8('colours')]),
    );
    const clean = cleanCopy('jpeg', withSegments(await photograph(), [profile]));
    expect(clean.includes(profile)).toBe(true);
  });

  it('of a PNG carries no text, no camera block and nothing behind its end', async () => {
    const plain = await drawing();
    const full = Buffer.concat([
      plain.subarray(0, 33),
      pngChunk('tEXt', Buffer.concat([utf8('Comment\0'), SECRET])),
      pngChunk('iTXt', Buffer.concat([utf8('XML:com.adobe.xmp\0'), SECRET])),
      pngChunk('eXIf', Buffer.concat([cameraBlock(CAMERA), SECRET])),
      pngChunk('tIME', Buffer.alloc(7)),
      // Where a picture was made, signed (C2PA), and a program's own.
      pngChunk('caBX', SECRET),
      pngChunk('prVt', SECRET),
      plain.subarray(33),
      SECRET,
    ]);
    expect(cleanCopy('png', full).equals(plain)).toBe(true);
  });

  it('of a WebP carries no camera block, and its header does not promise one', () => {
    const header = Buffer.from([0x0c, 0, 0, 0, 99, 0, 0, 49, 0, 0]);
    const full = webp(
      riffChunk('VP8X', header),
      riffChunk('VP8L', Buffer.from([0x2f, 1, 2, 3, 4])),
      riffChunk('EXIF', Buffer.concat([cameraBlock(CAMERA), SECRET])),
      riffChunk('XMP ', SECRET),
      riffChunk('C2PA', SECRET),
    );
    const clean = cleanCopy('webp', full);
    const plainHeader = Buffer.from(header);
    plainHeader[0] = 0;
    const plain = webp(riffChunk('VP8X', plainHeader), riffChunk('VP8L', Buffer.from([0x2f, 1, 2, 3, 4])));
    expect(clean.equals(plain)).toBe(true);
    expect(pictureSize(clean)).toEqual({ width: 100, height: 50 });
  });

  it('is not made of what is cut off or not built as it should be', async () => {
    const jpeg = await photograph();
    const png = await drawing();
    const refusal = expect.objectContaining({ code: 'attachment.cannot-clean' });
    for (let end = 2; end < jpeg.length; end += 7) {
      expect(() => cleanCopy('jpeg', jpeg.subarray(0, end))).toThrow(refusal);
    }
    for (let end = 8; end < png.length; end += 3) {
      expect(() => cleanCopy('png', png.subarray(0, end))).toThrow(refusal);
    }
    expect(() => cleanCopy('webp', webp().subarray(0, 10))).toThrow(refusal);
    expect(() => cleanCopy('heic', jpeg)).toThrow(refusal);
  });
});

describe('the size of a picture', () => {
  it('is what its header claims, without decoding anything', async () => {
    expect(pictureSize(await photograph(64, 48))).toEqual({ width: 64, height: 48 });
    expect(pictureSize(takenBy(await photograph(30, 20), CAMERA))).toEqual({ width: 30, height: 20 });
    expect(pictureSize(await drawing(20, 10))).toEqual({ width: 20, height: 10 });
    expect(pictureSize((await photograph()).subarray(0, 10))).toBeUndefined();
    expect(pictureSize(Buffer.from('%PDF-1.7'))).toBeUndefined();
  });
});
