import { Findings, type Check } from '../kernel/check.js';
import { snakeCase } from '../storage/naming.js';
import { countOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';
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
  const counted = new Map(recounted.map((tally) => [textOf(tally), tally]));
  for (const tally of stand) {
    const truth = counted.get(textOf(tally));
    counted.delete(textOf(tally));
    compare(findings, tally, tally, truth);
  }
  for (const truth of counted.values()) compare(findings, truth, undefined, truth);
  return findings.outcome('tallies', await countOf(sql, 'case_tallies'));
}

const textOf = (key: TallyKey): string =>
  `${key.townCode} ${key.campaignId} ${key.villageId || '待核'} ${key.categoryCode} ${key.itemCode || '-'} ${key.state}`;

function compare(
  findings: Findings,
  key: TallyKey,
  stands: TallyFigures | undefined,
  truth: TallyFigures | undefined,
): void {
  const wrong = TALLY_FIGURES.filter((figure) => valueOf(stands, figure) !== valueOf(truth, figure)).map(
    (figure) => `${figure} 记 ${valueOf(stands, figure)},重数为 ${valueOf(truth, figure)}`,
  );
  if (wrong.length > 0) findings.add(`汇总 ${textOf(key)}:${wrong.join(';')}`);
}

const valueOf = (tally: TallyFigures | undefined, figure: TallyFigure): number => tally?.[figure] ?? 0;
