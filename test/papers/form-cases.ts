import { readFileSync, writeFileSync } from 'node:fs';
import { day } from '../../src/kernel/calendar.js';
import { COUNTING_FIGURES, figureKind } from '../../src/rollups/counting-figures.js';
import type { CountingFigures, CountingView } from '../../src/rollups/counting.js';
import { columnNumber } from '../../src/workbooks/cell-reference.js';
import { lookAtForm } from '../../src/papers/form-look.js';
import { checkMapping, checkPlan } from '../../src/papers/form-mapping.rules.js';
import type { FormKeys } from '../../src/papers/form-keys.rules.js';
import { planForm, type FormPlan } from '../../src/papers/form-plan.rules.js';
import { formOutcome, type FormOutcome } from '../../src/papers/form-result.rules.js';
import { countingKey, type FormFacts, type FormWindow } from '../../src/papers/form-values.rules.js';
import { filledForm } from '../../src/papers/form-writing.js';
import {
  FORM_BYS,
  type FormBlock,
  type FormFigure,
  type FormMapping,
  type FormSheetView,
} from '../../src/papers/form.js';
import type { RawEntry } from '../workbooks/raw-workbook.js';
import { formFile, STRANGE_FORMS } from './form-fixtures.js';

/** A small town beside which the forms are laid. */
export const KEYS: FormKeys = {
  townName: '大武镇',
  villages: ['红罗沟村', '白家咀村', '武家庄村'].map((name, at) => ({
    id: `v${at + 1}`,
    name,
    code: `14112810300${at + 1}`,
    otherNames: [],
    valid: true,
  })),
  categories: [
    { code: 'funds', names: ['集体资金'] },
    { code: 'assets', names: ['集体资产'] },
  ],
  items: [
    { code: 'funds/1', name: '公款私存' },
    { code: 'funds/2', name: '坐收坐支' },
  ],
};

const WINDOWS: readonly FormWindow[] = ['period', 'before', 'year'];
const ONLY = [null, 'funds', 'assets'];

/** A number that differs for every line, narrowing, window and part; money with two decimals of 元. */
const numberOf = (line: number, only: number, window: number, part: number): number =>
  (line + 1) * 1000 + only * 100 + window * 10 + part;

function viewOf(by: (typeof FORM_BYS)[number], only: number, window: number): CountingView {
  const codes = {
    village: KEYS.villages.map(({ id }) => id),
    category: ['funds', 'assets'],
    item: ['funds/1', 'funds/2'],
  }[by];
  const figures = (line: number, part: number): CountingFigures =>
    Object.fromEntries(
      COUNTING_FIGURES.map((figure) => [
        figure,
        numberOf(line, only, window, part) * (figureKind(figure).unit === 'fen' ? 101 : 1),
      ]),
    );
  return {
    campaign: 'test',
    counting: 'by-problem',
    by,
    from: day('2026-11-01'),
    asOf: day('2026-11-30'),
    figures: figures(9, 0),
    period: figures(9, 1),
    lines: codes.map((code, at) => ({ code, name: code, figures: figures(at, 0), period: figures(at, 1) })),
  };
}

/** Every counting that a form of these tests may need. */
export const COUNTINGS = new Map(
  FORM_BYS.flatMap((by) =>
    ONLY.flatMap((only, narrowing) =>
      WINDOWS.map((window, at): [string, CountingView] => [
        countingKey({ by, only, window }),
        viewOf(by, narrowing, at),
      ]),
    ),
  ),
);

export const FACTS: FormFacts = {
  villages: new Map(
    KEYS.villages.map(({ id, name, code }, at) => [
      id,
      {
        id,
        townCode: '141128103',
        code,
        name,
        shortName: null,
        formerNames: [],
        initials: '',
        printOrder: at + 1,
        validFromDay: null,
        validToDay: null,
        groupsCount: null,
        households: null,
        population: 100 * (at + 1),
        note: null,
        version: 1,
        groups: [],
        posts: [],
      },
    ]),
  ),
  words: {
    town: '大武镇',
    county: '',
    campaign: '专项清理整治',
    period: '2026年11月',
    day: '2026年11月30日',
    filler: '王 & 李',
    source: '账本:大武镇',
  },
};

/** A figure as a column wants it. */
export const figure = (
  name: FormFigure['figure'],
  period: FormFigure['period'] = 'cumulative',
  unit: FormFigure['unit'] = 'own',
): FormFigure => ({ kind: 'figure', figure: name, period, only: null, unit });

/** A block whose columns are named by letters; where names stand across, C is row 3. */
export const block = (
  sheet: string,
  rows: readonly [number, number],
  columns: Readonly<Record<string, FormBlock['columns'][number]['content']>>,
  more: Partial<FormBlock> = {},
): FormBlock => ({
  sheet,
  by: 'village',
  keyColumn: 1,
  secondColumn: null,
  firstRow: rows[0],
  lastRow: rows[1],
  writesNames: false,
  ...more,
  columns: Object.entries(columns).map(([letters, content]) => ({ column: columnNumber(letters), content })),
});

export const mapping = (more: Partial<FormMapping>): FormMapping => ({
  zeros: 'zero',
  blocks: [],
  cells: [],
  spellings: [],
  ...more,
});

/** What goes where in each strange form. */
export const STRANGE_MAPPINGS: Readonly<Record<keyof typeof STRANGE_FORMS, FormMapping>> = {
  mergedNames: mapping({
    blocks: [
      block(
        '月报',
        [4, 8],
        { C: figure('found', 'current'), D: figure('amountFen', 'current', 'wan-yuan') },
        { secondColumn: 2 },
      ),
    ],
  }),
  twoNames: mapping({
    blocks: [
      block(
        '分类表',
        [2, 7],
        { C: figure('found'), D: figure('recoveredFen', 'year', 'yuan') },
        { secondColumn: 2 },
      ),
    ],
  }),
  leftOut: mapping({
    blocks: [block('Sheet1', [2, 9], { B: figure('found'), C: figure('closed') })],
    cells: [
      { sheet: 'Sheet1', row: 2, column: 5, content: { kind: 'words', words: 'town' } },
      { sheet: 'Sheet1', row: 5, column: 2, content: figure('found', 'previous') },
      { sheet: 'Sheet1', row: 7, column: 1, content: { kind: 'words', words: 'filler' } },
    ],
  }),
  drawnOver: mapping({
    blocks: [block('进度', [2, 5], { B: figure('due'), C: figure('closed', 'before') })],
  }),
  withoutNames: mapping({
    blocks: [
      block(
        '各村',
        [5, 11],
        {
          A: { kind: 'fact', fact: 'number' },
          C: { kind: 'fact', fact: 'population' },
          D: figure('amountFen', 'cumulative', 'wan-yuan'),
        },
        { keyColumn: 2, writesNames: true },
      ),
      block('小类', [2, 6], { B: figure('found'), C: figure('found', 'previous') }, { by: 'item' }),
    ],
    cells: [
      { sheet: '各村', row: 2, column: 2, content: { kind: 'words', words: 'town' } },
      { sheet: '各村', row: 2, column: 4, content: { kind: 'words', words: 'period' } },
    ],
  }),
  acrossTop: mapping({
    blocks: [
      block(
        '横表',
        [2, 4],
        { C: figure('found'), D: figure('closed'), E: figure('amountFen', 'cumulative', 'wan-yuan') },
        { across: true, keyColumn: 2 },
      ),
    ],
  }),
};

/** A form that was filled, and what was known on the way. */
export interface Filled {
  readonly empty: string;
  readonly path: string;
  readonly bytes: Buffer;
  readonly sheets: readonly FormSheetView[];
  readonly plan: FormPlan;
  readonly outcome: FormOutcome;
}

/** Fills a form as the program does, but for the figures. */
export async function fill(entries: readonly RawEntry[], wanted: FormMapping): Promise<Filled> {
  const empty = formFile(entries);
  const sheets = await lookAtForm(empty);
  checkMapping(wanted, sheets);
  const plan = planForm(sheets, wanted, KEYS);
  checkPlan(plan);
  const outcome = formOutcome(plan, COUNTINGS, FACTS, wanted.zeros);
  const bytes = await filledForm(empty, outcome.fillings);
  const path = formFile([]);
  writeFileSync(path, bytes);
  return { empty, path, bytes: readFileSync(path), sheets, plan, outcome };
}
