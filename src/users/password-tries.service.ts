import { Inject, Injectable } from '@nestjs/common';
import { instantOf, type Clock } from '../kernel/clock.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { delayAfter, FAILURES_KEPT_MS } from './sign-in.rules.js';
import {
  failuresOf,
  forgetFailures,
  forgetFailuresBefore,
  putFailures,
  type FailureKey,
} from './sign-in-failures.store.js';

/** Counts wrong passwords of an account from one place, and shuts that place out for a growing time. */
@Injectable()
export class PasswordTries {
  constructor(
    private readonly storage: Storage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Is the account shut for this place just now? */
  async isLocked(key: FailureKey, sql: SqlReader = this.storage.read): Promise<boolean> {
    return ((await failuresOf(sql, key))?.lockedUntil ?? '') > instantOf(this.clock);
  }

  /** Counts one more wrong password. */
  async remember(key: FailureKey): Promise<void> {
    await this.storage.unitOfWork.run('session.refuse', async (unit) => {
      const now = this.clock.now().getTime();
      await forgetFailuresBefore(unit.sql, new Date(now - FAILURES_KEPT_MS).toISOString());
      // Counted inside the unit: many wrong passwords sent at once are many failures.
      const failures = ((await failuresOf(unit.sql, key))?.failures ?? 0) + 1;
      const delayMs = delayAfter(failures);
      const lockedUntil = delayMs === 0 ? null : new Date(now + delayMs).toISOString();
      await putFailures(unit.sql, { ...key, failures, lastAt: new Date(now).toISOString(), lockedUntil });
    });
  }

  /** The password was right: what was wrong before counts no more. */
  async forget(unit: Unit, key: FailureKey): Promise<void> {
    await forgetFailures(unit.sql, key);
  }
}
