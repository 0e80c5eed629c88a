import type { StageFacts } from './stage-facts.js';
import { basicParagraphs, foundParagraphs } from './stage-found.rules.js';
import { doneParagraphs } from './stage-done.rules.js';
import type { StageParagraph, StagePiece } from './stage-report.js';
import {
  chineseOrdinal,
  dayInChinese,
  figure,
  keptParagraphs,
  listed,
  officialSigns,
  paragraph,
} from './stage-writing.rules.js';

/**
 * The stage report (阶段汇报) of a campaign: basics, what was done, found, put right, who was dealt with, problems and
 * next steps. Every figure is one of the facts and says which; footnotes stand at the total of what was found.
 */
export function composeStageReport(facts: StageFacts, footnotes: readonly string[]): StageParagraph[] {
  const { campaign, texts, townName, asOf } = facts;
  const name = campaign.name.startsWith(townName) ? campaign.name : `${townName}${campaign.name}`;
  const basis = campaign.basisDocuments.join('、');
  const sections: readonly (readonly [heading: string, paragraphs: readonly StageParagraph[]])[] = [
    ['基本情况', [...basicParagraphs(facts), ...keptParagraphs(texts.basics)]],
    ['主要做法', keptParagraphs(texts.practice)],
    ['发现的问题', withFootnotes(foundParagraphs(facts), footnotes.length)],
    ['整改情况', doneParagraphs(facts)],
    ['处理到人情况', dealtParagraphs(facts)],
    ['存在的问题', [...gapParagraphs(facts), ...keptParagraphs(texts.problems)]],
    ['下一步打算', keptParagraphs(texts.nextSteps)],
  ];
  const paragraphs = [
    paragraph('title', name),
    paragraph('title', name.endsWith('工作') ? '阶段汇报' : '工作阶段汇报'),
    ...(basis === '' ? [] : [paragraph('body', `根据${basis}的统一部署,现将我镇工作开展情况汇报如下:`)]),
    ...sections
      .filter(([, paragraphs]) => paragraphs.length > 0)
      .flatMap(([heading, paragraphs], at) => [
        paragraph('heading', `${chineseOrdinal(at + 1)}、${heading}`),
        ...paragraphs,
      ]),
    paragraph('signed', texts.signedBy.trim() || `${townName}农村集体“三资”管理办公室`),
    paragraph('signed', dayInChinese(asOf)),
  ];
  // What a person typed stays as it was typed.
  return paragraphs.map((one) =>
    one.kind === 'kept'
      ? one
      : { ...one, pieces: one.pieces.map((piece) => ({ ...piece, text: officialSigns(piece.text) })) },
  );
}

/** Marks the first figure of the section with every footnote. */
function withFootnotes(paragraphs: readonly StageParagraph[], count: number): StageParagraph[] {
  if (count === 0) return [...paragraphs];
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return paragraphs.map((one, at) => {
    const first = one.pieces.findIndex(({ origin }) => origin !== undefined);
    if (at > 0 || first < 0) return one;
    const pieces = one.pieces.map((piece, place): StagePiece =>
      place === first ? { ...piece, footnotes: numbers } : piece,
    );
    return { ...one, pieces };
  });
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
      : [['没有整改记载的', figure(unrecorded.cases, '件', { of: 'standing', standing: 'unrecorded' })]]),
    ...(registered === undefined
      ? []
      : [['没有交办的', figure(registered.cases, '件', { of: 'standing', standing: 'registered' })]]),
    ...(undetermined === 0
      ? []
      : [
          [
            '金额没有核定的',
            figure(undetermined, '件', { of: 'counting', figure: 'undetermined', by: 'category' }),
            '(不在金额之内)',
          ],
        ]),
  ] as const;
  return gaps.length === 0 ? [] : [paragraph('body', '从台账看,', ...listed(gaps, ','), '。')];
}
