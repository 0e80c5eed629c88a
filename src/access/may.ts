import { forbidden } from '../kernel/errors.js';
import type { Actor } from './actor.js';
import type { Permission } from './permission.js';
import { ROLE_LABELS, ROLE_PERMISSIONS, ROLES, type Role } from './role.js';

/** The roles that have a permission. */
export const rolesWith = (permission: Permission): Role[] =>
  ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));

/** Forbidden `access.forbidden` to an actor without this permission; says which roles have it. */
export function refuseWithout({ permissions }: Pick<Actor, 'permissions'>, permission: Permission): void {
  if (permissions.has(permission)) return;
  const roles = rolesWith(permission);
  const who = roles.map((role) => ROLE_LABELS[role].zh).join('、');
  throw forbidden('access.forbidden', { permission, roles }, `没有权限;可办理的岗位:${who}`);
}
