import type {
  CoverageClass,
  CoveredItem,
  CoverageView,
  FigureView,
  NamedPerson,
  RelationView,
  ReportCheck,
  ReportInput,
} from './report-check.js';
import { classesOf, narrativeOf, type Narrative } from './coverage.rules.js';
import { declarationOf } from './stated.rules.js';
import { driftsOf } from './drift.rules.js';
import { figuresOf, type Figure } from './figure.rules.js';
import { flowOf, spanOf, type Flow } from './flow.rules.js';
import { problemListOf, type ListedItem, type ProblemList } from './item-list.rules.js';
import { FigureIndex, listClaims } from './list.rules.js';
import { nodesOf, outlineOf, sentencesOf, type OutlineNode, type Stretch } from './outline.rules.js';
import { percentClaims } from './percent.rules.js';
import { personClaims, personsOf, type Named } from './persons.rules.js';
import { orphanStates, restatedClaims } from './restated.rules.js';
import { claimsOf, type Before } from './sentence.rules.js';
import { monthOf, summaryOf, townOf } from './stated.rules.js';
import { tableClaims } from './table.rules.js';
import { judge, type Claim, type Judged } from './verdict.rules.js';

/**
 * Reads a report: its figures, which totals and parts they form, and what is said of the rectification of each item.
 * Takes time in proportion to the text; what no rule can place is marked, never guessed.
 */
export function checkReport({ name, text }: ReportInput): ReportCheck {
  const flow = flowOf(text);
  const figures = new FigureIndex(figuresOf(flow));
  const outline = outlineOf(flow.text);
  const sentences = [...nodesOf(outline)]
    .flatMap((node) => node.own.flatMap((piece) => sentencesOf(flow.text, piece)))
    .sort((a, b) => a.from - b.from);
  const ofSentences = sentences.map((sentence) => figures.within(sentence));
  const sums = sumsOf(flow.text, outline, sentences, ofSentences, figures);
  const list = problemListOf(flow.text, outline, sums);
  const isPart = new Set(sums.flatMap(({ kind, parts }) => (kind === 'states' ? [] : parts)));
  const narrative = list && narrativeOf(flow.text, list, sentences, figures, isPart);
  const named = sentences.map((sentence) => personsOf(flow.text, sentence));
  const judged = withNarrative(flow.text, sums, sentences, ofSentences, figures, list, narrative, named);
  const relations = judged.map(toRelationView);
  const placed = placedIn(judged);
  const coverage =
    list === undefined || narrative === undefined ? null : coverageOf(flow, list, narrative, judged);
  const views = figures.figures.map((figure) => toFigureView(figure, placed));
  return {
    name,
    text,
    town: townOf(flow.text, name),
    month: monthOf(flow.text, name),
    figures: views,
    relations,
    coverage,
    persons: named.flat().map((person) => toPerson(flow, person)),
    drifts: narrative === undefined ? [] : driftsOf(flow, narrative.said),
    summary: summaryOf(flow.text, figures.figures, relations, views, list, judged),
    declaration: list === undefined ? null : declarationOf(name, flow.text, list, figures.figures),
  };
}

/** Totals that stand on their own: within sentences, over lists, in tables. */
function sumsOf(
  text: string,
  outline: OutlineNode,
  sentences: readonly Stretch[],
  ofSentences: readonly (readonly Figure[])[],
  figures: FigureIndex,
): Judged[] {
  const inSentences = sentences.flatMap((sentence, index) =>
    claimsOf(text, sentence, ofSentences[index] ?? [], before(text, sentences, ofSentences, index)),
  );
  const parts = new Set(inSentences.filter(({ kind }) => kind !== 'states').flatMap((claim) => claim.parts));
  const inLists = [...nodesOf(outline)].flatMap((node) => listClaims(text, node, figures, parts));
  return [...inSentences, ...inLists, ...tableClaims(text, figures)].map(judge);
}

const PARAGRAPH_SENTENCES = 4;
const REFERS_BACK = /^(?:其中|主要)/;

/** The figures of the sentence before, in the same paragraph or, for 其中, anywhere; and of some before that. */
function before(
  text: string,
  sentences: readonly Stretch[],
  ofSentences: readonly (readonly Figure[])[],
  index: number,
): Before {
  const sentence = sentences[index];
  const follows = (at: number): boolean => {
    const [one, next] = [sentences[at - 1], sentences[at]];
    return one !== undefined && next !== undefined && text[one.to] === '。' && next.from - one.to <= 1;
  };
  let first = index;
  while (first > index - PARAGRAPH_SENTENCES && follows(first)) first--;
  const refersBack = sentence !== undefined && REFERS_BACK.test(text.slice(sentence.from, sentence.from + 2));
  return {
    sentence: first < index || refersBack ? (ofSentences[index - 1] ?? []) : [],
    paragraph: ofSentences.slice(first, index).flat(),
  };
}

function withNarrative(
  text: string,
  sums: readonly Judged[],
  sentences: readonly Stretch[],
  ofSentences: readonly (readonly Figure[])[],
  figures: FigureIndex,
  list: ProblemList | undefined,
  narrative: Narrative | undefined,
  named: readonly (readonly Named[])[],
): Judged[] {
  const isPart = new Set(sums.flatMap(({ parts }) => parts));
  const repeated =
    narrative?.claims.filter(
      (claim) => !(claim.kind === 'states' && claim.parts.some((one) => isPart.has(one))),
    ) ?? [];
  const counted: Claim[] = [
    ...repeated,
    ...restatedClaims(text, figures.figures, list, sums),
    ...personClaims(text, sentences, named, figures),
  ];
  const known = [...sums, ...counted.map(judge)];
  const all = [...known, ...orphanStates(ofSentences, list, placedIn(known)).map(judge)];
  const percents = sentences.flatMap((sentence, index) => {
    const own = ofSentences[index] ?? [];
    const earlier = [...(ofSentences[index - 2] ?? []), ...(ofSentences[index - 1] ?? [])];
    const total = list === undefined || list.total.from >= sentence.from ? [] : [list.total];
    return percentClaims(text, sentence.from, own, [...total, ...earlier], all);
  });
  return once([...all, ...percents]).sort((a, b) => a.whole.from - b.whole.from);
}

/** One and the same statement may be found by two rules. */
function once(judged: readonly Judged[]): Judged[] {
  const seen = new Set<string>();
  return judged.filter(({ kind, whole, parts }) => {
    const key = `${kind} ${whole.id} ${parts.map(({ id }) => id).join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const placedIn = (judged: readonly Judged[]): ReadonlySet<Figure> =>
  new Set(judged.flatMap(({ whole, parts }) => [whole, ...parts]));

function coverageOf(
  flow: Flow,
  list: ProblemList,
  narrative: Narrative,
  judged: readonly Judged[],
): CoverageView {
  const states = judged.filter(({ kind }) => kind === 'states');
  const items = list.items.map((item): CoveredItem => {
    const said = narrative.said.get(item);
    return {
      category: item.category,
      name: item.name,
      figureId: item.figure.id,
      stated: item.figure.low / 100,
      classes: said === undefined ? saidTogether(list, item, states) : classesOf(said),
      places: (said?.clauses ?? []).map(({ from, to }) => spanOf(flow, from, to)),
    };
  });
  const total = (some: readonly CoveredItem[]): number => some.reduce((all, { stated }) => all + stated, 0);
  const silent = items.filter(({ classes }) => classes[0] === 'not-mentioned');
  return { items, stated: total(items), notMentioned: total(silent) };
}

/**
 * What is said of an item with others: of its category, or of all that was found, how many were put right, though not
 * which; unless it is all of them.
 */
function saidTogether(list: ProblemList, item: ListedItem, states: readonly Judged[]): CoverageClass[] {
  const category = item.category === '' ? undefined : list.categories[item.categoryNo - 1]?.figure;
  // 147件问题中,已整改140件: the total again, in other words.
  const isTotal = ({ counter, low }: Figure): boolean =>
    counter === list.total.counter && low === list.total.low;
  const together = states.filter(({ whole }) => whole === category || isTotal(whole));
  const all = together.some(
    ({ parts, whole, verdict }) =>
      verdict === 'holds' && parts.every(({ role }) => role === 'done') && whole.low === whole.high,
  );
  if (all) return ['done'];
  return together.length > 0 ? ['mentioned'] : ['not-mentioned'];
}

const toPerson = (flow: Flow, { from, to, village }: Named): NamedPerson => ({
  village,
  ...spanOf(flow, from, to),
});

const toFigureView = (figure: Figure, placed: ReadonlySet<Figure>): FigureView => ({
  id: figure.id,
  start: figure.start,
  end: figure.end,
  written: figure.written,
  counter: figure.counter,
  unit: figure.unit,
  low: figure.low,
  high: figure.high,
  role: figure.role,
  placed: placed.has(figure),
});

const toRelationView = (judged: Judged, id: number): RelationView => ({
  id,
  kind: judged.kind,
  verdict: judged.verdict,
  how: judged.how,
  wholeId: judged.whole.id,
  partIds: judged.parts.map((part) => part.id),
  counter: judged.whole.counter,
  stated: judged.whole.low,
  computed: judged.computed,
  acrossCounters: judged.acrossCounters === true,
});
