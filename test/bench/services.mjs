import { NestFactory } from '@nestjs/core';
import { built } from './places.mjs';

/** A module of the built program. */
const part = (path) => import(built(...path.split('/')));

/** The program's services over a ledger in this process, without HTTP. */
export async function openServices(dir) {
  await import('reflect-metadata');
  const { AppModule } = await part('app.module.js');
  const { Storage } = await part('storage/storage.js');
  const { TABLES } = await part('tables.js');
  const { SYSTEM_ACTOR } = await part('access/local-actor.js');
  const { systemClock } = await part('kernel/clock.js');
  const { RollupService } = await part('rollups/rollup.service.js');
  const { ReconciliationService } = await part('rollups/reconciliation.service.js');
  const { CaseRegisterService } = await part('cases/case-register.service.js');
  const { DeskService } = await part('desks/desk.service.js');
  const { QueueService } = await part('desks/queue.service.js');
  const { OverdueService } = await part('desks/overdue.service.js');
  const { CaseService } = await part('cases/case.service.js');
  const { HistoryService } = await part('history/history.service.js');
  const { FlagRunService } = await part('red-flags/flag-run.service.js');
  const { FundEntryService } = await part('funds/entry.service.js');
  const { AssetService } = await part('assets/asset.service.js');
  const { ContractService } = await part('contracts/contract.service.js');
  const { ClaimService } = await part('claims-debts/claim.service.js');
  const { SEARCHED_FIELDS, searchKey, searchText } = await part('cases/case-search.js');
  const { gramsOf } = await part('storage/grams.js');
  const { snakeCase } = await part('storage/naming.js');
  const storage = await Storage.open({ dataDir: dir }, TABLES);
  const app = await NestFactory.createApplicationContext(AppModule.of({ storage, clock: systemClock }), {
    logger: false,
    abortOnError: false,
  });
  const service = (type) => app.get(type, { strict: false });
  return {
    dir,
    storage,
    actor: SYSTEM_ACTOR,
    rollup: service(RollupService),
    reconciliation: service(ReconciliationService),
    register: service(CaseRegisterService),
    cases: service(CaseService),
    desk: service(DeskService),
    queue: service(QueueService),
    overdue: service(OverdueService),
    history: service(HistoryService),
    flags: service(FlagRunService),
    entries: service(FundEntryService),
    assets: service(AssetService),
    contracts: service(ContractService),
    claims: service(ClaimService),
    searchedColumns: SEARCHED_FIELDS.map(snakeCase),
    /** Key and words of a case in the search, from its row as the database has it. */
    searchEntry: (ordinal, row) => ({
      key: searchKey(ordinal, row.no),
      grams: gramsOf(
        searchText(Object.fromEntries(SEARCHED_FIELDS.map((field) => [field, row[snakeCase(field)]]))),
      ),
    }),
    close: async () => {
      await app.close();
      await storage.close();
    },
  };
}
