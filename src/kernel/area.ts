import { halfWidth } from './text.js';

/** Area as a whole number of hundredths of 亩; made only by `centiMu()`. */
export type CentiMu = number & { readonly __unit: 'centi-mu' };

/** A checked area in hundredths of 亩, zero or more. Throws RangeError for anything else: a fault of the program. */
export function centiMu(value: number): CentiMu {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`not an area in hundredths of mu: ${value}`);
  return value as CentiMu;
}

/** Why a text is no area. */
export type AreaFault = 'area-not-a-number' | 'area-too-fine' | 'area-unit-unknown';

/** What an area cell says. */
export type AreaReading =
  | { readonly kind: 'known'; readonly areaCentiMu: CentiMu }
  | { readonly kind: 'none' }
  | { readonly kind: 'fault'; readonly fault: AreaFault };

const AREA = /^(\d{1,12}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?\s*([^\d\s.,]*)$/;

/**
 * Reads an area in 亩 (`12.5`, `12.5亩`, `1,250亩`). `inMu` says whether the heading already names 亩; a number without
 * any unit is refused, as are other units (平方米, 公顷), which offices convert in different ways.
 */
export function parseArea(text: string, inMu: boolean): AreaReading {
  const plain = halfWidth(text);
  if (plain === '' || /^(?:无|不涉及|\/|-+|[—―–]+)$/.test(plain)) return { kind: 'none' };
  const found = AREA.exec(plain);
  if (!found) return { kind: 'fault', fault: 'area-not-a-number' };
  const [, whole = '', decimals = '', unit = ''] = found;
  if (unit === '' ? !inMu : unit !== '亩') return { kind: 'fault', fault: 'area-unit-unknown' };
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > 2) return { kind: 'fault', fault: 'area-too-fine' };
  return { kind: 'known', areaCentiMu: centiMu(Number(whole.replaceAll(',', '') + kept.padEnd(2, '0'))) };
}

/** 亩 with at most two decimals and none that are empty: `12.5`. */
export function formatMu(areaCentiMu: number): string {
  const digits = String(centiMu(areaCentiMu)).padStart(3, '0');
  const decimals = digits.slice(-2).replace(/0+$/, '');
  return digits.slice(0, -2) + (decimals === '' ? '' : `.${decimals}`);
}
