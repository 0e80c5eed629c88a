import { parseBody } from '../history/history-body.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader } from '../storage/sql.js';
import type { FlagLook } from './flag-look.js';
import { FLAG_REGISTERS, type FlagRegister } from './flag.js';

/** What a town's history told after an entry of it. */
export interface FlagsDepending {
  readonly looks: readonly FlagLook[];
  /** Flags about which somebody decided. */
  readonly judgedIds: readonly Id[];
  /** Something was told that a report may depend on. */
  readonly report: boolean;
}

/** Told of rows that no report counts, or of nothing that the rules look at. */
const BESIDE_REPORTS: readonly string[] = [
  ...['fund-entry', 'fund-account', 'fund-statement', 'asset', 'contract', 'claim'],
  ...['flag', 'flag-rule', 'export', 'import', 'attachment'],
  ...['notice', 'tip', 'stage-step', 'inspection-round'],
];

interface Told {
  readonly ids: Set<Id>;
  readonly judgedIds: Set<Id>;
  /** Accounts in which changed entries are or were. */
  readonly accountIds: Set<Id>;
  /** Villages in which changed cases are or were. */
  readonly villageIds: Set<Id>;
  evidence: boolean;
  report: boolean;
}

/** Tables whose rows a history may speak of. */
type ChangedTable =
  | 'fund_entries'
  | 'fund_accounts'
  | 'assets'
  | 'contracts'
  | 'claims'
  | 'cases'
  | 'notices'
  | 'villages';

interface ChangedRow {
  readonly inTable: ChangedTable;
  readonly id: Id;
  readonly villageId: Id;
}

/** What is to be looked at again in these villages because of what was told after this entry of a town's history. */
export async function flagsDependingOn(
  sql: SqlReader,
  townCode: string,
  afterSeq: number,
  villageIds: ReadonlySet<Id>,
): Promise<FlagsDepending> {
  const told = await toldSince(sql, townCode, afterSeq);
  const rows = await rowsAmong(sql, [...told.ids]);
  const whole = new Set<string>();
  const wholly = (villageId: Id, register: FlagRegister): void => {
    whole.add(`${villageId} ${register}`);
  };
  for (const { inTable, villageId } of rows) {
    if (inTable === 'fund_accounts') wholly(villageId, 'funds');
    if (inTable === 'claims') wholly(villageId, 'claims');
    if (inTable === 'cases' || inTable === 'notices') wholly(villageId, 'cases');
    if (inTable === 'villages') for (const register of FLAG_REGISTERS) wholly(villageId, register);
  }
  // A case that went to another village leaves one behind.
  for (const villageId of told.villageIds) wholly(villageId, 'cases');
  const looks: FlagLook[] = [];
  for (const villageId of villageIds) {
    const idsIn = (table: ChangedTable): Id[] =>
      rows.flatMap((row) => (row.inTable === table && row.villageId === villageId ? row.id : []));
    const isWhole = (register: FlagRegister): boolean => whole.has(`${villageId} ${register}`);
    for (const register of FLAG_REGISTERS) if (isWhole(register)) looks.push({ villageId, register });
    const [entryIds, assetIds, contractIds] = [idsIn('fund_entries'), idsIn('assets'), idsIn('contracts')];
    if (entryIds.length > 0 && !isWhole('funds')) {
      const accountIds = [...told.accountIds];
      looks.push({ villageId, entries: { ids: entryIds, accountIds, evidence: told.evidence } });
    }
    if (assetIds.length > 0 && !isWhole('assets')) looks.push({ villageId, assetIds });
    if (contractIds.length > 0 && !isWhole('contracts')) looks.push({ villageId, contractIds });
  }
  return { looks, judgedIds: [...told.judgedIds], report: told.report };
}

async function toldSince(sql: SqlReader, townCode: string, afterSeq: number): Promise<Told> {
  const entries = await sql.all<{ body: string }>(
    'SELECT h.body AS "body" FROM history_entries h WHERE h.chain = ? AND h.seq > ? ORDER BY h.seq',
    [townCode, afterSeq],
  );
  const told: Told = {
    ids: new Set(),
    judgedIds: new Set(),
    accountIds: new Set(),
    villageIds: new Set(),
    evidence: false,
    report: false,
  };
  for (const { body } of entries) {
    const { subject, subjectKind, before, after } = parseBody(body);
    told.ids.add(subject);
    if (subjectKind === 'flag') told.judgedIds.add(subject);
    if (!BESIDE_REPORTS.includes(subjectKind)) told.report = true;
    for (const { evidence, returnsId, accountId, villageId } of [before ?? {}, after ?? {}]) {
      if (typeof evidence === 'string') told.evidence = true;
      if (typeof returnsId === 'string') told.ids.add(returnsId);
      if (typeof accountId === 'string') told.accountIds.add(accountId);
      if (typeof villageId === 'string' && subjectKind === 'case') told.villageIds.add(villageId);
    }
  }
  return told;
}

async function rowsAmong(sql: SqlReader, ids: readonly Id[]): Promise<ChangedRow[]> {
  if (ids.length === 0) return [];
  const list = placeholders(ids.length);
  const parts = [
    ...(['fund_entries', 'fund_accounts', 'assets', 'contracts', 'claims', 'cases', 'notices'] as const).map(
      (table) =>
        `SELECT '${table}' AS "inTable", r.id AS "id", r.village_id AS "villageId" FROM ${table} r WHERE r.id IN (${list})`,
    ),
    `SELECT 'villages', v.id, v.id FROM villages v WHERE v.id IN (${list})`,
    // A contract is held against the area that a count found of its asset.
    `SELECT 'contracts', k.id, k.village_id FROM contracts k WHERE k.asset_id IN (${list})`,
  ];
  return sql.all<ChangedRow>(
    parts.join(' UNION '),
    parts.flatMap(() => ids),
  );
}
