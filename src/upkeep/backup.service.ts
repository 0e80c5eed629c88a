import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { JobService } from '../jobs/job.service.js';
import type { JobView } from '../jobs/job.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { SettingService } from '../settings/setting.service.js';
import { refused } from '../kernel/errors.js';
import { CLOCK } from '../storage/storage.module.js';
import { BackupFolder } from './backup-folder.js';
import { BackupKeeping } from './backup-keeping.js';
import { checkPassphrase } from './backup-seal.js';
import { BACKUP_SETTING } from './backup-setting.js';
import { checkSetting, nextDue } from './backup.rules.js';
import type { BackupSetting, BackupStateView, KeptCopy } from './backup.js';

/** How copies of the ledger stand, and the making of one on demand or when it is due. */
@Injectable()
export class BackupService {
  constructor(
    private readonly keeping: BackupKeeping,
    private readonly settings: SettingService,
    private readonly jobs: JobService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How backup stands. */
  async state(): Promise<BackupStateView> {
    const { value: setting, version } = await this.settings.view(BACKUP_SETTING);
    const { errors, faults } = await this.keeping.memory();
    const folders = [
      this.keeping.own,
      ...(setting.folder === null ? [] : [new BackupFolder(setting.folder)]),
    ];
    const views = await Promise.all(
      folders.map(async (folder) => ({
        folder: folder.path,
        copies: await folder.copies(),
        error: errors[folder.path] ?? null,
      })),
    );
    const [newest] = views
      .flatMap(({ folder, copies }) => copies.slice(0, 1).map((copy) => ({ ...copy, folder })))
      .sort((a, b) => (a.at < b.at ? 1 : -1));
    return {
      setting,
      settingVersion: version,
      hasPassphrase: (await this.keeping.passphrase.kept()) !== null,
      lastGood: newest ?? null,
      nextAt: nextDue(setting.keep, atOf(views[0]?.copies ?? []), this.clock.now().getTime()),
      folders: views,
      faults,
      making: this.keeping.making,
    };
  }

  /** Makes a copy now, as a job, after the one that is being made where there is one. */
  start(actor: Actor): JobView {
    return this.jobs.start(actor, 'backup', async (handle) => {
      await this.keeping.keep({
        signal: handle.signal,
        report: ({ phase, done, total }) => handle.progress(phase, done, total),
      });
      return null;
    });
  }

  /** Makes a copy if one is due and none is being made; answers when it is made, or at once. */
  async makeIfDue(signal: AbortSignal): Promise<void> {
    const { nextAt, making } = await this.state();
    if (making || nextAt === null || nextAt > instantOf(this.clock)) return;
    await this.keeping.keep({ signal, report: () => undefined });
  }

  /**
   * Decides when copies are made, where they go, and with which passphrase those of the second folder are sealed; without
   * one the passphrase that is kept stays. Refused like checkSetting, `backup.passphrase-needed`, `backup.passphrase-short`
   * and like SettingService.change.
   */
  async decide(
    actor: Actor,
    version: number,
    setting: BackupSetting,
    passphrase?: string,
  ): Promise<BackupStateView> {
    checkSetting(setting);
    const kept = this.keeping.passphrase;
    if (setting.sealed && passphrase === undefined && (await kept.kept()) === null) {
      throw refused('backup.passphrase-needed', {}, '请先写下备份口令');
    }
    if (passphrase !== undefined) checkPassphrase(passphrase);
    await this.settings.change(actor, BACKUP_SETTING, version, setting);
    // A passphrase that is not kept after all is asked for again by the folder that it was meant for.
    if (setting.sealed && passphrase !== undefined) await kept.keep(passphrase);
    if (!setting.sealed) await kept.forget();
    return this.state();
  }
}

const atOf = (copies: readonly KeptCopy[]): string[] => copies.map(({ at }) => at);
