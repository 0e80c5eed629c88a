import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { PROBLEMS_LISTED_MAX } from '../../../src/exchange/reading/findings.js';
import { run } from '../../../src/exchange/reading/read-task.js';
import type { StagedMessage } from '../../../src/exchange/reading/staging.js';
import {
  dawu,
  IMPORT_ID,
  inFolder,
  readFile,
  readSheet,
  VILLAGES,
  type Outcome,
  type Written,
} from './reading-world.js';
import type { CaseDraft } from '../../../src/exchange/import.js';

const HEADING = '序号,村名,问题小类,问题描述,涉及金额(元)';

/** Reads text as a file. */
const readText = (text: string | Buffer): Promise<Outcome<CaseDraft>> =>
  inFolder((folder) => {
    const path = join(folder, 'register.csv');
    writeFileSync(path, text);
    return readFile(path, folder, dawu());
  });

describe('a file of text', () => {
  const text = `大武镇问题清单\n${HEADING}\n1,红罗沟村,收入不入账,"2007年,3笔","1,234.50"\n2,白家咀,收入不入账,乙,约3\n`;

  it.each([
    ['UTF-8', text],
    ['UTF-8 with a mark', `\ufeff${text}`],
    [
      'tabs',
      text
        .replaceAll(/,(?=\S)/g, '\t')
        .replaceAll(/"([^"]*)"/g, (_, cell: string) => cell.replace('\t', ',')),
    ],
  ])('in %s is read like a workbook', async (_, content) => {
    const outcome = await readText(content);
    expect(outcome.rows).toMatchObject([
      {
        sheet: '',
        row: 3,
        draft: { villageId: 'v:红罗沟', description: '2007年,3笔', selfAmountFen: 123_450 },
      },
    ]);
    expect(outcome.problems).toMatchObject([{ sheet: '', row: 4, columnNo: 5, code: 'amount-not-a-number' }]);
  });
});

describe('a long file', () => {
  it('is told of while it is being read, and lists a bounded number of problems but keeps them all', async () => {
    const good = Array.from({ length: 2_500 }, (_, at) => `${at},红罗沟,收入不入账,第${at}件,1`);
    const bad = Array.from(
      { length: PROBLEMS_LISTED_MAX + 10 },
      (_, at) => `${at},没有的村,收入不入账,又${at},1`,
    );
    await inFolder(async (folder) => {
      const path = join(folder, 'register.csv');
      writeFileSync(path, [HEADING, ...good, ...bad].join('\n'));
      const told: StagedMessage[] = [];
      const stagingPath = join(folder, 'staged');
      const reading = await run({ path, stagingPath, importId: IMPORT_ID, context: dawu() }, (message) =>
        told.push(message),
      );
      expect(told.at(-1)).toMatchObject({ type: 'staged', rows: 2_500 });
      expect(told.length).toBeGreaterThanOrEqual(3);
      const bytes = told.map((message) => message.bytes);
      expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
      expect(reading).toMatchObject({ rows: 4_510, refused: 2_010, problemsNotListed: 10 });
      expect(reading.problems).toHaveLength(PROBLEMS_LISTED_MAX);
    });
    const whole = await readText([HEADING, ...bad].join('\n'));
    expect(whole.problems).toHaveLength(PROBLEMS_LISTED_MAX + 10);
  });
});

describe('long texts that look like something', () => {
  it.each(['万', '2015-', '1,', '(1)', '红罗沟', ' ', '合计', '注:', '村名:'])(
    '%j repeated are refused at once',
    async (piece) => {
      const long = piece.repeat(Math.floor(32_000 / piece.length));
      const began = performance.now();
      const rows = Array.from({ length: 20 }, (_, at) => [long, long, `第${at}件`, long, long, long]);
      const outcome = await readSheet([
        ['村名', '问题小类', '问题描述', '涉及金额(元)', '发现时间', '数量'],
        ...rows,
      ]);
      expect(outcome.rows).toEqual([]);
      expect(performance.now() - began).toBeLessThan(5_000);
    },
  );
});

describe('whatever stands in a sheet', () => {
  const cells: fc.Arbitrary<Written> = fc.oneof(
    fc.constantFrom<Written>(
      null,
      '',
      ...VILLAGES.slice(0, 5),
      '收入不入账',
      '集体资金',
      '合计',
      '小计',
      '村名',
      '一、',
      '注:',
      '—',
      '未核定',
    ),
    fc.constantFrom<Written>(
      '3万元',
      '约3',
      -1,
      12.5,
      '2015.7.3',
      '长期',
      42188,
      '填表人:张某',
      '问题描述',
      '(一)集体资产',
    ),
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const heading = [
    '序号',
    '村名',
    '问题类别',
    '问题小类',
    '问题描述',
    '涉及金额',
    '发现时间',
    '整改时限',
    '备注',
  ];

  it('every row of data is either staged or refused with a reason, and nothing breaks', async () => {
    const sheets = fc.array(fc.array(cells, { maxLength: 10 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(sheets, async (rows) => {
        const { reading, rows: staged, problems } = await readSheet([['单位:元'], heading, ...rows]);
        expect(reading.rows).toBe(staged.length + reading.refused);
        expect(new Set(problems.map(({ row }) => row)).size).toBe(reading.refused);
        for (const { draft } of staged) {
          expect(draft.description).toBeTruthy();
          expect(draft.matchKey).toMatch(/^[0-9a-f]{32}$/);
          if (draft.selfAmountFen) expect(Number.isSafeInteger(draft.selfAmountFen)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
