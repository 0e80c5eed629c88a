import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '../../src/access/actor.js';
import { ROLES, type Role } from '../../src/access/role.js';
import type { Scope } from '../../src/access/scope.js';
import { createApp } from '../../src/app.js';
import { CampaignOpeningService } from '../../src/campaigns/campaign-opening.service.js';
import { DeclarationService } from '../../src/campaigns/declaration.service.js';
import { CaseService } from '../../src/cases/case.service.js';
import type { EngineKind } from '../../src/storage/engine.js';
import { Storage } from '../../src/storage/storage.js';
import { VillageService } from '../../src/villages/village.service.js';
import { LOCAL_USER } from '../support/actor.js';
import { TestClock } from '../support/app.js';
import { temporaryLedger } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

/** What one of the two towns has. */
export interface Town {
  readonly code: string;
  readonly campaign: string;
  readonly villages: readonly { readonly id: string; readonly name: string; readonly caseId: string }[];
}

/** An answer, as far as it could tell something. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Two towns of two counties in one ledger, and an account of each role that belongs to the first. */
export interface TwoTowns {
  readonly app: NestFastifyApplication;
  readonly own: Town;
  readonly other: Town;
  /** Asks as a role of the first town; as nobody where it is undefined. */
  ask(role: Role | undefined, method: string, path: string, body?: object): Promise<Answer>;
  /** The bytes of a file as a role of the first town gets it. */
  download(role: Role, path: string): Promise<ArrayBuffer>;
  close(): Promise<void>;
}

const TOWNS = [
  { code: '141128103', name: '大武镇', county: '方山县', campaign: 'dawu', villages: ['红罗沟', '白家咀'] },
  { code: '141129200', name: '圪洞镇', county: '中阳县', campaign: 'gedong', villages: ['武家庄'] },
] as const;

/** What a case of a village says; the person is named in no other field. */
export const descriptionOf = (village: string): string => `${village}村的账外账`;
export const personOf = (village: string): string => `薛${village}`;

const within = (code: string): Actor => ({ ...LOCAL_USER, scope: { kind: 'towns', townCodes: [code] } });

async function furnish(app: NestFastifyApplication, town: (typeof TOWNS)[number]): Promise<Town> {
  const actor = within(town.code);
  const { code, name, county, campaign } = town;
  await app.get(Storage).unitOfWork.run('test.town', async (unit) => {
    await app.get(VillageService).addTown(unit, actor, { code, name, county });
    const opening = { townCode: code, code: campaign, taxonomy: 'dawu-2015' } as const;
    await app.get(CampaignOpeningService).openIn(unit, actor, opening);
  });
  await app.get(DeclarationService).declare(actor, campaign, {
    source: `${name}的汇报`,
    statedCases: 3,
    statedAmountFen: null,
    amountAsWritten: null,
    lines: [],
  });
  const villages: Town['villages'][number][] = [];
  for (const village of town.villages) {
    const { id } = await app.get(VillageService).register(actor, { name: village, groups: [] });
    const registered = await app.get(CaseService).register(actor, campaign, {
      villageId: id,
      itemCode: 'funds/1',
      description: descriptionOf(village),
      responsiblePerson: personOf(village),
      handlingText: `${personOf(village)}受到警告`,
      selfAmountFen: 100_00,
    });
    villages.push({ id, name: village, caseId: registered.id });
  }
  return { code, campaign, villages };
}

/** Serves such a ledger. */
export async function twoTowns(engine: EngineKind): Promise<TwoTowns> {
  const ledger = await temporaryLedger(engine);
  const app = await createApp({ storage: ledger.storage, clock: new TestClock(), quiet: true });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const [own, other] = [await furnish(app, TOWNS[0]), await furnish(app, TOWNS[1])];
  const town: Scope = { kind: 'towns', townCodes: [own.code] };
  const scopes: Readonly<Record<Role, Scope>> = {
    clerk: { kind: 'villages', villageIds: own.villages.slice(0, 1).map(({ id }) => id) },
    officer: town,
    lead: town,
    inspector: town,
    supervisor: { kind: 'county', countyCode: own.code.slice(0, 6) },
    admin: { kind: 'all' },
  };
  const accounts = new Map<Role, string>();
  for (const role of ROLES) {
    accounts.set(role, (await addPerson(app, { name: role, role, scope: scopes[role] })).accountId);
  }
  return {
    app,
    own,
    other,
    ask: async (role, method, path, body) => {
      const headers: Record<string, string> =
        body === undefined ? {} : { 'content-type': 'application/json' };
      if (role !== undefined) headers['cookie'] = await cookieOf(app, accounts.get(role) ?? '');
      const answer = await fetch(`${url}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, text: Buffer.from(await answer.arrayBuffer()).toString('utf8') };
    },
    download: async (role, path) => {
      const headers = { cookie: await cookieOf(app, accounts.get(role) ?? '') };
      const answer = await fetch(`${url}${path}`, { headers });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return answer.arrayBuffer();
    },
    close: async () => {
      await app.close();
      await ledger.close();
    },
  };
}
