import { EXPORT_FAULT_LABELS } from '../../exchange/export.js';
import type { Label } from '../../kernel/label.js';
import { WORKBOOK_FAULTS } from '../../workbooks/workbook.js';

/**
 * What the server's refusals mean, by code, with blanks for their params. A code that is missing here is shown in the
 * server's own words, which are Chinese; a test compares this list with the codes in the source.
 */
export const REFUSALS: Readonly<Record<string, Label>> = {
  ...WORKBOOK_FAULTS,
  ...EXPORT_FAULT_LABELS,
  'ledger.busy': {
    zh: '其他写入尚未完成。',
    en: 'Another write has not finished yet.',
  },
};
