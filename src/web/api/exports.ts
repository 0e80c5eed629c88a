import type { ImportKind } from '../../exchange/import.js';
import { address, type Query } from './http.js';

/** The village summary that the office hands up. */
export const villageSummaryAddress = (campaign: string, sheetPerVillage: boolean): string =>
  address('/exports/village-summary.xlsx', { campaign, sheetPerVillage: sheetPerVillage || null });

/** The register, or the part of it that a list shows. */
export const casesAddress = (campaign: string, question: Query = {}): string =>
  address('/exports/cases.xlsx', { campaign, ...question });

/** All villages. */
export const villagesAddress = (): string => address('/exports/villages.xlsx');

/** An empty workbook to fill in; with columns for what was done on paper where it is for an opening. */
export const templateAddress = (kind: ImportKind, campaign: string, opening = false): string =>
  address(`/templates/${kind}.xlsx`, { campaign, opening: opening || null });

/** Every table of figures, as a page shows them. */
export const countingAddress = (campaign: string, question: Query, unit: '元' | '万元'): string =>
  address('/exports/counting.xlsx', { campaign, ...question, unit: unit === '元' ? 'yuan' : 'wan-yuan' });
