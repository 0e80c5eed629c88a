import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AssetDisposalService } from '../assets/asset-disposal.service.js';
import { AssetService } from '../assets/asset.service.js';
import type { AssetView } from '../assets/asset.js';
import { ClaimService } from '../claims-debts/claim.service.js';
import { ContractService } from '../contracts/contract.service.js';
import { FundAccountService } from '../funds/account.service.js';
import type { Id } from '../kernel/ids.js';
import { PAGE_SIZE_MAX, type Page } from '../kernel/paging.js';
import type { RegisterQuestion } from '../registers/register.js';
import {
  assetSections,
  claimSections,
  contractSections,
  fundSections,
  resourceSections,
  valuationSections,
} from './notice-paper.rules.js';
import type { NoticeKind, NoticeSection } from './notice.js';

/** What a village's notice of a kind would say. */
export type SectionsOf = (villageId: Id) => readonly NoticeSection[];

/** The registers as notices tell them: a whole kind at once, of one village or of all in scope. */
@Injectable()
export class NoticeRegisters {
  constructor(
    private readonly assets: AssetService,
    private readonly disposals: AssetDisposalService,
    private readonly accounts: FundAccountService,
    private readonly claims: ClaimService,
    private readonly contracts: ContractService,
  ) {}

  /** The sections of a kind that a register tells. */
  async sections(
    actor: Actor,
    kind: Exclude<NoticeKind, 'rectification'>,
    villageId: Id | undefined,
  ): Promise<SectionsOf> {
    const all = <Row>(ask: (question: RegisterQuestion) => Promise<Page<Row>>): Promise<Row[]> =>
      everyPage((page) => ask({ page, size: PAGE_SIZE_MAX, sort: 'village', villageId }));
    const ofAssets = async (resources: boolean): Promise<AssetView[]> => {
      const rows = await all((question) => this.assets.list(actor, { ...question, resources }));
      return rows.filter(isOfTheCount);
    };
    switch (kind) {
      case 'assets':
        return byVillage(await ofAssets(false), assetSections);
      case 'resources':
        return byVillage(await ofAssets(true), resourceSections);
      case 'funds':
        return byVillage(await all((question) => this.accounts.list(actor, question)), fundSections);
      case 'claims-debts':
        return byVillage(await all((question) => this.claims.list(actor, question)), claimSections);
      case 'contracts':
        return byVillage(await all((question) => this.contracts.list(actor, question)), contractSections);
      case 'valuations':
        return byVillage(await all((question) => this.disposals.page(actor, question)), valuationSections);
    }
  }
}

/** What had left the village before anybody counted it is no result of a count. */
const isOfTheCount = ({ goneDay, countedDay }: AssetView): boolean =>
  goneDay === null || (countedDay !== null && countedDay >= goneDay);

/** Every row of a list, page by page. */
export async function everyPage<Row>(ask: (page: number) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await ask(page);
    rows.push(...answer.rows);
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows;
  }
}

/** Rows by village, composed when a village asks. */
export function byVillage<Row extends { readonly villageId: Id | null }>(
  rows: readonly Row[],
  compose: (rows: readonly Row[]) => readonly NoticeSection[],
): SectionsOf {
  const grouped = new Map<Id | null, Row[]>();
  for (const row of rows) {
    const there = grouped.get(row.villageId);
    if (there === undefined) grouped.set(row.villageId, [row]);
    else there.push(row);
  }
  return (villageId) => compose(grouped.get(villageId) ?? []);
}
