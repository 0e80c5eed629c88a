import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Page } from '../../kernel/paging.js';
import type { StageReportView, StageTexts, StageTextsView } from '../../papers/stage-report.js';
import type { StageTemplateView } from '../../papers/stage-template.js';
import type { StandingRowView } from '../../rollups/standing.js';
import { address, get, write, type Query } from './http.js';

/** The stage report as it would leave now; `footnotes` are codes of differences that are to be named. */
export const useStageReport = (campaign: string, footnotes: readonly string[]) =>
  useQuery({
    queryKey: ['stage-report', campaign, footnotes],
    queryFn: ({ signal }) => get<StageReportView>('/papers/stage-report', { campaign, footnotes }, signal),
    enabled: campaign !== '',
    placeholderData: keepPreviousData,
  });

/** The texts that are kept for the report. */
export const useStageTexts = (campaign: string) =>
  useQuery({
    queryKey: ['stage-report', campaign, 'texts'],
    queryFn: ({ signal }) => get<StageTextsView>('/papers/stage-report/texts', { campaign }, signal),
    enabled: campaign !== '',
  });

/** Keeps texts in place of those of a version. */
export const keepStageTexts = (
  campaign: string,
  texts: StageTexts,
  version: number,
): Promise<StageTextsView> =>
  write('PUT', address('/papers/stage-report/texts', { campaign }), { body: { ...texts, version } });

/** Which template the report is made from. */
export const useStageTemplate = (campaign: string) =>
  useQuery({
    queryKey: ['stage-report', campaign, 'template'],
    queryFn: ({ signal }) => get<StageTemplateView>('/papers/stage-report/template', { campaign }, signal),
    enabled: campaign !== '',
  });

/** Puts a changed template in place of the one of a version. */
export const keepStageTemplate = (
  campaign: string,
  version: number,
  file: File,
): Promise<StageTemplateView> =>
  write('PUT', address('/papers/stage-report/template', { campaign, version, name: file.name }), {
    raw: { content: file, type: 'application/octet-stream' },
    long: true,
  });

/** Goes back to the template that the program brings. */
export const putStageTemplateBack = (campaign: string, version: number): Promise<StageTemplateView> =>
  write('DELETE', address('/papers/stage-report/template', { campaign, version }));

/** The template as a Word document; the one that the program brings where `builtIn` is asked for. */
export const stageTemplateAddress = (campaign: string, builtIn = false): string =>
  address('/papers/stage-report/template.docx', { campaign, ...(builtIn ? { builtIn: 'true' } : {}) });

/** The report as a Word document. */
export const stageReportAddress = (campaign: string, footnotes: readonly string[]): string =>
  address('/papers/stage-report.docx', { campaign, footnotes });

/** The cases of a standing. */
export const useStandingRows = (campaign: string, question: Query | null) =>
  useQuery({
    queryKey: ['rollups', campaign, 'standing', question],
    queryFn: ({ signal }) =>
      get<Page<StandingRowView>>('/rollups/standing/rows', { campaign, ...question }, signal),
    enabled: campaign !== '' && question !== null,
  });
