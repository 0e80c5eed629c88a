import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { SYSTEM_ACTOR } from '../access/local-actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import { CLOCK } from '../storage/storage.module.js';
import { LEDGER_FILE, Storage } from '../storage/storage.js';
import { FIRST_PASSWORDS_FILE } from '../users/first-accounts.js';
import { checkTown, folderOfSample } from './beginning.rules.js';
import { BeginningService } from './beginning.service.js';
import type { BeginningInput } from './beginning.js';

/** Begins an own ledger in the place of the sample. */
@Injectable()
export class BeginAnewService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly beginning: BeginningService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Sets the sample ledger aside with its accounts, into a folder of its own within LEDGER_DATA, begins an empty one, and
   * answers where its first password stands. Refused `ledger.not-sample` for any other ledger and
   * `ledger.begin-elsewhere` on PostgreSQL, and then nothing is moved.
   */
  async begin(actor: Actor, input: BeginningInput): Promise<string> {
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
    await this.beginning.init(actor, input);
    return this.beginning.passwordsFile;
  }

  private async setAside(): Promise<void> {
    const { dataDir } = this.storage.place;
    const folder = join(dataDir, folderOfSample(instantOf(this.clock)));
    await mkdir(folder);
    // The file, its log, the snapshots that migrations have left beside it, and the passwords of the sample's accounts.
    const files = (await readdir(dataDir)).filter(
      (name) => name.startsWith(LEDGER_FILE) || name === FIRST_PASSWORDS_FILE,
    );
    for (const name of files) await rename(join(dataDir, name), join(folder, name));
  }
}
