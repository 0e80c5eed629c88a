import type { Label } from '../../../kernel/label.js';

/** What happens to cases that come over from paper (期初), as the history keeps it. */
export const OPENING_WHAT_LABELS: Readonly<Record<string, Label>> = {
  'case.opening-stated': { zh: '期初:记下纸面情况', en: 'Opening: the paper was taken down' },
  'case.opening-withdrawn': { zh: '期初:撤销', en: 'Opening: withdrawn' },
  'case.opening-left': { zh: '期初:未采用', en: 'Opening: not taken over' },
  'case.opening-confirmed': { zh: '期初:已确认', en: 'Opening: confirmed' },
  'opening.confirmed': { zh: '确认期初', en: 'Opening of the campaign confirmed' },
};

/** Fields of those entries. */
export const OPENING_FIELD_LABELS: Readonly<Record<string, Label>> = {
  tooNear: { zh: '留待他人(件)', en: 'Left for another' },
  sheet: { zh: '工作表', en: 'Sheet' },
  row: { zh: '表中行号', en: 'Row' },
  opening: { zh: '期初', en: 'Opening' },
  left: { zh: '未采用(件)', en: 'Not taken over' },
  confirmed: { zh: '已确认(件)', en: 'Confirmed' },
  closingPaper: { zh: '销号文号', en: 'Closing paper' },
  closedBy: { zh: '销号人(纸面)', en: 'Closed by, on paper' },
};
