import { formatWanYuan } from '../kernel/money.js';
import { findingSentence } from '../report-check/finding-words.js';
import { checkReport } from '../report-check/report-check.rules.js';
import type { ReconciliationDifference, ReconciliationView } from '../rollups/reconciliation.js';
import type { RollupLine } from '../rollups/rollup.js';
import type { StandingView } from '../rollups/standing.js';
import type { StageFinding, StageParagraph } from './stage-report.js';
import { textOf } from './stage-writing.rules.js';

/**
 * Where what was stated and the ledger differ, each in the words of its footnote. Nothing is repaired: it leaves named,
 * or it does not leave.
 */
export function statedFindings({ differences, lines }: ReconciliationView): StageFinding[] {
  const names = new Map(lines.map(({ code, name }) => [code, name]));
  return differences.map((difference) => ({
    code: `stated:${difference.what}`,
    kind: 'footnote',
    sentence: differenceSentence(difference, names),
  }));
}

function differenceSentence(
  { what, stated, computed, difference }: ReconciliationDifference,
  names: ReadonlyMap<string, string>,
): string {
  const [kind = '', code = ''] = what.split(':');
  const off = Math.abs(difference);
  const name = names.get(code) ?? code;
  switch (kind) {
    case 'statedLinesSum':
      return `上报总数${stated}件,上报的各分项合计${computed}件,相差${off}件,尚待查明。`;
    case 'amountFen':
      return `上报金额${formatWanYuan(stated)}万元,台账${formatWanYuan(computed)}万元,相差${formatWanYuan(off)}万元,尚待查明。`;
    case 'itemsSum':
      return `上报的“${name}”${stated}件,上报的各小类合计${computed}件,相差${off}件,尚待查明。`;
    case 'category':
    case 'item':
      return `“${name}”上报${stated}件,台账${computed}件,相差${off}件,尚待查明。`;
    default:
      return `上报总数${stated}件,台账${computed}件,相差${off}件,尚待查明。`;
  }
}

/**
 * Reads the report as an inspector would: a statement that contradicts keeps it here until the text is put right; what
 * only holds where villages overlap is told. Which item a sentence speaks of is told by its words alone, so that such a
 * statement counts only where a person typed a part of it.
 */
export function textFindings(name: string, paragraphs: readonly StageParagraph[]): StageFinding[] {
  const check = checkReport({ name, text: paragraphs.map(textOf).join('\n') });
  const typed = typedStretches(paragraphs);
  const isTyped = (id: number): boolean => {
    const at = check.figures[id]?.start ?? -1;
    return typed.some(({ from, to }) => at >= from && at < to);
  };
  return check.relations.flatMap((relation): StageFinding[] => {
    const { id, kind, verdict, wholeId, partIds } = relation;
    if (verdict !== 'contradicts' && verdict !== 'overlap') return [];
    if (kind === 'items' && ![wholeId, ...partIds].some(isTyped)) return [];
    const sentence = findingSentence(check, relation, 'zh');
    return [{ code: `text:${id}`, kind: verdict === 'contradicts' ? 'mend' : 'note', sentence }];
  });
}

/** Where in the text of the report the paragraphs stand that a person typed. */
function typedStretches(
  paragraphs: readonly StageParagraph[],
): { readonly from: number; readonly to: number }[] {
  let at = 0;
  return paragraphs.flatMap((one) => {
    const from = at;
    at += textOf(one).length + 1;
    return one.kind === 'kept' ? [{ from, to: at }] : [];
  });
}

/** Items with cases of which the ledger holds nothing of the rectification: what an inspector asks about first. */
export const silentFindings = ({ lines }: StandingView, items: readonly RollupLine[]): StageFinding[] =>
  items.flatMap(({ code, name }) => {
    const cases = lines.find((line) => line.code === code)?.of.unrecorded?.cases ?? 0;
    return cases === 0
      ? []
      : [{ code: `silent:${code}`, kind: 'note', sentence: `“${name}”有${cases}件没有整改记载。` }];
  });
