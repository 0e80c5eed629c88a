import { CATEGORY_CODES } from '../campaigns/campaign.js';
import type { CountingFigure } from '../rollups/counting-figures.js';
import type { RollupFigures, RollupLine } from '../rollups/rollup.js';
import {
  STANDING_LABELS,
  STANDINGS,
  type Standing,
  type StandingFigures,
  type StandingLine,
} from '../rollups/standing.js';
import type { StageFacts } from './stage-facts.js';
import { itemsWithCases } from './stage-found.rules.js';
import type { StageParagraph, StagePiece } from './stage-report.js';
import { chineseOrdinal, figure, listed, paragraph, wanYuan } from './stage-writing.rules.js';

type Words = (string | StagePiece)[];

/** How far the cases are: in all, then the money, then category by category. */
export function doneParagraphs(facts: StageFacts): StageParagraph[] {
  const { byCategory, byItem, standings } = facts;
  const lineOf = (code: string): StandingLine =>
    standings.lines.find((one) => one.code === code) ?? { code, of: {} };
  const categories = CATEGORY_CODES.flatMap((code) => {
    const line = byCategory.lines.find((one) => one.code === code);
    return line === undefined || line.cases === 0 ? [] : [line];
  });
  const whole = byCategory.cases;
  if (whole === 0) return [];
  return [
    paragraph(
      'body',
      '对查出的',
      figure(whole, '件', { of: 'counting', figure: 'found', by: 'category' }),
      '问题,按整改进度',
      ...standingList(lineOf('')),
      '。',
      ...(byCategory.closed === 0 ? ['到目前还没有销号的。'] : []),
    ),
    ...overdueParagraph(byCategory.lines, facts.byCategory.overdue ?? 0),
    ...moneyParagraphs(byCategory),
    ...categories.flatMap((line, at) => [
      paragraph(
        'subheading',
        `(${chineseOrdinal(at + 1)})${line.name}${line.code === 'unclassified' ? '' : '方面'}`,
        figure(line.cases, '件', { of: 'counting', figure: 'found', by: 'category', code: line.code }),
        ',',
        ...standingList(lineOf(line.code), line.code, true),
        '。',
      ),
      ...(line.code === 'unclassified' ? [] : itemsWithCases(line.code, byItem.lines)).map((item) =>
        itemParagraph(item, lineOf(item.code)),
      ),
    ]),
  ];
}

const standingOf = (standing: Standing, code: string): StagePiece['origin'] & object => ({
  of: 'standing',
  standing,
  ...(code === '' ? {} : { code }),
});

/** 分为整改中70件,持续整改12件 …, with their villages where it is said of a category; one alone is named. */
function standingList(line: StandingLine, code = '', villages = false): Words {
  const parts = STANDINGS.flatMap((standing): { label: string; cases: StagePiece; where: Words }[] => {
    const found = line.of[standing];
    if (found === undefined) return [];
    const origin = standingOf(standing, code);
    const where: Words =
      villages && found.villages > 0 ? ['(', figure(found.villages, '个村', origin), ')'] : [];
    return [{ label: STANDING_LABELS[standing].zh, cases: figure(found.cases, '件', origin), where }];
  });
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return [only.label, ...only.where];
  return [
    '分为',
    ...listed(
      parts.map(({ label, cases, where }) => [label, cases, ...where]),
      ',',
    ),
  ];
}

function overdueParagraph(lines: readonly RollupLine[], overdue: number): StageParagraph[] {
  if (overdue === 0) return [];
  const parts = lines
    .filter((line) => (line.overdue ?? 0) > 0)
    .map((line): Words => [
      line.name,
      figure(line.overdue ?? 0, '件', { of: 'counting', figure: 'overdue', by: 'category', code: line.code }),
    ]);
  const total = figure(overdue, '件', { of: 'counting', figure: 'overdue', by: 'category' });
  return [paragraph('body', '已过整改期限、尚未销号的', total, ',其中', ...listed(parts), '。')];
}

/** The ways in which money is settled and where it went, in the order of the forms. */
const SETTLED = [
  ['已收回', 'recoveredFen'],
  ['抵账', 'setOffFen'],
  ['调账补账', 'correctedFen'],
  ['核销', 'writtenOffFen'],
  ['不予追缴', 'notPursuedFen'],
  ['尚未处理', 'outstandingFen'],
] as const;
const DISPOSED = [
  ['返还村集体', 'returnedFen'],
  ['上缴财政', 'turnedOverFen'],
  ['退还群众', 'householdsFen'],
  ['暂存', 'heldFen'],
] as const;

function moneyParagraphs(whole: RollupFigures): StageParagraph[] {
  if (whole.amountFen === 0) return [];
  const amount = (fen: number, name: CountingFigure): StagePiece =>
    wanYuan(fen, { of: 'counting', figure: name, by: 'category' });
  const settled = SETTLED.filter(([, name]) => whole[name] > 0).map(([label, name]): Words => [
    label,
    amount(whole[name], name),
  ]);
  const disposed = DISPOSED.filter(([, name]) => whole[name] > 0).map(([label, name]): Words => [
    label,
    amount(whole[name], name),
  ]);
  const undisposedFen = whole.recoveredFen - DISPOSED.reduce((sum, [, name]) => sum + whole[name], 0);
  const rest: Words[] = undisposedFen > 0 ? [['尚未解缴', amount(undisposedFen, 'undisposedFen')]] : [];
  const recovered: Words =
    whole.recoveredFen === 0
      ? []
      : [
          '收回的',
          amount(whole.recoveredFen, 'recoveredFen'),
          '中,',
          ...listed([...disposed, ...rest], ','),
          '。',
        ];
  return [
    paragraph(
      'body',
      '已核定的金额',
      amount(whole.amountFen, 'amountFen'),
      '中,',
      ...listed(settled, ','),
      '。',
      ...recovered,
    ),
  ];
}

/** 对违规出借资金的8件,分为整改中6件(款项已处理到位6件),已提出要求、尚未整改2件. */
function itemParagraph(item: RollupLine, line: StandingLine): StageParagraph {
  const there = STANDINGS.flatMap((standing) => {
    const found = line.of[standing];
    return found === undefined ? [] : [{ standing, found }];
  });
  const [only, ...others] = there;
  const found = figure(item.cases, '件', { of: 'counting', figure: 'found', by: 'item', code: item.code });
  const standings: Words =
    only !== undefined && others.length === 0
      ? [STANDING_LABELS[only.standing].zh, ...settledWords(only.standing, only.found, item.code)]
      : [
          '分为',
          ...listed(
            there.map(({ standing, found: { cases, ...rest } }): Words => [
              STANDING_LABELS[standing].zh,
              figure(cases, '件', standingOf(standing, item.code)),
              ...settledWords(standing, { cases, ...rest }, item.code),
            ]),
            ',',
          ),
        ];
  return paragraph('body', `对${item.name}的`, found, ',', ...standings, ...moneyOf(item), '。');
}

function settledWords(standing: Standing, { settled }: StandingFigures, code: string): Words {
  if (settled === 0 || standing !== 'rectifying') return [];
  return ['(款项已处理到位', figure(settled, '件', standingOf(standing, code)), ')'];
}

/** ,已收回92.29万元、上缴财政92.29万元: what was put right and where it went, of one item. */
function moneyOf(item: RollupLine): Words {
  const ways = [...SETTLED, ...DISPOSED].filter(([, name]) => name !== 'outstandingFen' && item[name] > 0);
  const parts = ways.map(([label, name]): Words => [
    label,
    wanYuan(item[name], { of: 'counting', figure: name, by: 'item', code: item.code }),
  ]);
  return parts.length === 0 ? [] : [',', ...listed(parts)];
}
