import type { MigrationInterface } from 'typeorm';
import { FirstTables1764000000000 as PostgresFirstTables } from './migrations/postgres/1764000000000-first-tables.js';
import { FirstTables1764000000000 as SqliteFirstTables } from './migrations/sqlite/1764000000000-first-tables.js';
import { Users1764200000000 as PostgresUsers } from './migrations/postgres/1764200000000-users.js';
import { Users1764200000000 as SqliteUsers } from './migrations/sqlite/1764200000000-users.js';
import { PersonsOfMoves1764205000000 as PostgresPersonsOfMoves } from './migrations/postgres/1764205000000-persons-of-moves.js';
import { PersonsOfMoves1764205000000 as SqlitePersonsOfMoves } from './migrations/sqlite/1764205000000-persons-of-moves.js';
import { Attachments1764210000000 as PostgresAttachments } from './migrations/postgres/1764210000000-attachments.js';
import { Attachments1764210000000 as SqliteAttachments } from './migrations/sqlite/1764210000000-attachments.js';
import { HistoryStrikes1764220000000 as PostgresStrikes } from './migrations/postgres/1764220000000-history-strikes.js';
import { HistoryStrikes1764220000000 as SqliteStrikes } from './migrations/sqlite/1764220000000-history-strikes.js';
import { Settings1764230000000 as PostgresSettings } from './migrations/postgres/1764230000000-settings.js';
import { Settings1764230000000 as SqliteSettings } from './migrations/sqlite/1764230000000-settings.js';
import { Discipline1764300000000 as PostgresDiscipline } from './migrations/postgres/1764300000000-discipline.js';
import { Discipline1764300000000 as SqliteDiscipline } from './migrations/sqlite/1764300000000-discipline.js';
import { Rectification1764310000000 as PostgresRectification } from './migrations/postgres/1764310000000-rectification.js';
import { Rectification1764310000000 as SqliteRectification } from './migrations/sqlite/1764310000000-rectification.js';
import { Opening1764320000000 as PostgresOpening } from './migrations/postgres/1764320000000-opening.js';
import { Opening1764320000000 as SqliteOpening } from './migrations/sqlite/1764320000000-opening.js';
import { Stages1764330000000 as PostgresStages } from './migrations/postgres/1764330000000-stages.js';
import { Stages1764330000000 as SqliteStages } from './migrations/sqlite/1764330000000-stages.js';
import { BulkBatches1764340000000 as PostgresBulkBatches } from './migrations/postgres/1764340000000-bulk-batches.js';
import { BulkBatches1764340000000 as SqliteBulkBatches } from './migrations/sqlite/1764340000000-bulk-batches.js';
import { PersonsAskedFor1764350000000 as PostgresPersonsAskedFor } from './migrations/postgres/1764350000000-persons-asked-for.js';
import { PersonsAskedFor1764350000000 as SqlitePersonsAskedFor } from './migrations/sqlite/1764350000000-persons-asked-for.js';
import { Desks1764360000000 as PostgresDesks } from './migrations/postgres/1764360000000-desks.js';
import { Desks1764360000000 as SqliteDesks } from './migrations/sqlite/1764360000000-desks.js';
import { VillageSide1764370000000 as PostgresVillageSide } from './migrations/postgres/1764370000000-village-side.js';
import { VillageSide1764370000000 as SqliteVillageSide } from './migrations/sqlite/1764370000000-village-side.js';
import { DisciplineMoney1764380000000 as PostgresDisciplineMoney } from './migrations/postgres/1764380000000-discipline-money.js';
import { DisciplineMoney1764380000000 as SqliteDisciplineMoney } from './migrations/sqlite/1764380000000-discipline-money.js';
import { ClaimsDebts1764410000000 as PostgresClaimsDebts } from './migrations/postgres/1764410000000-claims-debts.js';
import { ClaimsDebts1764410000000 as SqliteClaimsDebts } from './migrations/sqlite/1764410000000-claims-debts.js';
import { Funds1764411000000 as PostgresFunds } from './migrations/postgres/1764411000000-funds.js';
import { Funds1764411000000 as SqliteFunds } from './migrations/sqlite/1764411000000-funds.js';
import { Assets1764412000000 as PostgresAssets } from './migrations/postgres/1764412000000-assets.js';
import { Assets1764412000000 as SqliteAssets } from './migrations/sqlite/1764412000000-assets.js';
import { Contracts1764413000000 as PostgresContracts } from './migrations/postgres/1764413000000-contracts.js';
import { Contracts1764413000000 as SqliteContracts } from './migrations/sqlite/1764413000000-contracts.js';
import { Flags1764420000000 as PostgresFlags } from './migrations/postgres/1764420000000-flags.js';
import { FlagMedians1764425000000 as PostgresFlagMedians } from './migrations/postgres/1764425000000-flag-medians.js';
import { StageTexts1764440000000 as PostgresStageTexts } from './migrations/postgres/1764440000000-stage-texts.js';
import { Flags1764420000000 as SqliteFlags } from './migrations/sqlite/1764420000000-flags.js';
import { FlagMedians1764425000000 as SqliteFlagMedians } from './migrations/sqlite/1764425000000-flag-medians.js';
import { StageTexts1764440000000 as SqliteStageTexts } from './migrations/sqlite/1764440000000-stage-texts.js';
import { Returns1764480000000 as PostgresReturns } from './migrations/postgres/1764480000000-returns.js';
import { Returns1764480000000 as SqliteReturns } from './migrations/sqlite/1764480000000-returns.js';
import { AssetPhotographs1764500000000 as PostgresAssetPhotographs } from './migrations/postgres/1764500000000-asset-photographs.js';
import { AssetPhotographs1764500000000 as SqliteAssetPhotographs } from './migrations/sqlite/1764500000000-asset-photographs.js';
import { Forms1764445000000 as PostgresForms } from './migrations/postgres/1764445000000-forms.js';
import { Forms1764445000000 as SqliteForms } from './migrations/sqlite/1764445000000-forms.js';
import { Notices1764450000000 as PostgresNotices } from './migrations/postgres/1764450000000-notices.js';
import { Notices1764450000000 as SqliteNotices } from './migrations/sqlite/1764450000000-notices.js';
import { Tips1764460000000 as PostgresTips } from './migrations/postgres/1764460000000-tips.js';
import { Tips1764460000000 as SqliteTips } from './migrations/sqlite/1764460000000-tips.js';
import { VillageSteps1764470000000 as PostgresVillageSteps } from './migrations/postgres/1764470000000-village-steps.js';
import { VillageSteps1764470000000 as SqliteVillageSteps } from './migrations/sqlite/1764470000000-village-steps.js';
import { StageTemplates1764510000000 as PostgresStageTemplates } from './migrations/postgres/1764510000000-stage-templates.js';
import { StageTemplates1764510000000 as SqliteStageTemplates } from './migrations/sqlite/1764510000000-stage-templates.js';
import { Urgings1764520000000 as PostgresUrgings } from './migrations/postgres/1764520000000-urgings.js';
import { Urgings1764520000000 as SqliteUrgings } from './migrations/sqlite/1764520000000-urgings.js';
import { GoodsKinds1764530000000 as PostgresGoodsKinds } from './migrations/postgres/1764530000000-goods-kinds.js';
import { GoodsKinds1764530000000 as SqliteGoodsKinds } from './migrations/sqlite/1764530000000-goods-kinds.js';
import { OverdueCovered1764540000000 as PostgresOverdueCovered } from './migrations/postgres/1764540000000-overdue-covered.js';
import { OverdueCovered1764540000000 as SqliteOverdueCovered } from './migrations/sqlite/1764540000000-overdue-covered.js';
import { FundStatements1764550000000 as PostgresFundStatements } from './migrations/postgres/1764550000000-fund-statements.js';
import { FundStatements1764550000000 as SqliteFundStatements } from './migrations/sqlite/1764550000000-fund-statements.js';
import { HandOverPersons1764580000000 as PostgresHandOverPersons } from './migrations/postgres/1764580000000-hand-over-persons.js';
import { HandOverPersons1764580000000 as SqliteHandOverPersons } from './migrations/sqlite/1764580000000-hand-over-persons.js';
import { RentsIndexed1764590000000 as PostgresRentsIndexed } from './migrations/postgres/1764590000000-rents-indexed.js';
import { RentsIndexed1764590000000 as SqliteRentsIndexed } from './migrations/sqlite/1764590000000-rents-indexed.js';
import { ContinuingMoves1764620000000 as PostgresContinuingMoves } from './migrations/postgres/1764620000000-continuing-moves.js';
import { ContinuingMoves1764620000000 as SqliteContinuingMoves } from './migrations/sqlite/1764620000000-continuing-moves.js';

/** Migrations of each engine, oldest first; both lists lead to the same tables. */
export const SQLITE_MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  SqliteFirstTables,
  SqliteUsers,
  SqlitePersonsOfMoves,
  SqliteAttachments,
  SqliteStrikes,
  SqliteSettings,
  SqliteDiscipline,
  SqliteRectification,
  SqliteOpening,
  SqliteStages,
  SqliteBulkBatches,
  SqlitePersonsAskedFor,
  SqliteDesks,
  SqliteVillageSide,
  SqliteDisciplineMoney,
  SqliteClaimsDebts,
  SqliteFunds,
  SqliteAssets,
  SqliteContracts,
  SqliteFlags,
  SqliteFlagMedians,
  SqliteStageTexts,
  SqliteForms,
  SqliteNotices,
  SqliteTips,
  SqliteVillageSteps,
  SqliteReturns,
  SqliteAssetPhotographs,
  SqliteStageTemplates,
  SqliteUrgings,
  SqliteGoodsKinds,
  SqliteOverdueCovered,
  SqliteFundStatements,
  SqliteHandOverPersons,
  SqliteRentsIndexed,
  SqliteContinuingMoves,
];
export const POSTGRES_MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  PostgresFirstTables,
  PostgresUsers,
  PostgresPersonsOfMoves,
  PostgresAttachments,
  PostgresStrikes,
  PostgresSettings,
  PostgresDiscipline,
  PostgresRectification,
  PostgresOpening,
  PostgresStages,
  PostgresBulkBatches,
  PostgresPersonsAskedFor,
  PostgresDesks,
  PostgresVillageSide,
  PostgresDisciplineMoney,
  PostgresClaimsDebts,
  PostgresFunds,
  PostgresAssets,
  PostgresContracts,
  PostgresFlags,
  PostgresFlagMedians,
  PostgresStageTexts,
  PostgresForms,
  PostgresNotices,
  PostgresTips,
  PostgresVillageSteps,
  PostgresReturns,
  PostgresAssetPhotographs,
  PostgresStageTemplates,
  PostgresUrgings,
  PostgresGoodsKinds,
  PostgresOverdueCovered,
  PostgresFundStatements,
  PostgresHandOverPersons,
  PostgresRentsIndexed,
  PostgresContinuingMoves,
];
