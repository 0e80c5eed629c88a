import type { Counter, FigureRole } from './report-check.js';

const FOUND = /发现|查出|排查|自查|查处的?$|查摆|梳理|清理出|反馈|交办|共有问题|存在/;

/** In order: the first that is said counts. */
const SAID: readonly { readonly role: FigureRole; readonly words: RegExp }[] = [
  { role: 'continuing', words: /长期坚持|长期整改|持续整改|持续推进|分期|挂账/ },
  {
    role: 'ongoing',
    words: /正在|尚未|尚有|还有|未完成|未整改|未销号|整改中|推进中|限期|待整改|其余|剩余|余下|下余|未到位/,
  },
  { role: 'party-sanction', words: /党纪(?!政务|政纪)|党内|留党察看|开除党籍/ },
  { role: 'admin-sanction', words: /(?<!党纪)(?:政务|政纪)(?:处分|立案)?/ },
  { role: 'transferred', words: /移交|移送/ },
  { role: 'measure', words: /诫勉|谈话|批评教育|组织处理|提醒|通报批评|第一种形态|责令检查/ },
  {
    role: 'dealt-with',
    words: /处分|问责|追责|警告|记过|降级|撤职|开除|免职|停职|处理(?=\d|了?[一二两三四五六七八九十\d]|$)/,
  },
];
const MONEY_SAID: readonly { readonly role: FigureRole; readonly words: RegExp }[] = [
  { role: 'ongoing', words: /尚未|未收回|未追回|未上缴|未退|尚有|剩余|其余|余下|待收/ },
  { role: 'turned-over', words: /上缴(?!收入)|上交(?!收入)|解缴/ },
  { role: 'returned', words: /返还|发还|退还/ },
  { role: 'recovered', words: /追回|收回|追缴|挽回|清收|退赔|清退|清缴|收缴/ },
];
const DONE =
  /立行立改|立查立改|即知即改|即查即改|边查边改|已(?:全部|经|有)?(?:整改|完成|销号|办结|追回|收回|追缴|收缴|缴清|清收|清退|退还|上缴|上交|入账|补签|补记|纠正|规范|解决|归还|化解|补办|建立)|整改(?:到位|完成|完毕|销号|落实)|完成(?:整改|销号)|(?<![应待未要])整改(?:了)?$|销号$|办结|整改率/;

/** Persons are dealt with, money is recovered; villages and cases are put right or not. */
const PERSONS: ReadonlySet<Counter> = new Set(['persons', 'times']);

/** What the clause of a figure says of it; found things and things of which nothing is said have the empty role. */
export function roleOf(text: string, from: number, to: number, counter: Counter): FigureRole {
  const before = clauseBefore(text, from);
  if (counter === 'money') {
    const said = firstSaid(MONEY_SAID, before) ?? firstSaid(MONEY_SAID, clauseAfter(text, to));
    return said ?? firstSaid(MONEY_SAID, rowBefore(text, from - before.length)) ?? '';
  }
  const said = firstSaid(SAID, before);
  if (said !== undefined && (PERSONS.has(counter) || !['dealt-with', 'measure'].includes(said))) return said;
  if (DONE.test(before)) return 'done';
  if (FOUND.test(before)) return '';
  const after = clauseAfter(text, to);
  const late = firstSaid(SAID, after);
  if (late !== undefined && (late === 'ongoing' || late === 'continuing')) return late;
  if (DONE.test(after) || (/已有?$/.test(before) && after !== '')) return 'done';
  return late !== undefined && PERSONS.has(counter) ? late : '';
}

const firstSaid = (list: typeof SAID, words: string): FigureRole | undefined =>
  list.find((one) => one.words.test(words))?.role;

const CLAUSE_MAX = 60;

/** 已收缴132户、资金71.5万元: what is said of the first of a row is said of the amount in it as well. */
function rowBefore(text: string, at: number): string {
  if (text[at - 1] !== '、') return '';
  // The comma of 1,043笔 ends no clause.
  const row = /(?:[^,;。:(\n\t]|(?<=\d),(?=\d{3}))*$/;
  return row.exec(text.slice(Math.max(0, at - CLAUSE_MAX), at))?.[0] ?? '';
}

/** From the last boundary, or the figure before, to the figure. */
function clauseBefore(text: string, from: number): string {
  const window = text.slice(Math.max(0, from - CLAUSE_MAX), from);
  return /[^,;。:、(\n\t\d]*$/.exec(window)?.[0] ?? '';
}

/** To the next boundary; empty where another figure follows in the same clause, of which it speaks instead. */
function clauseAfter(text: string, to: number): string {
  const clause = /^[^,;。:、()\n\t]*/.exec(text.slice(to, to + CLAUSE_MAX))?.[0] ?? '';
  return /\d|[一二两三四五六七八九十百]+(?:件|个村|人|户|份|笔|亩|项)/.test(clause) ? '' : clause;
}
