import { readFile, writeFile } from 'node:fs/promises';
import { Jimp } from 'jimp';
import { pictureSize } from './picture-size.js';

/** What the process that makes a small picture is told. */
export interface ThumbnailOrder {
  readonly source: string;
  readonly target: string;
  /** Longest side of the small picture, in pixels. */
  readonly edge: number;
  /** Pixels that a picture may claim; one that claims more is not decoded. */
  readonly pixelsMax: number;
}

/** Makes a small JPEG of a JPEG or PNG, the right way up; answers whether there is one now. */
export async function run({ source, target, edge, pixelsMax }: ThumbnailOrder): Promise<boolean> {
  const file = await readFile(source);
  const size = pictureSize(file);
  if (size === undefined || size.width * size.height > pixelsMax) return false;
  const picture = await Jimp.fromBuffer(file);
  if (picture.width > edge || picture.height > edge) picture.scaleToFit({ w: edge, h: edge });
  // Whatever is transparent would turn black.
  const paper = new Jimp({ width: picture.width, height: picture.height, color: 0xffffffff });
  const small = await paper.composite(picture, 0, 0).getBuffer('image/jpeg', { quality: 78 });
  await writeFile(target, small);
  return true;
}
