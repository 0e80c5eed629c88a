import type { Scope } from '../access/scope.js';
import { caseNumber } from '../campaigns/campaign.js';
import { settledByPersons } from '../cases/case-figures.store.js';
import type { CaseRow } from '../cases/case.entity.js';
import { fieldsOf } from '../cases/case.rules.js';
import { casesByMatchKey, casesByNo } from '../cases/case.store.js';
import { outstandingFen } from '../cases/case.view.js';
import type { CampaignOfCases } from '../cases/case-writer.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { Candidates, CaseDecision, ExistingCase } from './case-plan.rules.js';
import type { CaseDraft, StagedRow } from './import.js';

/** Finds the cases that staged rows may mean, some questions a batch whatever its rows. */
export class CandidateFinder {
  private rows = new Map<Id, CaseRow>();
  private readonly taken = new Map<Id, string>();

  constructor(
    private readonly sql: SqlReader,
    private readonly scope: Scope,
    private readonly campaign: CampaignOfCases,
    /** The campaign has cases; an empty one needs no looking. */
    readonly anyCases: boolean,
  ) {}

  /** The candidates of each row, in the same order. */
  async of(batch: readonly StagedRow<CaseDraft>[]): Promise<readonly Candidates[]> {
    this.rows = new Map();
    if (!this.anyCases) return [];
    const nos = batch.flatMap(({ draft }) => (draft.no === undefined ? [] : [draft.no]));
    const byNo = await casesByNo(this.sql, this.scope, this.campaign, [...new Set(nos)]);
    const keys = [...new Set(batch.map(({ draft }) => draft.matchKey))];
    const byMatch = await casesByMatchKey(this.sql, this.scope, this.campaign, keys);
    for (const row of [...byNo, ...byMatch]) this.rows.set(row.id, row);
    const settled = await settledByPersons(this.sql, [...this.rows.keys()]);
    const ofNo = new Map(byNo.map((row) => [row.no, toExisting(row, settled)]));
    const ofKey = new Map(byMatch.map((row) => [row.matchKey, toExisting(row, settled)]));
    return batch.map(({ draft }) => ({
      byNo: draft.no === undefined ? undefined : ofNo.get(draft.no),
      byMatch: ofKey.get(draft.matchKey),
    }));
  }

  /** The row of a candidate of the last batch. */
  rowOf(id: Id): CaseRow {
    const row = this.rows.get(id);
    if (row === undefined) throw new Error('not a candidate of the last batch');
    return row;
  }

  /** A second row that means the same case is refused: nobody could say which of the two holds. */
  onlyOnce(row: StagedRow<CaseDraft>, decision: CaseDecision, campaign: CampaignOfCases): CaseDecision {
    if (decision.action !== 'change' && decision.action !== 'unchanged') return decision;
    const { target } = decision;
    const first = this.taken.get(target.id);
    if (first === undefined) {
      this.taken.set(target.id, `${row.sheet} ${row.row}`);
      return decision;
    }
    const value = `${caseNumber(campaign.numberPrefix, target.no)} = ${first}`;
    return {
      action: 'refuse',
      faults: [{ code: 'duplicate-row', value, field: row.draft.no === undefined ? 'description' : 'no' }],
    };
  }
}

const toExisting = (row: CaseRow, settled: ReadonlySet<Id>): ExistingCase => ({
  id: row.id,
  no: row.no,
  state: row.state,
  fields: fieldsOf(row),
  recoveredFen: row.recoveredFen,
  settledFen: row.amountFen - outstandingFen(row),
  settledByPerson: settled.has(row.id),
});
