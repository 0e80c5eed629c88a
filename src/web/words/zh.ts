import { assets } from './zh/assets.js';
import { evidence, folder } from './zh/attachments.js';
import { oneCase, register } from './zh/cases.js';
import { bulk, handOut, voucher } from './zh/bulk.js';
import { campaignPage } from './zh/campaigns.js';
import { completeness } from './zh/completeness.js';
import { claims } from './zh/claims.js';
import { contracts } from './zh/contracts.js';
import { call, desk, late, queue } from './zh/desks.js';
import { dealt } from './zh/dealt.js';
import { discipline } from './zh/discipline.js';
import { fields } from './zh/fields.js';
import { villages } from './zh/villages.js';
import { collections, proposals, reinspections, taskSheets, villageSide } from './zh/village-side.js';
import { exports, importReport, imports } from './zh/exchange.js';
import { conflict, failure, frame, keys, lost, sample, unsaved } from './zh/frame.js';
import { flagInputs, flags } from './zh/flags.js';
import { figures } from './zh/figures.js';
import { forms } from './zh/forms.js';
import { funds } from './zh/funds.js';
import { guide } from './zh/guide.js';
import { holidays } from './zh/holidays.js';
import { history } from './zh/history.js';
import { opening } from './zh/openings.js';
import { notices } from './zh/notices.js';
import { overview } from './zh/overview.js';
import { work } from './zh/rectification.js';
import { returns } from './zh/returns.js';
import { papers } from './zh/lists.js';
import { stageReport } from './zh/papers.js';
import { pdf } from './zh/pdf.js';
import { registers } from './zh/registers.js';
import { reportCheck } from './zh/report-check.js';
import { session } from './zh/session.js';
import { stages } from './zh/stages.js';
import { statements } from './zh/statements.js';
import { tips } from './zh/tips.js';
import { urgings } from './zh/urgings.js';
import { backup } from './zh/upkeep.js';
import { users } from './zh/users.js';

/** Every word of the pages in Chinese; labels of the domain live in the rooms' vocabularies. */
export const zh = {
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
