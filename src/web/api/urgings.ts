import type {
  UrgingDetailView,
  UrgingIssued,
  UrgingIssueInput,
  UrgingPage,
  UrgingProposal,
  UrgingReplyInput,
} from '../../rectification/urging.js';
import { address, write, type Query } from './http.js';
import { useRegisterList, useRegisterOne } from './registers.js';

/** The path of an urging letter under /api. */
export const urgingPath = (id: string): string => `/urgings/${encodeURIComponent(id)}`;

/** A page of a campaign's letters. */
export const useUrgings = (campaign: string, question: Query) =>
  useRegisterList<UrgingPage>('/urgings', { ...question, campaign }, campaign !== '');

/** One letter with its cases. */
export const useUrging = (id: string | null) =>
  useRegisterOne<UrgingDetailView>(id === null ? null : urgingPath(id));

/** What may be urged now. */
export const useUrgingProposal = (campaign: string) =>
  useRegisterOne<UrgingProposal>(campaign === '' ? null : '/urgings/proposal', { campaign });

/** Issues letters. */
export const issueUrgings = (input: UrgingIssueInput): Promise<UrgingIssued> =>
  write('POST', address('/urgings'), { body: input });

/** Keeps what came back. */
export const keepReply = (id: string, version: number, input: UrgingReplyInput): Promise<UrgingDetailView> =>
  write('PUT', address(`${urgingPath(id)}/reply`), { body: { version, ...input } });

/** Withdraws a letter. */
export const withdrawUrging = (id: string, version: number, reason: string): Promise<UrgingDetailView> =>
  write('POST', address(`${urgingPath(id)}/withdraw`), { body: { version, reason } });
