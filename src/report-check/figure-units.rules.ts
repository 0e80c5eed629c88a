import type { Counter } from './report-check.js';

interface UnitRule {
  readonly pattern: string;
  readonly counter: Counter;
}

/** Units in the order in which they are tried: the longer before those that begin alike. */
const UNITS: readonly UnitRule[] = [
  { pattern: '个百分点', counter: 'points' },
  { pattern: '%', counter: 'percent' },
  { pattern: '个自然村组?|个村民小组|个村组|个小组(?!长)|个组(?!长)', counter: 'groups' },
  {
    pattern: '个行政村|个村\\(社区\\)|个村\\(居\\)|个村居|个社区|个村(?![民组级集委党小干])',
    counter: 'villages',
  },
  { pattern: '(?:个|条|项|处|件)问题|个具体问题|件|起(?![来草诉])', counter: 'cases' },
  { pattern: '大类|个类别|个方面|项(?!目)|类|种', counter: 'kinds' },
  { pattern: '人次|批次|次|场', counter: 'times' },
  { pattern: '人(?![民员均口])|名|位', counter: 'persons' },
  { pattern: '份', counter: 'contracts' },
  { pattern: '笔', counter: 'details' },
  { pattern: '条', counter: 'clues' },
  { pattern: '亩', counter: 'area' },
  { pattern: '处(?![分理置罚])', counter: 'places' },
  { pattern: '户(?!籍)', counter: 'households' },
  { pattern: '元', counter: 'money' },
  {
    pattern:
      '个(?:单位|项目|乡镇|账户|集体经济组织|组织|工作组|督查组|清查组|专班|环节|制度|合作社|企业|部门|标段|工程)|家|宗|本|册',
    counter: 'things',
  },
  // Alone, as in 发现问题147个.
  { pattern: '个(?=[^一-龥]|$|[已正尚未均全])', counter: 'things' },
];

const SCALES: Readonly<Record<string, number>> = {
  '': 0,
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
};

// Bounded, or a long run of digits would be tried from each of its places to its end.
const DIGITS = '\\d{1,3}(?:[, ]\\d{3}){1,5}(?!\\d)(?:\\.\\d{1,8})?|\\d{1,16}(?:\\.\\d{1,8})?';
const CHINESE = '[零〇一二两三四五六七八九十百千万]{1,15}';
const BEFORE = '约|大约|将近|近|超过|超|逾|不足|不到|至少|最多|最高';
const UNIT = UNITS.map(({ pattern }) => `(${pattern})`).join('|');

/** A number with its unit, `百分之…` besides. Every alternative is bounded, so that no text keeps it busy. */
export const FIGURE_PATTERN = new RegExp(
  `(?<prefix>${BEFORE})?(?:百分之(?<percent>${CHINESE}(?:点${CHINESE})?|\\d{1,3}(?:\\.\\d{1,4})?)|` +
    `(?<first>${DIGITS}|${CHINESE})(?:[-~至到](?<second>${DIGITS}|${CHINESE}))?` +
    `(?<few>[余多几])?(?<scale>(?:[十百千]?万|亿|[百千])(?=[余多]?(?:元|人|亩|户|件|份|笔|%|个)))?(?<few2>[余多])?` +
    `(?:${UNIT}))(?<suffix>左右|上下|以上|以下|以内|余|多)?`,
  'g',
);

/** Power of ten of 万, 亿 and their kin. */
export const scalePower = (scale: string | undefined): number => SCALES[scale ?? ''] ?? 0;

/** The unit that a match of `FIGURE_PATTERN` found, by the group that took part. */
export function unitOf(
  groups: readonly (string | undefined)[],
): { unit: string; counter: Counter } | undefined {
  for (const [index, rule] of UNITS.entries()) {
    const unit = groups[index];
    if (unit !== undefined) return { unit, counter: rule.counter };
  }
  return undefined;
}
