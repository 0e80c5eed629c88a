import type { AttachmentView } from '../attachments/attachment.js';
import type { HistoryRecord } from '../history/history.js';
import type { CaseAttachmentView } from './case-attachment.js';
import type { CaseAttachmentRow } from './case-attachment.entity.js';
import type { LinkEnd } from './case-attachment.rules.js';
import type { LinkWithEnd } from './case-attachment.store.js';

/** What is typed with a file may name persons. */
const PERSONAL = ['attachmentName', 'attachmentPlace', 'attachmentNote', 'attachmentReason'];

/** A link as JSON. */
export const linkView = (link: LinkWithEnd, attachment: AttachmentView): CaseAttachmentView => ({
  id: link.id,
  kind: link.kind,
  attachment,
  place: link.place,
  takenDay: link.takenDay,
  takenTime: link.takenTime,
  note: link.note,
  linkedBy: link.linkedBy,
  linkedAt: link.linkedAt,
  struck:
    link.endKind === 'struck'
      ? { reason: link.endReason ?? '', struckBy: link.endedBy ?? '', struckAt: link.endedAt ?? '' }
      : null,
});

/** What the history says of a new link. */
export const toldLink = (row: CaseAttachmentRow, file: AttachmentView): HistoryRecord => ({
  chain: row.townCode,
  what: 'case.attached',
  subjectKind: 'case',
  subjectId: row.caseId,
  before: null,
  after: {
    attachmentName: file.name,
    attachmentPlace: row.place,
    attachmentTakenDay: row.takenDay,
    attachmentTakenTime: row.takenTime,
    attachmentNote: row.note,
  },
  personal: PERSONAL,
  attachments: [file.hash],
});

/** What the history says of the end of a link. */
export const toldEnd = (row: CaseAttachmentRow, file: AttachmentView, end: LinkEnd): HistoryRecord => ({
  chain: row.townCode,
  what: end.kind === 'struck' ? 'case.detached' : 'case.unattached',
  subjectKind: 'case',
  subjectId: row.caseId,
  before: { attachmentName: file.name },
  after: end.reason === null ? null : { attachmentReason: end.reason },
  personal: PERSONAL,
  attachments: [file.hash],
});
