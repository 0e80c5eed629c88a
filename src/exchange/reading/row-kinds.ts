import { EXAMPLE_ROW_MARK } from '../../kernel/sheet-column.js';
import { comparisonKey, remembering } from '../../kernel/text.js';

/** What the first words of a row say about it. */
export type LeadKind =
  | 'plain'
  | 'subtotal'
  | 'total'
  | 'page-total'
  | 'foot'
  | 'note'
  | 'example'
  | 'numeral';

const TOTAL = /^(.{0,14}?)(小计|合计|总计|共计|累计)数?(?:\([^()]*\))?:?$/;
const NUMERAL = /^\(?(?:[一二三四五六七八九十]{1,3}|[IVX]{1,4})\)?[、.]?$/;
const FOOT =
  /^(?:填表|填报|填写|制表|审核|审批|复核|校核|校对|报送|统计|负责|单位负责|单位领导|主要领导|主要负责|分管|主管|经办|经手人签|联系人|联系电话|签字|签名|签章|盖章|村清理小组|清理小组|理财小组|村务监督|乡镇负责|镇负责|村负责|村支书|村主任|支部书记|党支部书记|村委会主任|包村|组长|检查人|核查人|调查人|检查组)[^:]{0,16}:/;
const SIGNED = /[(]?(?:签字|盖章|签章|签名|公章)[)]?/;
const NOTE = /^(?:注|备注|说明|附注|填表说明|填报说明|编制说明|注意事项)(?:[:.、]|\d|[一二三]、)/;
const EXAMPLES = new Set([EXAMPLE_ROW_MARK, '例', '样例', '举例', '填写示例', '示例行', '填报示例']);

/** Is a total's label more than the bare word, so that it could also be the end of a sentence? */
export const isBareTotal = (text: string): boolean =>
  /^(?:本页|总)?(?:小计|合计|总计|共计|累计)/.test(comparisonKey(text));

/** Does a foot begin with who filled the form in, as no description of a problem does? */
export const isSurelyFoot = (text: string): boolean =>
  /^(?:填表|填报|制表|审核|单位负责)人?[^:]{0,8}:/.test(comparisonKey(text));

function look(text: string): LeadKind {
  const key = comparisonKey(text);
  const total = TOTAL.exec(key);
  if (total) {
    const [, before = '', word] = total;
    if (before.endsWith('本页')) return 'page-total';
    return word === '小计' ? 'subtotal' : 'total';
  }
  if (NUMERAL.test(key)) return 'numeral';
  if (EXAMPLES.has(key.replace(/[:()]/g, ''))) return 'example';
  if (NOTE.test(key)) return 'note';
  if (FOOT.test(key) || SIGNED.test(key)) return 'foot';
  return 'plain';
}

/** What a row begins with, judged by the text of its first cell. */
export const leadKind: (text: string) => LeadKind = remembering(5_000, look);
