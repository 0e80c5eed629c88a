import type { Scope } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { SETTLEMENT_KINDS } from './case.js';
import type { CaseRow } from './case.entity.js';
import type { ExistingCase } from './case-existing.js';
import { fieldsOf } from './case-fields.js';
import { settledByPersons } from './case-figures.store.js';
import { SUM_OF } from './case-money.js';
import { casesByMatchKey, casesByNo } from './case.store.js';
import { settledFen } from './case-figures.js';
import type { CampaignOfCases } from './new-case.js';

/** By what a row of a sheet may mean a case. */
export interface CaseMention {
  readonly no?: number;
  readonly matchKey: string;
}

/** The cases that one mention may mean. */
export interface Candidates {
  readonly byNo: ExistingCase | undefined;
  readonly byMatch: ExistingCase | undefined;
}

/** Finds the cases that rows may mean, some questions a batch whatever its rows. */
export class CaseFinder {
  private rows = new Map<Id, CaseRow>();

  constructor(
    private readonly sql: SqlReader,
    private readonly scope: Scope,
    private readonly campaign: CampaignOfCases,
    /** The campaign has cases; an empty one needs no looking. */
    readonly anyCases: boolean,
  ) {}

  /** The candidates of each mention, in the same order; an empty campaign has none. */
  async of(mentions: readonly CaseMention[]): Promise<readonly Candidates[]> {
    this.rows = new Map();
    if (!this.anyCases) return [];
    const nos = [...new Set(mentions.flatMap(({ no }) => (no === undefined ? [] : [no])))];
    const keys = [...new Set(mentions.map(({ matchKey }) => matchKey))];
    const byNo = await casesByNo(this.sql, this.scope, this.campaign, nos);
    const byMatch = await casesByMatchKey(this.sql, this.scope, this.campaign, keys);
    for (const row of [...byNo, ...byMatch]) this.rows.set(row.id, row);
    const settled = await settledByPersons(this.sql, [...this.rows.keys()]);
    const ofNo = new Map(byNo.map((row) => [row.no, toExisting(row, settled)]));
    const ofKey = new Map(byMatch.map((row) => [row.matchKey, toExisting(row, settled)]));
    return mentions.map(({ no, matchKey }) => ({
      byNo: no === undefined ? undefined : ofNo.get(no),
      byMatch: ofKey.get(matchKey),
    }));
  }

  /** The row of a candidate of the last batch. */
  rowOf(id: Id): CaseRow {
    const row = this.rows.get(id);
    if (row === undefined) throw new Error('not a candidate of the last batch');
    return row;
  }
}

const toExisting = (row: CaseRow, settled: ReadonlySet<Id>): ExistingCase => ({
  id: row.id,
  no: row.no,
  state: row.state,
  fields: fieldsOf(row),
  recoveredFen: row.recoveredFen,
  settledFen: settledFen(row),
  settlements: SETTLEMENT_KINDS.flatMap((kind) => {
    const amountFen = row[SUM_OF[kind]];
    return amountFen === 0 ? [] : [{ kind, amountFen }];
  }),
  closedDay: row.closedDay,
  settledByPerson: settled.has(row.id),
  countedElsewhere: row.sameMoneyAs !== null,
});
