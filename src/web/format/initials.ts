const collator = new Intl.Collator('zh-Hans-u-co-pinyin');

/** The first character of each pinyin initial in the collation order; I, U and V begin no syllable. */
const FIRST_CHARACTERS = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀';
const INITIALS = 'abcdefghjklmnopqrstwxyz';

/**
 * Pinyin initials of a text, lower case: 违规出借资金 is `wgcjzj`. From the browser's own collation, so a character
 * with several readings counts by its commonest; letters and digits stay, other signs are left out.
 */
export function pinyinInitials(text: string): string {
  let initials = '';
  for (const character of text) {
    if (/[a-z0-9]/i.test(character)) initials += character.toLowerCase();
    else if (/\p{Script=Han}/u.test(character)) initials += initialOf(character);
  }
  return initials;
}

function initialOf(character: string): string {
  let found = '';
  for (let index = 0; index < FIRST_CHARACTERS.length; index++) {
    if (collator.compare(character, FIRST_CHARACTERS.charAt(index)) < 0) break;
    found = INITIALS.charAt(index);
  }
  return found;
}

/** Does what was typed name this option, by a part of its name or of its initials? */
export const isNamedBy = (typed: string, name: string, initials: string): boolean => {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || initials.includes(wanted.replace(/\s+/g, ''));
};
