import type { CategoryCode } from '../campaigns/campaign.js';
import { AMOUNT_KIND_LABELS, CASE_NATURE_LABELS, CASE_SOURCE_LABELS } from '../cases/case.js';
import { NONE, type CaseCondition, type CaseListQuestion } from '../cases/case-list.js';
import { CASE_STATE_LABELS } from '../cases/case-state.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** Words for what a question narrows by. */
export interface FilterNames {
  readonly villages: ReadonlyMap<Id, string>;
  readonly categories: Readonly<Record<CategoryCode, string>>;
  readonly items: ReadonlyMap<string, string>;
}

const CONDITION_WORDS: Readonly<Record<CaseCondition, string>> = {
  open: '正在整改',
  closed: '已销号',
  overdue: '已逾期',
  outstanding: '有未处理余额',
  recovered: '已有收回金额',
  returned: '已返还村集体',
  undisposed: '已收未解缴',
  opening: '期初',
  'sent-back': '退回后未再申请销号',
};

/** The filters of a question in words, a pair of field and values each; none where it asks for everything that counts. */
export function filterWords(question: CaseListQuestion, names: FilterNames): [string, string][] {
  const words: [string, string][] = [];
  const add = (field: string, text: string | undefined): void => {
    if (text !== undefined) words.push([field, text]);
  };
  add('村', among(question.villageIds, '待核', names.villages));
  add('问题类别', among(question.categoryCodes, '', recordNames(names.categories)));
  add('问题小类', among(question.itemCodes, '未归小类', names.items));
  add('状态', among(question.states, '', labelNames(CASE_STATE_LABELS)));
  add('金额', among(question.amountKinds, '', labelNames(AMOUNT_KIND_LABELS)));
  add('问题性质', among(question.natures, '未填', labelNames(CASE_NATURE_LABELS)));
  add('问题来源', among(question.sources, '未填', labelNames(CASE_SOURCE_LABELS)));
  add('发现时间', span(question.foundFrom, question.foundTo));
  add('整改时限', span(question.dueFrom, question.dueTo));
  add('标记', question.mark);
  add('导入批次', question.importId);
  add('条件', question.is?.map((condition) => CONDITION_WORDS[condition]).join('、'));
  const searched = question.q?.trim();
  add('查找', searched === '' ? undefined : searched);
  return words;
}

function among(
  codes: readonly string[] | undefined,
  none: string,
  names: ReadonlyMap<string, string>,
): string | undefined {
  if (codes === undefined) return undefined;
  if (codes.length === 0) return '(没有选任何一项)';
  return codes.map((code) => (code === NONE ? none : (names.get(code) ?? code))).join('、');
}

/** A span of days in words; undefined where neither end is asked for. */
export const span = (from: string | undefined, to: string | undefined): string | undefined => {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined) return `${to} 及以前`;
  return to === undefined ? `${from} 及以后` : `${from} 至 ${to}`;
};

const recordNames = (names: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(names));

const labelNames = (labels: Readonly<Record<string, Label>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(labels).map(([code, label]) => [code, label.zh]));
