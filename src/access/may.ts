import { forbidden } from '../kernel/errors.js';
import type { Actor } from './actor.js';
import type { Permission } from './permission.js';
import { ROLE_LABELS, ROLE_PERMISSIONS, ROLES, type Role } from './role.js';

/** The roles that have a permission. */
export const rolesWith = (permission: Permission): Role[] =>
  ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));

/**
 * Refuses an actor without this permission: forbidden `access.password-first` where the role has it and only the first
 * password is still to be changed, otherwise `access.forbidden`, which says which roles have it.
 */
export function refuseWithout(
  { permissions, role }: Pick<Actor, 'permissions' | 'role'>,
  permission: Permission,
): void {
  if (permissions.has(permission)) return;
  const roles = rolesWith(permission);
  if (role !== null && roles.includes(role)) {
    throw forbidden('access.password-first', {}, '请先修改初始密码,再办理业务');
  }
  const who = roles.map((role) => ROLE_LABELS[role].zh).join('、');
  throw forbidden('access.forbidden', { permission, roles }, `没有权限;可办理的岗位:${who}`);
}
