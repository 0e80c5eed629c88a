import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { BackupService } from './backup.service.js';
import { SERVING, type Serving } from './ledger.service.js';

/** How often it is asked whether a copy is due; a machine that slept has its copy soon after it wakes. */
const LOOK_EVERY_MS = 5 * 60_000;

/** Makes copies when they are due, while the program is served; what fails is remembered and tried at the next look. */
@Injectable()
export class BackupScheduler implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private readonly abort = new AbortController();

  constructor(
    private readonly backups: BackupService,
    @Inject(SERVING) private readonly serving: Serving,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.serving.scheduled) return;
    // A timer must not keep the program from ending.
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.abort.abort();
  }

  /** Makes a copy if one is due. */
  async look(): Promise<void> {
    // The state of backup tells of the error; nobody waits here who could.
    await this.backups.makeIfDue(this.abort.signal).catch(() => undefined);
  }
}
