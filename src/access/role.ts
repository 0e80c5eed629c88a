import type { Label } from '../kernel/label.js';
import { PERMISSIONS, type Permission } from './permission.js';

/** What an account may be; the account names of the sample ledger are these words. */
export const ROLES = ['clerk', 'officer', 'lead', 'inspector', 'supervisor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What people call the roles. */
export const ROLE_LABELS: Readonly<Record<Role, Label>> = {
  clerk: { zh: '村报账员', en: 'Village clerk' },
  officer: { zh: '经管员', en: 'Office staff' },
  lead: { zh: '三资办负责人', en: 'Office lead' },
  inspector: { zh: '纪检监督', en: 'Discipline inspector' },
  supervisor: { zh: '县级主管', en: 'County supervisor' },
  admin: { zh: '系统管理员', en: 'Administrator' },
};

/** Roles that look in from outside of the office: what they take away, they say what for. */
export const ROLES_WITH_PURPOSE: readonly Role[] = ['inspector', 'supervisor'];

/** What everybody who signed in may do: leave, change the password, look after the own account. */
const OWN: readonly Permission[] = ['session:own', 'account:own'];
const LOOKING: readonly Permission[] = [
  'ledger:read',
  'villages:read',
  'campaigns:read',
  'cases:read',
  'rollups:read',
];
/** Assets, contracts, funds, claims and debts of the villages. */
const REGISTERS: readonly Permission[] = ['assets:read', 'contracts:read', 'funds:read', 'claims-debts:read'];
/** What rules noticed in them, and saying what it is. */
const FLAGS: readonly Permission[] = ['flags:read', 'flags:judge'];
const OFFICER: readonly Permission[] = [
  ...OWN,
  ...LOOKING,
  ...REGISTERS,
  'assets:write',
  'contracts:write',
  'funds:write',
  'claims-debts:write',
  'notices:read',
  'notices:write',
  'stages:read',
  'stages:write',
  ...FLAGS,
  'villages:write',
  'cases:read-persons',
  'cases:write',
  'cases:void',
  'cases:progress',
  'cases:ask-extension',
  'cases:ask-write-off',
  'cases:request-closure',
  'desks:call',
  'reinspections:read',
  'urgings:read',
  'urgings:write',
  'collections:read',
  'collections:report',
  'collections:write',
  'task-sheets:read',
  'task-sheets:hand-in',
  'task-sheets:decide',
  'attachments:read',
  'attachments:receive',
  'attachments:write',
  'history:read',
  'history:verify',
  'history:ask-strike-out',
  'imports:run',
  'papers:read',
  'papers:write',
  'returns:read',
  'returns:close',
  'exports:run',
  'backup:read',
];

/**
 * What each role may do (DESIGN §4); what a list does not name is denied. The administrator sees no case, the supervisor
 * no person's discipline, and nobody both asks and grants.
 */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: [
    ...OWN,
    ...LOOKING,
    ...REGISTERS,
    'notices:read',
    'stages:read',
    'cases:read-persons',
    'cases:progress',
    'urgings:read',
    'collections:read',
    'collections:report',
    'task-sheets:read',
    'task-sheets:hand-in',
    'attachments:read',
    'attachments:receive',
    'attachments:write',
    'history:read',
  ],
  officer: OFFICER,
  lead: [
    'claims-debts:set',
    'flags:tune',
    'tips:read',
    'tips:write',
    ...OFFICER,
    'ledger:begin',
    'campaigns:write',
    'cases:assign',
    'cases:extend',
    'cases:verify',
    'cases:write-off',
    'desks:queue',
    'history:export',
  ],
  inspector: [
    ...OWN,
    ...LOOKING,
    ...REGISTERS,
    ...FLAGS,
    'stages:read',
    'tips:read',
    'tips:write',
    'notices:read',
    'flags:tune',
    'cases:read-persons',
    'cases:void',
    'cases:return',
    'cases:close',
    'cases:revoke',
    'cases:suspend',
    'desks:queue',
    'discipline:read',
    'discipline:write',
    'discipline:set',
    'discipline:import',
    'reinspections:read',
    'reinspections:run',
    'urgings:read',
    'urgings:write',
    'collections:read',
    'task-sheets:read',
    'attachments:read',
    'attachments:receive',
    'attachments:original',
    'history:read',
    'history:verify',
    'history:export',
    'history:strike-out',
    'imports:run',
    'papers:read',
    'returns:read',
    'opening:confirm',
    'exports:run',
  ],
  supervisor: [
    ...OWN,
    ...LOOKING,
    'urgings:read',
    'history:verify',
    'papers:read',
    'returns:read',
    'exports:run',
  ],
  admin: [
    ...OWN,
    'ledger:read',
    'ledger:begin',
    'villages:read',
    'users:read',
    'users:write',
    'history:verify',
    'backup:read',
    'backup:run',
  ],
};

/** What the shell may never do: it has no person behind it who could answer for a decision. */
const NOT_FROM_THE_SHELL: ReadonlySet<Permission> = new Set([
  ...OWN,
  'cases:void',
  'cases:verify',
  'cases:return',
  'cases:close',
  'cases:revoke',
  'cases:suspend',
  'cases:extend',
  'cases:write-off',
  'reinspections:run',
  'flags:judge',
  'task-sheets:decide',
  'discipline:write',
  'discipline:set',
  'opening:confirm',
  'history:ask-strike-out',
  'history:strike-out',
]);

/** What whoever runs the shell may do: import, export, back up, administer. */
export const SHELL_PERMISSIONS: readonly Permission[] = PERMISSIONS.filter(
  (permission) => !NOT_FROM_THE_SHELL.has(permission),
);
