import type { Label, Language } from '../kernel/label.js';
import type {
  CoverageClass,
  DriftView,
  Exactness,
  FigureView,
  RelationKind,
  RelationView,
  ReportCheck,
  Verdict,
} from './report-check.js';

/** What became of a statement. */
export const VERDICT_LABELS: Readonly<Record<Verdict, Label>> = {
  contradicts: { zh: '不符', en: 'Contradicts' },
  overlap: { zh: '须有重复才成立', en: 'Only if parts overlap' },
  partial: { zh: '未全部列明', en: 'Not all of it named' },
  holds: { zh: '相符', en: 'Holds' },
};

/** How a statement holds, where it is not to the last digit. */
const EXACTNESS_LABELS: Readonly<Record<Exactness, Label>> = {
  exact: { zh: '', en: '' },
  approximate: { zh: '(约数)', en: ' (approximate)' },
  rounded: { zh: '(四舍五入)', en: ' (rounded)' },
  truncated: { zh: '(舍去尾数)', en: ' (cut off)' },
};

/** What kind of statement it is. */
export const RELATION_LABELS: Readonly<Record<RelationKind, Label>> = {
  list: { zh: '总数与分项', en: 'Total and list' },
  'list-count': { zh: '项数与列出', en: 'Number of entries' },
  parts: { zh: '其中', en: 'Total and parts' },
  states: { zh: '发现与整改', en: 'Found and put right' },
  'total-after': { zh: '分项与合计', en: 'Parts and total' },
  percent: { zh: '百分比', en: 'Percentage' },
  restated: { zh: '前后两次', en: 'Stated twice' },
  items: { zh: '清单与叙述', en: 'List and narrative' },
  'persons-named': { zh: '人数与点名', en: 'Persons named' },
  'villages-named': { zh: '村数与点名', en: 'Villages named' },
  table: { zh: '表格合计', en: 'Total of a table' },
};

/** What is said of an item's rectification. */
export const COVERAGE_LABELS: Readonly<Record<CoverageClass, Label>> = {
  done: { zh: '已整改', en: 'Put right' },
  required: { zh: '要求整改', en: 'Required' },
  stopped: { zh: '已制止', en: 'Stopped' },
  'cause-only': { zh: '只说原因', en: 'Only the cause' },
  continuing: { zh: '持续整改', en: 'Continuing' },
  'persons-only': { zh: '只说处理人', en: 'Only persons dealt with' },
  mentioned: { zh: '提到,未说结果', en: 'Mentioned, no outcome' },
  'not-mentioned': { zh: '未再提及', en: 'Never mentioned again' },
};

/** How the same thing is called differently; `{listed}` and `{said}` are filled. */
const DRIFT_LABELS: Readonly<Record<DriftView['kind'], Label>> = {
  thing: { zh: '清单写“{listed}”,叙述写“{said}”', en: 'The list says “{listed}”, the narrative “{said}”' },
  'vague-number': {
    zh: '清单写{listed},叙述写“{said}”',
    en: 'The list says {listed}, the narrative “{said}”',
  },
  spelling: { zh: '“{listed}”又写作“{said}”', en: '“{listed}” is also written “{said}”' },
};

const SENTENCES: Readonly<Record<Verdict, Label>> = {
  holds: { zh: '{whole} = {parts}{how}', en: '{whole} = {parts}{how}' },
  contradicts: {
    zh: '写 {whole},各部分之和是 {computed}({parts}),相差 {difference}',
    en: 'States {whole}; the parts add up to {computed} ({parts}), a difference of {difference}',
  },
  overlap: {
    zh: '写 {whole},各部分之和是 {computed}({parts}),有重复计算才成立',
    en: 'States {whole}; the parts add up to {computed} ({parts}): possible only if they overlap',
  },
  partial: {
    zh: '{whole}中列明 {computed}({parts}),其余 {difference} 未列明',
    en: 'Of {whole}, {computed} are named ({parts}); {difference} are not',
  },
};
const NUMBERED: Readonly<Partial<Record<RelationKind, Label>>> = {
  'list-count': { zh: '写 {whole},列出 {computed} 条', en: 'States {whole}; listed: {computed}' },
  'persons-named': {
    zh: '写 {whole},点名 {computed} 人',
    en: 'States {whole}; persons named: {computed}',
  },
  'villages-named': {
    zh: '写 {whole},点名的人在 {computed} 个村',
    en: 'States {whole}; villages of the persons named: {computed}',
  },
};
const PERCENT: Label = {
  zh: '写 {whole},{parts} 是 {computed}{how}',
  en: 'States {whole}; {parts} is {computed}{how}',
};
const TWICE: Label = { zh: '先写 {whole},又写 {parts}{how}', en: 'States {whole}, and again {parts}{how}' };

const POWERS: Readonly<Record<string, number>> = { 十万: 5, 百万: 6, 千万: 7, 万: 4, 亿: 8, 千: 3, 百: 2 };

/** A value in hundredths, in the unit in which a figure is written: 1,460,000 hundredths of 万元 are 1.46万元. */
export function inUnit(hundredths: number, { unit, counter }: Pick<FigureView, 'unit' | 'counter'>): string {
  const scale = /^(?:[十百千]?万|亿|[百千])/.exec(unit)?.[0] ?? '';
  const value = hundredths / 100 / 10 ** (POWERS[scale] ?? 0);
  const digits = counter === 'percent' ? 2 : 6;
  return `${Number(value.toFixed(digits))}${unit}`;
}

/** The sentence of one statement, as a reader would say it. */
export function findingSentence(check: ReportCheck, relation: RelationView, language: Language): string {
  const figure = (id: number): FigureView | undefined => check.figures[id];
  const whole = figure(relation.wholeId);
  if (whole === undefined) return '';
  const parts = relation.partIds.map((id) => figure(id)?.written ?? '');
  const count = NUMBERED[relation.kind];
  const values: Readonly<Record<string, string>> = {
    whole: whole.written,
    parts: parts.join(relation.kind === 'percent' ? ' ÷ ' : ' + '),
    computed:
      count === undefined
        ? inUnit(relation.computed, whole)
        : String(Number((relation.computed / 100).toFixed(2))),
    difference: inUnit(Math.abs(relation.stated - relation.computed), whole),
    how: EXACTNESS_LABELS[relation.how][language],
  };
  return filled(sentenceOf(relation, count)[language], values);
}

function sentenceOf({ kind, verdict }: RelationView, count: Label | undefined): Label {
  if (count !== undefined) return count;
  if (kind === 'percent') return PERCENT;
  return kind === 'restated' ? TWICE : SENTENCES[verdict];
}

/** The sentence of a drift. */
export const driftSentence = (drift: DriftView, language: Language): string =>
  filled(DRIFT_LABELS[drift.kind][language], { listed: drift.listed, said: drift.said });

const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
