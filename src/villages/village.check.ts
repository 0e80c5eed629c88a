import { isDay } from '../kernel/calendar.js';
import { Findings, type Check } from '../kernel/check.js';
import { comparisonKey } from '../kernel/text.js';
import { violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';
import { tableOf } from '../storage/table.js';
import { VillageRow } from './village.entity.js';

/**
 * Villages: names compare as they are kept, nobody has the name of another in its town, days exist and are in order,
 * groups and posts belong to the town of their village. `checked` counts villages.
 */
export async function checkVillages(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  const villages = await sql.all<VillageRow>(
    `SELECT ${tableOf(VillageRow).select('v')} FROM villages v ORDER BY v.town_code, v.print_order, v.id`,
  );
  const names = new Map<string, string>();
  for (const village of villages) {
    for (const fault of villageFaultsOf(village)) findings.add(`${village.name}(${village.id})${fault}`);
    const name = `${village.townCode} ${comparisonKey(village.name)}`;
    const other = names.get(name);
    if (other !== undefined) findings.add(`${village.name}(${village.id})与 ${other} 同名`);
    names.set(name, village.id);
  }
  for (const [table, what] of [
    ['village_groups', '小组'],
    ['village_posts', '任职'],
  ] as const) {
    const strays = await violationsOf<{ id: string }>(
      sql,
      `SELECT x.id AS "id" FROM ${table} x JOIN villages v ON v.id = x.village_id WHERE v.town_code <> x.town_code`,
    );
    findings.addSome(
      strays.rows.map(({ id }) => `${what} ${id} 与所属村不在同一乡镇`),
      strays.total,
    );
  }
  return findings.outcome('villages', villages.length);
}

function villageFaultsOf(village: VillageRow): string[] {
  const faults: string[] = [];
  if (village.nameKey !== comparisonKey(village.name)) faults.push('的比对名与村名不符');
  if (!isListOfTexts(village.formerNames)) faults.push('的曾用名读不出来');
  const { validFromDay, validToDay } = village;
  for (const day of [validFromDay, validToDay]) {
    if (day !== null && !isDay(day)) faults.push(`的日期不存在:${day}`);
  }
  if (validFromDay !== null && validToDay !== null && validToDay < validFromDay) {
    faults.push(`的有效期先止后起:${validFromDay} 至 ${validToDay}`);
  }
  return faults;
}

function isListOfTexts(json: string): boolean {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every((name) => typeof name === 'string');
  } catch {
    return false;
  }
}
