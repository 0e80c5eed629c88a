import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { instantOf, type Clock } from '../kernel/clock.js';
import { Refusal, refused } from '../kernel/errors.js';
import { Turns } from '../kernel/turns.js';
import { SettingService } from '../settings/setting.service.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { BackupFolder, copyProved } from './backup-folder.js';
import { BackupMaker, type BackupWish } from './backup-maker.js';
import { BackupPassphrase } from './backup-passphrase.js';
import { BACKUP_SETTING } from './backup-setting.js';
import { copyName } from './backup.rules.js';
import type { BackupFailure, BackupResult } from './backup.js';
import { systemCodeOf } from './system-code.js';

/** What is remembered of the last attempt, beside the copies: it is of this machine, not of the ledger. */
export interface BackupMemory {
  /** By folder: why its last attempt gave no copy. */
  readonly errors: Readonly<Record<string, BackupFailure>>;
  /** What was wrong with the ledger that was copied last. */
  readonly faults: readonly string[];
}

const MEMORY_FILE = 'last.json';
const NOTHING: BackupMemory = { errors: {}, faults: [] };

/** Keeps copies in `LEDGER_DATA/backups`, and in a second folder where the setting names one. */
@Injectable()
export class BackupKeeping {
  readonly own: BackupFolder;
  readonly passphrase: BackupPassphrase;
  private readonly turns = new Turns(1);
  private isMaking = false;

  constructor(
    storage: Storage,
    private readonly maker: BackupMaker,
    private readonly settings: SettingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.own = new BackupFolder(join(storage.place.dataDir, 'backups'));
    this.passphrase = new BackupPassphrase(storage.place.dataDir);
  }

  /**
   * Makes a copy now, in the ledger's own folder and then in the second one, and removes what no tier keeps. A second
   * folder that is not there does not undo the first copy: it is remembered as an error.
   */
  keep(wish: Pick<BackupWish, 'report' | 'signal'>): Promise<BackupResult> {
    return this.turns.take(wish.signal, async () => {
      this.isMaking = true;
      return this.keepOne(wish).finally(() => {
        this.isMaking = false;
      });
    });
  }

  private async keepOne(wish: Pick<BackupWish, 'report' | 'signal'>): Promise<BackupResult> {
    const { value: setting } = await this.settings.view(BACKUP_SETTING);
    const madeAt = instantOf(this.clock);
    const name = copyName(madeAt);
    const errors: Record<string, BackupFailure> = {};
    try {
      await this.own.make();
      const file = join(this.own.path, name);
      const result = await this.maker.beside({ ...wish, file, madeAt, passphrase: null });
      await this.own.thin(setting.keep, Date.parse(madeAt));
      if (setting.folder !== null) {
        const second = new BackupFolder(setting.folder);
        await this.takeSecond(second, setting.sealed, { file, madeAt, sha256: result.sha256 }, wish.signal)
          .then(() => second.thin(setting.keep, Date.parse(madeAt)))
          .catch((error: unknown) => {
            errors[second.path] = failureOf(error, madeAt);
          });
      }
      await this.remember({ errors, faults: result.faults });
      return result;
    } catch (error) {
      errors[this.own.path] = failureOf(error, madeAt);
      const { faults } = await this.memory();
      // The disk that takes no copy may not take this either; the error itself is told all the same.
      await this.remember({ errors, faults }).catch(() => undefined);
      throw error;
    }
  }

  /** Puts a copy into the second folder too, sealed where that is wished; refused `backup.passphrase-gone` besides. */
  private async takeSecond(
    second: BackupFolder,
    isSealed: boolean,
    { file, madeAt, sha256 }: { readonly file: string; readonly madeAt: string; readonly sha256: string },
    signal: AbortSignal | undefined,
  ): Promise<void> {
    if (!isSealed) {
      await second.take(copyName(madeAt), (target) => copyProved(file, target, sha256));
      return;
    }
    const passphrase = await this.passphrase.kept();
    if (passphrase === null) {
      throw refused(
        'backup.passphrase-gone',
        {},
        '这台电脑上没有备份口令,第二个文件夹没有写入,请重新设置口令',
      );
    }
    await second.take(copyName(madeAt, true), (target) =>
      this.maker.seal({ source: file, target, passphrase, sha256 }, signal),
    );
  }

  /** Is a copy being made just now? */
  get making(): boolean {
    return this.isMaking;
  }

  /** What the last attempt left behind. */
  async memory(): Promise<BackupMemory> {
    try {
      return {
        ...NOTHING,
        ...(JSON.parse(await readFile(this.memoryFile, 'utf8')) as Partial<BackupMemory>),
      };
    } catch {
      // None yet, or one that a power cut has left half written: the next attempt writes it anew.
      return NOTHING;
    }
  }

  private get memoryFile(): string {
    return join(this.own.path, MEMORY_FILE);
  }

  private async remember(memory: BackupMemory): Promise<void> {
    await writeFile(`${this.memoryFile}.tmp`, JSON.stringify(memory));
    await rename(`${this.memoryFile}.tmp`, this.memoryFile);
  }
}

function failureOf(error: unknown, at: string): BackupFailure {
  if (error instanceof Refusal) return { at, code: error.code, message: error.message };
  return { at, code: systemCodeOf(error) ?? 'program.fault', message: '备份没有完成' };
}
