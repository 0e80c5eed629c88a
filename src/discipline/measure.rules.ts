import { isDay } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import type { DisciplineTables } from './discipline-tables.js';
import type { MeasureRow } from './measure.entity.js';
import type { MeasureInput } from './measure.js';
import { readSanctionWords } from './sanction-words.rules.js';

const textOrNull = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;

/**
 * What is kept of what was typed about a measure. Refused `measure.not-a-measure` for words that name none (a sanction
 * belongs to the other register), `measure.day-impossible`.
 */
export function typedMeasure(
  tables: Pick<DisciplineTables, 'words' | 'measures'>,
  input: MeasureInput,
): Pick<MeasureRow, 'asWritten' | 'kind' | 'organ' | 'documentNumber' | 'decidedDay' | 'note'> {
  const asWritten = tidyText(input.asWritten);
  const decidedDay = input.decidedDay ?? null;
  if (decidedDay !== null && !isDay(decidedDay)) {
    throw refused('measure.day-impossible', { day: decidedDay }, '没有这一天');
  }
  const reading = readSanctionWords(tables, asWritten, decidedDay);
  if (reading.is !== 'measure') {
    throw refused('measure.not-a-measure', { asWritten }, '这不是组织处理;处分请登记到处分台账');
  }
  return {
    asWritten,
    kind: reading.measure,
    organ: textOrNull(input.organ),
    documentNumber: textOrNull(input.documentNumber),
    decidedDay,
    note: textOrNull(input.note),
  };
}
