import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { contentDisposition } from '../kernel/content-disposition.js';
import type { JobView } from '../jobs/job.js';
import { BackupSettingDto } from './backup.dto.js';
import { BackupService } from './backup.service.js';
import { BackupTaking } from './backup-taking.service.js';
import type { BackupStateView } from './backup.js';

/** `/api/upkeep/backup`: how copies of the ledger stand, making one, and taking one away. */
@Controller('upkeep/backup')
export class BackupController {
  constructor(
    private readonly backups: BackupService,
    private readonly taking: BackupTaking,
  ) {}

  @Get()
  @Can('backup:read')
  state(): Promise<BackupStateView> {
    return this.backups.state();
  }

  @Post()
  @HttpCode(202)
  @Can('backup:run')
  start(@CurrentActor() actor: Actor): JobView {
    return this.backups.start(actor);
  }

  @Put('setting')
  @Can('backup:run')
  decide(@CurrentActor() actor: Actor, @Body() input: BackupSettingDto): Promise<BackupStateView> {
    const { version, keep, folder, sealed, passphrase } = input;
    const { hourly, daily, weekly, monthly } = keep;
    const setting = { keep: { hourly, daily, weekly, monthly }, folder, sealed };
    return this.backups.decide(actor, version, setting, passphrase);
  }

  /** A copy as a file to take away, which the history tells. */
  @Get('copies/:name')
  @Can('backup:run')
  async copy(@CurrentActor() actor: Actor, @Param('name') name: string): Promise<StreamableFile> {
    const { copy, bytes } = await this.taking.take(actor, name);
    return new StreamableFile(bytes, {
      type: 'application/zip',
      disposition: contentDisposition(copy.name, copy.name),
      length: copy.bytes,
    });
  }
}
