import { userInfo } from 'node:os';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Actor } from '../access/actor.js';
import { shellActor } from '../access/local-actor.js';
import { AppModule } from '../app.module.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { systemClock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { placeOf, type Environment } from '../main.environment.js';
import { makeDataDir } from '../main.lock.js';
import type { MigrationPolicy } from '../storage/migrate.js';
import { Storage } from '../storage/storage.js';
import { TABLES } from '../tables.js';
import { WrongUse } from './verb.js';

/** The ledger with all its services, as the server has them, but without HTTP. */
export class OpenLedger {
  private constructor(
    readonly storage: Storage,
    private readonly app: INestApplicationContext,
    readonly actor: Actor,
  ) {}

  /** Opens the ledger of the environment; see Storage.open for what it refuses. */
  static async open(environment: Environment): Promise<OpenLedger> {
    const policy = environment['DATABASE_URL'] ? 'only-when-empty' : 'migrate';
    const storage = await openStorage(environment, policy);
    try {
      const wiring = AppModule.of({ storage, clock: systemClock });
      const app = await NestFactory.createApplicationContext(wiring, { logger: false, abortOnError: false });
      return new OpenLedger(storage, app, shellActor(osUserName()));
    } catch (error) {
      await storage.close();
      throw error;
    }
  }

  /** A service of the program. */
  service<Service>(type: Type<Service>): Service {
    return this.app.get(type, { strict: false });
  }

  /** Code of the campaign that is meant; the only one where none is named. Refused `campaign.none` where there is none. */
  async campaign(named: string | undefined): Promise<string> {
    if (named !== undefined) return named;
    const all = await this.service(CampaignService).all(this.actor);
    const [first, ...others] = all;
    if (first === undefined) {
      throw refused('campaign.none', {}, '账本里还没有专项,请先运行 init 或 sample');
    }
    if (others.length > 0) {
      throw new WrongUse(`--campaign: ${all.map((campaign) => campaign.code).join(' | ')}`);
    }
    return first.code;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.storage.close();
  }
}

/** Opens the ledger's storage alone. */
export function openStorage(environment: Environment, policy: MigrationPolicy): Promise<Storage> {
  const place = placeOf(environment);
  makeDataDir(place.dataDir);
  return Storage.open(place, TABLES, policy);
}

function osUserName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return String(process.getuid?.() ?? 'unknown');
  }
}
