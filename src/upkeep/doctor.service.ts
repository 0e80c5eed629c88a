import { Injectable } from '@nestjs/common';
import { checkAssets } from '../assets/asset.check.js';
import { checkAttachments } from '../attachments/attachment.check.js';
import { checkCampaigns } from '../campaigns/campaign.check.js';
import { checkSearch } from '../cases/case-search.check.js';
import { checkCaseStates } from '../cases/case-state.check.js';
import { checkTallies } from '../cases/case-tally.check.js';
import { checkCaseNumbers, checkCasePlaces, checkCaseRows } from '../cases/case.check.js';
import { checkCaseMoney, checkCaseSums, checkLineDays } from '../cases/settlement.check.js';
import { checkClaims } from '../claims-debts/claim.check.js';
import { checkContracts } from '../contracts/contract.check.js';
import { checkDiscipline } from '../discipline/discipline.check.js';
import { checkImports } from '../exchange/import.check.js';
import { checkTaskSheets } from '../exchange/task-sheet.check.js';
import { checkFunds } from '../funds/fund.check.js';
import { checkHistory, checkPersonalValues } from '../history/history.check.js';
import { Findings, type Check } from '../kernel/check.js';
import type { EngineKind } from '../storage/engine.js';
import type { SqlReader } from '../storage/sql.js';
import { checkReturns } from '../returns/return.check.js';
import { checkNotices } from '../notices/notice.check.js';
import { checkBatches } from '../rectification/bulk-batch.check.js';
import { checkOpening } from '../rectification/opening.check.js';
import { checkRectification } from '../rectification/rectification.check.js';
import { checkReinspections } from '../rectification/reinspection.check.js';
import { checkUrgings } from '../rectification/urging.check.js';
import { checkFile, checkReferences, checkTriggers } from '../storage/storage.check.js';
import { Storage } from '../storage/storage.js';
import { checkVillages } from '../villages/village.check.js';
import type { DoctorReport } from './doctor.js';

/** `dataDir` is the folder where the attachments' files are. */
type Examination = (sql: SqlReader, engine: EngineKind, dataDir: string) => Promise<Check | Check[]>;

/** Every room's checks, lowest room first; the name stands in for an examination that could not be finished. */
const EXAMINATIONS: readonly (readonly [name: string, examine: Examination])[] = [
  ['file', checkFile],
  ['references', checkReferences],
  ['triggers', checkTriggers],
  ['history', checkHistory],
  ['history-personal', checkPersonalValues],
  ['attachments', checkAttachments],
  ['villages', checkVillages],
  ['assets', checkAssets],
  ['funds', checkFunds],
  ['claims-debts', checkClaims],
  ['contracts', checkContracts],
  ['campaigns', checkCampaigns],
  ['case-numbers', checkCaseNumbers],
  ['case-places', checkCasePlaces],
  ['case-match-keys', checkCaseRows],
  ['case-states', checkCaseStates],
  ['case-sums', checkCaseSums],
  ['case-money', checkCaseMoney],
  ['line-days', checkLineDays],
  ['tallies', checkTallies],
  ['search', checkSearch],
  ['rectification', checkRectification],
  ['batches', checkBatches],
  ['opening', checkOpening],
  ['reinspections', checkReinspections],
  ['urgings', checkUrgings],
  ['notices', checkNotices],
  ['discipline', checkDiscipline],
  ['returns', checkReturns],
  ['imports', checkImports],
  ['task-sheets', checkTaskSheets],
];

/** Examines every invariant of the ledger and mends nothing. */
@Injectable()
export class DoctorService {
  constructor(private readonly storage: Storage) {}

  /** Examines the whole ledger, all checks on one and the same state of it. */
  async examine(): Promise<DoctorReport> {
    return this.storage.reading((sql) => this.examineIn(sql));
  }

  /**
   * Examines the state of the ledger that the caller sees, also that of a unit which is not committed yet. `dataDir` is
   * where its attachments are, if not beside it.
   */
  async examineIn(sql: SqlReader, dataDir: string = this.storage.place.dataDir): Promise<DoctorReport> {
    const { kind } = this.storage;
    const checks: Check[] = [];
    for (const [name, examine] of EXAMINATIONS)
      checks.push(...(await finished(name, () => examine(sql, kind, dataDir))));
    return { ok: checks.every((check) => check.ok), checks };
  }
}

/** A ledger may be too damaged for a check to end; that is a finding, and the other checks go on. */
async function finished(name: string, examine: () => Promise<Check | Check[]>): Promise<Check[]> {
  try {
    return [await examine()].flat();
  } catch (error) {
    const findings = new Findings();
    findings.add(`检查没有完成:${error instanceof Error ? error.message : String(error)}`);
    return [findings.outcome(name, 0)];
  }
}
