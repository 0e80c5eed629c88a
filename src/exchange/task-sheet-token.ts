import { createHash } from 'node:crypto';

const digits = (text: string, count: number): string =>
  createHash('sha256').update(text, 'utf8').digest('hex').slice(0, count).toUpperCase();

/** Of which village and campaign a sheet is, in a form that survives paper: `3F9A-21BC-77D0`. */
export const tokenOf = (campaignId: string, villageId: string): string =>
  digits(`task-sheet ${campaignId} ${villageId}`, 12).replace(/(.{4})(?=.)/g, '$1-');

/** Guards one row's number: six digits that only this case has with this number. */
export const checkOf = (caseId: string, number: string): string => digits(`task-row ${caseId} ${number}`, 6);
