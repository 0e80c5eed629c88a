import type { NumberShape } from './number-format.js';
import type { Cell } from './workbook.js';

const SIGNIFICANT_DIGITS = 15;
const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** Serial of 1970-01-01 in the 1900 system. */
const UNIX_SERIAL = 25_569;
/** Days by which the 1904 system lies behind the 1900 system. */
const SHIFT_1904_DAYS = 1_462;
/** 9999-12-31, the last day that Excel knows. */
const LAST_SERIAL = 2_958_465;
/** Excel believes in 29 February 1900, as Lotus did; serials before it are one day off, it itself is no day. */
const LOTUS_SERIAL = 60;

/**
 * A number as Excel shows it with enough room: plain digits, at most 15 significant ones, no exponent, no trailing
 * zeros. `0.30000000000000004` is `0.3`, `1.41128103903E+11` is `141128103903`. Undefined for what is no number.
 */
export function plainDigits(text: string): string | undefined {
  if (isPlain(text)) return text;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return undefined;
  const [mantissa = '', exponent = '0'] = value.toExponential(SIGNIFICANT_DIGITS - 1).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  if (digits === '') return '0';
  const whole = Number(exponent) + 1;
  if (whole <= 0) return `${sign}0.${'0'.repeat(-whole)}${digits}`;
  if (digits.length <= whole) return sign + digits.padEnd(whole, '0');
  return `${sign}${digits.slice(0, whole)}.${digits.slice(whole)}`;
}

/** Whether the text already is what `plainDigits` would make of it; most numbers are, and this is much quicker. */
function isPlain(text: string): boolean {
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  const { length } = text;
  if (length === start || length - start > SIGNIFICANT_DIGITS) return false;
  let point = -1;
  for (let i = start; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46 && point < 0) point = i;
    else if (code < 48 || code > 57) return false;
  }
  if (point === start || point === length - 1) return false;
  if (text.charCodeAt(start) === 48 && point !== start + 1) return text === '0';
  return point < 0 || text.charCodeAt(length - 1) !== 48;
}

/** Makes the cells of one workbook from its numbers; remembers days, since registers repeat them. */
export class NumberCells {
  private readonly days = new Map<number, string>();

  constructor(private readonly date1904: boolean) {}

  /** The cell that a stored number shows under a shape; text that is no number stays text. */
  cell(stored: string, shape: NumberShape): Cell {
    const text = plainDigits(stored);
    if (text === undefined) return { kind: 'text', text: stored };
    if (shape === 'number') return { kind: 'number', text };
    if (shape === 'percent') return { kind: 'number', text, percent: true };
    return this.shownAsTime(Number(text), shape) ?? { kind: 'number', text };
  }

  private shownAsTime(value: number, shape: NumberShape): Cell | undefined {
    if (value < 0) return undefined;
    const totalSeconds = Math.round(value * DAY_SECONDS);
    if (shape === 'elapsed') return { kind: 'text', text: clockText(totalSeconds) };
    if (shape === 'time' && totalSeconds < DAY_SECONDS)
      return { kind: 'text', text: clockText(totalSeconds) };
    const day = this.dayText(Math.floor(totalSeconds / DAY_SECONDS));
    if (day === undefined) return undefined;
    if (shape === 'month') return { kind: 'text', text: `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月` };
    if (shape === 'year') return { kind: 'text', text: `${day.slice(0, 4)}年` };
    const seconds = totalSeconds % DAY_SECONDS;
    return { kind: 'day', text: seconds === 0 ? day : `${day} ${clockText(seconds)}` };
  }

  private dayText(serial: number): string | undefined {
    const known = this.days.get(serial);
    if (known !== undefined) return known;
    const in1900 = this.date1904 ? serial + SHIFT_1904_DAYS : serial;
    if (in1900 < 1 || in1900 === LOTUS_SERIAL || in1900 > LAST_SERIAL) return undefined;
    const sinceUnix = (in1900 < LOTUS_SERIAL ? in1900 + 1 : in1900) - UNIX_SERIAL;
    const text = new Date(sinceUnix * DAY_MS).toISOString().slice(0, 10);
    this.days.set(serial, text);
    return text;
  }
}

/** `HH:MM:SS`, with as many hours as there are. */
function clockText(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** The cell of an ISO 8601 value (`t="d"`): a day, with its time of day unless that is midnight. */
export function isoCell(text: string): Cell {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(text.trim());
  if (found === null) return { kind: 'text', text };
  const [, day = '', time = '00:00:00'] = found;
  return { kind: 'day', text: time === '00:00:00' ? day : `${day} ${time}` };
}
