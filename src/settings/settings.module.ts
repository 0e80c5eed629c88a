import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { SettingService } from './setting.service.js';

/** Wiring of the settings. */
@Module({ imports: [HistoryModule], providers: [SettingService], exports: [SettingService] })
export class SettingsModule {}
