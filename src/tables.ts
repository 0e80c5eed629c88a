import { AssetCountRow, AssetDisposalRow, AssetPhotographRow, AssetRow } from './assets/asset.entity.js';
import { AttachmentRow } from './attachments/attachment.entity.js';
import { CampaignItemRow, CampaignRow, DeclarationRow } from './campaigns/campaign.entity.js';
import { CaseAttachmentEndRow, CaseAttachmentRow } from './cases/case-attachment.entity.js';
import { CaseDetailRow, CaseMoveRow, CaseRow } from './cases/case.entity.js';
import { CaseTallyRow } from './cases/case-tally.entity.js';
import { DispositionRow, SettlementRow } from './cases/settlement.entity.js';
import { ClaimPaymentRow, ClaimRow } from './claims-debts/claim.entity.js';
import { ContractPaymentRow, ContractRow } from './contracts/contract.entity.js';
import { DealtPersonRow } from './discipline/dealt-person.entity.js';
import { DisciplineMoneyRow } from './discipline/discipline-money.entity.js';
import { HandOverRow } from './discipline/hand-over.entity.js';
import { MeasureCaseRow, MeasureRow } from './discipline/measure.entity.js';
import { SanctionCaseRow, SanctionRow } from './discipline/sanction.entity.js';
import { ImportChangeRow, ImportMappingRow, ImportRow } from './exchange/import.entity.js';
import { TaskProposalRow, TaskSheetRow } from './exchange/task-sheet.entity.js';
import { FormLayoutRow, FormRow } from './papers/form.entity.js';
import { StageTemplateRow } from './papers/stage-template.entity.js';
import { StageTextRow } from './papers/stage-text.entity.js';
import { FundAccountRow, FundEntryRow, FundStatementRow } from './funds/fund.entity.js';
import { HistoryEntryRow, HistoryHeadRow, HistoryPersonalRow } from './history/history.entity.js';
import { HistoryStrikeRow } from './history/strike-out.entity.js';
import { CollectionRow, CollectionVillageRow } from './rectification/collection.entity.js';
import { CampaignOpeningRow, OpeningStandRow } from './rectification/opening.entity.js';
import { BulkBatchCaseRow, BulkBatchRow } from './rectification/bulk-batch.entity.js';
import { StageRow } from './rectification/stage.entity.js';
import { NoticeMeetingRow, NoticeObjectionRow, NoticePhotoRow, NoticeRow } from './notices/notice.entity.js';
import { ProgressRow } from './rectification/progress.entity.js';
import { GoodsRow, IncomeRow, VoucherRow } from './rectification/recovery.entity.js';
import {
  CaseRecurrenceRow,
  ReinspectionRow,
  ReinspectionSampleRow,
} from './rectification/reinspection.entity.js';
import { UrgingCaseRow, UrgingRow } from './rectification/urging.entity.js';
import { ExtensionRow, WriteOffRow } from './rectification/request.entity.js';
import { FlagMarkRow, FlagRow, FlagRuleRow } from './red-flags/flag.entity.js';
import { ReturnCasesRow, ReturnRow } from './returns/return.entity.js';
import { SettingRow } from './settings/setting.entity.js';
import { InspectionRoundRow, InspectionVisitRow } from './stages/round.entity.js';
import { VillageStepRow } from './stages/step.entity.js';
import { TipRow } from './tips/tip.entity.js';
import { AccountRow, AccountTownRow, AccountVillageRow } from './users/account.entity.js';
import { DeputyRow, PersonKinRow, PersonRow, PersonVillageRow } from './users/person.entity.js';
import { SessionRow, SignInFailureRow } from './users/session.entity.js';
import { TownRow, VillageGroupRow, VillagePostRow, VillageRow } from './villages/village.entity.js';

/** Every table of the ledger, parents before children; the one list that migrations and restores go by. */
export const TABLES = [
  SettingRow,
  TownRow,
  VillageRow,
  VillageGroupRow,
  VillagePostRow,
  PersonRow,
  PersonVillageRow,
  PersonKinRow,
  AccountRow,
  AccountTownRow,
  AccountVillageRow,
  SessionRow,
  SignInFailureRow,
  DeputyRow,
  AttachmentRow,
  AssetRow,
  AssetCountRow,
  AssetDisposalRow,
  AssetPhotographRow,
  FundAccountRow,
  FundEntryRow,
  FundStatementRow,
  ClaimRow,
  ClaimPaymentRow,
  ContractRow,
  ContractPaymentRow,
  CampaignRow,
  CampaignItemRow,
  DeclarationRow,
  CaseRow,
  CaseDetailRow,
  CaseMoveRow,
  SettlementRow,
  DispositionRow,
  CaseAttachmentRow,
  CaseAttachmentEndRow,
  CaseTallyRow,
  StageRow,
  ProgressRow,
  ExtensionRow,
  WriteOffRow,
  IncomeRow,
  GoodsRow,
  VoucherRow,
  BulkBatchRow,
  BulkBatchCaseRow,
  OpeningStandRow,
  CampaignOpeningRow,
  ReinspectionRow,
  ReinspectionSampleRow,
  CaseRecurrenceRow,
  UrgingRow,
  UrgingCaseRow,
  CollectionRow,
  CollectionVillageRow,
  DealtPersonRow,
  SanctionRow,
  SanctionCaseRow,
  MeasureRow,
  MeasureCaseRow,
  HandOverRow,
  DisciplineMoneyRow,
  NoticeRow,
  NoticePhotoRow,
  NoticeObjectionRow,
  NoticeMeetingRow,
  TipRow,
  VillageStepRow,
  InspectionRoundRow,
  InspectionVisitRow,
  FlagRuleRow,
  FlagMarkRow,
  FlagRow,
  ImportRow,
  ImportChangeRow,
  ImportMappingRow,
  TaskSheetRow,
  TaskProposalRow,
  StageTextRow,
  FormRow,
  FormLayoutRow,
  StageTemplateRow,
  HistoryHeadRow,
  HistoryEntryRow,
  HistoryPersonalRow,
  HistoryStrikeRow,
  ReturnRow,
  ReturnCasesRow,
];
