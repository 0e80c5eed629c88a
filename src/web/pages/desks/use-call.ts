import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRowView } from '../../../cases/case.js';
import { CASE_STATES } from '../../../cases/case-state.js';
import type { CallInput } from '../../../desks/call.js';
import { formatYuan } from '../../../kernel/money.js';
import { useCases } from '../../api/cases.js';
import { bookCall } from '../../api/desks.js';
import { useVillage, useVillages } from '../../api/villages.js';
import { dayTyped } from '../../layout/form-rules.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { caseMeant, readCallLine, villagesMeant } from './call-line.js';
import type { CallFiles } from './use-call-files.js';

/** How many cases of a village are offered, most outstanding first. */
const CASES_OFFERED = 30;
/** Neither closed nor voided: those take no evidence any more. */
const OPEN_STATES = CASE_STATES.filter((state) => state !== 'closed' && state !== 'voided');

/** What is typed beside the line; an empty provider means the bookkeeper of the village. */
export interface CallDetails {
  readonly day: string;
  readonly voucher: string;
  readonly providedBy: string | null;
}

/** What the line means so far. */
function useMeaning(campaign: string, line: string, chosenId: string | null) {
  const villages = useVillages();
  const { village: typed, amountFen, amountUnread } = readCallLine(line);
  const meant = villagesMeant(typed, villages.data ?? []);
  const village = meant.length === 1 ? meant[0] : undefined;
  const detail = useVillage(village?.id ?? '');
  const list = useCases(village === undefined ? '' : campaign, {
    villageId: village?.id,
    state: OPEN_STATES,
    is: 'outstanding',
    sort: '-outstandingFen',
    size: CASES_OFFERED,
  });
  const isKnown = village !== undefined && !list.isPlaceholderData && list.isSuccess && !detail.isPending;
  const cases: readonly CaseRowView[] = village !== undefined && isKnown ? list.data.rows : [];
  const chosen = cases.find(({ id }) => id === chosenId) ?? caseMeant(cases, amountFen);
  return {
    typed,
    amountFen,
    amountUnread,
    meant,
    village,
    cases,
    chosen,
    /** Whether everything that was typed has been looked up. */
    isKnown: isKnown || (villages.isSuccess && village === undefined),
    bookkeeper: detail.data?.posts.find(({ post }) => post === 'bookkeeper')?.person ?? '',
    error: villages.error ?? list.error,
  };
}

/** What the line of a call means. */
export type CallMeaning = ReturnType<typeof useMeaning>;

/** Why a call cannot be booked as it stands, or null. */
function useFault(meaning: CallMeaning, details: CallDetails, files: CallFiles): () => string | null {
  const { t } = useTranslation();
  return () => {
    const { amountFen, amountUnread, village, chosen } = meaning;
    if (amountUnread) return t('call.faults.amount');
    if (village === undefined || amountFen === null) return t('call.faults.line');
    if (details.day.trim() !== '' && dayTyped(details.day) === null) return t('call.faults.day');
    if (files.state === 'failed') return t('call.faults.files');
    if (chosen === null) return t('call.faults.case');
    return chosen.outstandingFen < amountFen
      ? t('call.tooMuch', { outstanding: formatYuan(chosen.outstandingFen) })
      : null;
  };
}

/** What is sent of a call about a case. */
function inputOf(
  { version }: CaseRowView,
  amountFen: number,
  { bookkeeper }: CallMeaning,
  { day, voucher, providedBy }: CallDetails,
  files: CallFiles,
): CallInput {
  const typed = dayTyped(day);
  const provider = (providedBy ?? bookkeeper).trim();
  return {
    version,
    amountFen,
    ...(typed === null ? {} : { day: typed }),
    voucher: voucher.trim() === '' ? null : voucher,
    providedBy: provider === '' ? null : provider,
    attachmentIds: files.ids,
  };
}

/** One telephone call: what was typed, what it means, and booking it once everything is there. */
export function useCall(campaign: string, files: CallFiles, onBooked: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [line, setLine] = useState('');
  const [chosenId, choose] = useState<string | null>(null);
  const [details, setDetails] = useState<CallDetails>({ day: '', voucher: '', providedBy: null });
  const [wanted, setWanted] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const meaning = useMeaning(campaign, line, chosenId);
  const faultNow = useFault(meaning, details, files);
  const booking = useMutation({
    mutationFn: ({ id, input }: { readonly id: string; readonly input: CallInput }) => bookCall(id, input),
    onSuccess: async ({ number }, { input }) => {
      onBooked();
      void message.success(t('call.booked', { number, amount: formatYuan(input.amountFen) }));
      await refreshAfterWrite(queries);
    },
    onError: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });

  // Whoever types fast presses Enter before everything is looked up and sent.
  const isReady = meaning.isKnown && files.state !== 'sending';
  useEffect(() => {
    if (!wanted || !isReady) return;
    setWanted(false);
    const found = faultNow();
    setFault(found);
    const { amountFen, chosen } = meaning;
    if (found !== null || chosen === null || amountFen === null) return;
    booking.mutate({ id: chosen.id, input: inputOf(chosen, amountFen, meaning, details, files) });
    // Only what it waits for may set it off; what it sends is as it was drawn last.
  }, [wanted, isReady]);

  return {
    line,
    type: (text: string) => {
      setLine(text);
      choose(null);
      setFault(null);
    },
    meaning,
    details,
    setDetails: (change: Partial<CallDetails>) => setDetails({ ...details, ...change }),
    choose: (id: string) => {
      choose(id);
      setFault(null);
    },
    fault,
    error: booking.error,
    isSaving: booking.isPending || wanted,
    save: () => setWanted(!booking.isPending),
  };
}
