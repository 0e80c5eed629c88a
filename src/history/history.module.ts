import { Module } from '@nestjs/common';
import { HistoryService } from './history.service.js';

/** Wiring of the chains. */
@Module({ providers: [HistoryService], exports: [HistoryService] })
export class HistoryModule {}
