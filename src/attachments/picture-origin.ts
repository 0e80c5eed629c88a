import { tidyText } from '../kernel/text.js';
import type { PictureOrigin } from './attachment.js';

const DEVICE_CHARACTERS_MAX = 80;
const CAMERA_TIME = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})/;

/**
 * What the camera wrote into a picture, from the beginning of its file; null where it wrote nothing, or where that
 * cannot be read.
 */
export async function pictureOrigin(head: Buffer): Promise<PictureOrigin | null> {
  // Loaded when it is needed, since it would hold up every start.
  const { default: exifr } = await import('exifr');
  const tags: unknown = await exifr
    .parse(head, { xmp: false, icc: false, iptc: false, jfif: false, ihdr: false, reviveValues: false })
    .catch(() => undefined);
  if (typeof tags !== 'object' || tags === null) return null;
  const origin: PictureOrigin = {
    takenAt: cameraTime(text(tags, 'DateTimeOriginal') ?? text(tags, 'CreateDate')),
    latitude: degrees(tags, 'latitude', 90),
    longitude: degrees(tags, 'longitude', 180),
    device: deviceOf(text(tags, 'Make') ?? '', text(tags, 'Model') ?? ''),
  };
  return Object.values(origin).every((value) => value === null) ? null : origin;
}

function text(tags: object, name: string): string | undefined {
  const value: unknown = Reflect.get(tags, name);
  return typeof value === 'string' ? tidyText(value) : undefined;
}

function cameraTime(written: string | undefined): string | null {
  const found = CAMERA_TIME.exec(written ?? '');
  // A camera whose clock was never set writes zeros.
  return found === null || found[2] === '00' ? null : `${found[1]}-${found[2]}-${found[3]} ${found[4]}`;
}

function degrees(tags: object, name: string, max: number): number | null {
  const value: unknown = Reflect.get(tags, name);
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > max) return null;
  return Math.round(value * 1e6) / 1e6;
}

/** Many models repeat the name of their maker. */
function deviceOf(make: string, model: string): string | null {
  const device = model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`.trim();
  return device === '' ? null : device.slice(0, DEVICE_CHARACTERS_MAX);
}
