/** A text without the line breaks and blanks that only its paper made; `at[i]` is where character `i` stood. */
export interface Flow {
  readonly text: string;
  readonly at: Int32Array;
  /** Length of the text as handed in. */
  readonly length: number;
}

/** Where something of the flow stands in the text as handed in. */
export function spanOf(
  flow: Flow,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const start = flow.at[from] ?? flow.length;
  const last = to > from ? flow.at[to - 1] : undefined;
  return { start, end: last === undefined ? start : last + 1 };
}

const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '．': '.',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
  '％': '%',
  '﹪': '%',
  '〔': '[',
  '〕': ']',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '～': '~',
  '〜': '~',
  '—': '-',
  '–': '-',
  '―': '-',
  '－': '-',
  '−': '-',
};

/** One sign as the rules read it: full-width digits, letters and punctuation as ASCII. */
function plainSign(sign: string): string {
  const known = HALF_WIDTH[sign];
  if (known !== undefined) return known;
  const code = sign.charCodeAt(0);
  return code >= 0xff10 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : sign;
}

const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/;
const BLANK = /[\s\u00a0\u3000]/;
const DIGIT = /[0-9０-９]/;

/** Which kind of numbering a line begins with; also where a list goes on in the middle of a line. */
const MARKER_START =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}(?:[、]|[.．](?!\d))|[①-⑳]|第[一二三四五六七八九十]{1,2}[,，、:：]|[一二三四五六七八九十]是)/;
const HEADING_START = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])/;
const ENDS_SENTENCE = /[。!?;:！？；：][”"’」)）]?$/;
const ENDS_OPEN = /[,，、的和与及有共为个0-9０-９]$/;
const ENDS_WITH_FIGURE = /\d\s*(?:件|项|个|村|个[一-龥]{1,4}|人|份|笔|亩|处|户|元|万元|亿元|%|％)$/;
const HEADING_CHARACTERS_MAX = 40;
const TITLE_LINES = 4;

/** Is the break behind a line one of the text, or did only the paper end there? */
function breaksAfter(line: string, next: string, lineNo: number): boolean {
  if (line === '' || next === '' || line.includes('\t') || next.includes('\t')) return true;
  if (MARKER_START.test(next) || ENDS_SENTENCE.test(line)) return true;
  if (ENDS_OPEN.test(line) || /^[,，、。;；:：)）%％]/.test(next)) return false;
  if (MARKER_START.test(line) && ENDS_WITH_FIGURE.test(line)) return true;
  if (HEADING_START.test(line) && line.length <= HEADING_CHARACTERS_MAX) return true;
  return lineNo < TITLE_LINES && line.length <= HEADING_CHARACTERS_MAX && !/[,，。;；]/.test(line);
}

/** Joins broken lines, drops blanks (but between two digits) and reads full-width signs as ASCII. Linear in the text. */
export function flowOf(text: string): Flow {
  const signs: string[] = [];
  const at: number[] = [];
  const put = (sign: string, offset: number): void => {
    signs.push(sign);
    at.push(offset);
  };
  const lines = text.split(/\r\n|\r|\n/);
  let offset = 0;
  let filled = 0;
  lines.forEach((raw, index) => {
    const line = raw.trim();
    if (line !== '') filled += 1;
    for (let i = 0; i < raw.length; i++) {
      const sign = raw[i] ?? '';
      if (sign === '\t') put('\t', offset + i);
      else if (BLANK.test(sign)) {
        if (DIGIT.test(raw[i - 1] ?? '') && DIGIT.test(raw[i + 1] ?? '')) put(' ', offset + i);
      } else if (!UNSEEN.test(sign)) put(plainSign(sign), offset + i);
    }
    offset += raw.length;
    if (index + 1 < lines.length && breaksAfter(line, (lines[index + 1] ?? '').trim(), filled)) {
      if (signs[signs.length - 1] !== '\n') put('\n', offset);
    }
    offset += text.startsWith('\r\n', offset) ? 2 : 1;
  });
  return { text: signs.join(''), at: Int32Array.from(at), length: text.length };
}
