import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { REPORT_LIMITS, type ReportCheck } from '../../src/report-check/report-check.js';
import { checkReport } from '../../src/report-check/report-check.rules.js';
import { checkReports } from '../../src/report-check/reports.rules.js';

const folder = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/reports/${name}`, import.meta.url));
const read = (name: string): string => readFileSync(folder(name), 'utf8');
const OWN = readdirSync(folder('.')).filter((name) => /^\d\d-.*\.txt$/.test(name));
/** Whole reports, with all that offices put into them, and figures that nothing else in the text speaks of. */
const LONG = /^(29|30|31|32|36|37|38|39)-/;
const FAULTY = readdirSync(folder('faulty')).filter((name) => name.endsWith('.txt'));
const TYING = readdirSync(folder('tying'));
const expectedOf = (name: string): string[] => read(name.replace(/txt$/, 'expected')).trim().split('\n');

/** A check as the expected files write it: statements, what was not placed, what is said of each item. */
function told(check: ReportCheck): string[] {
  const written = (id: number): string => check.figures[id]?.written ?? '?';
  return [
    `town ${check.town ?? '-'} month ${check.month ?? '-'}`,
    ...check.relations.map(({ verdict, kind, how, wholeId, partIds, computed }) => {
      const parts = partIds.length > 0 ? partIds.map(written).join(' + ') : String(computed / 100);
      return `${verdict} ${kind} ${how}: ${written(wholeId)} = ${parts}`;
    }),
    ...check.figures.filter(({ placed }) => !placed).map((figure) => `not placed: ${figure.written}`),
    ...(check.coverage?.items ?? []).map(({ category, name, stated, classes }) => {
      return `said of ${category === '' ? '' : `${category} / `}${name} (${stated}): ${classes.join(', ')}`;
    }),
  ];
}

const alarms = (check: ReportCheck): string[] =>
  told(check).filter((line) => /^(contradicts|overlap) /.test(line));

const CHINESE_DIGITS = '零一二三四五六七八九';

/** The figure with one slip: the last digit one up, one down, three up; the first two digits exchanged. */
function* slips(written: string): Generator<string> {
  const digits = [...written.matchAll(/[0-9０-９]/g)];
  const last = digits.at(-1);
  if (last === undefined) {
    const sign = [...written.matchAll(/[一二三四五六七八九]/g)].at(-1);
    if (sign === undefined) throw new Error(`no digit in ${written}`);
    const next = (CHINESE_DIGITS.indexOf(sign[0]) % 9) + 1;
    yield written.slice(0, sign.index) + (CHINESE_DIGITS[next] ?? '') + written.slice(sign.index + 1);
    return;
  }
  const wide = last[0] > '9';
  const value = last[0].charCodeAt(0) - (wide ? 0xff10 : 0x30);
  for (const step of [1, 9, 3]) {
    const digit = String.fromCharCode(((value + step) % 10) + (wide ? 0xff10 : 0x30));
    yield written.slice(0, last.index) + digit + written.slice(last.index + 1);
  }
  const [first, second] = digits;
  if (first === undefined || second === undefined || first[0] === second[0]) return;
  const between = written.slice(first.index + 1, second.index);
  yield written.slice(0, first.index) + second[0] + between + first[0] + written.slice(second.index + 1);
}

/** How well the statements of a report hold, whatever their figures are. */
const standing = (check: ReportCheck): string =>
  check.relations
    .map(({ kind, verdict, how }) => `${kind} ${verdict} ${how}`)
    .sort()
    .join();

/** A slip is noticed by an alarm, by parts that no longer make up their whole, or by a rounding that was none before. */
const isNoticed = (before: ReportCheck, after: ReportCheck): boolean =>
  alarms(after).length > 0 || standing(after) !== standing(before);

describe('reports of our own making', () => {
  it('are at least twenty-five', () => {
    expect(OWN.length).toBeGreaterThanOrEqual(25);
  });

  it.each(OWN)('%s forms the totals and parts that a reader finds', (name) => {
    expect(told(checkReport({ name: '', text: read(name) }))).toEqual(expectedOf(name));
  });

  it.each(OWN)('%s ties, and raises no alarm', (name) => {
    expect(alarms(checkReport({ name: '', text: read(name) }))).toEqual([]);
  });

  it.each(OWN)('%s with a slip in any single figure is noticed', (name) => {
    const text = read(name);
    const before = checkReport({ name: '', text });
    const unnoticed = before.figures
      // What no rule can hold against anything is shown as not placed, and was before the slip.
      .filter((figure) => figure.placed && figure.low === figure.high)
      .flatMap((figure) =>
        [...slips(text.slice(figure.start, figure.end))].flatMap((slip) => {
          const changed = text.slice(0, figure.start) + slip + text.slice(figure.end);
          return isNoticed(before, checkReport({ name: '', text: changed }))
            ? []
            : [`${figure.written} -> ${slip}`];
        }),
      );
    expect(unnoticed).toEqual([]);
  });

  it('leave no figure unplaced, but for the long ones that tell of meetings and leaflets', () => {
    const unplaced = OWN.filter((name) => expectedOf(name).some((line) => line.startsWith('not placed')));
    expect(unplaced).toEqual(OWN.filter((name) => LONG.test(name)));
  });

  it.each(TYING)('tying/%s raises no alarm, though not all of its figures stand against others', (name) => {
    const check = checkReport({ name: '', text: read(`tying/${name}`) });
    expect(alarms(check)).toEqual([]);
    expect(check.summary.holds).toBeGreaterThan(0);
  });

  it.each(FAULTY)('faulty/%s is told of its slip', (name) => {
    const check = checkReport({ name: '', text: read(`faulty/${name}`) });
    expect(alarms(check)).toContain(expectedOf(`faulty/${name}`)[0]);
  });
});

describe('the head figures of a report', () => {
  it.each([
    ['32-months-and-so-far.txt', { foundCases: 86, doneCases: 61 }],
    ['37-sum-of-two-sections.txt', { foundCases: 60, doneCases: 51, amountFen: 321_400_000 }],
    ['tying/county-briefing.txt', { foundCases: 2193, doneCases: 2067 }],
    ['tying/week-and-so-far.txt', { foundCases: 152, doneCases: 118 }],
  ])('%s are those of all time so far', (name, head) => {
    expect(checkReport({ name: '', text: read(name) }).summary).toMatchObject(head);
  });

  it('have the town that signed, and a month that is none of an amount', () => {
    expect(checkReport({ name: '', text: read('39-signed-by-the-town.txt') })).toMatchObject({
      town: '平安镇',
      month: '2024-10',
    });
    expect(checkReport({ name: '', text: read('tying/years-of-one-village.txt') }).month).toBeNull();
  });

  it('are none where nothing was found', () => {
    const text = '本月我镇未发现农村集体“三资”新增问题。';
    expect(checkReport({ name: '', text }).summary.zero).toBe(true);
  });
});

describe('the report of 大武镇 of 2015', () => {
  const check = checkReport({ name: 'dawu-2015.txt', text: read('dawu-2015.txt') });

  it('has a total that is one more than its parts, and nothing else that contradicts', () => {
    expect(alarms(check)).toEqual([
      'contradicts list exact: 147件 = 12件 + 59件 + 29件 + 46件',
      'overlap items exact: 8个村 = 1个村 + 8个村',
      'overlap items exact: 6个村 = 6个村 + 6个村',
    ]);
  });

  it('has four sums that hold, over 18 kinds of problems', () => {
    const sums = told(check).filter((line) => line.startsWith('holds list exact'));
    expect(sums).toEqual([
      'holds list exact: 12件 = 5个村 + 4个村 + 1个村 + 1个村 + 1个村',
      'holds list exact: 59件 = 1个村 + 8个村 + 30个村 + 4个村 + 16个村',
      'holds list exact: 29件 = 21个村 + 5个村 + 2个村 + 1个村',
      'holds list exact: 46件 = 6个村 + 6个村 + 25个村 + 9个村',
    ]);
    expect(check.summary.kinds).toBe(18);
    expect(check.coverage?.items).toHaveLength(18);
  });

  it('never mentions 29 of its 146 cases again', () => {
    expect(check.coverage).toMatchObject({ stated: 146, notMentioned: 29 });
  });

  it('says of the items what its figures file says', () => {
    const classes = check.coverage?.items.map((item) => item.classes.join('+'));
    expect(classes).toEqual([
      ...['required', 'required', 'not-mentioned', 'not-mentioned', 'not-mentioned'],
      ...['mentioned', 'done+required', 'done', 'done', 'not-mentioned'],
      ...['cause-only', 'done', 'persons-only', 'not-mentioned'],
      ...['continuing', 'continuing', 'stopped', 'not-mentioned'],
    ]);
  });

  it('names 11 persons of 5 villages, of three where it states four', () => {
    expect(check.persons).toHaveLength(11);
    expect(new Set(check.persons.map(({ village }) => village)).size).toBe(5);
    expect(told(check)).toContain('partial villages-named exact: 4个村 = 3');
    expect(told(check)).toContain('holds villages-named exact: 2个村 = 2');
  });

  it('calls assets resources, and 25 villages a few', () => {
    expect(check.drifts.map(({ kind, listed, said }) => `${kind} ${listed} ${said}`)).toEqual([
      'spelling 账 帐',
      'spelling 账 帐',
      'thing 资产 资源',
      'vague-number 25个村 个别村',
    ]);
  });

  it('is kept as a declaration of 147 cases, four categories and 18 items', () => {
    expect(check.town).toBe('大武镇');
    expect(check.declaration).toMatchObject({
      statedCases: 147,
      statedAmountFen: 865_990_000,
      amountAsWritten: '865.99万元',
    });
    expect(check.declaration?.lines).toHaveLength(22);
    expect(
      check.declaration?.lines.filter(({ itemNo }) => itemNo === null).map(({ statedCases }) => statedCases),
    ).toEqual([12, 59, 29, 46]);
  });
});

/** What some work takes of the processor, in milliseconds: the office's machine does nothing else, that of tests does. */
function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe('the check', () => {
  it('reads fifty pages within a second, and twelve reports within five', () => {
    const page = read('29-long-report.txt');
    const fiftyPages = page.repeat(Math.ceil(30_000 / page.length));
    const twelve = Array.from({ length: 12 }, (_, index) => ({ name: `${index}`, text: page.repeat(4) }));
    expect(processorMs(() => checkReport({ name: '', text: fiftyPages }))).toBeLessThan(1_000);
    expect(processorMs(() => checkReports(twelve))).toBeLessThan(5_000);
  });

  it.each([
    ['digits', '1'],
    ['Chinese numerals', '一'],
    ['brackets', '('],
    ['numbered entries', '1、'],
    ['percentages', '5%'],
    ['figures', '3件,'],
    ['named persons', '王某某'],
  ])('is not held up by a text that is all %s', (_, piece) => {
    const text = piece.repeat(Math.floor(REPORT_LIMITS.charactersAtOnce / piece.length));
    expect(processorMs(() => checkReport({ name: '', text }))).toBeLessThan(500);
  });
});
