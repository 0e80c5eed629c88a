import type { Label } from '../../kernel/label.js';

/** What the server refuses of returns, by code. */
export const RETURN_REFUSALS: Readonly<Record<string, Label>> = {
  'return.closed-already': {
    zh: '{code} 已经关账。如有错误,请用“替换”另报一份,并写明原因。',
    en: '{code} is closed already. If it is wrong, supersede it and say why.',
  },
  'return.later-closed': {
    zh: '{later} 已经关账,{code} 不能再报。更正会列入下一期的“对上期的调整”。',
    en: '{later} is closed already, so {code} cannot be closed any more; corrections go into the next return.',
  },
  'return.missing': { zh: '没有这份报表。', en: 'There is no such return.' },
  'return.no-period': {
    zh: '“{code}”不是月份(例如 2026-11)或季度(例如 2026-Q4)。',
    en: '“{code}” is neither a month such as 2026-11 nor a quarter such as 2026-Q4.',
  },
  'return.not-begun': { zh: '{code} 还没有开始。', en: '{code} has not begun yet.' },
  'return.other-superseded': {
    zh: '只能替换 {code} 现在有效的那份报表。请刷新后再试。',
    en: 'Only the return that stands for {code} can be superseded. Reload and try again.',
  },
  'return.reason-missing': { zh: '请写明为什么要替换。', en: 'Say why it is superseded.' },
};
