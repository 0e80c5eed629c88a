import type { Role } from '../access/role.js';
import type { Scope } from '../access/scope.js';
import { refused } from '../kernel/errors.js';
import { comparisonKey } from '../kernel/text.js';
import { ACCOUNT_NAME, SCOPES_OF_ROLE } from './account.js';

/** An account's name as it is compared: capitals, widths and blanks do not matter. */
export const accountNameKey = (name: string): string => comparisonKey(name).toLowerCase();

/** Refuses `account.name-malformed`. */
export function checkAccountName(name: string): void {
  if (!ACCOUNT_NAME.test(name)) {
    throw refused(
      'account.name-malformed',
      { name },
      '账号名须以字母、数字或汉字开头,可含 . _ -,最多 40 个字',
    );
  }
}

/** Refuses `account.scope-of-role` where a role may not have such a scope, and `account.scope-empty`. */
export function checkScope(role: Role, scope: Scope): void {
  if (!SCOPES_OF_ROLE[role].includes(scope.kind)) {
    throw refused('account.scope-of-role', { role, scope: scope.kind }, '这个角色不能有这样的范围');
  }
  const empty =
    (scope.kind === 'towns' && scope.townCodes.length === 0) ||
    (scope.kind === 'villages' && scope.villageIds.length === 0) ||
    (scope.kind === 'county' && !/^\d{6}$/.test(scope.countyCode));
  if (empty) throw refused('account.scope-empty', { role }, '请写明账号的范围:县、乡镇或村');
}

/** Refuses `account.last-admin` where nobody would be left who can see to accounts. */
export function checkAdminLeft(wasAdmin: boolean, staysAdmin: boolean, openAdmins: number): void {
  if (wasAdmin && !staysAdmin && openAdmins <= 1) {
    throw refused('account.last-admin', {}, '至少要留一个可用的管理员账号');
  }
}
