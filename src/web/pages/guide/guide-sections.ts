import type { Language } from '../../../kernel/label.js';

/** The sections of the guide in the order in which an office needs them. */
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
/** One of GUIDE_SECTIONS. */
export type GuideSection = (typeof GUIDE_SECTIONS)[number];

/** Sections that a picture helps; it has the section's name. */
export const PICTURED_SECTIONS = GUIDE_SECTIONS.filter(
  (section): section is Exclude<GuideSection, 'keeping'> => section !== 'keeping',
);
/** One of PICTURED_SECTIONS. */
export type PicturedSection = (typeof PICTURED_SECTIONS)[number];

/** Where the picture of a section is; the browser tests take them, 1280 by 720. */
export const pictureOf = (section: PicturedSection, language: Language): string =>
  `/guide/${section}.${language}.png`;
