import { PERMISSIONS, type Permission } from '../../src/access/permission.js';
import { ROLE_PERMISSIONS, ROLES, SHELL_PERMISSIONS, type Role } from '../../src/access/role.js';
import { ANYBODY } from '../../src/access/can.js';
import { routesOf, type Route } from '../support/routes.js';
import { twoTowns, type TwoTowns } from './two-towns.js';

const may = (role: Role, permission: Permission): boolean => ROLE_PERMISSIONS[role].includes(permission);

describe('the roles', () => {
  it('leave nothing that nobody may do, and name nothing twice', () => {
    const somebody = new Set(ROLES.flatMap((role) => ROLE_PERMISSIONS[role]));
    expect(PERMISSIONS.filter((permission) => !somebody.has(permission))).toEqual([]);
    for (const role of ROLES)
      expect(new Set(ROLE_PERMISSIONS[role]).size).toBe(ROLE_PERMISSIONS[role].length);
  });

  it('give the administrator no case, and nobody but the administrator the accounts', () => {
    expect(
      ROLE_PERMISSIONS.admin.filter((permission) =>
        /^(cases|rollups|exports|imports|history:read)/.test(permission),
      ),
    ).toEqual([]);
    expect(ROLES.filter((role) => may(role, 'users:read') || may(role, 'users:write'))).toEqual(['admin']);
  });

  it('give the supervisor no person, and the clerk nothing that decides', () => {
    expect(may('supervisor', 'cases:read-persons')).toBe(false);
    expect(
      ROLE_PERMISSIONS.supervisor.filter((permission) =>
        /write|void|discipline|history:read$/.test(permission),
      ),
    ).toEqual([]);
    expect(
      ROLE_PERMISSIONS.clerk.filter((permission) =>
        /^(cases:(write|void|close|assign|verify)|imports|exports)/.test(permission),
      ),
    ).toEqual([]);
  });

  it('leave closing, returning, taking back and voiding to the inspector, and asking to the office', () => {
    for (const permission of ['cases:close', 'cases:return', 'cases:revoke', 'cases:suspend'] as const) {
      expect(ROLES.filter((role) => may(role, permission))).toEqual(['inspector']);
    }
    expect(ROLES.filter((role) => may(role, 'cases:request-closure'))).toEqual(['officer', 'lead']);
    expect(ROLES.filter((role) => may(role, 'cases:extend') || may(role, 'cases:write-off'))).toEqual([
      'lead',
    ]);
  });

  it('let the shell import, export and administer, and decide nothing', () => {
    const has = (permission: Permission): boolean => SHELL_PERMISSIONS.includes(permission);
    expect(
      (['imports:run', 'exports:run', 'users:write', 'ledger:begin'] as const).filter((one) => !has(one)),
    ).toEqual([]);
    expect(
      SHELL_PERMISSIONS.filter((one) =>
        /cases:(close|void|return|revoke|verify|extend|write-off|suspend)/.test(one),
      ),
    ).toEqual([]);
  });
});

describe('every route', () => {
  let towns: TwoTowns;
  let routes: Route[];
  beforeAll(async () => {
    towns = await twoTowns('sqlite');
    routes = routesOf(towns.app);
  });
  afterAll(() => towns.close());

  const ID = '01a2022a-76e0-7000-b5c5-da60fd14ef98';
  const addressOf = ({ path }: Route): string => path.replaceAll(/:\w+/g, ID);

  it('answers nobody, but for signing in and the check of reports', async () => {
    const open: string[] = [];
    for (const route of routes) {
      const { status } = await towns.ask(
        undefined,
        route.method,
        addressOf(route),
        route.method === 'GET' ? undefined : {},
      );
      if (status !== 401) open.push(`${route.name} ${status}`);
    }
    // All say what is wrong with the form before they look at it.
    expect(open).toEqual([
      'SessionController.signIn 400',
      'SessionController.recover 400',
      'ReportCheckController.check 400',
      'ReportCheckController.text 400',
    ]);
  });

  it.each(ROLES)('answers a %s where the role has the permission, and nowhere else', async (role) => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ permission }) => permission !== ANYBODY)) {
      const allowed = ROLE_PERMISSIONS[role].some((one) => one === route.permission);
      // What may be done is not done here: only asked for, by forms that are no good.
      if (allowed && route.method !== 'GET') continue;
      const { status, text } = await towns.ask(
        role,
        route.method,
        addressOf(route),
        route.method === 'GET' ? undefined : {},
      );
      const refused = status === 403 && text.includes('access.forbidden');
      if (refused === allowed) wrong.push(`${route.name} ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('says which roles may do what somebody may not', async () => {
    const { status, text } = await towns.ask('officer', 'POST', '/api/cases/nothing/assign', {});
    expect([status, JSON.parse(text)]).toEqual([
      403,
      {
        code: 'access.forbidden',
        params: { permission: 'cases:assign', roles: ['lead'] },
        message: '没有权限;可办理的岗位:三资办负责人',
      },
    ]);
  });
});
