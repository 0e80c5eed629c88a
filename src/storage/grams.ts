const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const LETTER_A = 0x61;
const LETTER_Z = 0x7a;
const ASCII_END = 0x80;
const PRIVATE_USE = 0xe000;
const BLANK = 0x20;

/** Signs that end a token of the index stand in it as characters of the private use area. */
const shownAs = (unit: number): number =>
  unit >= ASCII_END || (unit >= DIGIT_0 && unit <= DIGIT_9) || (unit >= LETTER_A && unit <= LETTER_Z)
    ? unit
    : PRIVATE_USE + unit;

/** Two UTF-16 units and the blank behind them. */
const UNITS_PER_PAIR = 3;
/** Spreads neighbouring pairs over the places (Knuth's multiplicative hash). */
const SPREAD = 0x9e3779b1;

/**
 * Which pairs a text has had. Every row of an import is asked pair by pair, and a set of strings would cost five times
 * as much.
 */
class PairsSeen {
  private readonly pairs: Int32Array;
  /** The text for which a place was taken last; places of earlier texts count as empty. */
  private readonly takenFor: Int32Array;
  private readonly shift: number;
  private text = 0;

  /** For texts of at most half as many units as there are places. */
  constructor(readonly placesLog2: number) {
    this.pairs = new Int32Array(2 ** placesLog2);
    this.takenFor = new Int32Array(2 ** placesLog2);
    this.shift = 32 - placesLog2;
  }

  get unitsMax(): number {
    return this.pairs.length / 2;
  }

  beginText(): void {
    this.text = (this.text + 1) | 0;
    if (this.text === 0) this.takenFor.fill(0);
  }

  /** Takes the pair; false when the text has had it. */
  add(pair: number): boolean {
    let place = Math.imul(pair, SPREAD) >>> this.shift;
    while (this.takenFor[place] === this.text) {
      if (this.pairs[place] === pair) return false;
      place = (place + 1) % this.pairs.length;
    }
    this.takenFor[place] = this.text;
    this.pairs[place] = pair;
    return true;
  }
}

const USUAL_PLACES_LOG2 = 12;
const usual = new PairsSeen(USUAL_PLACES_LOG2);
const usualUnits = new Uint16Array(usual.unitsMax * UNITS_PER_PAIR);

/** The distinct pairs of neighbouring characters of a text in lower case, as the index takes them: blanks between them. */
export function gramText(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length < 2) return '';
  const isUsual = lower.length <= usual.unitsMax;
  const seen = isUsual ? usual : new PairsSeen(Math.ceil(Math.log2(lower.length)) + 1);
  const units = isUsual ? usualUnits : new Uint16Array(lower.length * UNITS_PER_PAIR);
  seen.beginText();
  let filled = 0;
  let first = shownAs(lower.charCodeAt(0));
  for (let at = 1; at < lower.length; at += 1) {
    const second = shownAs(lower.charCodeAt(at));
    if (seen.add((first << 16) | second)) {
      units[filled] = first;
      units[filled + 1] = second;
      units[filled + 2] = BLANK;
      filled += UNITS_PER_PAIR;
    }
    first = second;
  }
  return Buffer.from(units.buffer, 0, (filled - 1) * units.BYTES_PER_ELEMENT).toString('utf16le');
}

/** The distinct pairs of neighbouring characters of a text in lower case. */
export function gramsOf(text: string): string[] {
  const grams = gramText(text);
  return grams === '' ? [] : grams.split(' ');
}
