import { scopeCondition, type Condition, type Scope } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import { offsetOf } from '../kernel/paging.js';
import { comparisonKey } from '../kernel/text.js';
import { likePattern } from '../storage/search-index.js';
import type { SqlReader } from '../storage/sql.js';
import { tableOf } from '../storage/table.js';
import { AssetDisposalRow } from './asset.entity.js';
import type { AssetDisposalLine, AssetDisposalPage } from './asset.js';

/** What a list of disposals is asked. */
export interface DisposalQuestion {
  readonly page: number;
  readonly size: number;
  readonly sort?: string | undefined;
  readonly villageId?: Id | undefined;
  readonly q?: string | undefined;
  readonly way?: string | undefined;
  readonly fromDay?: string | undefined;
  readonly toDay?: string | undefined;
}

const SEARCHED = ['v.name_key', 'v.initials', 'r.name', 'r.number', 'd.counterparty', 'd.resolution'];

const SORTED: Readonly<Record<string, string>> = {
  day: 'd.day',
  village: 'v.print_order',
  asset: 'r.name',
  valuationFen: 'd.valuation_fen',
  proceedsFen: 'd.proceeds_fen',
};

const FROM = `FROM asset_disposals d JOIN assets r ON r.id = d.asset_id JOIN villages v ON v.id = r.village_id
  WHERE d.withdraws IS NULL AND NOT EXISTS (SELECT 1 FROM asset_disposals w WHERE w.withdraws = d.id)
    AND r.void_reason IS NULL`;

function conditionsOf(scope: Scope, question: DisposalQuestion): Condition {
  const conditions: Condition[] = [scopeCondition(scope, 'r.town_code', 'r.village_id')];
  const add = (sql: string, ...parameters: string[]): void => void conditions.push({ sql, parameters });
  if (question.villageId !== undefined) add('r.village_id = ?', question.villageId);
  if (question.way !== undefined) add('d.way = ?', question.way);
  if (question.fromDay !== undefined) add('d.day >= ?', question.fromDay);
  if (question.toDay !== undefined) add('d.day <= ?', question.toDay);
  const word = comparisonKey(question.q ?? '');
  if (word !== '') {
    const likes = SEARCHED.map((column) => `lower(${column}) LIKE ? ESCAPE '\\'`);
    add(`(${likes.join(' OR ')})`, ...SEARCHED.map(() => likePattern(word)));
  }
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => [...parameters]),
  };
}

function orderOf(sort: string | undefined): string {
  const column = SORTED[sort?.replace(/^-/, '') ?? ''];
  if (column === undefined) return 'd.day DESC, d.id DESC';
  return `${column} ${sort?.startsWith('-') === true ? 'DESC' : 'ASC'}, d.day DESC, d.id DESC`;
}

/** Disposals in scope that stand, of assets that stand; the latest first where no order is asked. */
export async function disposalsFound(
  sql: SqlReader,
  scope: Scope,
  question: DisposalQuestion,
): Promise<AssetDisposalPage> {
  const { sql: where, parameters } = conditionsOf(scope, question);
  const rows = await sql.all<AssetDisposalRow & AssetDisposalLine>(
    `SELECT ${tableOf(AssetDisposalRow).select('d')}, r.name AS "assetName", r.number AS "assetNumber",
       r.unit AS "unit", r.village_id AS "villageId", v.name AS "villageName"
     ${FROM} AND ${where} ORDER BY ${orderOf(question.sort)} LIMIT ? OFFSET ?`,
    [...parameters, question.size, offsetOf(question)],
  );
  const sums = await sql.first<Record<string, number>>(
    `SELECT count(*) AS "total", count(DISTINCT r.village_id) AS "villages", count(DISTINCT r.id) AS "assets",
       coalesce(sum(d.valuation_fen), 0) AS "valuationFen", coalesce(sum(d.proceeds_fen), 0) AS "proceedsFen"
     ${FROM} AND ${where}`,
    parameters,
  );
  const of = (name: string): number => sums?.[name] ?? 0;
  return {
    rows: rows.map(({ townCode: _town, withdraws: _withdraws, ...line }) => line),
    total: of('total'),
    villages: of('villages'),
    assets: of('assets'),
    sums: { valuationFen: of('valuationFen'), proceedsFen: of('proceedsFen') },
  };
}
