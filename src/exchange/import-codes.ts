import type { Label } from '../kernel/label.js';
import { STAND_FAULT_LABELS } from '../rectification/opening.js';
import { REGISTER_PROBLEM_LABELS } from './register-codes.js';
import { SANCTION_PROBLEM_LABELS } from './sanction-codes.js';

/**
 * Why a row is refused: what is wrong, what was seen, what to do. `{value}` is the cell's text. The reader writes the
 * Chinese sentence into the problem; whoever shows another language fills in the blank here.
 */
export const PROBLEM_LABELS = {
  'village-missing': {
    zh: '没有写村名。请填上村名;确实不知道是哪个村的,村名写“待核”、类别写“待归类”。',
    en: 'The village is missing. Write it; if it is not known, write 待核 and 待归类 as the category.',
  },
  'village-unknown': {
    zh: '台账里没有“{value}”这个村。请改正村名,或在导入页面指定它是哪个村。',
    en: 'There is no village “{value}”. Correct the name, or say on the import page which village it is.',
  },
  'village-ambiguous': {
    zh: '“{value}”可能是几个村,分不清。请写全称。',
    en: '“{value}” may be more than one village. Write the full name.',
  },
  'town-unknown': {
    zh: '“{value}”不是本台账的乡镇。请删去其他乡镇的行,或改正乡镇名称。',
    en: '“{value}” is not the town of this ledger. Remove rows of other towns or correct the name.',
  },
  'category-missing': {
    zh: '没有写问题类别,也没有写小类。请填上;还分不出来的写“待归类”。',
    en: 'Neither category nor item is given. Write one; if it is not known yet, write 待归类.',
  },
  'category-unknown': {
    zh: '没有“{value}”这个问题类别。请改为本次专项的类别,或在导入页面指定它对应哪一类。',
    en: 'There is no category “{value}”. Use one of this campaign, or say on the import page which one it is.',
  },
  'item-unknown': {
    zh: '没有“{value}”这个问题小类。请改为本次专项的小类,或在导入页面指定它对应哪一个。',
    en: 'There is no item “{value}”. Use one of this campaign, or say on the import page which one it is.',
  },
  'item-ambiguous': {
    zh: '几个类别下都有“{value}”,分不清。请写上问题类别。',
    en: 'Several categories have the item “{value}”. Write the category as well.',
  },
  'item-not-in-category': {
    zh: '小类“{value}”不属于这一行的类别。请核对类别和小类。',
    en: 'The item “{value}” does not belong to the category of this row. Check both.',
  },
  'amount-not-a-number': {
    zh: '“{value}”不是一个确定的金额。请写一个数;还没有核定的写“未核定”,不涉及资金的写“不涉及”。',
    en: '“{value}” is not one certain amount. Write a number, 未核定 (undetermined) or 不涉及 (no money).',
  },
  'amount-negative': {
    zh: '金额“{value}”是负数。请核对;冲减请另行登记。',
    en: 'The amount “{value}” is negative. Check it; reversals are recorded elsewhere.',
  },
  'amount-below-fen': {
    zh: '金额“{value}”精确到了分以下。请核对小数位和单位。',
    en: 'The amount “{value}” is finer than one fen. Check decimals and unit.',
  },
  'amount-ambiguous': {
    zh: '金额“{value}”有两种读法(分节、单位或合并单元格说不清)。请改成一个明确的数。',
    en: 'The amount “{value}” can be read in two ways (grouping, unit or merged cells). Write one clear number.',
  },
  'amount-unit-unknown': {
    zh: '“{value}”没有写明单位是元还是万元。请在单元格写全,如“3.5万元”或“35000元”;整列单位相同的,在表头或表上方写“单位:元”或“单位:万元”。',
    en: '“{value}” does not say its unit. Write it out in the cell, as in 3.5万元 or 35000元, or state 元 or 万元 for all in the heading or above the table.',
  },
  'amount-too-large': {
    zh: '金额“{value}”超过一百亿元。请核对单位。',
    en: 'The amount “{value}” exceeds ten billion yuan. Check the unit.',
  },
  'recovered-exceeds-amount': {
    zh: '已收回“{value}”,多于涉及金额。请核对两个金额。',
    en: 'Recovered “{value}” is more than the amount. Check both.',
  },
  'formula-without-result': {
    zh: '公式“{value}”没有存下结果。请在 Excel 中重新计算后保存,或改成数值。',
    en: 'The formula “{value}” was saved without its result. Recalculate and save, or write the value.',
  },
  'cell-error': {
    zh: '单元格显示错误 {value}。请改正公式或改成数值。',
    en: 'The cell shows the error {value}. Mend the formula or write the value.',
  },
  'date-impossible': {
    zh: '没有“{value}”这个日期。请核对年月日。',
    en: 'There is no such day as “{value}”. Check it.',
  },
  'date-ambiguous': {
    zh: '“{value}”不能确定是哪一天。请写全年月日,如 2015-07-03。',
    en: '“{value}” does not say which day is meant. Write year, month and day, as in 2015-07-03.',
  },
  'date-not-a-date': {
    zh: '“{value}”不是日期。请写年月日,如 2015-07-03;没有时限的写“长期”。',
    en: '“{value}” is not a day. Write one, as in 2015-07-03; a deadline without end is 长期.',
  },
  'deadline-before-found': {
    zh: '整改时限“{value}”早于发现时间。请核对两个日期。',
    en: 'The deadline “{value}” is before the day found. Check both.',
  },
  'duplicate-row': {
    zh: '与第 {value} 行是同一件(村、小类、描述或编号相同)。请删去一行,或把描述写得能够区分。',
    en: 'This is the same as row {value} (village, item and description, or number). Remove one, or tell them apart.',
  },
  'case-twice': {
    zh: '与 {value} 是同一件(村、小类、描述或编号相同)。请删去一行,或改正编号,或把描述写得能够区分。',
    en: 'This is the same case as {value} (village, item and description, or number). Remove one, mend the number, or tell them apart.',
  },
  'choice-unknown': {
    zh: '不认识“{value}”。请用本列已有的说法。',
    en: '“{value}” is not one of the words of this column.',
  },
  'number-unknown': {
    zh: '编号“{value}”不是本次专项的编号。请核对;自编的编号请放在“原编号”列。',
    en: 'The number “{value}” is not of this campaign. Check it; your own numbers go to the column 原编号.',
  },
  'number-ambiguous': {
    zh: '编号列和原编号列写着两个不同的自编号(“{value}”)。请只留一个。',
    en: 'Two different numbers of your own are given (“{value}”). Keep one.',
  },
  'description-missing': {
    zh: '没有写问题描述。请填上。',
    en: 'The description is missing.',
  },
  'text-too-long': {
    zh: '文字太长(“{value}”)。请缩短。',
    en: 'The text is too long (“{value}”). Shorten it.',
  },
  'column-twice': {
    zh: '两列是同一个意思,这一行写的却不一样(“{value}”)。请只留一列。',
    en: 'Two columns mean the same and differ in this row (“{value}”). Keep one.',
  },
  'area-not-a-number': {
    zh: '“{value}”不是面积。请写一个数。',
    en: '“{value}” is not an area. Write a number.',
  },
  'area-too-fine': {
    zh: '面积“{value}”超过两位小数。请改为两位。',
    en: 'The area “{value}” has more than two decimals.',
  },
  'area-unit-unknown': {
    zh: '面积“{value}”的单位不是亩或没有写明。请换算成亩,并在表头写“(亩)”。',
    en: 'The area “{value}” is not in mu, or its unit is not stated. Convert it and write 亩 in the heading.',
  },
  'quantity-not-a-number': {
    zh: '“{value}”不是数量。请写一个数,最多三位小数。',
    en: '“{value}” is not a quantity. Write a number with at most three decimals.',
  },
  'details-unreadable': {
    zh: '明细“{value}”读不出来。每笔一行,依次写:时间|内容|金额(元)|凭证。',
    en: 'The detail “{value}” cannot be read. One line each: when|what|amount in yuan|voucher.',
  },
  'code-malformed': {
    zh: '代码“{value}”不是 12 位数字。请核对(科学计数显示的请改成文本)。',
    en: 'The code “{value}” does not have 12 digits. Check it.',
  },
  'code-not-of-town': {
    zh: '代码“{value}”不是本乡镇的代码。请核对。',
    en: 'The code “{value}” is not of this town. Check it.',
  },
  'count-not-a-number': {
    zh: '“{value}”不是个数。请写一个不小于 0 的整数。',
    en: '“{value}” is not a count. Write a whole number, not negative.',
  },
  'case-voided': {
    zh: '{value} 已作废,编号不再使用。请删去编号,作为新问题导入。',
    en: '{value} is voided and its number stays used. Remove the number to import the row as a new case.',
  },
  ...STAND_FAULT_LABELS,
  ...SANCTION_PROBLEM_LABELS,
  ...REGISTER_PROBLEM_LABELS,
  'row-not-valid': {
    zh: '这一行不能登记({value})。请核对各栏。',
    en: 'This row cannot be recorded ({value}). Check its cells.',
  },
} as const satisfies Record<string, Label>;
export type ProblemCode = keyof typeof PROBLEM_LABELS;

/** What stood in the cell of a problem; nothing where the value names another row or case. */
export const cellShown = ({ code, value }: { readonly code: string; readonly value: string }): string =>
  code === 'duplicate-row' || code === 'case-twice' ? '' : value;

/** A sentence with its blanks filled in; a blank without a value stays empty. */
export const fillSentence = (sentence: string, values: Readonly<Record<string, string | null>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, blank: string) => values[blank] ?? '');
