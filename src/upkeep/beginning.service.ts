import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { SYSTEM_ACTOR } from '../access/local-actor.js';
import { CampaignOpeningService, type NewCampaign } from '../campaigns/campaign-opening.service.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignView } from '../campaigns/campaign.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import { CLOCK } from '../storage/storage.module.js';
import { LEDGER_FILE, Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { VillageService } from '../villages/village.service.js';
import type { TownView } from '../villages/village.js';
import { checkTown, folderOfSample } from './beginning.rules.js';
import type { BeginningInput } from './beginning.js';

/** Begins ledgers: an empty one, or an own one in the place of the sample. */
@Injectable()
export class BeginningService {
  constructor(
    private readonly storage: Storage,
    private readonly villages: VillageService,
    private readonly opening: CampaignOpeningService,
    private readonly campaigns: CampaignService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Is there nothing in the ledger yet? */
  async isEmpty(): Promise<boolean> {
    return (await this.villages.towns(SYSTEM_ACTOR)).length === 0;
  }

  /**
   * Begins an empty ledger: a town, and one campaign named after its taxonomy. Refused `ledger.not-empty`,
   * `ledger.town-code-malformed`, `ledger.town-name-malformed`.
   */
  async init(actor: Actor, { townCode, townName, taxonomy }: BeginningInput): Promise<CampaignView> {
    const town = { code: townCode, name: tidyText(townName), county: null };
    return this.storage.unitOfWork.run('ledger.init', (unit) =>
      this.beginIn(unit, actor, town, { code: taxonomy, taxonomy }),
    );
  }

  /** Begins a ledger inside the caller's unit; refused like `init`. */
  async beginIn(
    unit: Unit,
    actor: Actor,
    town: TownView,
    campaign: Omit<NewCampaign, 'townCode'>,
  ): Promise<CampaignView> {
    checkTown({ townCode: town.code, townName: town.name });
    if ((await this.villages.towns(SYSTEM_ACTOR, unit.sql)).length > 0) {
      throw refused('ledger.not-empty', {}, '账本里已经有数据,不能重新建立');
    }
    await this.villages.addTown(unit, actor, town);
    return this.opening.openIn(unit, actor, { ...campaign, townCode: town.code });
  }

  /**
   * Sets the sample ledger aside, into a folder of its own within LEDGER_DATA, and begins an empty one. Refused
   * `ledger.not-sample` for any other ledger and `ledger.begin-elsewhere` on PostgreSQL, and then nothing is moved.
   */
  async begin(actor: Actor, input: BeginningInput): Promise<void> {
    checkTown({ townCode: input.townCode, townName: tidyText(input.townName) });
    if (!(await this.campaigns.all(SYSTEM_ACTOR)).some((campaign) => campaign.sample)) {
      throw refused('ledger.not-sample', {}, '这不是示例账本,不能另行建立空白账本');
    }
    if (this.storage.file === undefined) {
      throw refused(
        'ledger.begin-elsewhere',
        {},
        '示例账本在 PostgreSQL 中:请新建一个空数据库,把 DATABASE_URL 指向它,再运行 npm run ledger -- init',
      );
    }
    await this.storage.reopenAfter(() => this.setAside());
    await this.init(actor, input);
  }

  private async setAside(): Promise<void> {
    const { dataDir } = this.storage.place;
    const folder = join(dataDir, folderOfSample(instantOf(this.clock)));
    await mkdir(folder);
    // The file, its log, and the snapshots that migrations have left beside it.
    const files = (await readdir(dataDir)).filter((name) => name.startsWith(LEDGER_FILE));
    for (const name of files) await rename(join(dataDir, name), join(folder, name));
  }
}
