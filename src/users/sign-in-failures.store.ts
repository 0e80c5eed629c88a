import type { Instant } from '../kernel/clock.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { SignInFailureRow } from './session.entity.js';

/** Whose failures, and from where. */
export type FailureKey = Pick<SignInFailureRow, 'nameHash' | 'address'>;

/** The failures that are remembered of an account and an address. */
export const failuresOf = (
  sql: SqlReader,
  { nameHash, address }: FailureKey,
): Promise<SignInFailureRow | undefined> =>
  sql.first<SignInFailureRow>(
    `SELECT ${tableOf(SignInFailureRow).select('f')} FROM sign_in_failures f WHERE f.name_hash = ? AND f.address = ?`,
    [nameHash, address],
  );

/** Remembers failures in the place of those that were remembered. */
export async function putFailures(sql: SqlWriter, row: SignInFailureRow): Promise<void> {
  const { nameHash, address, ...changes } = row;
  if (!(await updateRow(sql, SignInFailureRow, { nameHash, address }, changes))) {
    await insertRows(sql, SignInFailureRow, [row]);
  }
}

/** Forgets the failures of an account and an address. */
export async function forgetFailures(sql: SqlWriter, { nameHash, address }: FailureKey): Promise<void> {
  await sql.run('DELETE FROM sign_in_failures WHERE name_hash = ? AND address = ?', [nameHash, address]);
}

/** Forgets all failures before an instant, so that the table never grows. */
export async function forgetFailuresBefore(sql: SqlWriter, before: Instant): Promise<void> {
  await sql.run('DELETE FROM sign_in_failures WHERE last_at < ?', [before]);
}
