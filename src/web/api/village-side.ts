import { useQuery } from '@tanstack/react-query';
import type { AttachmentView } from '../../attachments/attachment.js';
import type { CaseView } from '../../cases/case.js';
import type { HandedInView, ProposalState, ProposalView, TaskSheetView } from '../../exchange/task-sheet.js';
import type { Day } from '../../kernel/calendar.js';
import type { Page } from '../../kernel/paging.js';
import type {
  CollectionChange,
  CollectionDetailView,
  CollectionInput,
  CollectionStateInput,
  CollectionView,
} from '../../rectification/collection.js';
import type {
  DrawCriteria,
  DrawInput,
  DrawPopulation,
  DrawPreview,
  RecurrencesView,
  ReinspectionDetailView,
  ReinspectionView,
  RepeatView,
  ResultInput,
} from '../../rectification/reinspection.js';
import { address, get, write } from './http.js';

const BYTES = 'application/octet-stream';
const part = (id: string): string => encodeURIComponent(id);

/** What villages are asked for in a campaign. */
export const useCollections = (campaign: string) =>
  useQuery({
    queryKey: ['collections', campaign],
    queryFn: ({ signal }) => get<readonly CollectionView[]>('/collections', { campaign }, signal),
    enabled: campaign !== '',
  });

/** One collection with its villages. */
export const useCollection = (id: string | null) =>
  useQuery({
    queryKey: ['collections', 'one', id],
    queryFn: ({ signal }) => get<CollectionDetailView>(`/collections/${part(id ?? '')}`, {}, signal),
    enabled: id !== null,
  });

/** Asks villages for something. */
export const askVillages = (campaignCode: string, input: CollectionInput): Promise<CollectionDetailView> =>
  write('POST', address('/collections'), { body: { campaignCode, ...input } });

/** Changes a collection, or ends it. */
export const changeCollection = (
  id: string,
  version: number,
  change: CollectionChange,
): Promise<CollectionDetailView> =>
  write('PATCH', address(`/collections/${part(id)}`), { body: { version, ...change } });

/** Sets how a village stands. */
export const setCollectionState = (
  id: string,
  villageId: string,
  version: number,
  input: CollectionStateInput,
): Promise<CollectionDetailView> =>
  write('POST', address(`/collections/${part(id)}/villages/${part(villageId)}`), {
    body: { version, ...input },
  });

/** The task sheets of villages that have something in hand. */
export const useTaskSheets = (campaign: string) =>
  useQuery({
    queryKey: ['task-sheets', campaign],
    queryFn: ({ signal }) => get<readonly TaskSheetView[]>('/task-sheets', { campaign }, signal),
    enabled: campaign !== '',
  });

/** Where task sheets are to be had; of all villages where none are named. */
export const taskSheetsAddress = (
  kind: 'sheets.xlsx' | 'sheets.zip',
  campaign: string,
  villages: readonly string[],
): string => address(`/task-sheets/${kind}`, { campaign, villages });

/** Sheets that came back. */
export const useHandedIn = (campaign: string) =>
  useQuery({
    queryKey: ['task-sheets', 'handed-in', campaign],
    queryFn: ({ signal }) => get<readonly HandedInView[]>('/task-sheets/handed-in', { campaign }, signal),
    enabled: campaign !== '',
  });

/** Hands a filled sheet in. */
export const handInSheet = (
  said: { readonly campaign: string; readonly name: string; readonly providedBy: string; readonly day?: Day },
  content: Blob,
): Promise<readonly HandedInView[]> =>
  write('POST', address('/task-sheets/handed-in', said), { raw: { content, type: BYTES }, long: true });

/** What villages wrote, by what became of it. */
export const useProposals = (campaign: string, state: ProposalState, page: number, size: number) =>
  useQuery({
    queryKey: ['task-sheets', 'proposals', campaign, state, page, size],
    queryFn: ({ signal }) =>
      get<Page<ProposalView>>('/task-sheets/proposals', { campaign, state, page, size }, signal),
    enabled: campaign !== '',
  });

/** Accepts what a village wrote about a case as it was seen; the day where the village left it out. */
export const acceptProposal = (one: ProposalView, day?: Day): Promise<ProposalView> =>
  write('POST', address(`/task-sheets/proposals/${part(one.id)}/accept`), {
    body: { version: one.version, caseVersion: one.case?.version ?? 0, ...(day ? { day } : {}) },
  });

/** Does not accept it, and says why. */
export const refuseProposal = (one: ProposalView, note: string): Promise<ProposalView> =>
  write('POST', address(`/task-sheets/proposals/${part(one.id)}/refuse`), {
    body: { version: one.version, note },
  });

/** The draws of a campaign. */
export const useReinspections = (campaign: string) =>
  useQuery({
    queryKey: ['reinspections', campaign],
    queryFn: ({ signal }) => get<readonly ReinspectionView[]>('/reinspections', { campaign }, signal),
    enabled: campaign !== '',
  });

/** One draw with its sample. */
export const useReinspection = (id: string) =>
  useQuery({
    queryKey: ['reinspections', 'one', id],
    queryFn: ({ signal }) => get<ReinspectionDetailView>(`/reinspections/${part(id)}`, {}, signal),
  });

/** What repeats across campaigns. */
export const useRepeats = (campaign: string) =>
  useQuery({
    queryKey: ['reinspections', 'repeats', campaign],
    queryFn: ({ signal }) => get<readonly RepeatView[]>('/reinspections/repeats', { campaign }, signal),
    enabled: campaign !== '',
  });

/** How many a draw would take. */
export const previewDraw = (campaignCode: string, criteria: DrawCriteria): Promise<DrawPreview> =>
  write('POST', address('/reinspections/preview'), { body: { campaignCode, ...criteria } });

/** Draws. */
export const drawSample = (input: DrawInput): Promise<ReinspectionDetailView> =>
  write('POST', address('/reinspections'), { body: input });

/** What a draw was made from. */
export const populationOfDraw = (id: string): Promise<DrawPopulation> =>
  get<DrawPopulation>(`/reinspections/${part(id)}/population`);

/** Keeps what looking came to. */
export const keepResult = (
  sampleId: string,
  version: number,
  input: ResultInput,
): Promise<ReinspectionDetailView> =>
  write('PUT', address(`/reinspections/samples/${part(sampleId)}/result`), { body: { version, ...input } });

/** Sends a file that proves a result. */
export const sendProof = (name: string, content: Blob): Promise<AttachmentView> =>
  write('POST', address('/attachments', { name }), { raw: { content, type: BYTES }, long: true });

/** Of which case a case is a recurrence, and which came back from it. */
export const useRecurrences = (caseId: string) =>
  useQuery({
    queryKey: ['cases', 'recurrences', caseId],
    queryFn: ({ signal }) => get<RecurrencesView>(`/cases/${part(caseId)}/recurrences`, {}, signal),
  });

/** Records a problem that came back. */
export const recordRecurrence = (sampleId: string, description: string): Promise<CaseView> =>
  write('POST', address(`/reinspections/samples/${part(sampleId)}/recurrence`), { body: { description } });

/** Takes the closure of a sampled case back. */
export const revokeClosure = (
  caseId: string,
  version: number,
  reasonCode: string,
  reason: string,
): Promise<CaseView> =>
  write('POST', address(`/cases/${part(caseId)}/revoke`), { body: { version, reasonCode, reason } });
