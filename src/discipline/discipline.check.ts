import { Findings, type Check } from '../kernel/check.js';
import { comparisonKey } from '../kernel/text.js';
import { violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';
import { disciplineTables } from './discipline-tables.js';
import { consequencesOf } from './sanction.rules.js';
import { everySanction } from './sanction.store.js';
import { personFieldsOf, sanctionFieldsOf, type SanctionRecord } from './sanction.view.js';

/**
 * Sanctions: what is kept of their effect and flags is what the rules make of the paper today, they belong to the town
 * of their person and village, and so do the cases that they are about; a line of money that takes another back is its
 * mirror. `checked` counts sanctions.
 */
export async function checkDiscipline(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  const tables = disciplineTables();
  const records = await everySanction(sql);
  for (const record of records) {
    for (const fault of faultsOf(record, tables)) findings.add(`处分 ${record.row.id} ${fault}`);
  }
  for (const [what, table, owner] of STRAYS) {
    const strays = await violationsOf<{ id: string }>(
      sql,
      `SELECT x.id AS "id" FROM ${table} x JOIN ${owner} WHERE o.town_code <> x.town_code`,
    );
    findings.addSome(
      strays.rows.map(({ id }) => `${what} ${id} 与所属不在同一乡镇`),
      strays.total,
    );
  }
  for (const [sentence, question] of MONEY_RULES) {
    const broken = await violationsOf<{ id: string }>(sql, question);
    findings.addSome(
      broken.rows.map(({ id }) => `违纪款项 ${id} ${sentence}`),
      broken.total,
    );
  }
  return findings.outcome('discipline', records.length);
}

const MONEY = 'SELECT m.id AS "id" FROM discipline_money m';

/** What holds of the lines of money besides what their table refuses. */
const MONEY_RULES: readonly (readonly [sentence: string, question: string])[] = [
  [
    '的冲销与原来那一笔不符',
    `${MONEY} LEFT JOIN discipline_money o ON o.id = m.reverses
     WHERE m.reverses IS NOT NULL AND (o.id IS NULL OR o.reverses IS NOT NULL OR o.kind <> m.kind
       OR o.amount_fen + m.amount_fen <> 0 OR o.day > m.day OR coalesce(o.person_id, '') <> coalesce(m.person_id, '')
       OR coalesce(o.case_id, '') <> coalesce(m.case_id, ''))`,
  ],
  [
    '与人员不在同一乡镇',
    `${MONEY} JOIN dealt_persons p ON p.id = m.person_id WHERE p.town_code <> m.town_code`,
  ],
  ['与问题不在同一乡镇', `${MONEY} JOIN cases c ON c.id = m.case_id WHERE c.town_code <> m.town_code`],
];

const STRAYS = [
  ['受处理的人', 'dealt_persons', 'villages o ON o.id = x.village_id'],
  ['处分', 'sanctions', 'dealt_persons o ON o.id = x.person_id'],
  ['组织处理', 'measures', 'dealt_persons o ON o.id = x.person_id'],
  ['移交', 'hand_overs', 'cases o ON o.id = x.case_id'],
  ['处分', 'sanctions', 'sanction_cases l ON l.sanction_id = x.id JOIN cases o ON o.id = l.case_id'],
  ['组织处理', 'measures', 'measure_cases l ON l.measure_id = x.id JOIN cases o ON o.id = l.case_id'],
] as const;

function faultsOf({ row, person }: SanctionRecord, tables: ReturnType<typeof disciplineTables>): string[] {
  const { track, effect, flags } = consequencesOf(tables, sanctionFieldsOf(row), personFieldsOf(person));
  const faults: string[] = [];
  const kept = [row.effectFromDay, row.effectEndDay, row.probationEndDay];
  if (JSON.stringify(kept) !== JSON.stringify([effect.fromDay, effect.endDay, effect.probationEndDay])) {
    faults.push('记下的影响期与规定推算的不符');
  }
  if (row.track !== track) faults.push('记下的类别与种类不符');
  if ((row.flagged === 1) !== flags.length > 0) faults.push('记下的提示与规定不符');
  const key = row.documentNumber === null ? null : comparisonKey(row.documentNumber);
  if (row.documentKey !== key) faults.push('的比对文号与文号不符');
  return faults;
}
