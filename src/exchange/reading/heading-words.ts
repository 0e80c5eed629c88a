import type { ConditionalHeading, SheetColumn } from '../../kernel/sheet-column.js';
import { comparisonKey, remembering } from '../../kernel/text.js';

/** What a heading may mean: certainly one column, or one of several where nothing says it better. */
export interface HeadingMeaning<Key extends string> {
  readonly strong: Key | undefined;
  readonly loose: readonly LooseMeaning<Key>[];
}

/** A column that a heading may mean under a condition. */
export interface LooseMeaning<Key extends string> extends Omit<ConditionalHeading, 'heading'> {
  readonly key: Key;
}

const UNIT_OF_MONEY = String.raw`(?:[亿万千百十]*元|人民币)`;
const UNIT_IN_BRACKETS = new RegExp(
  String.raw`\((?:单位:?)?(?:${UNIT_OF_MONEY}|亩|平方米|个|户|人|台|件)(?:[/、]${UNIT_OF_MONEY})*\)`,
  'g',
);
const UNIT_AT_END = new RegExp(String.raw`[:,/]?(?:单位:?)?(?:${UNIT_OF_MONEY}|亩)$`);
const BRACKETS = /\([^()]*\)/g;

/** A heading as compared: NFKC, without blanks, line breaks, asterisks and a colon at its end. */
const headingKey = (text: string): string => comparisonKey(text).replace(/[*※★:]+$|^[*※★]+/g, '');

/** The spellings under which a heading is looked up: as it is, without its unit, without its brackets. */
function spellings(text: string): string[] {
  const key = headingKey(text);
  const withoutUnit = key.replace(UNIT_IN_BRACKETS, '');
  return [key, withoutUnit, withoutUnit.replace(UNIT_AT_END, ''), key.replace(BRACKETS, '')];
}

/** The headings of one kind of sheet, looked up by what they mean. */
export class HeadingWords<Key extends string> {
  private readonly strong = new Map<string, Key>();
  private readonly loose = new Map<string, LooseMeaning<Key>[]>();

  /** What a heading may mean; nothing where the word is not known. */
  readonly meaning: (text: string) => HeadingMeaning<Key>;

  constructor(columns: readonly SheetColumn<Key>[]) {
    for (const column of columns) {
      for (const heading of [column.heading, ...column.otherHeadings]) {
        this.strong.set(headingKey(heading), column.key);
        this.strong.set(headingKey(heading.replace(/\((?:元|亩)\)$/, '')), column.key);
      }
      for (const heading of column.looseHeadings) this.addLoose(column.key, heading);
    }
    this.meaning = remembering(2_000, (text) => this.look(text));
  }

  /** Is this a word that some heading has? */
  isHeading(text: string): boolean {
    const { strong, loose } = this.meaning(text);
    return strong !== undefined || loose.length > 0;
  }

  private addLoose(key: Key, heading: string | ConditionalHeading): void {
    const { heading: word, ...condition } = typeof heading === 'string' ? { heading } : heading;
    const known = this.loose.get(word) ?? [];
    // Meanings with a condition are tried first: they know more about the sheet.
    const meanings = [...known, { key, ...condition }].sort((a, b) => rank(a) - rank(b));
    this.loose.set(word, meanings);
  }

  private look(text: string): HeadingMeaning<Key> {
    const keys = spellings(text);
    for (const key of keys) {
      const strong = this.strong.get(key);
      if (strong !== undefined) return { strong, loose: [] };
    }
    for (const key of keys) {
      const loose = this.loose.get(key);
      if (loose !== undefined) return { strong: undefined, loose };
    }
    return { strong: undefined, loose: [] };
  }
}

const rank = (meaning: Omit<ConditionalHeading, 'heading'>): number =>
  meaning.after !== undefined ? 0 : meaning.beside !== undefined ? 1 : 2;

/** Words so general that a parent heading decides what they mean: 整改情况 over 金额 is no amount of the problem. */
export const GENERAL_HEADINGS: ReadonlySet<string> = new Set(
  '金额 资金 数额 单位 时间 日期 人员 责任人 数量 内容 情况 名称 性质 类型 类别 分类 原因 依据 措施 结果 编号 面积 职务 状态 进展 来源'.split(
    ' ',
  ),
);
