import type { Label } from '../../kernel/label.js';

/** What the server refuses about notices, by code. */
export const NOTICE_REFUSALS: Readonly<Record<string, Label>> = {
  'notice.missing': { zh: '没有这份公示。', en: 'There is no such notice.' },
  'notice.changed': {
    zh: '这份公示刚刚被别人改过,请看过新内容再改。',
    en: 'Somebody has just changed this notice. Look at what it says now.',
  },
  'notice.voided': { zh: '这份公示已作废。', en: 'This notice was voided.' },
  'notice.confirmed': { zh: '已经确认的公示不能再改。', en: 'A confirmed notice cannot be changed.' },
  'notice.no-villages': { zh: '请选择要公示的村。', en: 'Choose the villages.' },
  'notice.there-already': {
    zh: '同类公示还没有办完:{villages}。',
    en: 'A notice of this kind is not finished yet: {villages}.',
  },
  'notice.days-impossible': {
    zh: '公示天数应为 1 至 {max} 的整数。',
    en: 'The days must be a whole number from 1 to {max}.',
  },
  'notice.day-impossible': {
    zh: '日期 {day} 不存在,还没有到,或早于前一步的日期。',
    en: '{day} does not exist, lies ahead, or comes before the step that it follows.',
  },
  'notice.before-paper': {
    zh: '张贴日期早于公示内容的日期({day})。',
    en: 'The paper is of {day}; it cannot have been posted before.',
  },
  'notice.place-missing': { zh: '请填写张贴地点。', en: 'Type where it hangs.' },
  'notice.posted-already': {
    zh: '已登记张贴,公示内容不能再变。',
    en: 'It was posted; the paper no longer changes.',
  },
  'notice.not-posted': { zh: '还没有登记张贴。', en: 'It was not posted yet.' },
  'notice.not-a-picture': { zh: '张贴情况须用照片证明。', en: 'The posting is shown by photographs alone.' },
  'notice.photo-missing': {
    zh: '没有这张照片,或已划去。',
    en: 'There is no such photograph, or it was struck.',
  },
  'notice.objection-missing': { zh: '没有这条异议。', en: 'There is no such objection.' },
  'notice.meeting-missing': {
    zh: '没有这次会议,或已划去。',
    en: 'There is no such meeting, or it was struck.',
  },
  'notice.text-missing': { zh: '请填写内容。', en: 'Type something.' },
  'notice.resolution-missing': { zh: '请写明决议编号或名称。', en: 'Type number or name of the resolution.' },
  'notice.persons-impossible': {
    zh: '实到、代表等人数不能多于应到人数,同意人数不能多于实到人数。',
    en: 'No more can be present or delegates than belong to it, and no more in favour than are present.',
  },
  'notice.shares-missing': {
    zh: '村民代表会议须写明村民代表人数和妇女代表人数。',
    en: "A meeting of villagers' delegates needs how many are delegates and how many are women.",
  },
};
