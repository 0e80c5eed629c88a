import type { Label } from '../kernel/label.js';
import type { ImportKind } from './import.js';

/** What can be exported. */
export const EXPORT_KINDS = [
  'village-summary',
  'cases',
  'villages',
  'sanctions',
  'assets',
  'contracts',
  'claims-debts',
  'fund-entries',
  'counting',
  'overdue',
  'completeness',
  'rents',
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Names of the exports, which also stand in the names of their files. */
export const EXPORT_LABELS: Readonly<Record<ExportKind, Label>> = {
  'village-summary': { zh: '村级汇总', en: 'Village summary' },
  cases: { zh: '问题台账', en: 'Register of cases' },
  villages: { zh: '行政村名册', en: 'Register of villages' },
  sanctions: { zh: '处分台账', en: 'Register of sanctions' },
  assets: { zh: '资产台账', en: 'Register of assets' },
  contracts: { zh: '承包合同台账', en: 'Register of contracts' },
  'fund-entries': { zh: '收支台账', en: 'Journal of entries' },
  'claims-debts': { zh: '债权债务台账', en: 'Register of claims and debts' },
  counting: { zh: '统计表', en: 'Tables of figures' },
  overdue: { zh: '逾期督办清单', en: 'Overdue cases' },
  completeness: { zh: '登记完备情况', en: 'Completeness of the registers' },
  rents: { zh: '应收租金', en: 'Rents due' },
};

/** Names of the import templates, which also stand in the names of their files. */
export const TEMPLATE_LABELS: Readonly<Record<ImportKind, Label>> = {
  cases: { zh: '问题清单导入模板', en: 'Template for cases' },
  villages: { zh: '行政村导入模板', en: 'Template for villages' },
  sanctions: { zh: '处分台账导入模板', en: 'Template for sanctions' },
  assets: { zh: '资产清查导入模板', en: 'Template for counted assets' },
  contracts: { zh: '承包合同导入模板', en: 'Template for contracts' },
  'fund-entries': { zh: '收支导入模板', en: 'Template for entries' },
  'claims-debts': { zh: '债权债务导入模板', en: 'Template for claims and debts' },
};

/** A workbook that was written. */
export interface ExportResult {
  /** Path of the file. */
  readonly file: string;
  /** SHA-256 of its bytes in hexadecimal. */
  readonly sha256: string;
  /** Rows of the register that it holds: cases, or villages; a template has none. */
  readonly rows: number;
  /** Heads of the chains that it draws from, `CHAIN:COUNT:HASH` with 16 hexadecimal digits, as its foot prints them. */
  readonly heads: readonly string[];
}

/** Why a workbook could not be written; blanks are filled from the refusal's params. */
export const EXPORT_FAULT_LABELS = {
  'export.cannot-write': {
    zh: '写不了文件 {file}({detail})。请检查文件夹是否存在、能否写入,文件是否正在 Excel 或 WPS 中打开。',
    en: 'The file {file} cannot be written ({detail}). Check that the folder exists and that no program has it open.',
  },
  'export.too-many-sheets': {
    zh: '有 {villages} 个村有问题,每村一张表会超过 {limit} 张。请不选“每村一表”再导出。',
    en: '{villages} villages have cases; a sheet for each exceeds {limit} sheets. Export without them.',
  },
  'export.too-many-rows': {
    zh: '共有 {rows} 件,一张 Excel 表最多放 {limit} 件。请加上筛选条件,分几次导出。',
    en: 'There are {rows} cases; a sheet holds at most {limit}. Narrow the filters and export in parts.',
  },
  'export.too-large': {
    zh: '导出的内容太多,占用的内存或时间超过上限,已停止,没有生成文件。请加上筛选条件,分几次导出。',
    en: 'The export took more memory or time than allowed and was stopped; no file was written. Export in parts.',
  },
} as const satisfies Readonly<Record<string, Label>>;
export type ExportFaultCode = keyof typeof EXPORT_FAULT_LABELS;

/** The sentence of a fault with its blanks filled, in Chinese. */
export const exportFault = (
  code: ExportFaultCode,
  params: Readonly<Record<string, string | number>>,
): string =>
  EXPORT_FAULT_LABELS[code].zh.replace(/\{(\w+)\}/g, (_, blank: string) => String(params[blank] ?? ''));
