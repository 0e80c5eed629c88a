import { CAMPAIGN_FAULT_LABELS } from '../../campaigns/campaign.js';
import { PROBLEM_LABELS } from '../../exchange/import-codes.js';
import type { Label } from '../../kernel/label.js';
import { VILLAGE_FAULT_LABELS } from '../../villages/village.js';
import { SHAPE_FAULTS } from './shape-faults.js';

const OWN: Readonly<Record<string, Label>> = {
  'amount-missing': { zh: '已核定的金额要写数字', en: 'a known amount needs its figure' },
  'amount-too-large': { zh: '金额太大,请核对单位', en: 'the amount is too large; check the unit' },
  'ends-before-it-begins': { zh: '结束早于开始', en: 'ends before it begins' },
  'before-decided': { zh: '早于决定时间', en: 'is before the day of the decision' },
  'kind-contradicts': { zh: '所选种类与文书的写法不符', en: 'the kind contradicts the words of the paper' },
  'months-out-of-range': { zh: '月数不在范围内', en: 'months out of range' },
  'words-missing': { zh: '请按文书填写处分种类', en: 'write the sanction as the paper has it' },
  'group-not-of-village': { zh: '这个小组不在所选的村', en: 'this group is not of the village' },
};

/** What can be wrong with a field, by code; what the rooms say themselves goes before. */
export const FAULTS: Readonly<Record<string, Label>> = {
  ...OWN,
  ...SHAPE_FAULTS,
  ...PROBLEM_LABELS,
  ...CAMPAIGN_FAULT_LABELS,
  ...VILLAGE_FAULT_LABELS,
};

/** One thing that the server found wrong with a field. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The faults that a refusal carries, under `faults` or, where the shape of a request was wrong, `fields`. */
export function faultsOf(params: Readonly<Record<string, unknown>>): readonly FieldFault[] {
  const listed = params['faults'] ?? params['fields'];
  if (!Array.isArray(listed)) return [];
  return listed.filter(isRecord).map((fault) => ({
    field: String(fault['field'] ?? ''),
    code: String(fault['code'] ?? ''),
    values: { ...fault, ...(isRecord(fault['params']) ? fault['params'] : {}) },
  }));
}
