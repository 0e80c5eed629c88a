import { isUtf8 } from 'node:buffer';

/** Signs that no text of an office holds; tabs, line ends and form feeds are none of them. */
const CONTROL = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/;
const MARKUP =
  /<(?:!doctype|\?xml|!--|!\[cdata|html|head|body|script|svg|iframe|object|embed|img|style|meta|link|form|math|a\s|div|table)/i;

/** Does the file begin with the mark of UTF-16? */
export const hasUtf16Mark = (sample: Buffer): boolean =>
  (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);

const decoded = (sample: Buffer): string => {
  if (sample[0] === 0xff && sample[1] === 0xfe) return sample.toString('utf16le', 2, sample.length & ~1);
  if (sample[0] === 0xfe && sample[1] === 0xff) {
    return Buffer.from(sample.subarray(2, sample.length & ~1))
      .swap16()
      .toString('utf16le');
  }
  return sample.toString('latin1');
};

/** Does the beginning of a file read like a web page, SVG or XML, in any of the spellings of a text? */
export const looksLikeMarkup = (sample: Buffer): boolean => MARKUP.test(decoded(sample));

/** Is this the beginning of a text in UTF-8, UTF-16 with its mark, or GB18030? */
export function looksLikeText(sample: Buffer): boolean {
  if (CONTROL.test(decoded(sample))) return false;
  // The sample may end within a character, which has at most four bytes.
  return (
    hasUtf16Mark(sample) ||
    [0, 1, 2, 3].some((cut) => isUtf8(sample.subarray(0, sample.length - cut))) ||
    isGb18030(sample)
  );
}

/** Every byte above ASCII leads a pair or a four of GB18030; a last one may be cut. */
function isGb18030(sample: Buffer): boolean {
  for (let at = 0; at < sample.length; at += 1) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    if (lead === 0x80 || lead === 0xff) return false;
    const second = sample[at + 1];
    if (second === undefined) return true;
    if (second >= 0x30 && second <= 0x39) at += 3;
    else if (second >= 0x40 && second !== 0x7f && second !== 0xff) at += 1;
    else return false;
  }
  return true;
}
