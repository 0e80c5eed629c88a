import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import type { FlagSourceRow } from './flag.js';
import { FlagService } from './flag.service.js';
import { debtsOfVillage, entriesOfMonth, sourceRows } from './flag-sources.store.js';

/** Rows that are shown of a flag at most; the registers show the rest. */
const ROWS_MAX = 100;

/** The rule on the debts of a village. */
const VILLAGE_DEBTS = 'D2';

/** The rows of the registers that a flag was computed from, as they stand now. */
@Injectable()
export class FlagSourcesService {
  constructor(
    private readonly storage: Storage,
    private readonly flags: FlagService,
  ) {}

  /** The rows behind a flag; of a month of a cash box its entries, of a village's debts each of them. Missing `flag.missing`. */
  async rows(actor: Actor, id: Id): Promise<FlagSourceRow[]> {
    const flag = await this.flags.one(actor, id);
    const { scope } = actor;
    return this.storage.reading(async (sql) => {
      const rows = await sourceRows(sql, scope, flag.sources, ROWS_MAX);
      if (flag.subjectKind === 'cash-month') {
        const [accountId = '', month = ''] = flag.subjectId.split(':');
        rows.push(...(await entriesOfMonth(sql, scope, accountId, month, ROWS_MAX)));
      }
      if (flag.ruleCode === VILLAGE_DEBTS && flag.villageId !== null)
        rows.push(...(await debtsOfVillage(sql, scope, flag.villageId, ROWS_MAX)));
      return rows;
    });
  }
}
