import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as PinyinPro from 'pinyin-pro';

/** Readings that a dictionary of common words does not know; the README beside the file says where they come from. */
interface PlaceReadings {
  readonly characters: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

const readings = JSON.parse(
  readFileSync(new URL('../../data/reference/pinyin.json', import.meta.url), 'utf8'),
) as PlaceReadings;

const load = createRequire(import.meta.url);
let dictionary: typeof PinyinPro | undefined;

// The dictionary takes a tenth of a second and some 20 MB, and only writing a village asks for it.
const pinyinPro = (): typeof PinyinPro => (dictionary ??= load('pinyin-pro') as typeof PinyinPro);

// 解家沟 and 单家庄 are named after families, whose names are read in their own way; 乐平 is not.
const FAMILY_NAME = /^.{1,2}家/u;

/**
 * Pinyin initials of a place name, lower case: 白家咀 is `bjj`. Letters and digits stay, other signs are left out.
 * Source of the readings: pinyin-pro, corrected by data/reference/pinyin.json.
 */
export function pinyinInitials(name: string): string {
  const plain = name.normalize('NFKC');
  const characters = pinyinPro().pinyin(plain, {
    type: 'all',
    toneType: 'none',
    mode: FAMILY_NAME.test(plain) ? 'surname' : 'normal',
  });
  const initials = characters.map(({ origin, first }) => readings.characters[origin] ?? first);
  for (const [word, letters] of Object.entries(readings.words)) {
    const at = characters.findIndex((_, from) => isWordAt(word, characters, from));
    if (at >= 0) initials.splice(at, letters.length, ...Array.from(letters));
  }
  return initials
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

const isWordAt = (word: string, characters: readonly { readonly origin: string }[], from: number): boolean =>
  Array.from(word).every((character, index) => characters[from + index]?.origin === character);
