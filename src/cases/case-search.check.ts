import { Findings, type Check } from '../kernel/check.js';
import type { EngineKind } from '../storage/engine.js';
import { countOf, searchKeysWithin } from '../storage/integrity.js';
import { searchQuestion } from '../storage/search-index.js';
import type { SqlReader } from '../storage/sql.js';
import { tableOf } from '../storage/table.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CaseRow } from './case.entity.js';
import { searchKey, searchKeyBase, searchKeyEnd, searchText } from './case-search.js';

/** Cases of one campaign whose text is looked up in the index, evenly spread over their numbers. */
const SAMPLED_CASES = 50;

/** Characters looked up at once; a question of thousands of pairs would be refused. */
const SAMPLED_CHARACTERS = 40;

interface SearchedCampaign {
  readonly id: string;
  readonly ordinal: number;
  readonly prefix: string;
}

/**
 * The search holds every case and nothing else, and finds a sample of them by every word of their text. `checked`
 * counts cases.
 */
export async function checkSearch(sql: SqlReader, engine: EngineKind): Promise<Check> {
  const findings = new Findings();
  const campaigns = await sql.all<SearchedCampaign>(
    'SELECT k.id AS "id", k.ordinal AS "ordinal", k.number_prefix AS "prefix" FROM campaigns k ORDER BY k.ordinal',
  );
  let placed = 0;
  for (const campaign of campaigns) placed += await checkCampaign(sql, engine, campaign, findings);
  const all = await countOf(sql, 'case_search');
  if (all > placed) findings.add(`检索里有 ${all - placed} 处不属于任何专项`);
  return findings.outcome('search', await countOf(sql, 'cases'));
}

/** Answers how many places the campaign has in the index. */
async function checkCampaign(
  sql: SqlReader,
  engine: EngineKind,
  campaign: SearchedCampaign,
  findings: Findings,
): Promise<number> {
  const first = searchKeyBase(campaign.ordinal);
  const keys = await searchKeysWithin(sql, engine, { first, end: searchKeyEnd(campaign.ordinal) });
  const cases = await sql.all<{ no: number }>(
    'SELECT c.no AS "no" FROM cases c WHERE c.campaign_id = ? ORDER BY c.no',
    [campaign.id],
  );
  const there = new Set(keys);
  for (const { no } of cases) {
    if (!there.delete(searchKey(campaign.ordinal, no)))
      findings.add(`检索里没有 ${caseNumber(campaign.prefix, no)}`);
  }
  for (const key of there) findings.add(`检索里有 ${caseNumber(campaign.prefix, key - first)},台账里没有`);
  const step = Math.max(1, Math.floor(cases.length / SAMPLED_CASES));
  for (let at = 0; at < cases.length; at += step) {
    const no = cases[at]?.no ?? 0;
    if (!(await isFound(sql, engine, campaign, no))) {
      findings.add(`检索按内容找不到 ${caseNumber(campaign.prefix, no)}`);
    }
  }
  return keys.length;
}

async function isFound(
  sql: SqlReader,
  engine: EngineKind,
  campaign: SearchedCampaign,
  no: number,
): Promise<boolean> {
  const row = await sql.first<CaseRow>(
    `SELECT ${tableOf(CaseRow).select('c')} FROM cases c WHERE c.campaign_id = ? AND c.no = ?`,
    [campaign.id, no],
  );
  if (row === undefined) return false;
  const key = searchKey(campaign.ordinal, no);
  const text = searchText(row);
  // Pieces overlap by one character, so that every pair of neighbours is in one of them.
  for (let from = 0; from + 1 < text.length; from += SAMPLED_CHARACTERS - 1) {
    const word = text.slice(from, from + SAMPLED_CHARACTERS);
    const question = searchQuestion(engine, word, { first: key, end: key + 1 });
    if (question !== undefined && (await sql.first(question.sql, question.parameters)) === undefined)
      return false;
  }
  return true;
}
