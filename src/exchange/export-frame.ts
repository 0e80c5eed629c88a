import type { Day } from '../kernel/calendar.js';
import type { PaperFooter, PaperLine } from '../workbooks/sheet-paper.js';

/** What every sheet of an export says around its table: whose ledger, as of when, by whom, and where the chains stand. */
export interface ExportFrame {
  readonly town: { readonly code: string; readonly name: string };
  /** Null where the export is of no campaign. */
  readonly campaign: FramedCampaign | null;
  /** The ledger's own sample, parts of which are illustrative. */
  readonly sample: boolean;
  /** Who made it, as a paper names him. */
  readonly maker: string;
  readonly madeAt: Date;
  readonly today: Day;
  /** `CHAIN:COUNT:HASH`, the hash in groups of four. */
  readonly heads: readonly string[];
}

/** What is known of an export before its campaign is. */
export type ExportCircumstances = Pick<ExportFrame, 'maker' | 'madeAt' | 'today' | 'heads'>;

/** A campaign as its papers name it. */
export interface FramedCampaign {
  readonly code: string;
  readonly name: string;
  readonly basisDocuments: readonly string[];
}

/** 2026年11月22日. */
export const dayInChinese = (day: Day): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

const chinaMinute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant in China's time to the minute: `2026-11-22 14:48`. */
export const minuteInChina = (instant: Date): string => chinaMinute.format(instant);

/** The title of a sheet: town, campaign and what it shows, without saying the town twice. */
export function titleOf({ town, campaign }: ExportFrame, what: string): string {
  if (campaign === null) return `${town.name}${what}`;
  return `${campaign.name.startsWith(town.name) ? '' : town.name}${campaign.name}${what}`;
}

/** The lines between title and headings; `unit` is said at the right, where offices look for it. */
export function linesOf(frame: ExportFrame, unit: string | null, more: readonly string[] = []): PaperLine[] {
  const left = frame.sample ? ['(示例账本:部分数据为示意,不是实际数据)', ...more] : more;
  const right = `截至:${dayInChinese(frame.today)}${unit === null ? '' : `    单位:${unit}`}`;
  return [...left.map((text): PaperLine => ({ text, align: 'left' })), { text: right, align: 'right' }];
}

/** Excel gives a footer 255 characters at most; page numbers and signs of its parts take the rest. */
const HEADS_CHARACTERS = 170;
const MAKER_CHARACTERS = 55;

/** The foot of each printed page: the heads that the export draws from, and who made it of which ledger when. */
export const footerOf = ({ heads, town, maker: name, madeAt }: ExportFrame): PaperFooter => {
  const drawn = heads.length === 0 ? '' : `链头 ${heads.join('  ')}`.slice(0, HEADS_CHARACTERS);
  const maker = `${town.name}账本  ${name}  ${minuteInChina(madeAt)}`.slice(0, MAKER_CHARACTERS);
  return { left: drawn === '' ? maker : `${drawn}    ${maker}` };
};
