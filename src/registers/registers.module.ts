import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { Registers } from './registers.service.js';

/** Wiring of what all registers have in common. */
@Module({ imports: [HistoryModule], providers: [Registers], exports: [Registers] })
export class RegistersModule {}
