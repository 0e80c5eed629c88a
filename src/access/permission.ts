/**
 * Everything that a route may ask for, `room:verb`. The guard and the client read this one list; a role is a set of
 * these. Deny by default: a route without a permission answers 403 to everybody.
 */
export const PERMISSIONS = [
  'session:own',
  'account:own',
  'users:read',
  'users:write',
  'ledger:read',
  'ledger:begin',
  'villages:read',
  'villages:write',
  'campaigns:read',
  'campaigns:write',
  'cases:read',
  'cases:read-persons',
  'cases:write',
  'cases:void',
  'cases:progress',
  'cases:assign',
  'cases:ask-extension',
  'cases:extend',
  'cases:ask-write-off',
  'cases:write-off',
  'cases:request-closure',
  'cases:verify',
  'cases:return',
  'cases:close',
  'cases:revoke',
  'cases:suspend',
  'history:read',
  'rollups:read',
  'imports:run',
  'exports:run',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
