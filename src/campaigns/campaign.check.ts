import { isDay } from '../kernel/calendar.js';
import { Findings, type Check } from '../kernel/check.js';
import { countOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';
import { tableOf } from '../storage/table.js';
import { CATEGORY_CODES } from './campaign.js';
import { CampaignItemRow, CampaignRow, DeclarationRow } from './campaign.entity.js';

/**
 * Campaigns: days exist and are in order, lists can be read, items are numbered within a known category, declarations state whole counts of known categories. That a declaration does not tie is no fault of the ledger.
 * `checked` counts campaigns, items and declarations.
 */
export async function checkCampaigns(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  const campaigns = await sql.all<CampaignRow>(
    `SELECT ${tableOf(CampaignRow).select('c')} FROM campaigns c ORDER BY c.ordinal`,
  );
  for (const campaign of campaigns) {
    for (const fault of campaignFaultsOf(campaign)) findings.add(`专项 ${campaign.code} ${fault}`);
  }
  const items = await sql.all<CampaignItemRow>(
    `SELECT ${tableOf(CampaignItemRow).select('i')} FROM campaign_items i ORDER BY i.campaign_id, i.code`,
  );
  for (const { campaignId, code, categoryCode } of items) {
    if (!isCategory(categoryCode) || !new RegExp(`^${categoryCode}/[1-9]\\d*$`).test(code)) {
      findings.add(`专项 ${codeOf(campaigns, campaignId)} 的小类 ${code} 与类别 ${categoryCode} 不符`);
    }
  }
  const declarations = await sql.all<DeclarationRow>(
    `SELECT ${tableOf(DeclarationRow).select('d')} FROM declarations d`,
  );
  for (const declaration of declarations) {
    const lines = parsed(declaration.lines);
    if (!Array.isArray(lines) || !lines.every(isDeclaredLine)) {
      findings.add(`专项 ${codeOf(campaigns, declaration.campaignId)} 的上报数读不出来`);
    }
  }
  return findings.outcome(
    'campaigns',
    campaigns.length + items.length + (await countOf(sql, 'declarations')),
  );
}

const isCategory = (code: unknown): boolean => CATEGORY_CODES.some((known) => known === code);

const codeOf = (campaigns: readonly CampaignRow[], id: string): string =>
  campaigns.find((campaign) => campaign.id === id)?.code ?? id;

function campaignFaultsOf(campaign: CampaignRow): string[] {
  const faults: string[] = [];
  if (!Array.isArray(parsed(campaign.basisDocuments))) faults.push('的依据文件读不出来');
  if (!Array.isArray(parsed(campaign.stages))) faults.push('的阶段读不出来');
  const names = parsed(campaign.categoryNames);
  if (typeof names !== 'object' || names === null) faults.push('的类别名称读不出来');
  const { beginsDay, endsDay } = campaign;
  for (const day of [beginsDay, endsDay]) {
    if (day !== null && !isDay(day)) faults.push(`的日期不存在:${day}`);
  }
  if (beginsDay !== null && endsDay !== null && endsDay < beginsDay) {
    faults.push(`先止后起:${beginsDay} 至 ${endsDay}`);
  }
  if (campaign.ordinal < 1) faults.push(`的次序是 ${campaign.ordinal}`);
  return faults;
}

function isDeclaredLine(line: unknown): boolean {
  if (typeof line !== 'object' || line === null) return false;
  const cases: unknown = Reflect.get(line, 'statedCases');
  return isCategory(Reflect.get(line, 'categoryCode')) && Number.isSafeInteger(cases) && Number(cases) >= 0;
}

/** JSON as it was meant, or undefined where it cannot be read. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
