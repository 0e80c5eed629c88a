import type { Language } from '../../../kernel/label.js';

/** The sections of the guide in the order in which an office needs them. */
export const GUIDE_SECTIONS = [
  'first',
  'accounts',
  'villages',
  'importing',
  'mending',
  'typing',
  'finding',
  'evidence',
  'handing',
  'correcting',
  'checking',
  'keeping',
] as const;
/** One of GUIDE_SECTIONS. */
export type GuideSection = (typeof GUIDE_SECTIONS)[number];

/** Sections that a picture helps; it has the section's name. The others are an administrator's. */
export type PicturedSection = Exclude<GuideSection, 'accounts' | 'keeping'>;

/** Is there a picture of it? */
export const isPictured = (section: GuideSection): section is PicturedSection =>
  section !== 'accounts' && section !== 'keeping';

/** All sections with a picture. */
export const PICTURED_SECTIONS: readonly PicturedSection[] = GUIDE_SECTIONS.filter(isPictured);

/** Where the picture of a section is; the browser tests take them, 1280 by 720. */
export const pictureOf = (section: PicturedSection, language: Language): string =>
  `/guide/${section}.${language}.png`;
