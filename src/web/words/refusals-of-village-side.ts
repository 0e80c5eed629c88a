import type { Label } from '../../kernel/label.js';

/** What the server refuses around re-inspections, collections and task sheets, by code. */
export const VILLAGE_SIDE_REFUSALS: Readonly<Record<string, Label>> = {
  'collection.changed': {
    zh: '这次催报刚刚被别人改过。',
    en: 'Somebody else has just changed this collection.',
  },
  'collection.day-impossible': {
    zh: '日期不存在或还没有到。',
    en: 'There is no such day, or it is to come.',
  },
  'collection.ended': { zh: '这次催报已经结束。', en: 'This collection is over.' },
  'collection.missing': { zh: '没有这次催报。', en: 'There is no such collection.' },
  'collection.name-missing': {
    zh: '请写明要报什么,不超过 {max} 个字。',
    en: 'Please say what is asked for, in at most {max} characters.',
  },
  'collection.name-tells': {
    zh: '名称会随催报文字发到群里,不能写问题编号。',
    en: 'The name goes into the chat with the reminder; it cannot hold the number of a case.',
  },
  'collection.no-villages': { zh: '请选择要报送的村。', en: 'Please choose the villages.' },
  'collection.state-unknown': { zh: '没有这种报送情况。', en: 'There is no such state.' },
  'collection.words-missing': { zh: '退回须写明原因。', en: 'A return needs its reason.' },
  'recurrence.not-found': {
    zh: '只有核查结果为“问题反弹”的,才登记为反弹的新问题。',
    en: 'Only where the check says that the problem came back is a recurrence recorded.',
  },
  'recurrence.twice': { zh: '反弹的问题已经登记。', en: 'The recurrence is recorded already.' },
  'reinspection.amount-impossible': { zh: '金额应大于零。', en: 'The amount must be more than zero.' },
  'reinspection.changed': {
    zh: '这一项刚刚被别人改过。',
    en: 'Somebody else has just changed this line.',
  },
  'reinspection.day-impossible': {
    zh: '核查日期不能早于抽取之日({drawnDay}),也不能晚于今天。',
    en: 'The day cannot be before the draw ({drawnDay}) or after today.',
  },
  'reinspection.missing': { zh: '没有这次回头看。', en: 'There is no such re-inspection.' },
  'reinspection.nothing-asked': {
    zh: '请至少填写一种抽取方式。',
    en: 'Please give at least one way to draw.',
  },
  'reinspection.nothing-to-draw': {
    zh: '没有符合条件的已销号问题或零报告村。',
    en: 'No closed case, and no village without reports, fits this.',
  },
  'reinspection.result-impossible': { zh: '请选择核查结果。', en: 'Please choose the result.' },
  'reinspection.sample-missing': { zh: '样本中没有这一项。', en: 'The sample has no such line.' },
  'reinspection.seed-too-long': {
    zh: '种子不能超过 {max} 个字。',
    en: 'The seed cannot have more than {max} characters.',
  },
  'reinspection.share-impossible': {
    zh: '比例应为 0 至 100 的整数。',
    en: 'A share is a whole number from 0 to 100.',
  },
  'reinspection.words-missing': { zh: '请写明核查的情况。', en: 'Please say what was found.' },
  'proposal.case-changed': {
    zh: '这件问题在您看过之后有改动,请看过新内容再决定。',
    en: 'The case has changed since you saw it; look at it again before you decide.',
  },
  'proposal.changed': {
    zh: '这一条刚刚被别人处理过。',
    en: 'Somebody else has just decided this line.',
  },
  'proposal.day-missing': { zh: '请填写收回日期。', en: 'Please give the day of recovery.' },
  'proposal.faulty': {
    zh: '这一条看不明白,不能采纳;请退给村里改正后重报。',
    en: 'This line cannot be read, so it cannot be accepted; have the village correct it and hand it in again.',
  },
  'proposal.missing': { zh: '没有这一条。', en: 'There is no such line.' },
  'proposal.words-missing': { zh: '不采纳须写明原因。', en: 'Please say why it is not accepted.' },
  'task-sheet.day-impossible': {
    zh: '报送日期不存在或还没有到。',
    en: 'There is no such day, or it is still to come.',
  },
  'task-sheet.no-file': { zh: '没有收到文件。', en: 'No file arrived.' },
  'task-sheet.not-one': {
    zh: '这不是本账本打印的村级任务单(找不到任务单号和表头)。',
    en: 'This is no task sheet of this ledger: its token or its headings are missing.',
  },
  'task-sheet.nothing': {
    zh: '所选的村没有在办的问题,没有任务单可发。',
    en: 'The villages have no case in hand; there is no task sheet to give out.',
  },
  'task-sheet.provider-missing': { zh: '请填写提供人。', en: 'Please say who provided it.' },
  'task-sheet.rows-too-many': {
    zh: '表中的行超过 {limit} 行,不是任务单。',
    en: 'More than {limit} rows: this is no task sheet.',
  },
  'task-sheet.twice': {
    zh: '同一份文件 {day} 已经收过。',
    en: 'The same file was handed in on {day} already.',
  },
  'task-sheet.unknown': {
    zh: '任务单号对不上本专项的任何一个村。请选对专项,或重新下载任务单。',
    en: 'The token fits no village of this campaign. Choose the right campaign, or take a new sheet.',
  },
};
