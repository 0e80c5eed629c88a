import type { Label } from '../kernel/label.js';

/** Why a row of a sheet of sanctions is refused; `{value}` is the cell's text. */
export const SANCTION_PROBLEM_LABELS = {
  'name-missing': {
    zh: '没有写姓名。请填上,可以隐名(如 冯某、薛某甲)。',
    en: 'The name is missing. Write it, masked if you like.',
  },
  'sanction-missing': {
    zh: '没有写处分种类。请按文书填写。',
    en: 'The kind of sanction is missing. Write it as the paper does.',
  },
  'not-a-sanction': {
    zh: '“{value}”不是党纪政务处分,不计入处分。请在处分台账中登记为组织处理。',
    en: '“{value}” is a measure and no sanction. Record it as a measure in the register.',
  },
  'sanction-several': {
    zh: '“{value}”写了几种处分。请一种一行。',
    en: '“{value}” names several sanctions. Write one a row.',
  },
  'sanction-unknown': {
    zh: '不认识“{value}”这种处分。请按文书填写全称。',
    en: '“{value}” is no sanction that is known. Write it as the paper does.',
  },
  'announcement-missing': {
    zh: '没有宣布时间。本台账只登记已宣布的处分。',
    en: 'There is no day of announcement; this ledger keeps announced decisions only.',
  },
  'sanction-unsure': {
    zh: '台账里有“{value}”同样的处分,没有文号,不能确定是不是同一个人。请写上文号,或者在导入页面上说明是同一人还是另一人。',
    en: 'The register has the same sanction for “{value}”, and without a number nobody can tell whether it is the same person. Write the number, or say on the page of the import whether it is the same or another.',
  },
  'day-before-decided': {
    zh: '“{value}”早于决定时间。请核对两个日期。',
    en: '“{value}” is before the day of the decision. Check both.',
  },
} as const satisfies Record<string, Label>;
