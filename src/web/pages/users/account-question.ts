import { ROLES, type Role } from '../../../access/role.js';
import type { AccountView } from '../../../users/account.js';
import { isNamedBy, pinyinInitials } from '../../format/initials.js';

/** How an account may stand, as a filter. */
export const ACCOUNT_STATUSES = ['open', 'disabled', 'must-change', 'single'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** Filters of the accounts, named as in the address. */
export const ACCOUNT_FILTERS = ['q', 'role', 'status'] as const;

const listOf = (search: URLSearchParams, name: 'role' | 'status'): readonly string[] =>
  (search.get(name) ?? '').split(',');

/** The roles that are asked for; none means all. */
export const rolesAsked = (search: URLSearchParams): Role[] =>
  ROLES.filter((role) => listOf(search, 'role').includes(role));

/** The ways of standing that are asked for; none means all. */
export const statusesAsked = (search: URLSearchParams): AccountStatus[] =>
  ACCOUNT_STATUSES.filter((status) => listOf(search, 'status').includes(status));

const STANDS: Readonly<Record<AccountStatus, (account: AccountView) => boolean>> = {
  open: ({ disabled }) => !disabled,
  disabled: ({ disabled }) => disabled,
  'must-change': ({ disabled, mustChangePassword }) => !disabled && mustChangePassword,
  single: ({ disabled, secondFactor }) => !disabled && !secondFactor,
};

/** The accounts that the address asks for: of one of the roles, standing in every way that is named. */
export function accountsAsked(accounts: readonly AccountView[], search: URLSearchParams): AccountView[] {
  const q = search.get('q') ?? '';
  const roles = rolesAsked(search);
  const statuses = statusesAsked(search);
  return accounts.filter(
    (account) =>
      isNamedBy(q, `${account.name} ${account.personName}`, pinyinInitials(account.personName)) &&
      (roles.length === 0 || roles.includes(account.role)) &&
      statuses.every((status) => STANDS[status](account)),
  );
}
