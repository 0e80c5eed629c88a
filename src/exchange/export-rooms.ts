import { AssetService } from '../assets/asset.service.js';
import type { Actor } from '../access/actor.js';
import type { Permission } from '../access/permission.js';
import type { Scope } from '../access/scope.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import { ClaimService } from '../claims-debts/claim.service.js';
import { TaxonomyService } from '../campaigns/taxonomy.service.js';
import { CaseExportService } from '../cases/case-export.service.js';
import { CaseSearch } from '../cases/case-search.service.js';
import { ContractDueService } from '../contracts/contract-due.service.js';
import { ContractService } from '../contracts/contract.service.js';
import { OverdueService } from '../desks/overdue.service.js';
import { DisciplineSettingService } from '../discipline/discipline-setting.service.js';
import { SanctionRegisterService } from '../discipline/sanction-register.service.js';
import { FundAccountService } from '../funds/account.service.js';
import { FundEntryService } from '../funds/entry.service.js';
import { HistoryService } from '../history/history.service.js';
import type { Clock } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import { UrgingService } from '../rectification/urging.service.js';
import { CaseTrailService } from '../rollups/case-trail.service.js';
import { CompletenessService } from '../rollups/completeness.service.js';
import { CountingService } from '../rollups/counting.service.js';
import type { ReconciliationView } from '../rollups/reconciliation.js';
import { ReconciliationService } from '../rollups/reconciliation.service.js';
import { RollupService } from '../rollups/rollup.service.js';
import { Registers } from '../registers/registers.service.js';
import { SettingService } from '../settings/setting.service.js';
import { Storage, type StoragePlace } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import { VillageWriting } from '../villages/village-writing.js';
import { writeRegister, type RegisterTarget } from './export-registers.js';
import type { RegisterSubject } from './export-subject.js';
import { REGISTER_BOOKS } from './register-books.js';

/** Who has a workbook written, as it crosses to the child process. */
export interface OrderingActor {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly scope: Scope;
}

/** The actor on the child's side; whether it may export was asked before. */
export const actorOf = ({ name, permissions, scope }: OrderingActor): Actor => ({
  name,
  session: null,
  personId: null,
  actsFor: null,
  role: null,
  permissions: new Set(permissions),
  scope,
});

/** Services of other rooms over one state of the ledger, for a process that only writes a workbook. */
export class RoomsForReading {
  readonly villages: VillageService;
  readonly taxonomies: TaxonomyService;
  readonly cases: CaseExportService;
  readonly rollups: RollupService;
  readonly counting: CountingService;
  readonly sanctions: SanctionRegisterService;
  readonly overdue: OverdueService;
  readonly completeness: CompletenessService;
  readonly claims: ClaimService;
  readonly rents: ContractDueService;
  readonly trails: CaseTrailService;
  readonly urgings: UrgingService;
  private readonly assets: AssetService;
  private readonly contracts: ContractService;
  private readonly entries: FundEntryService;
  private readonly accounts: FundAccountService;
  private readonly campaigns: CampaignService;
  private readonly reconciliations: ReconciliationService;
  readonly history: HistoryService;

  private constructor(
    readonly storage: Storage,
    clock: Clock,
  ) {
    this.history = new HistoryService(storage, clock);
    const writing = new VillageWriting(this.history, clock);
    this.villages = new VillageService(storage, writing, this.history);
    this.campaigns = new CampaignService(storage, this.history);
    this.taxonomies = new TaxonomyService(storage, this.campaigns, this.history);
    this.cases = new CaseExportService(storage, new CaseSearch(storage, this.villages, clock));
    this.rollups = new RollupService(storage, this.campaigns, clock);
    this.overdue = new OverdueService(storage, this.campaigns, clock);
    this.completeness = new CompletenessService(storage, this.campaigns, clock);
    this.trails = new CaseTrailService(storage);
    this.urgings = new UrgingService(storage, this.campaigns, this.history, clock);
    const registers = new Registers(storage, this.history, clock);
    const allSettings = new SettingService(storage, this.history, clock);
    this.assets = new AssetService(storage, registers, this.villages);
    this.rents = new ContractDueService(storage, registers, clock);
    this.contracts = new ContractService(storage, registers, this.villages, clock);
    this.claims = new ClaimService(storage, registers, this.villages, allSettings, clock);
    this.entries = new FundEntryService(storage, registers);
    this.accounts = new FundAccountService(storage, registers, this.villages);
    const settings = new DisciplineSettingService(allSettings);
    this.counting = new CountingService(storage, this.campaigns, settings, clock);
    this.sanctions = new SanctionRegisterService(storage, settings, this.history, clock);
    this.reconciliations = new ReconciliationService(storage, this.campaigns);
  }

  /** Over the ledger that is open already, as it is at each question. */
  static over(storage: Storage, clock: Clock): RoomsForReading {
    return new RoomsForReading(storage, clock);
  }

  /** Opens the ledger as it is now, does the work with its time standing still, and closes it. */
  static async during<T>(
    place: StoragePlace,
    now: Date,
    work: (rooms: RoomsForReading) => Promise<T>,
  ): Promise<T> {
    const storage = await Storage.openForReading(place);
    try {
      return await work(new RoomsForReading(storage, { now: () => now }));
    } finally {
      await storage.close();
    }
  }

  /** A campaign in scope; missing `campaign.unknown`. */
  campaign(actor: Actor, code: string): Promise<CampaignRecord> {
    return this.storage.reading((sql) => this.campaigns.find(sql, actor.scope, code));
  }

  /** What the ids that a register is narrowed by are called; missing `register.missing`. */
  async namesIn(actor: Actor, subject: RegisterSubject, townCode: string): Promise<ReadonlyMap<Id, string>> {
    const names = new Map<Id, string>();
    for (const { id, name } of await this.villages.all(actor, townCode)) names.set(id, name);
    if (subject.kind === 'contracts' && subject.question.assetId !== undefined) {
      const { id, name } = await this.assets.find(actor, subject.question.assetId);
      names.set(id, name);
    }
    if (subject.kind !== 'fund-entries') return names;
    const { accountId, returnsId } = subject.question;
    if (accountId !== undefined) names.set(accountId, (await this.accounts.find(actor, accountId)).name);
    if (returnsId !== undefined) {
      const { day, summary } = await this.entries.find(actor, returnsId);
      names.set(returnsId, `${day} ${summary}`);
    }
    return names;
  }

  /** Writes what is asked of a register into a workbook; answers how many rows it has. */
  writeRegister(actor: Actor, subject: RegisterSubject, to: RegisterTarget): Promise<number> {
    const sort = subject.question.sort ?? 'village';
    switch (subject.kind) {
      case 'assets': {
        const asked = { ...subject.question, sort };
        return writeRegister(to, REGISTER_BOOKS.assets, (page) =>
          this.assets.list(actor, { ...asked, ...page }),
        );
      }
      case 'contracts': {
        const asked = { ...subject.question, sort };
        return writeRegister(to, REGISTER_BOOKS.contracts, (page) =>
          this.contracts.list(actor, { ...asked, ...page }),
        );
      }
      case 'fund-entries': {
        // The entries of one account stand in the order of their days, as its list does.
        const { accountId, sort: typed } = subject.question;
        const asked = { ...subject.question, sort: typed ?? (accountId === undefined ? sort : 'day') };
        return writeRegister(to, REGISTER_BOOKS['fund-entries'], (page) =>
          this.entries.list(actor, { ...asked, ...page }),
        );
      }
      case 'claims-debts': {
        const asked = { ...subject.question, sort };
        return writeRegister(to, REGISTER_BOOKS['claims-debts'], (page) =>
          this.claims.list(actor, { ...asked, ...page }),
        );
      }
    }
  }

  /** What was stated against the ledger; null for an actor who sees only a part of it. */
  async reconciliation(actor: Actor, campaignCode: string): Promise<ReconciliationView | null> {
    if (actor.scope.kind === 'villages') return null;
    return this.reconciliations.reconciliation(actor, campaignCode);
  }

  /** The heads of these towns' chains as a foot prints them. */
  heads(townCodes: readonly string[]): Promise<string[]> {
    return this.history.printedHeads(townCodes);
  }
}
