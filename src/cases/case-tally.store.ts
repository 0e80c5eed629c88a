import { Injectable } from '@nestjs/common';
import { snakeCase } from '../storage/naming.js';
import type { SqlWriter } from '../storage/sql.js';
import { CLOSING_ORDER, type Unit } from '../storage/unit-of-work.js';
import {
  TALLY_FIGURES,
  TallyDifferences,
  type TallyFigures,
  type TallyKey,
  type TalliedCase,
} from './case-tally.js';

const KEY_COLUMNS = ['townCode', 'campaignId', 'villageId', 'categoryCode', 'itemCode', 'state'] as const;

const columns = [...KEY_COLUMNS, ...TALLY_FIGURES].map(snakeCase);
const ADD = `INSERT INTO case_tallies (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
  ON CONFLICT (${KEY_COLUMNS.map(snakeCase).join(', ')}) DO UPDATE SET
  ${TALLY_FIGURES.map(snakeCase)
    .map((column) => `${column} = case_tallies.${column} + excluded.${column}`)
    .join(', ')}`;

async function addToTally(sql: SqlWriter, key: TallyKey, figures: TallyFigures): Promise<void> {
  await sql.run(ADD, [
    ...KEY_COLUMNS.map((column) => key[column]),
    ...TALLY_FIGURES.map((figure) => figures[figure]),
  ]);
}

/** Keeps the tallies in step with the cases: every change of a case tells it, and it writes when the unit closes. */
@Injectable()
export class CaseTallyBook {
  private readonly open = new WeakMap<Unit, TallyDifferences>();

  /** A case changed from one form to the other; null before it was there. */
  changed(unit: Unit, before: TalliedCase | null, after: TalliedCase): void {
    let differences = this.open.get(unit);
    if (differences === undefined) {
      const fresh = new TallyDifferences();
      differences = fresh;
      this.open.set(unit, fresh);
      unit.beforeCommit(CLOSING_ORDER.tallies, async () => {
        for (const line of fresh.inOrder()) await addToTally(unit.sql, line.key, line.figures);
      });
    }
    differences.change(before, after);
  }
}
