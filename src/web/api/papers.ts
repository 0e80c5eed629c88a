import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Page } from '../../kernel/paging.js';
import type { StageReportView, StageTexts, StageTextsView } from '../../papers/stage-report.js';
import type { StageTemplateVersion, StageTemplateView } from '../../papers/stage-template.js';
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

/** Every version of the template that was ever in use, the newest first. */
export const useStageTemplateVersions = (campaign: string) =>
  useQuery({
    queryKey: ['stage-report', campaign, 'template', 'versions'],
    queryFn: ({ signal }) =>
      get<readonly StageTemplateVersion[]>('/papers/stage-report/template/versions', { campaign }, signal),
  });

/** Uses an older version again in place of a version. */
export const reuseStageTemplate = (
  campaign: string,
  version: number,
  older: number,
): Promise<StageTemplateView> =>
  write('POST', address('/papers/stage-report/template/again'), { body: { campaign, version, older } });

/** An older version of the template as a Word document. */
export const stageTemplateOfAddress = (campaign: string, of: number): string =>
  address('/papers/stage-report/template.docx', { campaign, of });

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
