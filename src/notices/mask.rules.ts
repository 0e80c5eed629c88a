import { tidyText } from '../kernel/text.js';

/** A day as people write it; its digits tell nothing of a person. */
const DAY = /(?:19|20)\d{2}[-./年](?:0?[1-9]|1[0-2])[-./月](?:0?[1-9]|[12]\d|3[01])日?/g;

/** Seven digits and more with at most a blank or a dash between two: telephones, cards, identities. */
const LONG_NUMBER = /\d(?:[\s-]?\d){6,}[Xx]?/g;

/**
 * A text without identity, bank and telephone numbers, whoever typed them into it: every run of seven digits and more
 * becomes `***`. Full-width digits are read like others; days stay.
 */
export function withoutNumbers(text: string): string {
  const plain = tidyText(text)
    .replace(/[\ue000-\uf8ff]/g, '')
    .replace(/[\uff10-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const days: string[] = [];
  // Each day waits behind a sign of its own, so that what stands around it is still read together.
  const held = plain.replace(DAY, (day) => String.fromCharCode(0xe000 + days.push(day) - 1));
  return held
    .replace(LONG_NUMBER, '***')
    .replace(/\*{3}(?:\s+\*{3})+/g, '***')
    .replace(/[\ue000-\uf8ff]/g, (sign) => days[sign.charCodeAt(0) - 0xe000] ?? '');
}

/** Endings that no name of a person has. */
const UNIT =
  /(?:公司|集团|中心|政府|银行|农商行|基金会|委员会|村委会|信用社|合作社|供销社|财政|单位|学校|小学|中学|工程队|小组)$/;

/** Endings that a unit has, in texts long enough to be no name of a person. */
const UNIT_OF_THREE = /^.{2,}(?:所|站|局|厂|矿|镇|乡|县|组)$/;
const UNIT_OF_FOUR = /^.{3,}(?:社|院|校|部|队|店|场|处|办|会|园|行|村)$/;

/** Does the text name a unit? What does not is taken for a person, so that nobody stands on a wall by mistake. */
export function isUnit(name: string): boolean {
  const text = tidyText(name).replace(/[(\uff08].*[)\uff09]$/, '');
  if (UNIT.test(text)) return true;
  if (TWO_SIGNS.test(text) && text.length <= 4) return false;
  return UNIT_OF_THREE.test(text) || UNIT_OF_FOUR.test(text);
}

const TWO_SIGNS = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|长孙|宇文|轩辕|申屠)/;
const ORDINALS = '甲乙丙丁戊己庚辛壬癸';

/**
 * Names as they may hang on a wall: 姓+某, and 甲, 乙 … behind it where several of one surname stand on one paper. The
 * same person is shown alike throughout; units keep their names, without numbers.
 */
export class Names {
  private readonly bySurname = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) for (const person of personsIn(name)) this.learn(person);
  }

  /** How this name is shown. */
  shown(name: string): string {
    const text = tidyText(name);
    if (text === '') return '';
    if (isUnit(text)) return withoutNumbers(text);
    return personsIn(text)
      .map((person) => this.person(person))
      .join('、');
  }

  private learn(person: string): void {
    const surname = surnameOf(person);
    const there = this.bySurname.get(surname) ?? [];
    if (!there.includes(person)) this.bySurname.set(surname, [...there, person]);
  }

  private person(person: string): string {
    const surname = surnameOf(person);
    const all = this.bySurname.get(surname) ?? [];
    const at = all.indexOf(person);
    const ordinal = all.length < 2 || at < 0 ? '' : (ORDINALS[at] ?? String(at + 1));
    return `${surname}某${ordinal}`;
  }
}

/** The persons that a text names, one or several, without what is not letters. */
function personsIn(text: string): string[] {
  if (isUnit(text)) return [];
  return tidyText(text)
    .replace(/[(\uff08][^)\uff09]*[)\uff09]?/g, '')
    .split(/[、,\uff0c;\uff1b/和\s]+/)
    .map((part) => part.replace(/[^\p{L}·]/gu, ''))
    .filter((part) => part !== '');
}

/** The surname; nothing of a name that is not Chinese. */
function surnameOf(person: string): string {
  if (!/^\p{Script=Han}/u.test(person)) return '';
  return TWO_SIGNS.exec(person)?.[0] ?? person.slice(0, 1);
}
