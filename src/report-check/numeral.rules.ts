const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** A number as written, before its unit: `mantissa` × 10^`exponent`, exact. */
export interface WrittenNumber {
  readonly mantissa: number;
  readonly exponent: number;
}

/** Longer runs of digits are numbers of documents or accounts, and no figures. */
const DIGITS_MAX = 15;

/** Digits with thousands separators and decimals; undefined for what is none, such as 1,23. */
export function readDigits(text: string): WrittenNumber | undefined {
  const match = /^(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const whole = (match[1] ?? '').replace(/[, ]/g, '');
  const decimals = match[2] ?? '';
  if (whole.length + decimals.length > DIGITS_MAX) return undefined;
  return { mantissa: Number(whole + decimals), exponent: decimals === '' ? 0 : -decimals.length };
}

/** 一百四十七 → 147, 两千零五 → 2005, 一万二 → 12000, 二〇一五 → 2015; undefined for what is no number. */
export function readChineseNumber(text: string): number | undefined {
  if (text === '' || text.length > DIGITS_MAX) return undefined;
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) {
    return Number([...text].map((sign) => DIGITS[sign]).join(''));
  }
  const [wide, rest, ...more] = text.split('万');
  if (more.length > 0) return undefined;
  if (rest === undefined) return belowTenThousand(text);
  const high = belowTenThousand(wide ?? '');
  if (high === undefined || high === 0) return undefined;
  if (rest === '') return high * 10_000;
  const single = rest.length === 1 ? DIGITS[rest] : undefined;
  const low = single === undefined ? belowTenThousand(rest) : single * 1_000;
  return low === undefined ? undefined : high * 10_000 + low;
}

function belowTenThousand(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let place = 10_000;
  let afterZero = false;
  for (const sign of text) {
    const value = DIGITS[sign];
    if (value !== undefined) {
      if (digit !== undefined) return undefined;
      if (value === 0) afterZero = true;
      else digit = value;
      continue;
    }
    const next = PLACES[sign];
    if (next === undefined || next >= place) return undefined;
    place = next;
    sum += (digit ?? 1) * next;
    digit = undefined;
    afterZero = false;
  }
  // 一百五 is 150, but 一百零五 is 105.
  if (digit !== undefined) sum += place < 10_000 && place > 10 && !afterZero ? (digit * place) / 10 : digit;
  return text === '' ? undefined : sum;
}
