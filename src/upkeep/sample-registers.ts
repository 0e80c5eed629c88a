import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AssetCountService } from '../assets/asset-count.service.js';
import { AssetDisposalService } from '../assets/asset-disposal.service.js';
import { ASSET_REGISTER, assetTyped } from '../assets/asset-register.js';
import { CLAIM_REGISTER, claimTyped } from '../claims-debts/claim-register.js';
import { ClaimService } from '../claims-debts/claim.service.js';
import { CONTRACT_REGISTER, contractTyped } from '../contracts/contract-register.js';
import { ContractRentService } from '../contracts/contract-rent.service.js';
import { ACCOUNT_REGISTER, accountTyped, ENTRY_REGISTER, entryTyped } from '../funds/fund-registers.js';
import { chinaDayOf } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { RegisterOf } from '../registers/register-of.js';
import type { FieldsOf, RegisterRow } from '../registers/register-row.js';
import { Registers } from '../registers/registers.service.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { SampleAsset, SampleContract, SampleEntry, SampleRegisterRows } from './sample-register-rows.js';

/** Where rows of the sample go, and who records them. */
interface SampleRecording {
  readonly unit: Unit;
  readonly actor: Actor;
  readonly townCode: string;
  /** Knows the villages by their names. */
  readonly villageIdOf: (village: string) => Id;
}

/** Writes the registers of the sample's example villages: small, and made so that every rule has something to notice. */
@Injectable()
export class SampleRegisters {
  constructor(
    private readonly registers: Registers,
    private readonly counts: AssetCountService,
    private readonly disposals: AssetDisposalService,
    private readonly rents: ContractRentService,
    private readonly claims: ClaimService,
  ) {}

  /** Writes them inside the caller's unit. */
  async recordIn(
    recording: SampleRecording,
    { claimSetting, accounts, entries, assets, contracts, claims }: SampleRegisterRows,
  ): Promise<void> {
    const { version, ...initial } = await this.claims.setting();
    await this.claims.decide(recording.actor, version, { ...initial, ...claimSetting });
    const opened = await this.record(recording, ACCOUNT_REGISTER, accounts, ({ village: _, ...typed }) =>
      accountTyped(ACCOUNT_REGISTER.blank, typed),
    );
    const accountIds = new Map(
      accounts.map(({ village, name }, at) => [`${village} ${name}`, opened[at]?.id]),
    );
    await this.recordEntries(recording, entries, accountIds);
    const assetIds = await this.recordAssets(recording, assets);
    await this.recordContracts(recording, contracts, assetIds);
    await this.record(recording, CLAIM_REGISTER, claims, ({ village: _, ...typed }) =>
      claimTyped(CLAIM_REGISTER.blank, typed),
    );
  }

  private async recordEntries(
    recording: SampleRecording,
    entries: readonly SampleEntry[],
    accountIds: ReadonlyMap<string, Id | undefined>,
  ): Promise<void> {
    const seqs = new Map<string, number>();
    const fieldsOf = (
      { village, account, ref: _, returns: _returns, ...typed }: SampleEntry,
      returnsId: Id | null,
    ) => {
      const key = `${village} ${account}`;
      const seq = (seqs.get(key) ?? 0) + 1;
      seqs.set(key, seq);
      const accountId = known(accountIds, key);
      return { ...entryTyped(ENTRY_REGISTER.blank, { ...typed, accountId, returnsId }), seq };
    };
    const lendings = new Map<string, Id>();
    const plain = entries.filter(({ returns }) => returns === undefined);
    const rows = await this.record(recording, ENTRY_REGISTER, plain, (one) => fieldsOf(one, null));
    for (const [at, { ref }] of plain.entries()) {
      const id = rows[at]?.id;
      if (ref !== undefined && id !== undefined) lendings.set(ref, id);
    }
    const returning = entries.filter(({ returns }) => returns !== undefined);
    await this.record(recording, ENTRY_REGISTER, returning, (one) =>
      fieldsOf(one, known(lendings, one.returns ?? '')),
    );
  }

  private async recordAssets(
    recording: SampleRecording,
    assets: readonly SampleAsset[],
  ): Promise<ReadonlyMap<string, Id>> {
    const rows = await this.record(
      recording,
      ASSET_REGISTER,
      assets,
      ({ village: _, ref: _ref, counts: _counts, disposals: _disposals, ...typed }) =>
        assetTyped(ASSET_REGISTER.blank, typed),
    );
    const ids = new Map<string, Id>();
    for (const [at, { ref, counts = [], disposals = [] }] of assets.entries()) {
      const row = rows[at];
      if (row === undefined) continue;
      if (ref !== undefined) ids.set(ref, row.id);
      for (const count of counts)
        if (hasCome(count.countedDay, row)) await this.counts.add(recording.actor, row.id, count);
      for (const disposal of disposals)
        if (hasCome(disposal.day, row)) await this.disposals.add(recording.actor, row.id, disposal);
    }
    return ids;
  }

  private async recordContracts(
    recording: SampleRecording,
    contracts: readonly SampleContract[],
    assetIds: ReadonlyMap<string, Id>,
  ): Promise<void> {
    const rows = await this.record(
      recording,
      CONTRACT_REGISTER,
      contracts,
      ({ village: _, asset, payments: _payments, ...typed }) =>
        contractTyped(CONTRACT_REGISTER.blank, {
          ...typed,
          assetId: asset === undefined ? null : known(assetIds, asset),
        }),
    );
    for (const [at, { payments = [] }] of contracts.entries()) {
      const row = rows[at];
      for (const payment of payments)
        if (row !== undefined && hasCome(payment.day, row))
          await this.rents.pay(recording.actor, row.id, payment);
    }
  }

  private record<Row extends RegisterRow, Sample extends { readonly village: string }>(
    { unit, actor, townCode, villageIdOf }: SampleRecording,
    register: RegisterOf<Row>,
    samples: readonly Sample[],
    fieldsOf: (one: Sample) => FieldsOf<Row>,
  ): Promise<Row[]> {
    const added = samples.map((one) => {
      return { townCode, villageId: villageIdOf(one.village), fields: fieldsOf(one) };
    });
    return this.registers.record(unit, { actor, importId: null }, register, added);
  }
}

/** Has this day come, by the clock that recorded the row? On a machine whose clock is slow the line is left out. */
const hasCome = (day: string, { recordedAt }: RegisterRow): boolean =>
  day <= chinaDayOf(new Date(recordedAt));

function known(ids: ReadonlyMap<string, Id | undefined>, name: string): Id {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the sample's registers name ${name}, which is not there`);
  return id;
}
