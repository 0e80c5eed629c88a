import { CATEGORY_CODES } from '../campaigns/campaign.js';
import type { RollupLine } from '../rollups/rollup.js';
import type { StageFacts } from './stage-facts.js';
import type { StageParagraph, StagePiece } from './stage-report.js';
import { chineseOrdinal, dayInChinese, figure, listed, paragraph, wanYuan } from './stage-writing.rules.js';

/** What the town is, and what the campaign rests on. */
export function basicParagraphs({ villages, campaign }: StageFacts): StageParagraph[] {
  const { count, groups, population } = villages;
  const of = { of: 'villages' } as const;
  const town = [
    [`辖`, figure(count, '个行政村', of)],
    ...(groups > 0 ? [[figure(groups, '个村民小组', of)]] : []),
    ...(population > 0 ? [['总人口', figure(population, '人', of)]] : []),
  ];
  const { stages } = campaign;
  const steps = stages.map(({ name }) => name).join('、');
  return [
    ...(count > 0 ? [paragraph('body', '全镇', ...listed(town, ','), '。')] : []),
    ...(stages.length > 0
      ? [
          paragraph(
            'body',
            `清理整治按${steps}`,
            figure(stages.length, '个步骤', { of: 'campaign' }),
            '推进。',
          ),
        ]
      : []),
  ];
}

/** The problems found: the total, each category, and its items in the campaign's order. */
export function foundParagraphs({ asOf, byCategory, byItem }: StageFacts): StageParagraph[] {
  const categories = CATEGORY_CODES.flatMap((code) => {
    const line = byCategory.lines.find((one) => one.code === code);
    return line === undefined || line.cases === 0 ? [] : [line];
  });
  return [
    paragraph(
      'body',
      `截至${dayInChinese(asOf)},全镇共发现问题`,
      counting('found')(byCategory.cases, '件'),
      ',涉及',
      counting('villages')(byCategory.villages, '个村'),
      ',已核定金额',
      wanYuan(byCategory.amountFen, { of: 'counting', by: 'category', figure: 'amountFen' }),
      '。',
    ),
    ...categories.flatMap((line, at) => categoryParagraphs(line, at + 1, byItem.lines)),
  ];
}

const counting =
  (name: 'found' | 'villages', by: 'category' | 'item' = 'category', code?: string) =>
  (value: number, unit: string): StagePiece =>
    figure(value, unit, { of: 'counting', figure: name, by, ...(code === undefined ? {} : { code }) });

/** The items of a category that have cases. */
export const itemsWithCases = (category: string, lines: readonly RollupLine[]): RollupLine[] =>
  lines.filter(({ code, cases }) => cases > 0 && code.startsWith(`${category}/`));

const isNone = ({ code }: RollupLine): boolean => code.endsWith('/none');

function categoryParagraphs(
  { code, name, cases }: RollupLine,
  place: number,
  items: readonly RollupLine[],
): StageParagraph[] {
  const own = code === 'unclassified' ? [] : itemsWithCases(code, items);
  const total = counting('found', 'category', code)(cases, '件');
  if (own.length === 0) return [paragraph('subheading', `(${chineseOrdinal(place)})${name}`, total, '。')];
  // What is not sorted into an item is no kind of problem, so the kinds are then not counted.
  const kinds = own.some(isNone)
    ? []
    : [figure(own.length, '项', { of: 'counting', figure: 'found', by: 'item' }), '共'];
  return [
    paragraph('subheading', `(${chineseOrdinal(place)})${name}方面`, ...kinds, total, '。其中:'),
    ...own.map((item, at) =>
      paragraph(
        'body',
        `${at + 1}.${item.name}的`,
        counting('found', 'item', item.code)(item.cases, '件'),
        ',涉及',
        counting('villages', 'item', item.code)(item.villages, '个村'),
        at === own.length - 1 ? '。' : ';',
      ),
    ),
  ];
}
