import { Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessModule } from '../../src/access/access.module.js';
import type { Actor } from '../../src/access/actor.js';
import { SYSTEM_ACTOR } from '../../src/access/local-actor.js';
import { ROLE_PERMISSIONS, type Role } from '../../src/access/role.js';
import { SCOPE_ALL, type Scope } from '../../src/access/scope.js';
import { RefusalFilter, shapeRefusal } from '../../src/app.errors.js';
import { CasesModule } from '../../src/cases/cases.module.js';
import type { CaseRow } from '../../src/cases/case.entity.js';
import type { EngineKind } from '../../src/storage/engine.js';
import { StorageModule } from '../../src/storage/storage.module.js';
import { TestClock } from '../support/app.js';
import { temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { makeCampaign, makeCase, makeItem, makeTown, makeVillage, TOWN, writeRows } from '../support/make.js';

/** An answer of the server, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly body: unknown;
}

/** Routes of cases and attachments over a small ledger, where each request says who sends it. */
export interface EvidenceHouse {
  readonly app: NestFastifyApplication;
  readonly ledger: TemporaryLedger;
  readonly clock: TestClock;
  readonly villages: { readonly gully: string; readonly mouth: string };
  /** Two cases of the gully, one of the mouth, one of another town. */
  readonly cases: readonly [CaseRow, CaseRow, CaseRow, CaseRow];
  ask(
    actor: Actor,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object | Buffer,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  close(): Promise<void>;
}

/** Somebody with the permissions of a role, in a scope. */
export const somebody = (name: string, role: Role, scope: Scope = SCOPE_ALL): Actor => ({
  ...SYSTEM_ACTOR,
  name: `user:${name}`,
  role,
  permissions: new Set(ROLE_PERMISSIONS[role]),
  scope,
});

/** Builds the house; the actor of a request is named in a header that only this house knows. */
export async function evidenceHouse(engine: EngineKind): Promise<EvidenceHouse> {
  const ledger = await temporaryLedger(engine);
  const clock = new TestClock();
  const actors = new Map<string, Actor>();
  @Module({
    imports: [
      StorageModule.of(ledger.storage, clock),
      AccessModule.of({
        useFactory: () => (request) => {
          const headers: unknown = Reflect.get(request, 'headers');
          const name: unknown =
            typeof headers === 'object' && headers !== null && Reflect.get(headers, 'x-actor');
          return Promise.resolve(actors.get(String(name)));
        },
      }),
      CasesModule,
    ],
  })
  class House {}
  const app = await NestFactory.create<NestFastifyApplication>(
    House,
    new FastifyAdapter({ forceCloseConnections: true }),
    {
      logger: false,
      abortOnError: false,
    },
  );
  app.setGlobalPrefix('api');
  app.useGlobalFilters(new RefusalFilter());
  app.useGlobalPipes(
    new ValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      exceptionFactory: shapeRefusal,
    }),
  );
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();

  const campaign = makeCampaign({ nextNo: 10 });
  const elsewhere = makeCampaign({
    townCode: '141128200',
    code: 'other',
    ordinal: 2,
    numberPrefix: 'OTHER',
    nextNo: 10,
  });
  const gully = makeVillage({ name: '红罗沟', printOrder: 1 });
  const mouth = makeVillage({ name: '白家咀', printOrder: 2 });
  const far = makeVillage({ name: '红罗沟', printOrder: 1, townCode: '141128200' });
  const funds = { categoryCode: 'funds', itemCode: 'funds/1' } as const;
  const cases = [
    makeCase(campaign, { no: 1, ...funds, villageId: gully.id }),
    makeCase(campaign, { no: 2, ...funds, villageId: gully.id }),
    makeCase(campaign, { no: 3, ...funds, villageId: mouth.id }),
    makeCase(elsewhere, { no: 1, ...funds, villageId: far.id }),
  ] as const;
  await writeRows(ledger.storage, {
    towns: [makeTown(), makeTown({ code: '141128200', name: '圪洞镇' })],
    villages: [gully, mouth, far],
    campaigns: [campaign, elsewhere],
    items: [makeItem(campaign, 'funds', 1, '收入不入账'), makeItem(elsewhere, 'funds', 1, '收入不入账')],
    cases: [...cases],
  });
  return {
    app,
    ledger,
    clock,
    villages: { gully: gully.id, mouth: mouth.id },
    cases,
    ask: async (actor, method, path, body, headers = {}) => {
      actors.set(actor.name, actor);
      const isFile = Buffer.isBuffer(body);
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          'x-actor': actor.name,
          ...(body === undefined
            ? {}
            : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        bytes,
        body: isJson && bytes.length > 0 ? (JSON.parse(bytes.toString('utf8')) as unknown) : null,
      };
    },
    close: async () => {
      await app.close();
      await ledger.close();
    },
  };
}

/** The town of the first three cases. */
export const HERE: Scope = { kind: 'towns', townCodes: [TOWN] };
/** The town of the fourth. */
export const ELSEWHERE: Scope = { kind: 'towns', townCodes: ['141128200'] };
