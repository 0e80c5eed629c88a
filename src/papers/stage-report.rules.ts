import type { CountingFigure } from '../rollups/counting-figures.js';
import type { StageFacts } from './stage-facts.js';
import { basicParagraphs, foundParagraphs } from './stage-found.rules.js';
import { doneParagraphs } from './stage-done.rules.js';
import type { FigureOrigin, StageParagraph, StagePiece } from './stage-report.js';
import type { StageBlock, StageValue } from './stage-template.js';
import {
  dayInChinese,
  figure,
  keptParagraphs,
  listed,
  officialSigns,
  paragraph,
  wanYuan,
} from './stage-writing.rules.js';

/** Everything that a template may ask for. */
export interface StageContent {
  readonly blocks: Readonly<Record<StageBlock, readonly StageParagraph[]>>;
  readonly values: Readonly<Record<StageValue, StagePiece>>;
}

/** Who makes the report, and what its pages say it comes from. */
export interface StageMaking {
  readonly maker: string;
  readonly sources: readonly string[];
}

/**
 * What a stage report (阶段汇报) of a campaign says: basics, what was done, found, put right, who was dealt with, problems
 * and next steps. Every figure is one of the facts and says which.
 */
export function stageContent(facts: StageFacts, { maker, sources }: StageMaking): StageContent {
  const { campaign, texts, townName } = facts;
  const name = campaign.name.startsWith(townName) ? campaign.name : `${townName}${campaign.name}`;
  const basis = campaign.basisDocuments.join('、');
  const titles = [
    paragraph('title', name),
    paragraph('title', name.endsWith('工作') ? '阶段汇报' : '工作阶段汇报'),
  ];
  const opening =
    basis === '' ? [] : [paragraph('body', `根据${basis}的统一部署,现将我镇工作开展情况汇报如下:`)];
  return {
    blocks: {
      title: inOfficialSigns(titles),
      opening: inOfficialSigns(opening),
      basics: inOfficialSigns([...basicParagraphs(facts), ...keptParagraphs(texts.basics)]),
      practice: keptParagraphs(texts.practice),
      found: inOfficialSigns(foundParagraphs(facts)),
      done: inOfficialSigns(doneParagraphs(facts)),
      dealt: inOfficialSigns(dealtParagraphs(facts)),
      problems: inOfficialSigns([...gapParagraphs(facts), ...keptParagraphs(texts.problems)]),
      nextSteps: keptParagraphs(texts.nextSteps),
      sources: sources.map((line) => paragraph('kept', line)),
    },
    values: valuesOf(facts, maker),
  };
}

/** With the signs of an official paper; what a person typed stays as it was typed. */
const inOfficialSigns = (paragraphs: readonly StageParagraph[]): StageParagraph[] =>
  paragraphs.map((one) =>
    one.kind === 'kept'
      ? one
      : { ...one, pieces: one.pieces.map((piece) => ({ ...piece, text: officialSigns(piece.text) })) },
  );

function valuesOf(facts: StageFacts, maker: string): StageContent['values'] {
  const { campaign, townName, asOf, byCategory, villages, texts } = facts;
  const counting = (name: CountingFigure): FigureOrigin => ({
    of: 'counting',
    figure: name,
    by: 'category',
  });
  const of = { of: 'villages' } as const;
  return {
    campaign: { text: campaign.name },
    town: { text: townName },
    day: { text: dayInChinese(asOf) },
    signedBy: {
      text: texts.signedBy.trim() || `${townName}农村集体“三资”管理办公室`,
    },
    maker: { text: maker },
    villages: figure(villages.count, '个行政村', of),
    groups: figure(villages.groups, '个村民小组', of),
    population: figure(villages.population, '人', of),
    cases: figure(byCategory.cases, '件', counting('found')),
    villagesFound: figure(byCategory.villages, '个村', counting('villages')),
    amount: wanYuan(byCategory.amountFen, counting('amountFen')),
    recovered: wanYuan(byCategory.recoveredFen, counting('recoveredFen')),
    outstanding: wanYuan(byCategory.outstandingFen, counting('outstandingFen')),
    undetermined: figure(byCategory.undetermined, '件', counting('undetermined')),
    overdue: figure(byCategory.overdue ?? 0, '件', counting('overdue')),
  };
}

/** Persons who received a sanction; a measure is never counted as one. */
function dealtParagraphs({ sanctions }: StageFacts): StageParagraph[] {
  if (sanctions === null || sanctions.persons + sanctions.measures === 0) return [];
  const { persons, villages, measures, lines } = sanctions;
  const byKind = lines.filter((line) => line.persons > 0);
  const parts = byKind.map((line) => [
    line.code === 'none' ? '处分种类不明确' : line.name,
    figure(line.persons, '人', { of: 'sanctions', kind: line.code }),
  ]);
  // One person may have received several kinds: then the kinds do not add up, and it is said.
  const several = byKind.reduce((sum, line) => sum + line.persons, 0) > persons;
  const dealt =
    persons === 0
      ? []
      : [
          paragraph(
            'body',
            '受到党纪政务处分的',
            figure(persons, '人', { of: 'sanctions' }),
            several ? '(一人受几种处分的,各种分别列出),其中有' : ',分为',
            ...listed(parts, ','),
            ';涉及',
            figure(villages, '个村', { of: 'sanctions' }),
            '。',
          ),
        ];
  const others =
    measures === 0
      ? []
      : [paragraph('body', '另给予组织处理', figure(measures, '人次', { of: 'sanctions' }), ',不计入处分。')];
  return [...dealt, ...others];
}

/** What the ledger itself knows to be wanting. */
function gapParagraphs({ byCategory: { undetermined }, standings }: StageFacts): StageParagraph[] {
  const whole = standings.lines.find(({ code }) => code === '')?.of;
  const { unrecorded, registered } = whole ?? {};
  const gaps = [
    ...(unrecorded === undefined
      ? []
      : [
          [
            '没有整改记载的',
            figure(unrecorded.cases, '件', {
              of: 'standing',
              standing: 'unrecorded',
            }),
          ],
        ]),
    ...(registered === undefined
      ? []
      : [
          [
            '没有交办的',
            figure(registered.cases, '件', {
              of: 'standing',
              standing: 'registered',
            }),
          ],
        ]),
    ...(undetermined === 0
      ? []
      : [
          [
            '金额没有核定的',
            figure(undetermined, '件', {
              of: 'counting',
              figure: 'undetermined',
              by: 'category',
            }),
            '(不在金额之内)',
          ],
        ]),
  ] as const;
  return gaps.length === 0 ? [] : [paragraph('body', '从台账看,', ...listed(gaps, ','), '。')];
}
