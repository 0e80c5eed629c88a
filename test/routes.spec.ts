import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessModule } from '../src/access/access.module.js';
import type { Actor } from '../src/access/actor.js';
import { ANYBODY, Can } from '../src/access/can.js';
import { PERMISSIONS, type Permission } from '../src/access/permission.js';
import { SCOPE_ALL } from '../src/access/scope.js';
import { AppModule } from '../src/app.module.js';
import { RefusalFilter } from '../src/app.errors.js';
import { systemClock } from '../src/kernel/clock.js';
import { temporaryLedger } from './support/ledger.js';
import { routesOf } from './support/routes.js';

@Controller()
class Doors {
  @Get('forgotten')
  forgotten(): string {
    return 'open to nobody';
  }

  @Get('cases')
  @Can('cases:read')
  cases(): string {
    return 'open to readers';
  }
}

@Module({ controllers: [Doors] })
class House {}

const actorWith = (permissions: readonly Permission[]): Actor => ({
  name: 'user:test',
  session: null,
  personId: null,
  actsFor: null,
  role: null,
  permissions: new Set(permissions),
  scope: SCOPE_ALL,
});

/** Status of a request to the small house as somebody, or as nobody. */
async function statusOf(path: string, actor: Actor | undefined): Promise<number> {
  @Module({ imports: [AccessModule.of({ useFactory: () => () => Promise.resolve(actor) }), House] })
  class Whole {}
  const app = await NestFactory.create<NestFastifyApplication>(Whole, new FastifyAdapter(), {
    logger: false,
  });
  app.useGlobalFilters(new RefusalFilter());
  try {
    await app.listen(0, '127.0.0.1');
    return (await fetch(`${await app.getUrl()}${path}`)).status;
  } finally {
    await app.close();
  }
}

describe('routes', () => {
  it('all name a permission that exists, but for signing in, the sealed sheet and the check of reports', async () => {
    const ledger = await temporaryLedger('sqlite');
    const wiring = AppModule.of({ storage: ledger.storage, clock: systemClock });
    const app = await NestFactory.createApplicationContext(wiring, { logger: false });
    try {
      const routes = routesOf(app);
      expect(routes.length).toBeGreaterThan(20);
      const known: ReadonlySet<unknown> = new Set(PERMISSIONS);
      const open = routes
        .filter((route) => !known.has(route.permission))
        .map(({ name, permission }) => ({ name, permission }));
      expect(open).toEqual([
        { name: 'SessionController.signIn', permission: ANYBODY },
        { name: 'SessionController.recover', permission: ANYBODY },
        { name: 'ReportCheckController.check', permission: ANYBODY },
        { name: 'ReportCheckController.text', permission: ANYBODY },
      ]);
    } finally {
      await app.close();
      await ledger.close();
    }
  });

  it('answer nobody where they name no permission, whatever the actor may do', async () => {
    expect(await statusOf('/forgotten', actorWith(PERMISSIONS))).toBe(403);
  });

  it('answer who has the permission, and neither who lacks it nor who is nobody', async () => {
    expect(await statusOf('/cases', actorWith(['cases:read']))).toBe(200);
    expect(await statusOf('/cases', actorWith(['villages:read', 'cases:write']))).toBe(403);
    expect(await statusOf('/cases', undefined)).toBe(401);
  });
});
