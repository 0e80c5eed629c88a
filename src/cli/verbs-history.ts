import { printedHead } from '../history/history.js';
import { readHead } from '../history/history-head.js';
import { verifyChains } from '../history/history.verify.js';
import { HEAD_FAULT_LABELS, type ChainVerdict, type HeadVerdict } from '../history/verification.js';
import { WrongUse, type Verb } from './verb.js';

function chainLines({ chain, entries, head, ok, firstBad, clockBack, struckOut }: ChainVerdict): string[] {
  const state = ok ? '完整 ok    ' : `第 ${firstBad} 条起不符 broken`;
  const lines = [`${state}  ${printedHead(chain, entries, head.slice(head.lastIndexOf(':') + 1))}`];
  if (clockBack !== null) {
    const { seq, at, after } = clockBack;
    lines.push(
      `    第 ${seq} 条的时间早于前面的条目,时钟被拨回过 · the clock was set back: ${after} → ${at}`,
    );
  }
  if (struckOut > 0) {
    lines.push(`    已由两人核准删去 ${struckOut} 项个人内容 · ${struckOut} personal values struck out`);
  }
  return lines;
}

function headLine({ head, fault }: HeadVerdict): string {
  if (fault === null) return `相符 ok    ${head}`;
  const { zh, en } = HEAD_FAULT_LABELS[fault];
  return `不符 differs  ${head}\n    ${zh} · ${en}`;
}

/** Walks the chains of the history, and holds heads against them that papers carry; exit 1 where something does not fit. */
const verify: Verb = {
  name: 'verify',
  usage: '[--head CHAIN:COUNT:HASH]…',
  does: '验链 · walks the chains of the history and holds printed heads against them',
  options: { head: { type: 'string', multiple: true } },
  operands: [0, 0],
  async run(call) {
    const heads = call.texts('head');
    const unreadable = heads.find((head) => readHead(head) === undefined);
    if (unreadable !== undefined) throw new WrongUse(`--head ${unreadable}: CHAIN:COUNT:HASH`);
    const ledger = await call.ledger();
    const document = await ledger.storage.reading((sql) => verifyChains(sql, ledger.actor.scope, heads));
    const text = [...document.chains.flatMap(chainLines), ...document.heads.map(headLine)].join('\n');
    return { document, text, ok: document.ok };
  },
};

/** Verbs of the history. */
export const HISTORY_VERBS: readonly Verb[] = [verify];
