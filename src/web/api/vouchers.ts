import { useQuery } from '@tanstack/react-query';
import type { Page } from '../../kernel/paging.js';
import type {
  BookedVoucherRow,
  BookedVoucherView,
  VoucherBackInput,
  VoucherInput,
  VoucherView,
} from '../../rectification/voucher.js';
import { address, get, write } from './http.js';

const path = (id: string, rest = ''): string => `/settlement-vouchers/${encodeURIComponent(id)}${rest}`;

/** What the lines mean and whether they add up; nothing is written. */
export const useVoucherPreview = (input: VoucherInput | null) =>
  useQuery({
    queryKey: ['vouchers', 'preview', input],
    queryFn: ({ signal }) =>
      write<VoucherView>('POST', address('/settlement-vouchers'), {
        body: { ...input, dryRun: true },
        signal,
        long: true,
      }),
    enabled: input !== null,
    placeholderData: (before) => before,
  });

/** Books a voucher with all its lines. */
export const bookVoucher = (input: VoucherInput): Promise<VoucherView> =>
  write('POST', address('/settlement-vouchers'), { body: input });

/** Vouchers that were booked, newest first. */
export const useVouchers = (campaign: string, page: number, size: number) =>
  useQuery({
    queryKey: ['vouchers', 'list', campaign, page, size],
    queryFn: ({ signal }) =>
      get<Page<BookedVoucherRow>>('/settlement-vouchers', { campaign, page, size }, signal),
    enabled: campaign !== '',
  });

/** One booked voucher with its lines. */
export const useVoucher = (id: string) =>
  useQuery({
    queryKey: ['vouchers', 'one', id],
    queryFn: ({ signal }) => get<BookedVoucherView>(path(id), {}, signal),
  });

/** Reverses what stands of every line. */
export const takeBackVoucher = (id: string, input: VoucherBackInput): Promise<BookedVoucherView> =>
  write('POST', address(path(id, '/take-back')), { body: input });
