import type { Language } from '../../../kernel/label.js';

/** The sections of the guide in the order in which an office needs them. */
export const GUIDE_SECTIONS = [
  'first',
  'accounts',
  'villages',
  'importing',
  'mending',
  'typing',
  'today',
  'finding',
  'evidence',
  'closing',
  'discipline',
  'assets',
  'contracts',
  'funds',
  'claims',
  'flags',
  'completeness',
  'stages',
  'notices',
  'tips',
  'handing',
  'lists',
  'returns',
  'stageReport',
  'reportCheck',
  'forms',
  'correcting',
  'checking',
  'keeping',
] as const;
/** One of GUIDE_SECTIONS. */
export type GuideSection = (typeof GUIDE_SECTIONS)[number];

/** Sections that a picture helps; it has the section's name. */
export const PICTURED_SECTIONS = [
  'first',
  'villages',
  'importing',
  'mending',
  'typing',
  'today',
  'finding',
  'evidence',
  'assets',
  'flags',
  'handing',
  'correcting',
  'checking',
] as const satisfies readonly GuideSection[];
/** One of PICTURED_SECTIONS. */
export type PicturedSection = (typeof PICTURED_SECTIONS)[number];

/** Is there a picture of it? */
export const isPictured = (section: GuideSection): section is PicturedSection =>
  PICTURED_SECTIONS.some((one) => one === section);

/** Where the picture of a section is; the browser tests take them, 1280 by 720. */
export const pictureOf = (section: PicturedSection, language: Language): string =>
  `/guide/${section}.${language}.png`;

/** The page of the menu that a section speaks of, where it speaks of one. */
export const PAGE_OF_SECTION: Readonly<Partial<Record<GuideSection, string>>> = {
  accounts: '/users',
  villages: '/villages',
  importing: '/imports',
  today: '/',
  finding: '/cases',
  closing: '/queue',
  discipline: '/discipline',
  assets: '/assets',
  contracts: '/contracts',
  funds: '/funds',
  claims: '/claims-debts',
  flags: '/flags',
  completeness: '/completeness',
  stages: '/stages',
  notices: '/notices',
  tips: '/tips',
  handing: '/exports',
  lists: '/papers',
  returns: '/returns',
  stageReport: '/papers/stage',
  reportCheck: '/check-report',
  forms: '/forms',
  checking: '/history',
  keeping: '/backup',
};
