import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { builtWebDir, createApp } from './app.js';
import { SYSTEM_ACTOR } from './access/local-actor.js';
import { CampaignService } from './campaigns/campaign.service.js';
import { rollupTable } from './cli/rollup-table.js';
import { systemClock } from './kernel/clock.js';
import { dataDirOf, serverSettings, type ServerSettings } from './main.environment.js';
import { startFault } from './main.faults.js';
import { takeServerLock } from './main.lock.js';
import { RollupService } from './rollups/rollup.service.js';
import { Storage } from './storage/storage.js';
import { TABLES } from './tables.js';
import { FirstAccounts } from './users/first-accounts.js';
import { BeginningService } from './upkeep/beginning.service.js';
import { SampleService } from './upkeep/sample.service.js';

/** Folder of the request logs in LEDGER_DATA. */
const LOGS_FOLDER = 'logs';

/** How long requests under way may take to end when the server is told to stop. */
const STOP_WITHIN_MS = 10_000;

/** Services are asked for by whom they serve, whatever module makes them. */
const ANYWHERE = { strict: false } as const;

/** Steps that end what was begun, run backwards. */
class Endings {
  private readonly steps: (() => Promise<void> | void)[] = [];

  add(step: () => Promise<void> | void): void {
    this.steps.push(step);
  }

  async run(): Promise<void> {
    for (const step of this.steps.splice(0).reverse()) await step();
  }
}

/** Opens the ledger and listens; answers the address. What was begun is ended by `endings`, also when this throws. */
async function serve(settings: ServerSettings, endings: Endings): Promise<string> {
  const lock = takeServerLock(settings.place.dataDir);
  endings.add(() => lock.release());
  const policy = settings.place.databaseUrl === undefined ? 'migrate' : 'only-when-empty';
  const storage = await Storage.open(settings.place, TABLES, policy);
  endings.add(() => storage.unitOfWork.exclusively(() => storage.close()));
  const app = await createApp({
    storage,
    clock: systemClock,
    webDir: builtWebDir(),
    logsDir: join(settings.place.dataDir, LOGS_FOLDER),
    insecure: settings.insecure,
    scheduled: true,
  });
  endings.add(() => app.close());
  await app.init();
  if (await app.get(BeginningService, ANYWHERE).isEmpty()) {
    say('正在建立示例账本 · creating the sample ledger');
    await app.get(SampleService, ANYWHERE).create(SYSTEM_ACTOR);
  }
  await tellPasswords(app);
  await tellTotals(app);
  return settings.tls === undefined
    ? listenPlainly(app, settings)
    : listenByTls(app, settings, settings.tls, endings);
}

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** Where the first passwords are; a ledger of an older program is given its administrator. */
async function tellPasswords(app: NestFastifyApplication): Promise<void> {
  const accounts = app.get(FirstAccounts, ANYWHERE);
  await accounts.ensureAdmin(SYSTEM_ACTOR);
  if (existsSync(accounts.file)) say(`初始密码 · first passwords: ${accounts.file}`);
}

/** What the ledger holds, by the categories of its newest campaign. */
async function tellTotals(app: NestFastifyApplication): Promise<void> {
  const newest = (await app.get(CampaignService, ANYWHERE).all(SYSTEM_ACTOR)).at(-1);
  if (newest === undefined) return;
  // Overdue cases are not shown here, and counting them would read the whole register at every start.
  const question = { campaign: newest.code, by: 'category', overdue: false } as const;
  say(
    `\n${newest.name}\n${rollupTable(await app.get(RollupService, ANYWHERE).rollup(SYSTEM_ACTOR, question))}`,
  );
}

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

async function listenPlainly(app: NestFastifyApplication, settings: ServerSettings): Promise<string> {
  // Nest's own listen prints a stack where the port is in use.
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.listen({ port: settings.port, host: settings.host });
  return `http://${bracketed(settings.host)}:${portOf(fastify.server.address(), settings.port)}`;
}

async function listenByTls(
  app: NestFastifyApplication,
  settings: ServerSettings,
  tls: NonNullable<ServerSettings['tls']>,
  endings: Endings,
): Promise<string> {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.ready();
  const server = createServer(tls, (request, response) => fastify.routing(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  endings.add(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  );
  return `https://${bracketed(settings.host)}:${portOf(server.address(), settings.port)}`;
}

/** The port that was really opened: with PORT=0 the system chooses one. */
function portOf(address: unknown, asked: number): number {
  if (typeof address !== 'object' || address === null || !('port' in address)) return asked;
  return typeof address.port === 'number' ? address.port : asked;
}

function endOnSignals(endings: Endings): void {
  let ending = false;
  const end = (): void => {
    // Asked a second time, it ends at once; the ledger survives that as it survives a power cut.
    if (ending) process.exit(1);
    ending = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    endings.run().then(
      () => process.exit(0),
      (error: unknown) => {
        tellFault(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function tellFault(error: unknown): void {
  const sentence = startFault(error, dataDirOf(process.env));
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${sentence ?? stack}\n`);
}

const endings = new Endings();
try {
  const url = await serve(serverSettings(process.env), endings);
  endOnSignals(endings);
  say(`\n账本已打开 · the ledger is open: ${url}`);
} catch (error) {
  tellFault(error);
  await endings.run();
  process.exitCode = 1;
}
