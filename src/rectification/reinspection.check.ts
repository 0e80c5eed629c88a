import { Findings, type Check } from '../kernel/check.js';
import { countOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';
import { markOf } from './reinspection-mark.js';
import { draw } from './reinspection.rules.js';
import type { DrawPopulation } from './reinspection.js';

interface KeptDraw {
  readonly id: string;
  readonly no: number;
  readonly seed: string;
  readonly sharePercent: number;
  readonly fromFen: number | null;
  readonly zeroPercent: number;
  readonly population: string;
}

/** Every sample is the one that its seed draws from what it was drawn from. `checked` counts draws. */
export async function checkReinspections(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  const draws = await sql.all<KeptDraw>(
    `SELECT r.id AS "id", r.no AS "no", r.seed AS "seed", r.share_percent AS "sharePercent", r.from_fen AS "fromFen",
       r.zero_percent AS "zeroPercent", r.population AS "population" FROM reinspections r ORDER BY r.id`,
  );
  for (const { id, no, seed, population, ...criteria } of draws) {
    const marks = await sql.all<{ mark: string }>(
      'SELECT s.mark AS "mark" FROM reinspection_samples s WHERE s.reinspection_id = ? ORDER BY s.place',
      [id],
    );
    const again = draw(JSON.parse(population) as DrawPopulation, criteria, (name) => markOf(seed, name));
    if (again.map(({ mark }) => mark).join() !== marks.map(({ mark }) => mark).join()) {
      findings.add(`第 ${no} 次回头看的样本与按种子重新抽取的不同`);
    }
  }
  return findings.outcome('reinspections', await countOf(sql, 'reinspections'));
}
