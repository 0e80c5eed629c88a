import {
  ATTACHMENT_TYPE_FACTS,
  ATTACHMENT_TYPES,
  type AttachmentCopy,
} from '../../../attachments/attachment.js';
import type { Label } from '../../../kernel/label.js';
import { BACKUP_TIER_LABELS } from '../../../upkeep/backup.js';

/** Fields of what belongs to no town: accounts, settings, copies of the ledger. */
export const LEDGER_FIELD_LABELS: Readonly<Record<string, Label>> = {
  bytes: { zh: '大小(字节)', en: 'Bytes' },
  countyCode: { zh: '县(区)代码', en: 'County code' },
  townCodes: { zh: '乡镇', en: 'Towns' },
  'account.villageIds': { zh: '行政村', en: 'Villages' },
  ...BACKUP_TIER_LABELS,
  keep: { zh: '保留份数', en: 'Copies kept' },
  folder: { zh: '第二个文件夹', en: 'Second folder' },
  sealed: { zh: '第二个文件夹加口令', en: 'Second folder sealed' },
  bandYears: { zh: '账龄分段(年)', en: 'Bands (years)' },
  freezeDay: { zh: '债务锁定日', en: 'Day from which debts are frozen' },
  warningFen: { zh: '村级债务警戒线', en: 'Warning line of debts' },
  longStandingYears: { zh: '长期挂账(年)', en: 'Long-standing after (years)' },
  highInterestBasisPoints: { zh: '高息年利率(万分之)', en: 'High interest (basis points)' },
  mode: { zh: '处分信息', en: 'Discipline' },
  years: { zh: '录入的年份', en: 'Years written down' },
  year: { zh: '年份', en: 'Year' },
  notice: { zh: '通知文号', en: 'Notice' },
  off: { zh: '放假', en: 'Off' },
  work: { zh: '调休上班', en: 'Weekends worked' },
  endingSoonDays: { zh: '“即将期满”(天)', en: 'Ends soon (days)' },
};

/** Settings, by the key under which they are kept. */
export const SETTING_NAME_LABELS: Readonly<Record<string, Label>> = {
  backup: { zh: '自动备份', en: 'copies made by themselves' },
  claims: { zh: '债权债务', en: 'claims and debts' },
  discipline: { zh: '处分台账', en: 'register of sanctions' },
  holidays: { zh: '节假日安排', en: 'holidays' },
};

/** Kinds of files, as their bytes told. */
export const FILE_TYPE_LABELS: Readonly<Record<string, Label>> = Object.fromEntries(
  ATTACHMENT_TYPES.map((type): [string, Label] => [type, ATTACHMENT_TYPE_FACTS[type].label]),
);

/** Which copy of a file was taken. */
export const COPY_LABELS: Readonly<Record<AttachmentCopy, Label>> = {
  clean: { zh: '不带拍摄信息的', en: 'without what the camera wrote' },
  original: { zh: '原件', en: 'the original' },
  shown: { zh: '在页面上看', en: 'looked at on the page' },
};
