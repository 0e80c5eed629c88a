import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DisciplineSettingView, SanctionPage } from '../../discipline/discipline.js';
import type { SanctionDetailView, SanctionInput, SanctionRegistration } from '../../discipline/sanction.js';
import { address, get, write, type Query } from './http.js';

/** The path of a sanction under /api. */
export const sanctionPath = (id: string): string => `/discipline/sanctions/${encodeURIComponent(id)}`;

const key = ['discipline'] as const;

/** The register of sanctions; the rows before stay on the page while the next come. */
export const useSanctions = (question: Query) =>
  useQuery({
    queryKey: [...key, 'list', question],
    queryFn: ({ signal }) => get<SanctionPage>('/discipline/sanctions', question, signal),
    placeholderData: keepPreviousData,
  });

/** One sanction with its person, cases and what follows from it. */
export const useSanction = (id: string | null) =>
  useQuery({
    queryKey: [...key, 'one', id],
    queryFn: ({ signal }) => get<SanctionDetailView>(sanctionPath(id ?? ''), {}, signal),
    enabled: id !== null,
  });

/** How much of discipline this ledger keeps. */
export const useDisciplineSetting = () =>
  useQuery({
    queryKey: [...key, 'setting'],
    queryFn: ({ signal }) => get<DisciplineSettingView>('/discipline/setting', {}, signal),
  });

/** Records a sanction. */
export const recordSanction = (input: SanctionRegistration): Promise<SanctionDetailView> =>
  write('POST', address('/discipline/sanctions'), { body: input });

/** Corrects a sanction; a newer version of somebody else is a conflict. */
export const changeSanction = (
  id: string,
  version: number,
  input: Partial<SanctionInput>,
): Promise<SanctionDetailView> => write('PATCH', address(sanctionPath(id)), { body: { version, ...input } });

/** Says which cases a sanction is about, in the place of those before. */
export const linkSanctionCases = (
  id: string,
  version: number,
  caseIds: readonly string[],
): Promise<SanctionDetailView> =>
  write('PUT', address(`${sanctionPath(id)}/cases`), { body: { version, caseIds } });

/** What the register shows, with all its pages, as a workbook. */
export const sanctionsAddress = (campaign: string, question: Query): string =>
  address('/exports/sanctions.xlsx', { ...question, campaign, page: null, size: null });
