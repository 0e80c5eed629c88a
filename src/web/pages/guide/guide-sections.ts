import type { Language } from '../../../kernel/label.js';

/** The sections of the guide in the order in which an office needs them; each has a picture of its name. */
export const GUIDE_SECTIONS = [
  'first',
  'villages',
  'importing',
  'mending',
  'typing',
  'finding',
  'handing',
  'correcting',
  'keeping',
] as const;
export type GuideSection = (typeof GUIDE_SECTIONS)[number];

/** Where the picture of a section is; the browser tests take them, 1280 by 720. */
export const pictureOf = (section: GuideSection, language: Language): string =>
  `/guide/${section}.${language}.png`;
