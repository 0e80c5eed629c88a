import { readFileSync } from 'node:fs';
import type { CaseDraft, VillageDraft } from '../../../src/exchange/import.js';
import { dawu, readFixture, type Outcome } from './reading-world.js';

interface ExpectedFile {
  readonly file: string;
  readonly kind: string;
  readonly rows: number;
  readonly refusedRowCount: number;
  readonly amountFen?: number;
  readonly undetermined?: number;
  readonly none?: number;
  readonly recoveredFen?: number;
  readonly byCategory?: Readonly<Record<string, { readonly cases: number; readonly amountFen: number }>>;
  readonly byVillage?: Readonly<Record<string, number>>;
  readonly sums?: Readonly<Record<string, number>>;
  readonly refusedRows: readonly Readonly<
    Record<'sheet' | 'column' | 'reason' | 'value', string> & { row: number }
  >[];
  readonly notices: readonly { readonly sheet: string; readonly row: number; readonly code: string }[];
  readonly spotChecks: readonly Readonly<Record<string, string | number | boolean>>[];
}

const expected = JSON.parse(readFileSync('test/fixtures/office/expected.json', 'utf8')) as {
  readonly files: readonly ExpectedFile[];
};
const ofKind = (kind: string): [string, ExpectedFile][] =>
  expected.files.filter((file) => file.kind === kind).map((file) => [file.file, file]);

const sumOf = (drafts: readonly CaseDraft[], key: 'selfAmountFen' | 'recoveredFen'): number =>
  drafts.reduce((sum, draft) => sum + (draft[key] ?? 0), 0);

const itemNames = new Map(dawu().items.map((item) => [item.code, item.name]));

describe.each(ofKind('cases'))('%s', (name, file) => {
  let outcome: Outcome<CaseDraft>;
  let drafts: CaseDraft[];

  beforeAll(async () => {
    outcome = await readFixture(name, dawu());
    drafts = outcome.rows.map((row) => row.draft);
  });

  it('has so many good rows and so many refused ones', () => {
    expect(drafts).toHaveLength(file.rows);
    expect(outcome.reading.refused).toBe(file.refusedRowCount);
    expect(outcome.reading.rows).toBe(file.rows + file.refusedRowCount);
  });

  it('adds up to the expected amounts', () => {
    expect(sumOf(drafts, 'selfAmountFen')).toBe(file.amountFen);
    expect(sumOf(drafts, 'recoveredFen')).toBe(file.recoveredFen);
    expect(drafts.filter((draft) => draft.amountKind === 'undetermined')).toHaveLength(
      file.undetermined ?? -1,
    );
    expect(drafts.filter((draft) => draft.amountKind === 'none')).toHaveLength(file.none ?? -1);
  });

  it('has the expected cases and amounts by category and the expected cases by village', () => {
    const byCategory: Record<string, { cases: number; amountFen: number }> = {};
    const byVillage: Record<string, number> = {};
    for (const draft of drafts) {
      const category = (byCategory[draft.categoryCode ?? ''] ??= { cases: 0, amountFen: 0 });
      category.cases += 1;
      category.amountFen += draft.selfAmountFen ?? 0;
      const village = (draft.villageId ?? '').replace('v:', '');
      byVillage[village] = (byVillage[village] ?? 0) + 1;
    }
    expect(byCategory).toEqual(file.byCategory);
    expect(byVillage).toEqual(file.byVillage);
  });

  it('names every fault with its column, its reason and what was seen', () => {
    const seen = outcome.problems.map(({ sheet, row, column, code }) => ({
      sheet,
      row,
      column,
      reason: code,
    }));
    expect(seen).toEqual(
      file.refusedRows.map(({ sheet, row, column, reason }) => ({ sheet, row, column, reason })),
    );
    const values = outcome.problems
      .filter((problem) => problem.code !== 'duplicate-row')
      .map(({ value }) => value);
    const wanted = file.refusedRows.filter((row) => row.reason !== 'duplicate-row').map(({ value }) => value);
    expect(values).toEqual(wanted);
    expect(outcome.reading.problems).toEqual(outcome.problems);
  });

  it('tells what it should tell and nothing else', () => {
    const seen = outcome.reading.notices.map(({ sheet, row, code }) => ({ sheet, row, code }));
    expect(seen).toEqual(file.notices.map(({ sheet, row, code }) => ({ sheet, row, code })));
  });

  it('understands every heading', () => {
    expect(outcome.reading.sheets.map((sheet) => sheet.unrecognised)).toEqual([[]]);
  });

  it.each(file.spotChecks.map((spot) => [Number(spot['row']), spot] as const))(
    'reads row %s right',
    (row, spot) => {
      const draft = outcome.rows.find((staged) => staged.row === row)?.draft;
      expect({
        village: draft?.villageId?.replace('v:', ''),
        category: draft?.categoryCode,
        item: itemNames.get(draft?.itemCode ?? ''),
        amountFen: draft?.selfAmountFen ?? undefined,
        recoveredFen: draft?.recoveredFen ?? undefined,
        foundDay: draft?.foundDay,
        dueDay: draft?.dueDay,
        description: draft?.description,
        none: draft?.amountKind === 'none' ? true : undefined,
      }).toEqual({
        amountFen: undefined,
        recoveredFen: undefined,
        none: undefined,
        ...Object.fromEntries(Object.entries(spot).filter(([key]) => key !== 'sheet' && key !== 'row')),
      });
    },
  );
});

describe.each(ofKind('villages'))('%s', (name, file) => {
  let outcome: Outcome<VillageDraft>;

  beforeAll(async () => {
    outcome = await readFixture<VillageDraft>(name, dawu('villages', { villages: [] }));
  });

  it('has so many villages, groups, households and people', () => {
    const drafts = outcome.rows.map((row) => row.draft);
    const sum = (key: 'groupsCount' | 'households' | 'population'): number =>
      drafts.reduce((total, draft) => total + (draft[key] ?? 0), 0);
    const sums = { groups: sum('groupsCount'), households: sum('households'), population: sum('population') };
    expect({ villages: drafts.length, ...sums }).toEqual(file.sums);
    expect(outcome.problems).toEqual([]);
    expect(outcome.reading.notices).toEqual([]);
  });

  it.each(file.spotChecks.map((spot) => [Number(spot['row']), spot] as const))(
    'reads row %s right',
    (row, spot) => {
      const draft = outcome.rows.find((staged) => staged.row === row)?.draft;
      const { name: village, code, groupsCount: groups, households, population } = draft ?? { name: '' };
      expect({ sheet: '行政村', row, village, code, groups, households, population }).toEqual(spot);
    },
  );
});
