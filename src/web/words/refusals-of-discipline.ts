import type { Label } from '../../kernel/label.js';

/** What refusals of the discipline register mean. */
export const DISCIPLINE_REFUSALS: Readonly<Record<string, Label>> = {
  'dealt-person.changed': {
    zh: '这个人的资料刚刚被别人改过。',
    en: 'Somebody else has just changed this person.',
  },
  'dealt-person.missing': { zh: '没有这个人。', en: 'There is no such person.' },
  'dealt-person.name-missing': { zh: '请填写姓名(可隐名)。', en: 'The name is missing; it may be masked.' },
  'discipline-money.amount-impossible': {
    zh: '金额应大于零,精确到分。',
    en: 'The amount must be above zero, to the fen.',
  },
  'discipline-money.day-before': {
    zh: '冲销不能早于原来那一笔({earliest})。',
    en: 'A line cannot be taken back before its own day ({earliest}).',
  },
  'discipline-money.day-impossible': {
    zh: '日期不存在,或晚于今天。',
    en: 'There is no such day, or it has not come.',
  },
  'discipline-money.missing': { zh: '没有这一笔。', en: 'There is no such line.' },
  'discipline-money.note-missing': { zh: '冲销须写明理由。', en: 'Please say why the line is taken back.' },
  'discipline-money.of-nobody': {
    zh: '请选择人员或问题,至少一项。',
    en: 'Choose the person or the case, one at least.',
  },
  'discipline-money.reversed-already': {
    zh: '这一笔已经冲销,或本身就是冲销。',
    en: 'This line was taken back already, or is itself the taking back of one.',
  },
  'discipline.days-out-of-range': { zh: '天数应在 0 到 {max} 之间。', en: 'Days must be from 0 to {max}.' },
  'discipline.not-announced': {
    zh: '本台账只登记已宣布的处分,请填写宣布时间;宣布之前,在问题上登记“已移交”即可。',
    en: 'This ledger keeps announced decisions only. State the day of the announcement; before it, a case is only marked as handed over.',
  },
  'discipline.off': { zh: '本台账设置为不登记处分。', en: 'This ledger is set to keep no sanctions.' },
  'discipline.too-many': {
    zh: '处分有 {total} 条,超过 {limit} 条。',
    en: 'There are {total} sanctions, more than {limit}.',
  },
  'hand-over.changed': {
    zh: '这条移交刚刚被别人改过。',
    en: 'Somebody else has just changed this hand-over.',
  },
  'hand-over.day-impossible': {
    zh: '移交时间不存在或还没有到。',
    en: 'There is no such day, or it has not come.',
  },
  'hand-over.missing': { zh: '没有这条移交。', en: 'There is no such hand-over.' },
  'hand-over.reason-missing': { zh: '作废须写明原因。', en: 'Voiding needs a reason.' },
  'hand-over.twice': { zh: '这件问题已经登记过移交。', en: 'This case is marked as handed over already.' },
  'measure.changed': {
    zh: '这条组织处理刚刚被别人改过。',
    en: 'Somebody else has just changed this measure.',
  },
  'measure.day-impossible': { zh: '没有这一天。', en: 'There is no such day.' },
  'measure.missing': { zh: '没有这条组织处理。', en: 'There is no such measure.' },
  'measure.not-a-measure': {
    zh: '这不是组织处理;处分请登记到处分台账。',
    en: 'This is no measure; a sanction belongs to the register of sanctions.',
  },
  'measure.reason-missing': { zh: '作废须写明原因。', en: 'Voiding needs a reason.' },
  'measure.voided': { zh: '已作废。', en: 'It is voided.' },
  'sanction.changed': {
    zh: '这条处分刚刚被别人改过,请看过新内容再决定。',
    en: 'Somebody else has just changed this sanction.',
  },
  'sanction.duplicate': {
    zh: '这个人的这份处分决定已经登记过。',
    en: 'This decision about this person is recorded already.',
  },
  'sanction.invalid': { zh: '填写有误,没有保存。', en: 'Something is not valid; nothing was saved.' },
  'sanction.missing': { zh: '没有这条处分。', en: 'There is no such sanction.' },
  'sanction.reason-missing': { zh: '作废须写明原因。', en: 'Voiding needs a reason.' },
  'sanction.voided': { zh: '已作废的处分不能再改。', en: 'A voided sanction cannot be changed.' },
};
