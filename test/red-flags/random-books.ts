import type { INestApplicationContext } from '@nestjs/common';
import { AssetCountService } from '../../src/assets/asset-count.service.js';
import { AssetDisposalService } from '../../src/assets/asset-disposal.service.js';
import { AssetService } from '../../src/assets/asset.service.js';
import { CaseRegisterService } from '../../src/cases/case-register.service.js';
import { CaseService } from '../../src/cases/case.service.js';
import { ClaimPaymentService } from '../../src/claims-debts/claim-payment.service.js';
import { ClaimService } from '../../src/claims-debts/claim.service.js';
import { ContractRentService } from '../../src/contracts/contract-rent.service.js';
import { ContractService } from '../../src/contracts/contract.service.js';
import { FundAccountService } from '../../src/funds/account.service.js';
import { FundEntryService } from '../../src/funds/entry.service.js';
import { addDays, day, type Day } from '../../src/kernel/calendar.js';
import { Refusal } from '../../src/kernel/errors.js';
import { FlagService } from '../../src/red-flags/flag.service.js';
import { FlagVerdicts } from '../../src/red-flags/flag-verdict.service.js';
import { VillageService } from '../../src/villages/village.service.js';
import { LOCAL_USER } from '../support/actor.js';

/** A row that a random change may fall on. */
interface Row {
  readonly id: string;
  readonly villageId: string;
}

const SUMMARIES = [
  ...['付电费', '招待费', '付修路工程款', '村干部补贴', '借给王某', '收承包费', '现金存入银行', '提现金'],
  ...['付打井工程款,无发票', '卖树款坐支修路工资', '付误工补贴(决议3号)'],
];
const PEOPLE = ['王某', '李某', '某工程队', null];
const ITEMS = ['funds/1', 'funds/2'];

/** Numbers that look random and are the same at every run. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Books of three villages that change at random, through the services that a person uses. */
export class RandomBooks {
  private readonly villages: string[] = [];
  private readonly accounts: Row[] = [];
  private readonly entries: Row[] = [];
  private readonly lent: Row[] = [];
  private readonly assets: Row[] = [];
  private readonly contracts: Row[] = [];
  private readonly claims: Row[] = [];
  private readonly cases: Row[] = [];

  constructor(
    private readonly app: INestApplicationContext,
    private readonly campaign: string,
    private readonly next: () => number,
  ) {}

  /** Registers the villages and some of everything. */
  async begin(): Promise<void> {
    for (const name of ['红罗沟', '白家咀', '武家庄']) {
      const { id } = await this.app.get(VillageService).register(LOCAL_USER, { name });
      this.villages.push(id);
      for (const kind of ['basic', 'cash'] as const) {
        const account = { name: kind === 'cash' ? '库存现金' : '基本户', kind };
        const row = await this.app.get(FundAccountService).record(LOCAL_USER, id, account);
        this.accounts.push({ id: row.id, villageId: id });
      }
    }
    for (let no = 0; no < 24; no += 1) await this.addEntry();
    for (let no = 0; no < 9; no += 1) await this.addAsset();
    for (let no = 0; no < 18; no += 1) await this.addContract();
    for (let no = 0; no < 6; no += 1) await this.addClaim();
    for (let no = 0; no < 4; no += 1) await this.addCase();
  }

  /** One change; one that the rules of a register refuse is none. Answers what it was. */
  async change(): Promise<string> {
    const changes: Readonly<Record<string, () => Promise<unknown>>> = {
      'an entry is added': () => this.addEntry(),
      'an entry is corrected': () => this.correctEntry((villageId) => this.entryFields(villageId)),
      'evidence of an entry is typed': () =>
        this.correctEntry(() => ({ evidence: this.one([null, '发票', '决议5号']) })),
      'an entry is voided': () => this.voidOne(this.entries, this.app.get(FundEntryService)),
      'an account is corrected': () => this.correctAccount(),
      'a post is given': () => this.givePost(),
      'an asset is corrected': () => this.correctAsset(),
      'an asset is counted': () => this.count(),
      'an asset is sold': () => this.sell(),
      'a sale is withdrawn': () => this.withdrawSale(),
      'an asset is voided': () => this.voidOne(this.assets, this.app.get(AssetService)),
      'a contract is added': () => this.addContract(),
      'a contract is corrected': () => this.correctContract(),
      'a contract is voided': () => this.voidOne(this.contracts, this.app.get(ContractService)),
      'rent is paid': () => this.payRent(),
      'a claim is corrected': () => this.correctClaim(),
      'a claim is paid': () => this.payClaim(),
      'a case is registered': () => this.addCase(),
      'a case is corrected': () => this.correctCase(),
      'a flag is judged': () => this.judge(),
    };
    const what = this.one(Object.keys(changes));
    try {
      await changes[what]?.();
      return what;
    } catch (error) {
      if (error instanceof Refusal) return `${what}, refused`;
      throw error;
    }
  }

  private one<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.next() * list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }

  private fen(most = 3_000_000): number {
    return 1 + Math.floor(this.next() * most);
  }

  private day(from = '2012-01-01', days = 1_400): Day {
    return addDays(day(from), Math.floor(this.next() * days));
  }

  private entryFields(villageId: string) {
    const isIncome = this.next() < 0.4;
    const loan = this.one([null, null, null, 'lent', 'returned'] as const);
    const lent = this.lent.find((one) => one.villageId === villageId && this.next() < 0.5);
    return {
      day: this.day('2012-01-01', 700),
      summary: this.one(SUMMARIES),
      incomeFen: isIncome ? this.fen(300_000) : 0,
      expenseFen: isIncome ? 0 : this.fen(),
      counterparty: this.one(PEOPLE),
      payment: this.one([null, 'cash', 'transfer'] as const),
      loan: isIncome === (loan === 'returned') ? loan : null,
      returnsId: isIncome && loan === 'returned' ? (lent?.id ?? null) : null,
    };
  }

  private async addEntry(): Promise<void> {
    const { id: accountId, villageId } = this.one(this.accounts);
    const input = { ...this.entryFields(villageId), evidence: this.next() < 0.1 ? '发票' : null };
    const { id, loan } = await this.app.get(FundEntryService).record(LOCAL_USER, accountId, input);
    this.entries.push({ id, villageId });
    if (loan === 'lent') this.lent.push({ id, villageId });
  }

  private async correctEntry(fieldsIn: (villageId: string) => object): Promise<void> {
    const entries = this.app.get(FundEntryService);
    const { id, version, villageId } = await entries.find(LOCAL_USER, this.one(this.entries).id);
    await entries.correct(LOCAL_USER, id, version, fieldsIn(villageId));
  }

  private async voidOne(
    rows: readonly Row[],
    register: {
      find(actor: typeof LOCAL_USER, id: string): Promise<{ readonly version: number }>;
      voidOne(actor: typeof LOCAL_USER, id: string, version: number, reason: string): Promise<unknown>;
    },
  ): Promise<void> {
    const { id } = this.one(rows);
    const { version } = await register.find(LOCAL_USER, id);
    await register.voidOne(LOCAL_USER, id, version, '重复登记');
  }

  private async correctAccount(): Promise<void> {
    const accounts = this.app.get(FundAccountService);
    const { id, version } = await accounts.find(LOCAL_USER, this.one(this.accounts).id);
    const kind = this.one(['basic', 'cash', 'general'] as const);
    await accounts.correct(LOCAL_USER, id, version, { kind, openingFen: this.fen() });
  }

  private async givePost(): Promise<void> {
    const villages = this.app.get(VillageService);
    const { id, version } = await villages.one(LOCAL_USER, this.one(this.villages));
    const person = this.one(PEOPLE) ?? '赵某';
    await villages.change(LOCAL_USER, id, version, {
      posts: [{ post: 'director', person, telephone: null }],
    });
  }

  private async addAsset(): Promise<void> {
    const villageId = this.one(this.villages);
    const input = {
      name: '办公桌椅',
      bookValueFen: this.fen(),
      areaCentiMu: 100,
      fundedBy: 'fiscal' as const,
    };
    const { id } = await this.app.get(AssetService).record(LOCAL_USER, villageId, input);
    this.assets.push({ id, villageId });
  }

  private async correctAsset(): Promise<void> {
    const assets = this.app.get(AssetService);
    const { id, version } = await assets.find(LOCAL_USER, this.one(this.assets).id);
    await assets.correct(LOCAL_USER, id, version, { bookValueFen: this.fen(4), areaCentiMu: this.fen(3) });
  }

  private async count(): Promise<void> {
    const found = { foundValueFen: this.fen(4), foundAreaCentiMu: this.fen(3) };
    const counted = { countedDay: this.day('2014-01-01', 300), ...found };
    await this.app.get(AssetCountService).add(LOCAL_USER, this.one(this.assets).id, counted);
  }

  private async sell(): Promise<void> {
    const sale = { day: this.day(), way: 'sold' as const, quantityMilli: 1, proceedsFen: this.fen() };
    await this.app.get(AssetDisposalService).add(LOCAL_USER, this.one(this.assets).id, sale);
  }

  private async withdrawSale(): Promise<void> {
    const disposals = this.app.get(AssetDisposalService);
    const { id } = this.one(this.assets);
    const [sale] = await disposals.list(LOCAL_USER, id);
    if (sale !== undefined) await disposals.withdraw(LOCAL_USER, id, sale.id, '写错');
  }

  private contractFields() {
    return {
      kind: this.one(['let', 'let', 'four-wastes'] as const),
      lessee: this.one(PEOPLE),
      areaCentiMu: this.fen(3),
      rentFen: this.fen(9) * 10_000,
      fromDay: this.day('2005-01-01', 900),
      toDay: this.day('2014-01-01', 9_000),
      paidBeforeFen: this.one([0, null, 50_000]),
      bidding: this.one(['public', 'negotiated', null] as const),
      endedDay: this.next() < 0.1 ? this.day('2013-01-01', 100) : null,
    };
  }

  private async addContract(): Promise<void> {
    const villageId = this.one(this.villages);
    const assetId = this.assets.find((asset) => asset.villageId === villageId)?.id ?? null;
    const input = { thing: '村北荒坡', assetId, ...this.contractFields() };
    const { id } = await this.app.get(ContractService).record(LOCAL_USER, villageId, input);
    this.contracts.push({ id, villageId });
  }

  private async correctContract(): Promise<void> {
    const contracts = this.app.get(ContractService);
    const { id, version } = await contracts.find(LOCAL_USER, this.one(this.contracts).id);
    await contracts.correct(LOCAL_USER, id, version, this.contractFields());
  }

  private async payRent(): Promise<void> {
    const payment = { day: this.day(), amountFen: this.fen(200_000) };
    await this.app.get(ContractRentService).pay(LOCAL_USER, this.one(this.contracts).id, payment);
  }

  private async addClaim(): Promise<void> {
    const villageId = this.one(this.villages);
    const principalFen = this.fen();
    const input = {
      side: this.one(['claim', 'debt'] as const),
      counterparty: '赵某',
      originDay: day('2009-05-01'),
      principalFen,
      openedFen: principalFen,
    };
    const { id } = await this.app.get(ClaimService).record(LOCAL_USER, villageId, input);
    this.claims.push({ id, villageId });
  }

  private async correctClaim(): Promise<void> {
    const claims = this.app.get(ClaimService);
    const { id, version } = await claims.find(LOCAL_USER, this.one(this.claims).id);
    const fields = { interestFen: this.fen(), originDay: this.day('2009-01-01', 2_000) };
    await claims.correct(LOCAL_USER, id, version, fields);
  }

  private async payClaim(): Promise<void> {
    const payment = { day: this.day('2014-01-01', 300), amountFen: this.fen(100_000) };
    await this.app.get(ClaimPaymentService).add(LOCAL_USER, this.one(this.claims).id, payment);
  }

  private async addCase(): Promise<void> {
    const villageId = this.one(this.villages);
    const { id } = await this.app.get(CaseService).register(LOCAL_USER, this.campaign, {
      villageId,
      categoryCode: 'funds',
      itemCode: this.one(ITEMS),
      description: `坐支修路工资 ${this.cases.length}`,
      amountKind: 'known',
      selfAmountFen: this.fen(),
    });
    this.cases.push({ id, villageId });
  }

  private async correctCase(): Promise<void> {
    const cases = this.app.get(CaseService);
    const { id, version } = await this.app.get(CaseRegisterService).one(LOCAL_USER, this.one(this.cases).id);
    const fields = { villageId: this.one(this.villages), itemCode: this.one(ITEMS) };
    await cases.edit(LOCAL_USER, id, version, fields);
  }

  private async judge(): Promise<void> {
    const flags = this.app.get(FlagService);
    const { rows } = await flags.list(LOCAL_USER, this.campaign, {}, { page: 1, size: 200 });
    const { id, version } = this.one(rows);
    await this.app
      .get(FlagVerdicts)
      .judge(LOCAL_USER, id, { version, verdict: this.one(['to-check', null] as const) });
  }
}
