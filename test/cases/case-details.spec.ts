import fc from 'fast-check';
import { formatCaseDetails, parseCaseDetails } from '../../src/cases/case-details.js';
import type { CaseDetailInput } from '../../src/cases/case.js';
import { addDays, day, isPartialDay, type PartialDay } from '../../src/kernel/calendar.js';
import { tidyText } from '../../src/kernel/text.js';

const partialDays: fc.Arbitrary<PartialDay | null> = fc
  .tuple(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(0, 4, 7, 10))
  .map(([days, length]) => {
    const text: string = addDays(day('1950-01-01'), days).slice(0, length);
    return isPartialDay(text) ? text : null;
  });

const texts = fc
  .string({ unit: fc.constantFrom(...'招待费|｜\\\n;,=12 a') })
  .map(tidyText)
  .filter((text) => text !== '');

const details: fc.Arbitrary<CaseDetailInput[]> = fc.array(
  fc.record({
    occurred: partialDays,
    description: texts,
    amountFen: fc.option(fc.integer({ min: 0, max: 1e12 })),
    voucher: fc.option(texts),
  }),
  { maxLength: 5 },
);

describe('the details of a case in one cell', () => {
  it('come back as they went in, whatever signs they hold', () => {
    fc.assert(
      fc.property(details, (list) => {
        expect(parseCaseDetails(formatCaseDetails(list))).toEqual(list);
      }),
    );
  });

  it('may be typed by hand, with full-width bars and without the parts at the end', () => {
    expect(parseCaseDetails('2008年5月｜招待费｜1234.5元\n\n|其他')).toEqual([
      { occurred: '2008-05', description: '招待费', amountFen: 123_450, voucher: null },
      { occurred: null, description: '其他', amountFen: null, voucher: null },
    ]);
  });

  it.each(['招待费', '2008||3', '2008|甲|约3', '八十年代|甲', '1|2|3|4|5'])('%s cannot be read', (line) => {
    expect(parseCaseDetails(`|好|1\n${line}`)).toEqual({ unreadable: line });
  });
});
