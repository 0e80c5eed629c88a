import type { DataValidation } from 'exceljs';
import type { ColumnRule } from './sheet-paper.js';

const FIRST_DAY = new Date('1949-10-01T00:00:00Z');

/** The rule of a column as Excel keeps it. */
export function validationOf(rule: ColumnRule): DataValidation {
  const refusing = { allowBlank: true, showErrorMessage: true } as const;
  switch (rule.kind) {
    case 'money':
      return {
        ...refusing,
        type: 'decimal',
        operator: 'greaterThan',
        formulae: [0],
        errorTitle: '请填写金额',
        error: '只填数字,以元为单位,精确到分;没有收回的空着。',
      };
    case 'day':
      return {
        ...refusing,
        type: 'date',
        operator: 'between',
        formulae: [FIRST_DAY, new Date(`${rule.last}T00:00:00Z`)],
        errorTitle: '请填写日期',
        error: '按“2026-3-5”的样子填写。',
      };
    case 'text':
      return {
        ...refusing,
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formulae: [rule.charactersMax],
        errorTitle: '内容太长',
        error: `不能超过 ${rule.charactersMax} 个字。`,
      };
  }
}
