import { ROLE_PERMISSIONS, ROLES, SHELL_PERMISSIONS } from '../../src/access/role.js';
import { PERMISSIONS } from '../../src/access/permission.js';

const DISCIPLINE = PERMISSIONS.filter((permission) => permission.startsWith('discipline:'));

describe('who may see and decide about discipline', () => {
  it('is the inspector and no other role', () => {
    for (const permission of DISCIPLINE) {
      expect([permission, ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission))]).toEqual([
        permission,
        ['inspector'],
      ]);
    }
  });

  it('is the shell for reading and importing, never for recording or for what the ledger keeps', () => {
    expect(SHELL_PERMISSIONS.filter((permission) => DISCIPLINE.includes(permission)).sort()).toEqual([
      'discipline:import',
      'discipline:read',
    ]);
  });
});
