import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../../cases/case.js';
import type { SameMoneyInput, VerifiedAmountInput } from '../../rectification/amount.js';
import type { DeadlineQuestion, DeadlineView } from '../../rectification/deadline.js';
import type {
  DispositionInput,
  GoodsInput,
  IncomeInput,
  SettlementInput,
} from '../../rectification/money.js';
import type { MoveInput } from '../../rectification/move.js';
import type { ProgressInput } from '../../rectification/progress.js';
import type { RectificationView } from '../../rectification/rectification.js';
import type { DecisionInput, ExtensionInput, WriteOffInput } from '../../rectification/request.js';
import type { StageDoneInput, StagePlanInput } from '../../rectification/stage.js';
import { address, get, write } from './http.js';

/** What is said for whatever is done on a case. */
export type WorkInput = MoveInput | ProgressInput | ExtensionInput | DecisionInput;

/** What is said for a line of money, or beside it. */
export type LineInput =
  | SettlementInput
  | DispositionInput
  | IncomeInput
  | GoodsInput
  | WriteOffInput
  | DecisionInput
  | VerifiedAmountInput
  | SameMoneyInput
  | StagePlanInput
  | StageDoneInput;

const path = (id: string, rest: string): string => `/cases/${encodeURIComponent(id)}/${rest}`;

/** The work on one case, and what this person may do next. */
export const useRectification = (id: string) =>
  useQuery({
    queryKey: ['cases', 'rectification', id],
    queryFn: ({ signal }) => get<RectificationView>(path(id, 'rectification'), {}, signal),
  });

/** Does one thing on a case that still has this version: a move, a request or a line of money, by its route. */
export const actOnCase = (
  id: string,
  version: number,
  route: string,
  input: WorkInput | LineInput,
): Promise<CaseView> => write('POST', address(path(id, route)), { body: { version, ...input } });

/** The last day of a period. */
export const askDeadline = (question: DeadlineQuestion): Promise<DeadlineView> =>
  get<DeadlineView>('/deadline', { ...question });

/** The last day of a period, or nothing where none is asked for. */
export const useDeadline = (question: DeadlineQuestion | null) =>
  useQuery({
    queryKey: ['deadline', question],
    queryFn: ({ signal }) => get<DeadlineView>('/deadline', { ...question }, signal),
    enabled: question !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
