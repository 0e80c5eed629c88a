import type { Label } from '../../kernel/label.js';

/** What is wrong with the shape of a field that was sent, by the rule that it breaks; bounds are filled in. */
export const SHAPE_FAULTS: Readonly<Record<string, Label>> = {
  'shape.missing': { zh: '没有填写', en: 'is missing' },
  'shape.maxLength': { zh: '太长,最多 {limit} 个字', en: 'is too long: {limit} characters at most' },
  'shape.minLength': { zh: '太短,最少 {limit} 个字', en: 'is too short: {limit} characters at least' },
  'shape.min': { zh: '不能小于 {limit}', en: 'must not be below {limit}' },
  'shape.positive': { zh: '须大于零', en: 'must be above zero' },
  'shape.not-negative': { zh: '不能是负数', en: 'must not be negative' },
  'shape.max': { zh: '数值太大,请核对单位', en: 'is too large; check the unit' },
  'shape.isInt': { zh: '不是数,或小数位太多', en: 'is no number, or has too many decimals' },
  'shape.isIn': { zh: '不在可选的范围内', en: 'is none of the choices' },
  'shape.isString': { zh: '须是文字', en: 'must be text' },
  'shape.isBoolean': { zh: '须是“是”或“否”', en: 'must be yes or no' },
  'shape.isArray': { zh: '须是一组内容', en: 'must be a list' },
  'shape.arrayMinSize': { zh: '至少选 {limit} 项', en: 'needs {limit} at least' },
  'shape.arrayMaxSize': { zh: '最多 {limit} 项', en: 'may have {limit} at most' },
  'shape.matches': { zh: '写法不对', en: 'is not written as it should be' },
  'shape.day': { zh: '日期看不懂,请按 2015-07-03 这样写', en: 'is no day; write it as 2015-07-03' },
  'shape.partial-day': {
    zh: '时间看不懂,请写年、年月或日期,如 2015、2015-07、2015-07-03',
    en: 'is no year, month or day; write it as 2015, 2015-07 or 2015-07-03',
  },
  'shape.whitelistValidation': { zh: '这里没有这一项', en: 'is not asked for here' },
};
