import type {
  AssetCondition,
  AssetCountView,
  AssetDisposalPage,
  AssetDisposalView,
  AssetPage,
  AssetView,
  DisposalWay,
} from '../../assets/asset.js';
import { address, write, type Query } from './http.js';
import { useRegisterList, useRegisterOne } from './registers.js';

/** The path under which assets are recorded. */
export const assetsPath = '/assets';

/** The path of an asset under /api. */
export const assetPath = (id: string): string => `${assetsPath}/${encodeURIComponent(id)}`;

/** A page of assets with sums over all that was found. */
export const useAssets = (question: Query) => useRegisterList<AssetPage>(assetsPath, question);

/** One asset. */
export const useAsset = (id: string | null) => useRegisterOne<AssetView>(id === null ? null : assetPath(id));

/** The counts of an asset with their pictures, withdrawn ones and withdrawals included. */
export const useCounts = (id: string) => useRegisterOne<readonly AssetCountView[]>(`${assetPath(id)}/counts`);

/** The disposals of an asset, withdrawn ones and withdrawals included. */
export const useDisposals = (id: string) =>
  useRegisterOne<readonly AssetDisposalView[]>(`${assetPath(id)}/disposals`);

/** A page of the disposals of all assets, with sums over all that was found. */
export const useDisposalList = (question: Query) =>
  useRegisterList<AssetDisposalPage>(`${assetsPath}/disposals`, question);

/** A count as it is typed: quantities in thousandths, money in 分, area in hundredths of 亩. */
export interface TypedCount {
  readonly countedDay: string;
  readonly foundQuantityMilli: number | null;
  readonly foundValueFen: number | null;
  readonly foundAreaCentiMu: number | null;
  readonly condition: AssetCondition | null;
  readonly differenceReason: string | null;
  readonly note: string | null;
  readonly attachmentIds: readonly string[];
}

/** Adds a count. */
export const addCount = (id: string, count: TypedCount): Promise<unknown> =>
  write('POST', address(`${assetPath(id)}/counts`), { body: count });

/** Hangs files that were handed in on a count. */
export const hangPhotographs = (
  id: string,
  countId: string,
  attachmentIds: readonly string[],
): Promise<unknown> =>
  write('POST', address(`${assetPath(id)}/counts/${encodeURIComponent(countId)}/photographs`), {
    body: { attachmentIds },
  });

/** A disposal as it is typed; money in 分, quantity in thousandths (null for all of it). */
export interface TypedDisposal {
  readonly day: string;
  readonly way: DisposalWay;
  readonly quantityMilli: number | null;
  readonly procedure: string | null;
  readonly resolution: string | null;
  readonly valuationDay: string | null;
  readonly valuationOrgan: string | null;
  readonly valuationFen: number | null;
  readonly proceedsFen: number;
  readonly counterparty: string | null;
  readonly note: string | null;
}

/** Adds a disposal. */
export const addDisposal = (id: string, disposal: TypedDisposal): Promise<unknown> =>
  write('POST', address(`${assetPath(id)}/disposals`), { body: disposal });

/** The lines of an asset that can be withdrawn. */
export type AssetLineKind = 'counts' | 'photographs' | 'disposals';

/** Withdraws a line by one that says why. */
export const withdrawLine = (
  id: string,
  kind: AssetLineKind,
  lineId: string,
  reason: string,
): Promise<unknown> =>
  write('POST', address(`${assetPath(id)}/${kind}/${encodeURIComponent(lineId)}/withdraw`), {
    body: { reason },
  });
