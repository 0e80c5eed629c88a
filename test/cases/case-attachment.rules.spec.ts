import { endOfLink, refuseWhereOver, typedWithFile } from '../../src/cases/case-attachment.rules.js';
import { CASE_STATES } from '../../src/cases/case-state.js';
import { day } from '../../src/kernel/calendar.js';

const refusal = (code: string) => expect.objectContaining({ code });

describe('what is typed with a file', () => {
  it('is tidied, and may all be left out', () => {
    const nothing = { place: null, takenDay: null, takenTime: null, note: null };
    expect(typedWithFile({ attachmentId: 'a' })).toEqual(nothing);
    expect(typedWithFile({ attachmentId: 'a', place: ' ', note: '\u200B' })).toEqual(nothing);
    expect(
      typedWithFile({
        attachmentId: 'a',
        place: ' 村委会门口 ',
        takenDay: day('2015-07-03'),
        takenTime: '09:05',
      }),
    ).toEqual({ place: '村委会门口', takenDay: '2015-07-03', takenTime: '09:05', note: null });
  });

  it.each(['24:00', '9:05', '09:60', 'noon'])('has a time that a clock shows, not %s', (takenTime) => {
    expect(() => typedWithFile({ attachmentId: 'a', takenTime })).toThrow(
      refusal('case-attachment.time-not-a-time'),
    );
  });
});

describe('evidence', () => {
  it('can be added and ended until the case is over', () => {
    for (const state of CASE_STATES) {
      const isOver = state === 'closed' || state === 'voided';
      const over = refusal(`case.${state}`);
      if (isOver) {
        expect(() => refuseWhereOver(state)).toThrow(over);
        expect(() => endOfLink(state, true, '放错了')).toThrow(over);
      } else {
        refuseWhereOver(state);
        expect(endOfLink(state, false, ' 放错了 ')).toEqual({ kind: 'struck', reason: '放错了' });
      }
    }
  });

  it('is taken back without a word only by who linked it, and only while the case is registered', () => {
    const needsReason = refusal('case-attachment.reason-missing');
    expect(endOfLink('registered', true, undefined)).toEqual({ kind: 'taken-back', reason: null });
    expect(() => endOfLink('registered', false, undefined)).toThrow(needsReason);
    expect(() => endOfLink('registered', false, '  ')).toThrow(needsReason);
    expect(() => endOfLink('assigned', true, null)).toThrow(needsReason);
  });
});
