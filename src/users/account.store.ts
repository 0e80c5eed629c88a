import type { Scope } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import { offsetOf, type Page, type PageQuestion } from '../kernel/paging.js';
import { likePattern } from '../storage/search-index.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { AccountRow, AccountTownRow, AccountVillageRow } from './account.entity.js';

/** An account with the name of its person. */
export type NamedAccount = AccountRow & { readonly personName: string };

const NAMED = `${tableOf(AccountRow).select('a')}, p.name AS "personName"`;
const FROM = 'FROM accounts a JOIN persons p ON p.id = a.person_id';

/** The account with this name, as names are compared. */
export const accountByName = (sql: SqlReader, nameKey: string): Promise<NamedAccount | undefined> =>
  sql.first<NamedAccount>(`SELECT ${NAMED} ${FROM} WHERE a.name_key = ?`, [nameKey]);

/** The account with this identity. */
export const accountById = (sql: SqlReader, id: Id): Promise<NamedAccount | undefined> =>
  sql.first<NamedAccount>(`SELECT ${NAMED} ${FROM} WHERE a.id = ?`, [id]);

/** How many accounts there are that nobody disabled, of a role or of all. */
export async function openAccounts(sql: SqlReader, role?: string): Promise<number> {
  const row = await sql.first<{ accounts: number }>(
    `SELECT count(*) AS "accounts" FROM accounts a WHERE a.disabled = 0${role === undefined ? '' : ' AND a.role = ?'}`,
    role === undefined ? [] : [role],
  );
  return row?.accounts ?? 0;
}

/** One page of the accounts, by name; `q` is part of an account's or a person's name. */
export async function accountsPage(
  sql: SqlReader,
  question: PageQuestion & { readonly q: string },
): Promise<Page<NamedAccount>> {
  const where =
    question.q === '' ? '1 = 1' : `(lower(a.name) LIKE ? ESCAPE '\\' OR lower(p.name) LIKE ? ESCAPE '\\')`;
  const pattern = likePattern(question.q);
  const parameters = question.q === '' ? [] : [pattern, pattern];
  const counted = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" ${FROM} WHERE ${where}`,
    parameters,
  );
  const rows = await sql.all<NamedAccount>(
    `SELECT ${NAMED} ${FROM} WHERE ${where} ORDER BY a.name_key LIMIT ? OFFSET ?`,
    [...parameters, question.size, offsetOf(question)],
  );
  return { rows, total: counted?.total ?? 0 };
}

/** Accounts of these persons that nobody disabled, by name. */
export const accountsOfPersons = (sql: SqlReader, personIds: readonly Id[]): Promise<NamedAccount[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : sql.all<NamedAccount>(
        `SELECT ${NAMED} ${FROM} WHERE a.disabled = 0 AND a.person_id IN (${placeholders(personIds.length)})
         ORDER BY a.name_key`,
        personIds,
      );

/** The scopes of these accounts, by the account's id. */
export async function scopesOf(
  sql: SqlReader,
  accounts: readonly Pick<AccountRow, 'id' | 'scopeKind' | 'countyCode'>[],
): Promise<Map<Id, Scope>> {
  const ids = accounts.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const towns = await sql.all<AccountTownRow>(
    `SELECT ${tableOf(AccountTownRow).select('t')} FROM account_towns t
     WHERE t.account_id IN (${placeholders(ids.length)}) ORDER BY t.town_code`,
    ids,
  );
  const villages = await sql.all<AccountVillageRow>(
    `SELECT ${tableOf(AccountVillageRow).select('v')} FROM account_villages v
     WHERE v.account_id IN (${placeholders(ids.length)}) ORDER BY v.village_id`,
    ids,
  );
  return new Map(
    accounts.map((account) => [
      account.id,
      scopeFrom(
        account,
        towns.filter(({ accountId }) => accountId === account.id).map(({ townCode }) => townCode),
        villages.filter(({ accountId }) => accountId === account.id).map(({ villageId }) => villageId),
      ),
    ]),
  );
}

/** A scope as its columns and lists keep it. */
export function scopeFrom(
  { scopeKind, countyCode }: Pick<AccountRow, 'scopeKind' | 'countyCode'>,
  townCodes: readonly string[],
  villageIds: readonly Id[],
): Scope {
  switch (scopeKind) {
    case 'all':
      return { kind: 'all' };
    case 'county':
      return { kind: 'county', countyCode: countyCode ?? '' };
    case 'towns':
      return { kind: 'towns', townCodes };
    case 'villages':
      return { kind: 'villages', villageIds };
  }
}

/** The columns of an account that say its scope; the lists stand apart. */
export const scopeColumns = (scope: Scope): Pick<AccountRow, 'scopeKind' | 'countyCode'> => ({
  scopeKind: scope.kind,
  countyCode: scope.kind === 'county' ? scope.countyCode : null,
});

/** Puts these towns or villages in the place of those that an account had. */
export async function replaceScopeLists(sql: SqlWriter, accountId: Id, scope: Scope): Promise<void> {
  await sql.run('DELETE FROM account_towns WHERE account_id = ?', [accountId]);
  await sql.run('DELETE FROM account_villages WHERE account_id = ?', [accountId]);
  const townCodes = scope.kind === 'towns' ? scope.townCodes : [];
  const villageIds = scope.kind === 'villages' ? scope.villageIds : [];
  await insertRows(
    sql,
    AccountTownRow,
    [...new Set(townCodes)].map((townCode) => ({ accountId, townCode })),
  );
  await insertRows(
    sql,
    AccountVillageRow,
    [...new Set(villageIds)].map((villageId) => ({ accountId, villageId })),
  );
}

/** Adds an account; its lists of towns and villages stand apart. */
export const insertAccount = (sql: SqlWriter, account: AccountRow): Promise<void> =>
  insertRows(sql, AccountRow, [account]);

/** Changes an account that still has this version and says whether it had. */
export const updateAccount = (
  sql: SqlWriter,
  key: Pick<AccountRow, 'id' | 'version'>,
  changes: Partial<AccountRow>,
): Promise<boolean> => updateRow(sql, AccountRow, key, { ...changes, version: key.version + 1 });
