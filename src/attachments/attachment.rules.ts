import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import { ATTACHMENT_BOUNDS, ATTACHMENT_TYPE_FACTS, type AttachmentType } from './attachment.js';

// Control, formatting and direction marks, whatever is ignored in print, and halves of characters.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Signs that no name of a file may hold on one system or another. */
const FORBIDDEN = /[<>:"|?*]+/g;
/** Names that are devices on Windows, whatever stands behind the point. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const UNNAMED = '附件';

/**
 * A client's name as it may be shown and saved: without folders, unseen marks and signs that systems refuse, with an
 * ending that fits what the file is (`合同.exe` of a photograph is `合同.exe.jpg`), at most 120 characters.
 */
export function shownName(clientName: string, type: AttachmentType): string {
  const { endings } = ATTACHMENT_TYPE_FACTS[type];
  const last = clientName.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const name = last
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const point = name.lastIndexOf('.');
  const ending = point < 0 ? '' : name.slice(point + 1).toLowerCase();
  const fits = endings.includes(ending);
  const stem = (fits ? name.slice(0, point) : name).replace(/[\s.]+$/, '');
  const tail = `.${fits ? ending : endings[0]}`;
  const safe = stem === '' ? UNNAMED : DEVICE.test(`${stem}.`) ? `_${stem}` : stem;
  return (
    [...safe]
      .slice(0, ATTACHMENT_BOUNDS.nameCharacters - tail.length)
      .join('')
      .trimEnd() + tail
  );
}

/** The purpose of taking an original as it is told in the history; refused `attachment.purpose-missing` without one. */
export function purposeOfOriginal(typed: string | undefined): string {
  const purpose = tidyText(typed ?? '');
  if (purpose === '') throw refused('attachment.purpose-missing', {}, '取原件须写明用途');
  return purpose;
}
