import { SHOWN_TYPES } from '../../../attachments/attachment.js';
import { copyAddress, useCaseAttachments } from '../../api/attachments.js';
import { useCase } from '../../api/cases.js';
import { useRectification } from '../../api/rectification.js';

/** How many pictures of the next case are fetched ahead. */
const PICTURES_AHEAD = 4;

/** Asks for the next case while this one is being looked at, so that it stands there at once. */
export function QueueAhead({ caseId }: { readonly caseId: string }) {
  useCase(caseId);
  useRectification(caseId);
  const files = useCaseAttachments(caseId);
  const pictures = (files.data ?? []).filter(
    ({ struck, attachment }) => struck === null && SHOWN_TYPES.includes(attachment.type),
  );
  return (
    <span hidden aria-hidden="true">
      {pictures.slice(0, PICTURES_AHEAD).map(({ attachment }) => (
        <img key={attachment.id} src={copyAddress(attachment.id)} alt="" />
      ))}
    </span>
  );
}
