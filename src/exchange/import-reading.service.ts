import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CATEGORY_LABELS } from '../campaigns/campaign.js';
import { TaxonomyService } from '../campaigns/taxonomy.service.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import { VillageImportService } from '../villages/village-import.service.js';
import { VillageService } from '../villages/village.service.js';
import { runInChild } from '../workbooks/child.js';
import type { ImportKind, Reading, ReadingContext } from './import.js';
import { ImportFiles } from './import-files.js';
import { mappingsOf } from './import.store.js';
import type { StagedMessage } from './reading/staging.js';
import type { StagedFile } from './staged-file.js';

/** Most memory of the process that reads a file, in MiB. */
const CHILD_MEMORY_MB = 320;

/** Which file is read as what. */
export interface ReadingOrder {
  readonly kind: ImportKind;
  readonly importId: Id;
  readonly opening: boolean;
  /** Beyond which nothing can have been done. */
  readonly today: Day;
}

/** Has files read in a process of their own; nothing hostile in them reaches the server. */
@Injectable()
export class ImportReadingService {
  constructor(
    private readonly storage: Storage,
    private readonly taxonomies: TaxonomyService,
    private readonly villages: VillageService,
    private readonly villageImports: VillageImportService,
    private readonly files: ImportFiles,
  ) {}

  /** Reads the import's file; `staged` grows meanwhile and has ended when the answer comes. */
  async read(
    actor: Actor,
    order: ReadingOrder,
    campaign: CampaignOfCases,
    staged: StagedFile,
    watch: { readonly signal: AbortSignal; readonly told: (message: StagedMessage) => void },
  ): Promise<Reading> {
    const { importId } = order;
    const context = await this.context(actor, order, campaign);
    const payload = { path: this.files.source(importId), stagingPath: staged.path, importId, context };
    const task = { module: 'exchange/reading/read-task.js' };
    return runInChild<typeof payload, StagedMessage, Reading>(task, payload, {
      memoryMb: CHILD_MEMORY_MB,
      signal: watch.signal,
      onMessage: (message) => {
        watch.told(message);
        staged.grow(message.bytes);
      },
    });
  }

  private async context(
    actor: Actor,
    { kind, opening, today }: ReadingOrder,
    campaign: CampaignOfCases,
  ): Promise<ReadingContext> {
    const towns = await this.villages.towns(actor);
    const taxonomy = await this.taxonomies.one(actor, campaign.code);
    return this.storage.reading(async (sql) => {
      return {
        kind,
        townCode: campaign.townCode,
        townName: towns.find((town) => town.code === campaign.townCode)?.name ?? '',
        numberPrefix: campaign.numberPrefix,
        villages: await this.villageImports.names(sql, actor, campaign.townCode),
        categories: taxonomy.categories.map(({ code, name }) => ({
          code,
          names: [name, CATEGORY_LABELS[code].zh],
        })),
        items: taxonomy.categories.flatMap((category) => category.items),
        mappings: await mappingsOf(sql, campaign.id),
        opening,
        today,
      };
    });
  }
}
