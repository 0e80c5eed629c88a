import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { parseAmount } from '../../../kernel/amount-text.js';
import { sumFen } from '../../../kernel/money.js';
import type { VoucherInput, VoucherView } from '../../../rectification/voucher.js';
import { bookVoucher, useVoucherPreview } from '../../api/vouchers.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { dayRead } from './deed-reading.js';
import type { VoucherTyped } from './voucher-form.js';
import { readLines } from './voucher-lines.js';

/** How long typing rests before the server is asked what the lines mean. */
const REST_MS = 350;

/** What stops a voucher from being booked; a key of the words `voucher`, in the order in which it is said. */
export type VoucherLack = 'numberMissing' | 'dayFault' | 'totalMissing';

/** A voucher as it is typed: what its lines mean, whether they add up, and booking it. */
export function useVoucher(typed: VoucherTyped, choices: ReadonlyMap<number, string>) {
  const campaignCode = useCampaignCode();
  const { unit } = useMoneyUnit();
  const queries = useQueryClient();
  const { lines, statedFen } = readLines(typed.text, unit);
  const read = lines.filter((line) => line.kind === 'line');
  const sum = sumFen(read.map(({ amountFen }) => amountFen));
  const total = parseAmount(typed.total, unit);
  // A line 合计 that was pasted with the others is the total, unless another one was typed.
  const totalFen =
    total.kind === 'known' && total.amountFen > 0
      ? total.amountFen
      : typed.total.trim() === ''
        ? statedFen
        : null;
  const day = dayRead(typed.day);
  const input: VoucherInput | null =
    read.length === 0
      ? null
      : {
          campaignCode,
          kind: typed.kind,
          ...(day === null ? {} : { day }),
          voucher: typed.number.trim(),
          note: typed.note.trim() || null,
          attachmentId: typed.file?.id ?? null,
          totalFen: totalFen ?? sum,
          lines: read.map(({ place, name, amountFen }) => ({
            name,
            amountFen,
            caseId: choices.get(place) ?? null,
          })),
        };
  const asked = useRested(JSON.stringify(input?.lines ?? null));
  const preview = useVoucherPreview(
    asked === 'null' || input === null
      ? null
      : // Only the lines decide what they mean; the rest may be typed meanwhile.
        {
          ...{ campaignCode, kind: typed.kind, voucher: '', totalFen: Math.max(1, sum) },
          lines: JSON.parse(asked) as VoucherInput['lines'],
        },
  );
  const booking = useMutation({
    mutationFn: (said: VoucherInput): Promise<VoucherView> => bookVoucher(said),
    onSuccess: () => refreshAfterWrite(queries),
  });
  const lacks: VoucherLack[] = [
    ...(typed.number.trim() === '' ? (['numberMissing'] as const) : []),
    ...(day === null ? (['dayFault'] as const) : []),
    ...(totalFen === null ? (['totalMissing'] as const) : []),
  ];
  const isCurrent = asked === JSON.stringify(input?.lines ?? null) && !preview.isPlaceholderData;
  const clear = isCurrent && (preview.data?.lines.every(({ fault }) => fault === null) ?? false);
  const unread = lines.length - read.length;
  const ready = input !== null && lacks.length === 0 && unread === 0 && totalFen === sum && clear;
  return { lines, read, sum, totalFen, unread, lacks, input, preview, booking, ready };
}

/** A text once it has not changed for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
