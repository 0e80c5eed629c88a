import { caseNumber } from '../campaigns/campaign.js';
import { CaseImportService } from '../cases/case-import.service.js';
import type { NearbyCase } from '../cases/case-existing.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import { gramsOf } from '../storage/grams.js';
import type { SqlReader } from '../storage/sql.js';
import type { ImportNotice } from './import.js';
import type { StagedCase } from './staged-case.js';

/** Share of common pairs of characters from which two descriptions look alike. */
const ALIKE = 0.5;

/** Tells of new rows whose village and item have a case with nearly the same words: a mended description, perhaps. */
export class LookAlikes {
  constructor(
    private readonly cases: CaseImportService,
    private readonly sql: SqlReader,
    private readonly campaign: CampaignOfCases,
  ) {}

  async among(rows: readonly StagedCase[]): Promise<ImportNotice[]> {
    const villageIds = [...new Set(rows.flatMap(({ counted }) => counted?.villageId ?? []))];
    const itemCodes = [...new Set(rows.flatMap(({ itemCode }) => itemCode ?? []))];
    const nearby = await this.cases.nearby(this.sql, this.campaign, villageIds, itemCodes);
    const byPlace = new Map<string, NearbyCase[]>();
    for (const one of nearby) {
      const key = `${one.villageId}|${one.itemCode}`;
      const list = byPlace.get(key);
      if (list === undefined) byPlace.set(key, [one]);
      else list.push(one);
    }
    const notices: ImportNotice[] = [];
    for (const row of rows) {
      const near = byPlace.get(`${row.counted?.villageId ?? ''}|${row.itemCode ?? ''}`);
      if (near === undefined) continue;
      const description = row.draft().description ?? '';
      const alike = near.find((one) => likeness(one.description, description) >= ALIKE);
      if (alike === undefined) continue;
      const number = caseNumber(this.campaign.numberPrefix, alike.no);
      const what = `与 ${number} 相似:“${alike.description}”;将作为新问题登记`;
      notices.push({
        sheet: row.sheet,
        row: row.row,
        code: 'looks-like',
        what,
        stated: description,
        computed: number,
      });
    }
    return notices;
  }
}

/** Dice's coefficient over pairs of characters: 0 for nothing in common, 1 for the same. */
function likeness(a: string, b: string): number {
  const [x, y] = [new Set(gramsOf(a)), new Set(gramsOf(b))];
  if (x.size === 0 || y.size === 0) return 0;
  let common = 0;
  for (const gram of x) if (y.has(gram)) common += 1;
  return (2 * common) / (x.size + y.size);
}
