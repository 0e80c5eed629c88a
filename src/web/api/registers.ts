import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { HistoryEntryView } from '../../history/history.js';
import type { RegisterKind } from '../../exchange/import.js';
import { address, Failure, get, write, type Query } from './http.js';

const key = ['registers'] as const;

/** A page of a register; the rows before stay while the next come. */
export const useRegisterList = <Answer>(path: string, question: Query, enabled = true) =>
  useQuery({
    queryKey: [...key, path, 'list', question],
    queryFn: ({ signal }) => get<Answer>(path, question, signal),
    placeholderData: keepPreviousData,
    enabled,
  });

/** One row of a register, or anything else that is asked of a path without a page; null asks nothing. */
export const useRegisterOne = <Answer>(path: string | null, question: Query = {}) =>
  useQuery({
    queryKey: [...key, path, 'one', question],
    queryFn: ({ signal }) => get<Answer>(path ?? '', question, signal),
    enabled: path !== null,
  });

/** What happened to the row at this path, oldest first. */
export const useRowHistory = (path: string) =>
  useQuery({
    queryKey: [...key, path, 'history'],
    queryFn: ({ signal }) => get<readonly HistoryEntryView[]>(`${path}/history`, {}, signal),
  });

/** Records a row. */
export const recordRow = <View>(path: string, input: object): Promise<View> =>
  write('POST', address(path), { body: input });

/** Corrects a row; where somebody else was faster, the conflict carries what the row says now. */
export async function correctRow<View>(path: string, version: number, input: object): Promise<View> {
  try {
    return await write<View>('PATCH', address(path), { body: { version, ...input } });
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'register.changed') throw error;
    const theirs = await get<View>(path);
    throw new Failure('conflict', error.code, { ...error.params, theirs }, error.message, { cause: error });
  }
}

/** Voids a row that was recorded by mistake. */
export const voidRow = <View>(path: string, version: number, reason: string): Promise<View> =>
  write('POST', address(`${path}/void`), { body: { version, reason } });

/** A payment as it is typed; money in 分. */
export interface TypedPayment {
  readonly day: string;
  readonly amountFen: number;
  readonly voucher: string | null;
  readonly note: string | null;
}

/** Adds a payment to the row at this path. */
export const addPayment = (path: string, payment: TypedPayment): Promise<unknown> =>
  write('POST', address(`${path}/payments`), { body: payment });

/** Takes a payment back as a whole, by a line that says why. */
export const reversePayment = (
  path: string,
  paymentId: string,
  reversal: { readonly day: string; readonly reason: string },
): Promise<unknown> =>
  write('POST', address(`${path}/payments/${encodeURIComponent(paymentId)}/reverse`), { body: reversal });

/** A register as a workbook: all of it, or what a list shows, with all its pages. */
export const registerAddress = (kind: RegisterKind, campaign: string, question: Query = {}): string =>
  address(`/exports/${kind}.xlsx`, { campaign, ...question, page: null, size: null });
