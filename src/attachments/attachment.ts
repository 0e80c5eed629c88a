import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** What an attachment may be, as its bytes tell. */
export const ATTACHMENT_TYPES = [
  'jpeg',
  'png',
  'webp',
  'heic',
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'text',
] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** How a type is called, sent, and which endings its names may have; the first is given to names without one. */
export interface AttachmentTypeFacts {
  readonly label: Label;
  readonly mime: string;
  readonly endings: readonly [string, ...string[]];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The facts of every type. */
export const ATTACHMENT_TYPE_FACTS: Readonly<Record<AttachmentType, AttachmentTypeFacts>> = {
  jpeg: {
    label: { zh: '照片', en: 'Photograph' },
    mime: 'image/jpeg',
    endings: ['jpg', 'jpeg', 'jpe', 'jfif'],
  },
  png: { label: { zh: '图片', en: 'Picture' }, mime: 'image/png', endings: ['png'] },
  webp: { label: { zh: '图片', en: 'Picture' }, mime: 'image/webp', endings: ['webp'] },
  heic: {
    label: { zh: '苹果手机照片', en: 'Photograph (HEIC)' },
    mime: 'image/heic',
    endings: ['heic', 'heif'],
  },
  pdf: { label: { zh: 'PDF 文件', en: 'PDF' }, mime: 'application/pdf', endings: ['pdf'] },
  docx: {
    label: { zh: '文字文档', en: 'Document' },
    mime: `${OFFICE}.wordprocessingml.document`,
    endings: ['docx'],
  },
  xlsx: { label: { zh: '表格', en: 'Workbook' }, mime: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'] },
  pptx: {
    label: { zh: '演示文稿', en: 'Slides' },
    mime: `${OFFICE}.presentationml.presentation`,
    endings: ['pptx'],
  },
  doc: {
    label: { zh: '文字文档', en: 'Document' },
    mime: 'application/msword',
    endings: ['doc', 'wps', 'dot', 'wpt'],
  },
  xls: {
    label: { zh: '表格', en: 'Workbook' },
    mime: 'application/vnd.ms-excel',
    endings: ['xls', 'et', 'xlt', 'ett'],
  },
  ppt: {
    label: { zh: '演示文稿', en: 'Slides' },
    mime: 'application/vnd.ms-powerpoint',
    endings: ['ppt', 'dps', 'pps', 'dpt'],
  },
  text: { label: { zh: '文本', en: 'Text' }, mime: 'text/plain', endings: ['txt', 'csv'] },
};

/** Types that are pictures. */
export const PICTURE_TYPES: readonly AttachmentType[] = ['jpeg', 'png', 'webp', 'heic'];

/** Pictures that any browser shows by itself. */
export const SHOWN_TYPES: readonly AttachmentType[] = ['jpeg', 'png', 'webp'];

/** Pictures that a small one is made of. */
export const THUMBNAIL_TYPES: readonly AttachmentType[] = ['jpeg', 'png'];

/** Bounds of what is taken in and typed. */
export const ATTACHMENT_BOUNDS = {
  bytesMax: 50 * 1024 * 1024,
  nameCharacters: 120,
  purposeCharacters: 200,
  /** Pixels that a picture may claim to have: more than any camera takes. */
  pixelsMax: 250_000_000,
} as const;

/** What the camera wrote into a picture. A hint and no proof: chat programs remove it, and anybody can change it. */
export interface PictureOrigin {
  /** The camera's own clock, without zone, `2015-07-03 10:20:30`. */
  readonly takenAt: string | null;
  /** Degrees, north and east positive. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly device: string | null;
}

/** A file that was handed in. */
export interface AttachmentView {
  readonly id: Id;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly name: string;
  readonly type: AttachmentType;
  readonly bytes: number;
  readonly exif: PictureOrigin | null;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
}

/**
 * Which copy of a file is asked for: `clean` is without what the camera wrote into it, and `shown` is the same to be
 * looked at on a page: each look is told in the history, and whoever looks in from outside says what for.
 */
export const ATTACHMENT_COPIES = ['clean', 'original', 'shown'] as const;
export type AttachmentCopy = (typeof ATTACHMENT_COPIES)[number];
