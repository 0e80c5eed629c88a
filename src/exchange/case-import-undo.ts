import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { settledByPersons } from '../cases/case-figures.store.js';
import { caseMatchKey } from '../cases/case-match.js';
import type { CaseRow } from '../cases/case.entity.js';
import type { CaseFields } from '../cases/case.rules.js';
import { caseById, casesOfImport } from '../cases/case.store.js';
import { CaseWriter, type CampaignOfCases } from '../cases/case-writer.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import type { Unit } from '../storage/unit-of-work.js';
import { changesOf } from './import.store.js';

/** Rows between two breaths, so that others are answered meanwhile. */
const ROWS_AT_ONCE = 100;
/** Numbers that a refusal names at most. */
const NUMBERS_NAMED = 20;

interface CaseBefore {
  readonly fields: CaseFields;
  readonly recoveredFen: number;
}

/** Takes back an import of cases: what it recorded is voided, what it changed is put back; numbers stay used. */
@Injectable()
export class CaseImportUndo {
  constructor(
    private readonly writer: CaseWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async undo(unit: Unit, actor: Actor, campaign: CampaignOfCases, importId: Id): Promise<void> {
    const created = await casesOfImport(unit.sql, actor.scope, importId);
    const changes = await changesOf(unit.sql, importId);
    const changed: { readonly row: CaseRow; readonly before: CaseBefore; readonly versionAfter: number }[] =
      [];
    for (const change of changes) {
      const row = await caseById(unit.sql, actor.scope, change.subjectId);
      if (row !== undefined) {
        changed.push({
          row,
          before: JSON.parse(change.before) as CaseBefore,
          versionAfter: change.versionAfter,
        });
      }
    }
    await refuseBuiltOn(unit, campaign, created, changed);
    const day = todayOf(this.clock);
    for (const [place, row] of created.entries()) {
      await this.writer.move(unit, actor, row, 'voided', day, '撤销导入');
      if (place % ROWS_AT_ONCE === 0) await new Promise(setImmediate);
    }
    for (const { row, before } of changed) {
      const takenBack = row.recoveredFen - before.recoveredFen;
      const settled = takenBack > 0 ? await this.writer.recover(unit, actor, row, -takenBack, importId) : row;
      const put = await this.writer.change(
        unit,
        actor,
        campaign,
        settled,
        before.fields,
        caseMatchKey(before.fields),
      );
      if (takenBack < 0) await this.writer.recover(unit, actor, put, -takenBack, importId);
    }
  }
}

async function refuseBuiltOn(
  unit: Unit,
  campaign: CampaignOfCases,
  created: readonly CaseRow[],
  changed: readonly { readonly row: CaseRow; readonly versionAfter: number }[],
): Promise<void> {
  const built = [
    ...created.filter((row) => row.version !== 1 || row.state !== 'registered'),
    ...changed.filter(({ row, versionAfter }) => row.version !== versionAfter).map(({ row }) => row),
  ];
  for (let from = 0; from < created.length; from += ROWS_AT_ONCE) {
    const some = created.slice(from, from + ROWS_AT_ONCE);
    const settled = await settledByPersons(
      unit.sql,
      some.map((row) => row.id),
    );
    built.push(...some.filter((row) => settled.has(row.id)));
  }
  if (built.length === 0) return;
  const numbers = built.slice(0, NUMBERS_NAMED).map((row) => caseNumber(campaign.numberPrefix, row.no));
  const params = { count: built.length, numbers };
  throw refused(
    'import.built-on',
    params,
    `导入之后已有 ${built.length} 件被改动,不能整批撤销:${numbers.join('、')}`,
  );
}
