import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { SettingService } from '../settings/setting.service.js';
import type { DisciplineSetting, DisciplineSettingView } from './discipline.js';
import { checkDisciplineSetting } from './discipline.rules.js';
import { DISCIPLINE_SETTING } from './discipline-setting.js';
import { disciplineTables } from './discipline-tables.js';

/** What everything in this room goes by: the tables of the law, and what this ledger has decided. */
@Injectable()
export class DisciplineSettingService {
  /** The tables of data/reference, read once. */
  readonly tables = disciplineTables();

  constructor(private readonly settings: SettingService) {}

  /** What holds now. */
  async now(): Promise<DisciplineSetting> {
    return (await this.settings.view(DISCIPLINE_SETTING)).value;
  }

  /** What holds now, with its version. */
  async view(): Promise<DisciplineSettingView> {
    const { value, version } = await this.settings.view(DISCIPLINE_SETTING);
    return { ...value, version };
  }

  /** Decides anew; invalid `discipline.days-out-of-range`, conflict `setting.changed`. */
  async decide(actor: Actor, version: number, setting: DisciplineSetting): Promise<DisciplineSettingView> {
    checkDisciplineSetting(setting);
    const { mode, endingSoonDays } = setting;
    const made = await this.settings.change(actor, DISCIPLINE_SETTING, version, { mode, endingSoonDays });
    return { ...made.value, version: made.version };
  }
}
