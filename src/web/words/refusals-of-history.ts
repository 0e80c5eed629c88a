import type { Label } from '../../kernel/label.js';

/** What refusals of the history mean, by code. */
export const HISTORY_REFUSALS: Readonly<Record<string, Label>> = {
  'history.already-struck-out': {
    zh: '这些个人内容已经删去。',
    en: 'These personal values have been struck out already.',
  },
  'history.chain-missing': { zh: '没有这条留痕链:{chain}。', en: 'There is no chain {chain}.' },
  'history.no-file': { zh: '没有收到文件。', en: 'No file arrived.' },
  'history.paper-without-head': {
    zh: '这个文件里没有链头:它不是账本导出的,或页脚和说明被删去了。',
    en: 'This file carries no head: the ledger did not write it, or its foot and notes were removed.',
  },
  'history.purpose-needed': {
    zh: '请写明调阅、导出的用途。',
    en: 'Please say what this is needed for.',
  },
  'history.strike-decided': {
    zh: '这项申请已经办理过。',
    en: 'This request has been decided already.',
  },
  'history.strike-missing': { zh: '没有这项申请。', en: 'There is no such request.' },
  'history.strike-needs-person': {
    zh: '删去个人内容须由本人登录后申请和核准。',
    en: 'To strike out is asked for and granted by persons who signed in.',
  },
  'history.strike-reason': { zh: '请写明删去的理由。', en: 'Please give the reason.' },
  'history.strike-same-person': {
    zh: '申请人和核准人须是不同的两个人(代办的也算)。',
    en: 'Who asks and who grants have to be two persons, also where one acts for the other.',
  },
  'history.strike-target': {
    zh: '请指明一项内容(条号和字段),或一条记录的全部内容。',
    en: 'Please name one value (entry and field), or all values of one record.',
  },
  'history.value-missing': {
    zh: '留痕中没有这项个人内容。',
    en: 'The history has no such personal value.',
  },
};
