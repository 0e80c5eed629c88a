/**
 * Everything that a route may ask for, `room:verb`. The guard and the client read this one list; a role is a set of
 * these. Deny by default: a route without a permission answers 403 to everybody.
 */
export const PERMISSIONS = [
  'ledger:read',
  'ledger:begin',
  'villages:read',
  'villages:write',
  'campaigns:read',
  'campaigns:write',
  'cases:read',
  'cases:write',
  'cases:void',
  'history:read',
  'rollups:read',
  'imports:run',
  'exports:run',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
