import { caseMatchKey } from '../../src/cases/case-match.js';

const subject = {
  villageId: 'v1',
  categoryCode: 'funds',
  itemCode: 'funds/2',
  description: '2007年出借3户(未收回)',
};

describe('two rows are one case', () => {
  it('when village, item and description are the same after NFKC without blanks', () => {
    const written = { ...subject, description: ' ２００７年 出借3户（未收回）\n' };
    expect(caseMatchKey(written)).toBe(caseMatchKey(subject));
    expect(caseMatchKey(subject)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('not when one of them differs', () => {
    const keys = [
      subject,
      { ...subject, villageId: 'v2' },
      { ...subject, villageId: null },
      { ...subject, itemCode: 'funds/3' },
      { ...subject, itemCode: null },
      { ...subject, description: '2007年出借3户,未收回' },
    ].map(caseMatchKey);
    expect(new Set(keys).size).toBe(6);
  });

  it('by the category only where there is no item', () => {
    expect(caseMatchKey({ ...subject, categoryCode: 'assets' })).toBe(caseMatchKey(subject));
    expect(caseMatchKey({ ...subject, itemCode: null, categoryCode: 'assets' })).not.toBe(
      caseMatchKey({ ...subject, itemCode: null }),
    );
  });
});
