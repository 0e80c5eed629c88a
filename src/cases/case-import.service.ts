import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { CaseRow } from './case.entity.js';
import type { ImportedChange, NearbyCase, VillageFigures } from './case-existing.js';
import { fieldsOf, type CaseFields } from './case-fields.js';
import { casesNearby, figuresByVillage, hasCases, settledByPersons } from './case-figures.store.js';
import { CaseFinder } from './case-finder.js';
import { caseMatchKey } from './case-match.js';
import { casesByIds, casesOfImport } from './case.store.js';
import { CaseMover } from './case-mover.js';
import { CaseWriter } from './case-writer.js';
import type { CampaignOfCases } from './new-case.js';
import type { PreparedCase } from './prepared-case.js';

/** Cases between two breaths, so that others are answered meanwhile. */
const CASES_AT_ONCE = 100;
/** Why a case that an import recorded is voided. */
const UNDOING = '撤销导入';
/** Numbers that a refusal names at most. */
const NUMBERS_NAMED = 20;
/** Cases that one batch is compared with at most. */
const NEARBY_MAX = 2_000;

/** Cases as sheets bring them, many at once; in the unit of the import. */
@Injectable()
export class CaseImportService {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly writer: CaseWriter,
    private readonly mover: CaseMover,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The campaign's figures by village; voided cases count nowhere. */
  figures(sql: SqlReader, actor: Actor, campaign: CampaignOfCases): Promise<VillageFigures[]> {
    return figuresByVillage(sql, actor.scope, campaign);
  }

  /** What finds the cases that rows of a sheet mean. */
  async finder(sql: SqlReader, actor: Actor, campaign: CampaignOfCases): Promise<CaseFinder> {
    return new CaseFinder(sql, actor.scope, campaign, await hasCases(sql, campaign));
  }

  /** Cases of these villages and items, newest first. */
  nearby(
    sql: SqlReader,
    campaign: CampaignOfCases,
    villageIds: readonly Id[],
    itemCodes: readonly string[],
  ): Promise<NearbyCase[]> {
    return casesNearby(sql, campaign, villageIds, itemCodes, NEARBY_MAX);
  }

  /** Records cases under the campaign's next numbers; answers their identities in the same order. */
  async create(
    unit: Unit,
    actor: Actor,
    campaign: CampaignOfCases,
    cases: readonly PreparedCase[],
    importId: Id,
  ): Promise<Id[]> {
    if (cases.length === 0) return [];
    const firstNo = await this.campaigns.takeNumbers(unit, campaign.id, cases.length);
    return this.writer.insert(unit, actor, campaign, firstNo, cases, importId);
  }

  /** Changes a case that the finder has found; answers what must be known to take that back. */
  async change(
    unit: Unit,
    actor: Actor,
    campaign: CampaignOfCases,
    found: CaseRow,
    fields: CaseFields,
    recoveredChangeFen: number,
    importId: Id,
  ): Promise<ImportedChange> {
    let after = await this.writer.change(unit, actor, campaign, found, fields, caseMatchKey(fields));
    if (recoveredChangeFen !== 0)
      after = await this.recover(unit, actor, after, recoveredChangeFen, importId);
    const before = { fields: fieldsOf(found), recoveredFen: found.recoveredFen };
    return { id: found.id, versionAfter: after.version, before };
  }

  /**
   * Takes an import back: what it recorded is voided, what it changed is put back; numbers stay used. Refused
   * `import.built-on` with the numbers of cases that somebody has changed since.
   */
  async undo(
    unit: Unit,
    actor: Actor,
    campaign: CampaignOfCases,
    importId: Id,
    changes: readonly ImportedChange[],
  ): Promise<void> {
    const created = await casesOfImport(unit.sql, actor.scope, importId);
    const rows = new Map<Id, CaseRow>();
    for (let from = 0; from < changes.length; from += CASES_AT_ONCE) {
      const ids = changes.slice(from, from + CASES_AT_ONCE).map((change) => change.id);
      for (const row of await casesByIds(unit.sql, actor.scope, ids)) rows.set(row.id, row);
    }
    const changed = changes.flatMap((change) => {
      const row = rows.get(change.id);
      return row === undefined ? [] : [{ row, change }];
    });
    refuseBuiltOn(campaign, [
      ...(await builtOn(unit, created)),
      ...changed.filter(({ row, change }) => row.version !== change.versionAfter).map(({ row }) => row),
    ]);
    for (const [place, row] of created.entries()) {
      const step = { to: 'voided', reasonCode: null, reason: UNDOING } as const;
      await this.mover.step(unit, actor, row, step, { voidReason: UNDOING });
      if (place % CASES_AT_ONCE === 0) await new Promise(setImmediate);
    }
    for (const { row, change } of changed) await this.putBack(unit, actor, campaign, row, change, importId);
  }

  /** Money first where it shrinks and last where it grows, since it never exceeds the amount. */
  private async putBack(
    unit: Unit,
    actor: Actor,
    campaign: CampaignOfCases,
    row: CaseRow,
    { before }: ImportedChange,
    importId: Id,
  ): Promise<void> {
    const takenBackFen = row.recoveredFen - before.recoveredFen;
    const settled = takenBackFen > 0 ? await this.recover(unit, actor, row, -takenBackFen, importId) : row;
    const put = await this.writer.change(
      unit,
      actor,
      campaign,
      settled,
      before.fields,
      caseMatchKey(before.fields),
    );
    if (takenBackFen < 0) await this.recover(unit, actor, put, -takenBackFen, importId);
  }

  /** A recovered line as a sheet brings it, negative to take one back; the constraints hold it to the laws of money. */
  private recover(unit: Unit, actor: Actor, row: CaseRow, amountFen: number, importId: Id): Promise<CaseRow> {
    const day = todayOf(this.clock);
    const line = { kind: 'recovered', amountFen, day, voucher: null, note: '导入', importId } as const;
    return this.mover.settle(unit, actor, row, [line]);
  }
}

async function builtOn(unit: Unit, created: readonly CaseRow[]): Promise<CaseRow[]> {
  const built = created.filter((row) => row.version !== 1 || row.state !== 'registered');
  for (let from = 0; from < created.length; from += CASES_AT_ONCE) {
    const some = created.slice(from, from + CASES_AT_ONCE);
    const settled = await settledByPersons(
      unit.sql,
      some.map((row) => row.id),
    );
    built.push(...some.filter((row) => settled.has(row.id)));
  }
  return built;
}

function refuseBuiltOn(campaign: CampaignOfCases, built: readonly CaseRow[]): void {
  if (built.length === 0) return;
  const numbers = built.slice(0, NUMBERS_NAMED).map((row) => caseNumber(campaign.numberPrefix, row.no));
  const params = { count: built.length, numbers };
  throw refused(
    'import.built-on',
    params,
    `导入之后已有 ${built.length} 件被改动,不能整批撤销:${numbers.join('、')}`,
  );
}
