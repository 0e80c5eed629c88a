import type { TipInput, TipPage, TipSlip, TipView } from '../../tips/tip.js';
import { address, write, type Query } from './http.js';
import { useRegisterList, useRegisterOne } from './registers.js';

/** The path of a tip under /api. */
export const tipPath = (id: string): string => `/tips/${encodeURIComponent(id)}`;

/** A page of a campaign's tips. */
export const useTips = (campaign: string, question: Query) =>
  useRegisterList<TipPage>('/tips', { ...question, campaign }, campaign !== '');

/** One tip. */
export const useTip = (id: string | null) => useRegisterOne<TipView>(id === null ? null : tipPath(id));

/** Enters a tip. */
export const receiveTip = (campaign: string, input: Partial<TipInput>): Promise<TipView> =>
  write('POST', address('/tips'), { body: { campaign, ...input } });

/** Mends a tip, passes it on or answers it. */
export const changeTip = (id: string, version: number, input: Partial<TipInput>): Promise<TipView> =>
  write('PATCH', address(tipPath(id)), { body: { version, ...input } });

/** Takes out one that was entered by mistake. */
export const voidTip = (id: string, version: number, voidedAs: TipSlip): Promise<TipView> =>
  write('POST', address(`${tipPath(id)}/void`), { body: { version, voidedAs } });
