import type { Id } from '../kernel/ids.js';
import type { FlagRegister } from './flag.js';

/** Entries of a village that changed. */
export interface FundsChanged {
  readonly ids: readonly Id[];
  /** Accounts in which they are or were. */
  readonly accountIds: readonly Id[];
  /** Something was written or taken out under evidence. */
  readonly evidence: boolean;
}

/** What is looked at again in a village: a register, or what depends on some rows of it. */
export type FlagLook =
  | { readonly villageId: Id; readonly register: FlagRegister }
  | { readonly villageId: Id; readonly entries: FundsChanged }
  | { readonly villageId: Id; readonly assetIds: readonly Id[] }
  | { readonly villageId: Id; readonly contractIds: readonly Id[] };
