import type { EngineKind } from '../storage/engine.js';
import { snakeCase } from '../storage/naming.js';
import { gramText } from '../storage/grams.js';
import { addToSearch } from '../storage/search-index.js';
import type { SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { SEARCHED_FIELDS, searchKey, searchText, type SearchedCase } from './case-search.js';
import { TALLY_FIGURES, TallyDifferences, type TalliedCase } from './case-tally.js';
import { CaseTallyRow } from './case-tally.entity.js';

/** Tables whose rows follow from others; a copy of the ledger leaves them out. */
export const DERIVED_FROM_CASES: readonly string[] = [tableOf(CaseTallyRow).name];

const CASES_AT_ONCE = 1_000;

const MONEY = TALLY_FIGURES.filter((figure) => figure.endsWith('Fen'));
const COLUMNS = [
  ...['townCode', 'campaignId', 'villageId', 'categoryCode', 'itemCode', 'state', 'amountKind', 'opening'],
  ...MONEY,
  ...SEARCHED_FIELDS,
]
  .map((property) => `c.${snakeCase(property)} AS "${property}"`)
  .join(', ');

type RebuiltCase = TalliedCase & SearchedCase & { readonly no: number };

/** Makes tallies and search anew from the cases of a ledger that has neither yet. */
export async function rebuildFromCases(sql: SqlWriter, engine: EngineKind): Promise<void> {
  const tallies = new TallyDifferences();
  const campaigns = await sql.all<{ id: string; ordinal: number }>(
    'SELECT k.id AS "id", k.ordinal AS "ordinal" FROM campaigns k',
  );
  for (const { id, ordinal } of campaigns) {
    for (let after = 0; ;) {
      const cases = await sql.all<RebuiltCase>(
        `SELECT c.no AS "no", ${COLUMNS} FROM cases c WHERE c.campaign_id = ? AND c.no > ?
         ORDER BY c.no LIMIT ${CASES_AT_ONCE}`,
        [id, after],
      );
      for (const row of cases) tallies.change(null, row);
      await addToSearch(
        sql,
        engine,
        cases.map((row) => ({ key: searchKey(ordinal, row.no), grams: gramText(searchText(row)) })),
      );
      const last = cases.at(-1);
      if (last === undefined || cases.length < CASES_AT_ONCE) break;
      after = last.no;
    }
  }
  await insertRows(
    sql,
    CaseTallyRow,
    tallies.inOrder().map(({ key, figures }) => ({ ...key, ...figures })),
  );
}
