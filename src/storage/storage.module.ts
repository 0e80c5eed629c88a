import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { Storage } from './storage.js';

/** Token of the clock; tests hand in their own. */
export const CLOCK = Symbol('clock');

/** Gives every room the open ledger and the clock. */
@Global()
@Module({})
export class StorageModule {
  static of(storage: Storage, clock: Clock): DynamicModule {
    return {
      module: StorageModule,
      providers: [
        { provide: Storage, useValue: storage },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [Storage, CLOCK],
    };
  }
}
