import { caseNumber, type StageView } from '../../src/campaigns/campaign.js';
import {
  changedFields,
  checkCampaign,
  checkCampaignCode,
  prefixOf,
  typeOver,
  type CampaignFields,
} from '../../src/campaigns/campaign.rules.js';
import { DEFAULT_CLOSING_RULE } from '../../src/campaigns/closing-rule.js';
import { day, type Day } from '../../src/kernel/calendar.js';
import { Refusal } from '../../src/kernel/errors.js';

const base: CampaignFields = {
  name: '专项清理整治',
  basisDocuments: ['方办〔2015〕20号'],
  stages: [{ name: '清查', beginsDay: null, endsDay: null }],
  beginsDay: null,
  endsDay: null,
  counting: 'by-problem',
  closingRule: DEFAULT_CLOSING_RULE,
  dayCounting: 'natural-days',
};

/** `field: code` of every fault, or nothing. */
function faultsOf(work: () => void): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const faults = error.params['faults'] as { field: string; code: string }[];
    return faults.map(({ field, code }) => `${field}: ${code}`);
  }
}

describe('a campaign as it is typed', () => {
  it('keeps what is left out, empties what is null, and drops documents without text', () => {
    const before = { ...base, beginsDay: day('2015-07-01') };
    const after = typeOver(before, { beginsDay: null, basisDocuments: [' 大发〔2015〕8号 ', ''] });
    expect(after).toEqual({ ...base, basisDocuments: ['大发〔2015〕8号'] });
    expect(changedFields(before, after)).toEqual(['basisDocuments', 'beginsDay']);
  });

  it.each<[string, Partial<CampaignFields>]>([
    ['name: name-missing', { name: ' ' }],
    ['name: text-too-long', { name: '一'.repeat(101) }],
    ['beginsDay: day-impossible', { beginsDay: '2015-02-30' as Day }],
    ['endsDay: ends-before-it-begins', { beginsDay: day('2015-07-02'), endsDay: day('2015-07-01') }],
    ['basisDocuments: too-many', { basisDocuments: Array.from({ length: 21 }, (_, index) => `${index}号`) }],
    ['stages.1.name: name-missing', { stages: [{ name: '', beginsDay: null, endsDay: null }] }],
    [
      'stages.2.endsDay: ends-before-it-begins',
      {
        stages: [
          { name: '清查', beginsDay: null, endsDay: null },
          { name: '登记', beginsDay: day('2015-08-02'), endsDay: day('2015-08-01') } satisfies StageView,
        ],
      },
    ],
  ])('is refused with %s', (fault, over) => {
    expect(faultsOf(() => checkCampaign({ ...base, ...over }))).toEqual([fault]);
  });

  it('may have stages whose days are not set or run over one another', () => {
    const span = { beginsDay: day('2015-07-01'), endsDay: day('2015-09-30') };
    expect(
      faultsOf(() =>
        checkCampaign({
          ...base,
          stages: [
            { name: '清查', ...span },
            { name: '登记', ...span },
          ],
        }),
      ),
    ).toEqual([]);
  });
});

describe('the code of a campaign', () => {
  it.each(['dawu-2015', '2026', 'present', 'a'])('may be %s', (code) => {
    expect(faultsOf(() => checkCampaignCode(code))).toEqual([]);
  });

  it.each(['', 'Dawu', '专项', '-a', 'a b', 'a/b', '../x'])('may not be "%s"', (code) => {
    expect(faultsOf(() => checkCampaignCode(code))).toEqual(['code: code-malformed']);
  });

  it('stands in capitals in front of case numbers, which have four digits or more', () => {
    expect(caseNumber(prefixOf('dawu-2015'), 7)).toBe('DAWU-2015-0007');
    expect(caseNumber(prefixOf('dawu-2015'), 12_345)).toBe('DAWU-2015-12345');
  });
});
