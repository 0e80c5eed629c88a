import { addDays, type Day } from '../kernel/calendar.js';
import { numberIn, type FlagRule } from './flag-rule.js';

/** The notices of a village as the rule sees them; voided ones are left out. */
export interface PostingFacts {
  readonly notices: readonly { readonly dueDay: Day; readonly postedDay: Day | null }[];
  readonly today: Day;
}

const postedLate: FlagRule<PostingFacts> = {
  code: 'P1',
  version: 1,
  subject: 'village',
  severity: 'middle',
  title: { zh: '公开逾期', en: 'Published late' },
  formula: {
    zh: '有公示过了张贴期限才张贴,或至今没有张贴',
    en: 'A notice was posted after its day, or is not posted though the day is over',
  },
  basis: {
    mark: 'L',
    text: {
      zh: '浙江省农村集体资产管理条例第二十五条;村民委员会组织法第三十条',
      en: 'Zhejiang rules on collective assets, article 25; law on villagers’ committees, article 30',
    },
  },
  parameters: [
    {
      key: 'graceDays',
      label: { zh: '宽限天数', en: 'Days of grace' },
      unit: 'days',
      initial: 0,
      source: { zh: '条例未设宽限', en: 'The rules grant none' },
    },
  ],
  category: 'management',
  notice({ notices, today }, tuning) {
    const graceDays = numberIn(tuning, 'graceDays');
    const late = notices.filter(({ dueDay, postedDay }) => (postedDay ?? today) > addDays(dueDay, graceDays));
    if (late.length === 0) return null;
    const [noticeDueDay = null] = late.map(({ dueDay }) => dueDay).sort();
    const notPosted = late.filter(({ postedDay }) => postedDay === null).length;
    return { amountFen: null, inputs: { lateNotices: late.length, notPosted, noticeDueDay } };
  },
};

/** The rules that look at the notices of a village. */
export const POSTING_RULES: readonly FlagRule<PostingFacts>[] = [postedLate];
