import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { LEDGER_CHAIN } from '../history/history.js';
import { HistoryService } from '../history/history.service.js';
import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict } from '../kernel/errors.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { SettingKind, SettingView } from './setting.js';
import { settingOf, writeSetting } from './setting.store.js';

/** Keeps what an office decides about the program itself; what a value may be is for the room whose setting it is. */
@Injectable()
export class SettingService {
  constructor(
    private readonly storage: Storage,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A setting as it stands. */
  view<Value>(kind: SettingKind<Value>): Promise<SettingView<Value>> {
    return this.viewIn(this.storage.read, kind);
  }

  /** Changes a setting that still has this version; conflict `setting.changed`. */
  async change<Value extends Json>(
    actor: Actor,
    kind: SettingKind<Value>,
    version: number,
    value: Value,
  ): Promise<SettingView<Value>> {
    return this.storage.unitOfWork.run('setting.change', async (unit) => {
      const before = await this.viewIn(unit.sql, kind);
      const at = instantOf(this.clock);
      const row = {
        key: kind.key,
        value: canonicalJson(value),
        version: version + 1,
        changedBy: actor.name,
        changedAt: at,
      };
      if (before.version !== version || !(await writeSetting(unit.sql, row))) {
        throw conflict(
          'setting.changed',
          { yours: value, theirs: before.value },
          '设置已被他人修改,请核对后再保存',
        );
      }
      this.history.record(unit, actor, {
        chain: LEDGER_CHAIN,
        what: 'setting.changed',
        subjectKind: 'setting',
        subjectId: kind.key,
        before: { value: before.value },
        after: { value },
      });
      return { value, version: version + 1, changedBy: actor.name, changedAt: at };
    });
  }

  private async viewIn<Value>(sql: SqlReader, kind: SettingKind<Value>): Promise<SettingView<Value>> {
    const row = await settingOf(sql, kind.key);
    if (row === undefined) return { value: kind.initial, version: 0, changedBy: null, changedAt: null };
    const { version, changedBy, changedAt } = row;
    return { value: kind.read(JSON.parse(row.value)), version, changedBy, changedAt };
  }
}
