import {
  CATEGORY_CODES,
  type CategoryCode,
  type DeclarationInput,
  type DeclarationLineView,
} from '../campaigns/campaign.js';
import type { FigureView, RelationView, ReportSummary } from './report-check.js';
import type { Figure } from './figure.rules.js';
import type { ProblemList } from './item-list.rules.js';
import { readChineseNumber } from './numeral.rules.js';
import { sum, type Judged } from './verdict.rules.js';

const HEAD_CHARACTERS = 400;
const TAIL_CHARACTERS = 120;
const TITLE_LINES = 3;
const TOWN = /^([一-龥]{1,5}?(?:镇|乡|街道))(?![级村镇])/;
const BEFORE_TOWN = /^.*(?:省|市|县|旗|关于|报告|汇报|[:\[\]"“])(?=[一-龥]{1,5}(?:镇|乡|街道))/;

/** The town of a report: in the name of its file, its title or its signature. */
export function townOf(text: string, name: string): string | null {
  const title = text.slice(0, HEAD_CHARACTERS).split('\n').slice(0, TITLE_LINES);
  const signature = text.slice(-TAIL_CHARACTERS).split('\n').slice(-TITLE_LINES);
  for (const line of [name, ...title, ...signature]) {
    const town = TOWN.exec(line.replace(BEFORE_TOWN, ''))?.[1];
    if (town !== undefined && !/^[全各该]|[我本]|^乡镇/.test(town)) return town;
  }
  return null;
}

/** The month of a report, `2026-03`: the last that its title, file name or signature names. */
export function monthOf(text: string, name: string): string | null {
  for (const words of [name, text.slice(0, HEAD_CHARACTERS), text.slice(-TAIL_CHARACTERS)]) {
    const match =
      /(\d{4})(?:年(?:1-)?|[.-])(\d{1,2})(?:月|(?<=[.-]\d{1,2})(?![\d万亿元%亩件个]))/.exec(words) ??
      /([二〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月/.exec(words);
    const year = numberIn(match?.[1]);
    const month = numberIn(match?.[2]);
    if (
      year !== undefined &&
      month !== undefined &&
      year > 1990 &&
      year < 2100 &&
      month >= 1 &&
      month <= 12
    ) {
      return `${year}-${String(month).padStart(2, '0')}`;
    }
  }
  return null;
}

const numberIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^\d/.test(text) ? Number(text) : readChineseNumber(text);

const ZERO = /零报告|(?:未|没有)发现[^,;。]{0,20}问题|无(?:违规|违纪)?问题/;

/** The head figures of a report. */
export function summaryOf(
  text: string,
  figures: readonly Figure[],
  relations: readonly RelationView[],
  views: readonly FigureView[],
  list: ProblemList | undefined,
  judged: readonly Judged[],
): ReportSummary {
  const of = (verdict: string): number => relations.filter((one) => one.verdict === verdict).length;
  const total = foundIn(text, figures, list, judged);
  const done = judged
    .filter(({ kind, whole }) => kind === 'states' && whole === total)
    .flatMap(({ parts }) => parts.filter(({ role }) => role === 'done').map(({ low }) => low));
  const recovered = figures
    .filter((one) => one.counter === 'money' && one.role === 'recovered')
    .map(({ low }) => low);
  const kinds = figures.filter(
    ({ counter, unit, from }) =>
      counter === 'kinds' && unit === '项' && list !== undefined && from < list.to && from >= list.total.from,
  );
  const foundCases = total === undefined ? null : total.low / 100;
  return {
    holds: of('holds'),
    contradicts: of('contradicts'),
    overlaps: of('overlap'),
    notPlaced: views.filter(({ placed }) => !placed).length,
    foundCases,
    doneCases: done.length === 0 ? null : Math.max(...done) / 100,
    amountFen: amountOf(text, figures, list)?.low ?? null,
    recoveredFen: recovered.length === 0 ? null : Math.max(...recovered),
    kinds: kinds.length === 0 ? null : sum(kinds.map(({ low }) => low)) / 100,
    zero: foundCases === 0 || (foundCases === null && ZERO.test(text)),
    ties: of('contradicts') === 0,
  };
}

/** 本月新发现问题12个,累计发现86个: months are compared by what was found so far. */
const SO_FAR = /(?:累计|截至)[^,;。\d]{0,12}$/;
const OF_MONTH = /(?:本月|当月|本季度?|本期|新增|新发现)[^,;。\d]{0,8}$/;
const WORDS_BEFORE = 20;

function foundIn(
  text: string,
  figures: readonly Figure[],
  list: ProblemList | undefined,
  judged: readonly Judged[],
): Figure | undefined {
  const words = ({ from }: Figure): string => text.slice(Math.max(0, from - WORDS_BEFORE), from);
  if (list !== undefined && !OF_MONTH.test(words(list.total))) return list.total;
  const found = figures.filter(({ counter, role }) => counter === 'cases' && role === '');
  const wholes = new Set(judged.flatMap(({ kind, whole }) => (kind === 'states' ? [whole] : [])));
  const ofStates = found.filter((figure) => wholes.has(figure) && !OF_MONTH.test(words(figure)));
  return (
    found.find((figure) => SO_FAR.test(words(figure))) ??
    list?.total ??
    ofStates.toSorted((a, b) => b.low - a.low)[0] ??
    found.find((figure) => !OF_MONTH.test(words(figure)) && /问题/.test(words(figure) + figure.written)) ??
    found.find((figure) => !OF_MONTH.test(words(figure))) ??
    found[0]
  );
}

/** So near to the total of cases stands the amount that they concern. */
const AMOUNT_DISTANCE = 60;

/** The amount in the paragraph of the total, behind it rather than before it. */
function amountOf(
  text: string,
  figures: readonly Figure[],
  list: ProblemList | undefined,
): Figure | undefined {
  if (list === undefined) return undefined;
  const { from: total } = list.total;
  const near = figures.filter(
    ({ counter, role, from }) =>
      counter === 'money' &&
      role === '' &&
      Math.abs(from - total) <= AMOUNT_DISTANCE &&
      !text.slice(Math.min(from, total), Math.max(from, total)).includes('\n'),
  );
  return near.find(({ from }) => from > total) ?? near.at(-1);
}

const CATEGORY_WORDS: readonly (readonly [CategoryCode, RegExp])[] = [
  ['claims-debts', /债权|债务/],
  ['funds', /资金/],
  ['assets', /资产|资源/],
  ['management', /管理|机制|制度|体制/],
];

/** What a report states, in the shape that a campaign keeps; lines only where every category is one of the ledger's. */
export function declarationOf(
  name: string,
  text: string,
  list: ProblemList,
  figures: readonly Figure[],
): DeclarationInput {
  const title = (text.split('\n')[0] ?? '').slice(0, 100);
  const amount = amountOf(text, figures, list);
  const codes = list.categories.map(
    (category) => CATEGORY_WORDS.find(([, words]) => words.test(category.name))?.[0],
  );
  const known = new Set(codes).size === codes.length && codes.every((code) => code !== undefined);
  const lines = list.categories.flatMap((category, index): DeclarationLineView[] => {
    const categoryCode = codes[index];
    if (!known || categoryCode === undefined || category.figure === undefined) return [];
    const own = { categoryCode, itemNo: null, name: category.name, statedCases: category.figure.low / 100 };
    const items = list.items
      .filter((item) => item.categoryNo === index + 1 && item.category !== '')
      .map((item) => ({
        categoryCode,
        itemNo: item.no,
        name: item.name,
        statedCases: item.figure.low / 100,
      }));
    return [own, ...items];
  });
  return {
    source: title === '' ? name : title,
    statedCases: list.total.low / 100,
    statedAmountFen: amount?.low ?? null,
    amountAsWritten: amount?.written ?? null,
    lines: lines.toSorted(
      (a, b) => CATEGORY_CODES.indexOf(a.categoryCode) - CATEGORY_CODES.indexOf(b.categoryCode),
    ),
  };
}
