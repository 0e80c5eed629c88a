import type { Day } from '../kernel/calendar.js';
import { formatWanYuan } from '../kernel/money.js';
import type { FigureOrigin, StageParagraph, StageParagraphKind, StagePiece } from './stage-report.js';

const CHINESE_DIGITS = '零一二三四五六七八九';

/** 一 to 九十九, for headings. */
export function chineseOrdinal(value: number): string {
  const [tens, ones] = [Math.trunc(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : CHINESE_DIGITS.charAt(tens)}十`;
  return `${ten}${ones === 0 ? '' : CHINESE_DIGITS.charAt(ones)}`;
}

/** 2026年11月22日. */
export const dayInChinese = (day: Day): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** A figure with its unit and where it comes from. */
export const figure = (value: number, unit: string, origin: FigureOrigin): StagePiece => ({
  text: `${value}${unit}`,
  origin,
});

/** An amount in 万元, with as many decimals as it needs: nothing is ever rounded. */
export const wanYuan = (amountFen: number, origin: FigureOrigin): StagePiece => ({
  text: `${formatWanYuan(amountFen).replaceAll(',', '')}万元`,
  origin,
});

/** A paragraph of words and figures. */
export const paragraph = (
  kind: StageParagraphKind,
  ...pieces: readonly (string | StagePiece)[]
): StageParagraph => ({
  kind,
  pieces: pieces.map((piece) => (typeof piece === 'string' ? { text: piece } : piece)),
});

/** Parts of a list with 、 between them. */
export const listed = (
  parts: readonly (readonly (string | StagePiece)[])[],
  between = '、',
): (string | StagePiece)[] => parts.flatMap((part, at) => (at === 0 ? part : [between, ...part]));

/** What a person typed, a paragraph a line; empty lines are left out. */
export const keptParagraphs = (text: string): StageParagraph[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph('kept', line));

/** Signs of half width, and those that official Chinese papers use instead (GB/T 15834). */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '\uff0c',
  ';': '\uff1b',
  ':': '\uff1a',
  '(': '\uff08',
  ')': '\uff09',
};

/** A text with the signs of an official paper; those between two digits stay, as in a time of day. */
export const officialSigns = (text: string): string =>
  text.replace(/(?<!\d)[,:]|[,:](?!\d)|[;()]/g, (sign) => FULL_WIDTH[sign] ?? sign);

/** The text of a paragraph as it is read. */
export const textOf = ({ pieces }: StageParagraph): string => pieces.map(({ text }) => text).join('');
