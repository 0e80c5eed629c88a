/** Fewest hexadecimal digits of a head's hash that are believed: 64 bits. */
const HEAD_DIGITS_MIN = 16;
const HEAD_DIGITS_MAX = 64;

/** Where somebody else once saw a chain: on a paper, or in what was typed from it. */
export interface ClaimedHead {
  /** As it was given. */
  readonly text: string;
  readonly chain: string;
  /** So many entries the chain had then. */
  readonly count: number;
  /** The first digits of the hash of the last of them: 16 to 64, lower case. */
  readonly digits: string;
}

const COLON = String.raw`\s*:\s*`;
const WHOLE = new RegExp(String.raw`^([a-z0-9-]{1,80})${COLON}(\d{1,15})${COLON}([0-9a-f][0-9a-f\s-]*)$`);

/**
 * Reads `CHAIN:COUNT:HASH`; blanks, dashes and full-width forms do not matter, as they come from typing. Undefined for
 * what is no head: fewer than 16 digits prove nothing.
 */
export function readHead(text: string): ClaimedHead | undefined {
  const [, chain = '', count = '', hash = ''] = WHOLE.exec(text.normalize('NFKC').trim().toLowerCase()) ?? [];
  const digits = hash.replace(/[\s-]/g, '');
  if (digits.length < HEAD_DIGITS_MIN || digits.length > HEAD_DIGITS_MAX || Number(count) < 1)
    return undefined;
  return { text: text.trim(), chain, count: Number(count), digits };
}

/** A head inside other text. Papers print whole hashes or four groups of four; what follows may be anything. */
const PRINTED =
  /(?<![0-9a-z])(?:\d{9}|ledger):\d{1,15}:(?:[0-9a-f]{64}|[0-9a-f]{4}(?:[ -]?[0-9a-f]{4}){3})(?![0-9a-f])/gi;

/** Every head that stands somewhere in a text, each once, in the order of the text. */
export function headsIn(text: string): string[] {
  return [...new Set(text.normalize('NFKC').match(PRINTED) ?? [])];
}
