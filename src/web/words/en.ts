import { assets } from './en/assets.js';
import { evidence, folder } from './en/attachments.js';
import { oneCase, register } from './en/cases.js';
import { bulk, handOut, voucher } from './en/bulk.js';
import { campaignPage } from './en/campaigns.js';
import { completeness } from './en/completeness.js';
import { claims } from './en/claims.js';
import { contracts } from './en/contracts.js';
import { call, desk, late, queue } from './en/desks.js';
import { dealt } from './en/dealt.js';
import { discipline } from './en/discipline.js';
import { fields } from './en/fields.js';
import { villages } from './en/villages.js';
import { collections, proposals, reinspections, taskSheets, villageSide } from './en/village-side.js';
import { exports, importReport, imports } from './en/exchange.js';
import { conflict, failure, frame, keys, lost, sample, unsaved } from './en/frame.js';
import { flagInputs, flags } from './en/flags.js';
import { figures } from './en/figures.js';
import { forms } from './en/forms.js';
import { funds } from './en/funds.js';
import { guide } from './en/guide.js';
import { holidays } from './en/holidays.js';
import { history } from './en/history.js';
import { opening } from './en/openings.js';
import { notices } from './en/notices.js';
import { overview } from './en/overview.js';
import { work } from './en/rectification.js';
import { returns } from './en/returns.js';
import { papers } from './en/lists.js';
import { stageReport } from './en/papers.js';
import { pdf } from './en/pdf.js';
import { registers } from './en/registers.js';
import { reportCheck } from './en/report-check.js';
import { session } from './en/session.js';
import { stages } from './en/stages.js';
import { statements } from './en/statements.js';
import { tips } from './en/tips.js';
import { urgings } from './en/urgings.js';
import { backup } from './en/upkeep.js';
import { users } from './en/users.js';
import type { InEnglish } from './words.js';
import type { zh } from './zh.js';

/** Every word of the pages in English; a missing one does not compile. */
export const en: InEnglish<typeof zh> = {
  frame,
  sample,
  keys,
  failure,
  lost,
  unsaved,
  conflict,
  fields,
  register,
  oneCase,
  bulk,
  handOut,
  voucher,
  work,
  evidence,
  folder,
  discipline,
  dealt,
  overview,
  figures,
  flags,
  flagInputs,
  registers,
  assets,
  contracts,
  funds,
  claims,
  completeness,
  desk,
  queue,
  call,
  late,
  imports,
  importReport,
  opening,
  exports,
  villages,
  notices,
  tips,
  urgings,
  stages,
  statements,
  villageSide,
  collections,
  taskSheets,
  proposals,
  reinspections,
  campaignPage,
  holidays,
  guide,
  reportCheck,
  papers,
  pdf,
  returns,
  stageReport,
  forms,
  session,
  users,
  history,
  backup,
};
