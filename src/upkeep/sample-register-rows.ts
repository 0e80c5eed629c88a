import type { AssetTyped } from '../assets/asset.js';
import type { CountInput } from '../assets/asset-count.service.js';
import type { DisposalInput } from '../assets/asset-disposal.service.js';
import type { ClaimSetting, ClaimTyped } from '../claims-debts/claim.js';
import type { RentPaymentInput } from '../contracts/contract-rent.service.js';
import type { ContractTyped } from '../contracts/contract.js';
import type { AccountTyped, EntryTyped } from '../funds/fund.js';

/** A row names its village. */
interface OfVillage {
  readonly village: string;
}

/** An account of the sample. */
export type SampleAccount = OfVillage & AccountTyped & { readonly name: string };

/** An entry of the sample: its account by name; `returns` names the `ref` of the lending entry. */
export type SampleEntry = OfVillage &
  EntryTyped & { readonly account: string; readonly ref?: string; readonly returns?: string };

/** An asset of the sample with what was counted and how it left; contracts name its `ref`. */
export type SampleAsset = OfVillage &
  AssetTyped & {
    readonly ref?: string;
    readonly counts?: readonly CountInput[];
    readonly disposals?: readonly DisposalInput[];
  };

/** A contract of the sample with its payments. */
export type SampleContract = OfVillage &
  ContractTyped & { readonly asset?: string; readonly payments?: readonly RentPaymentInput[] };

/** A claim or debt of the sample. */
export type SampleClaim = OfVillage & ClaimTyped;

/** The registers of the sample's example villages; all of it is illustrative. */
export interface SampleRegisterRows {
  readonly claimSetting: Partial<ClaimSetting>;
  readonly accounts: readonly SampleAccount[];
  readonly entries: readonly SampleEntry[];
  readonly assets: readonly SampleAsset[];
  readonly contracts: readonly SampleContract[];
  readonly claims: readonly SampleClaim[];
}
