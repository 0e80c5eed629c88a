import { Findings, type Check } from '../kernel/check.js';
import { formatYuan } from '../kernel/money.js';
import { snakeCase } from '../storage/naming.js';
import type { SqlReader } from '../storage/sql.js';
import { CASE_STATE_LABELS } from './case-state.js';
import { TALLY_FIGURES, type TallyFigure, type TallyFigures, type TallyKey } from './case-tally.js';

type Tally = TallyKey & TallyFigures;

const RECOUNT = TALLY_FIGURES.map((figure) => {
  if (figure === 'cases') return 'count(*) AS "cases"';
  if (figure === 'undetermined' || figure === 'withoutMoney') {
    const kind = figure === 'undetermined' ? 'undetermined' : 'none';
    return `sum(CASE c.amount_kind WHEN '${kind}' THEN 1 ELSE 0 END) AS "${figure}"`;
  }
  return `sum(c.${snakeCase(figure)}) AS "${figure}"`;
}).join(', ');

type Names = ReadonlyMap<string, string>;

const FIGURE_WORDS: Readonly<Record<TallyFigure, string>> = {
  cases: '件数',
  undetermined: '未核定件数',
  withoutMoney: '不涉及资金件数',
  opening: '期初件数',
  amountFen: '涉及金额',
  recoveredFen: '收回',
  setOffFen: '抵账',
  correctedFen: '调账补账',
  writtenOffFen: '核销',
  notPursuedFen: '不予追缴',
  returnedFen: '返还村集体',
  turnedOverFen: '上缴财政',
  householdsFen: '退还群众',
  heldFen: '暂存',
};

/** The tallies are what a recount of the cases gives; `checked` counts tallies. */
export async function checkTallies(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  const recounted = await sql.all<Tally>(
    `SELECT c.town_code AS "townCode", c.campaign_id AS "campaignId", coalesce(c.village_id, '') AS "villageId",
       c.category_code AS "categoryCode", coalesce(c.item_code, '') AS "itemCode", c.state AS "state", ${RECOUNT}
     FROM cases c GROUP BY c.town_code, c.campaign_id, c.village_id, c.category_code, c.item_code, c.state`,
  );
  const stand = await sql.all<Tally>(
    `SELECT t.town_code AS "townCode", t.campaign_id AS "campaignId", t.village_id AS "villageId",
       t.category_code AS "categoryCode", t.item_code AS "itemCode", t.state AS "state",
       ${TALLY_FIGURES.map((figure) => `t.${snakeCase(figure)} AS "${figure}"`).join(', ')}
     FROM case_tallies t`,
  );
  const names = await namesById(sql);
  const counted = new Map(recounted.map((tally) => [keyOf(tally), tally]));
  for (const tally of stand) {
    const truth = counted.get(keyOf(tally));
    counted.delete(keyOf(tally));
    compare(findings, names, tally, tally, truth);
  }
  for (const truth of counted.values()) compare(findings, names, truth, undefined, truth);
  return findings.outcome('tallies', stand.length);
}

const keyOf = (key: TallyKey): string =>
  [key.townCode, key.campaignId, key.villageId, key.categoryCode, key.itemCode, key.state].join(' ');

/** Codes of campaigns and names of villages, by id. */
async function namesById(sql: SqlReader): Promise<Names> {
  const rows = await sql.all<{ id: string; name: string }>(
    'SELECT k.id AS "id", k.code AS "name" FROM campaigns k UNION ALL SELECT v.id AS "id", v.name AS "name" FROM villages v',
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function compare(
  findings: Findings,
  names: Names,
  key: TallyKey,
  stands: TallyFigures | undefined,
  truth: TallyFigures | undefined,
): void {
  const wrong = TALLY_FIGURES.filter((figure) => (stands?.[figure] ?? 0) !== (truth?.[figure] ?? 0)).map(
    (figure) => `${FIGURE_WORDS[figure]} 记 ${printed(figure, stands)},重数为 ${printed(figure, truth)}`,
  );
  if (wrong.length === 0) return;
  const { campaignId, villageId, itemCode, categoryCode, state } = key;
  const village = villageId === '' ? '待核' : (names.get(villageId) ?? villageId);
  const place = `${names.get(campaignId) ?? campaignId} ${village} ${itemCode || categoryCode}`;
  findings.add(`${place} ${CASE_STATE_LABELS[state]?.zh ?? state}:${wrong.join(';')}`);
}

/** Money in 元. */
const printed = (figure: TallyFigure, tally: TallyFigures | undefined): string => {
  const value = tally?.[figure] ?? 0;
  return figure.endsWith('Fen') ? formatYuan(value) : String(value);
};
