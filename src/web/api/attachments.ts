import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { AttachmentCopy, AttachmentView } from '../../attachments/attachment.js';
import type { CaseAttachmentInput, CaseAttachmentView, NameMatches } from '../../cases/case-attachment.js';
import { address, failureOf, Failure, fetchAnswer, get, write } from './http.js';

const path = (id: string, rest = ''): string => `/attachments/${encodeURIComponent(id)}${rest}`;
const ofCase = (caseId: string, rest = ''): string =>
  `/cases/${encodeURIComponent(caseId)}/attachments${rest}`;

/** Where a copy of a file is to be had; without more it is the one that may leave the office. */
export const copyAddress = (id: string, copy?: AttachmentCopy, purpose?: string): string =>
  address(path(id), { copy, purpose });

/** The bytes of a file that is looked at on the page, which the history tells. Rejects with a Failure. */
export async function shownBytes(
  id: string,
  purpose: string | null,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const target = address(path(id), { copy: 'shown', purpose });
  return (await fetchAnswer('GET', target, { signal })).arrayBuffer();
}

/** The files of a case, struck ones among them. */
export const useCaseAttachments = (caseId: string, enabled = true) =>
  useQuery({
    queryKey: ['cases', 'attachments', caseId],
    queryFn: ({ signal }) => get<readonly CaseAttachmentView[]>(ofCase(caseId), {}, signal),
    enabled,
  });

/** Asks anew for what another file of a case changes; the register and its figures stay as they are. */
export async function refreshFiles(queries: QueryClient, caseId: string): Promise<void> {
  for (const what of ['attachments', 'history']) {
    await queries.invalidateQueries({ queryKey: ['cases', what, caseId] });
  }
}

const AGAIN_MS = 2_500;

/** The small picture of a file as an address that can be drawn; null while it is being made, and where there is none. */
export const useThumbnail = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: ['attachments', 'thumbnail', id],
    queryFn: ({ signal }) => smallPicture(id, signal),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchInterval: ({ state }) => (state.data === null ? AGAIN_MS : false),
  });

async function smallPicture(id: string, signal: AbortSignal): Promise<string | null> {
  const response = await fetchAnswer('GET', address(path(id, '/thumbnail')), { signal });
  return response.status === 202 ? null : asDataAddress(await response.blob());
}

/** Some kilobytes, so that nothing has to be given back when the page goes. */
const asDataAddress = (content: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Failure('broken', 'page.broken'));
    reader.readAsDataURL(content);
  });

/** Links files to a case. */
export const linkAttachments = (
  caseId: string,
  attachments: readonly CaseAttachmentInput[],
): Promise<readonly CaseAttachmentView[]> =>
  write('POST', address(ofCase(caseId)), { body: { attachments } });

/** Ends a link; without a reason only a slip of one's own. */
export const unlinkAttachment = (
  caseId: string,
  linkId: string,
  reason: string | null,
): Promise<readonly CaseAttachmentView[]> =>
  write('DELETE', address(ofCase(caseId, `/${encodeURIComponent(linkId)}`)), { body: { reason } });

/** What the names of files, with their folders, say of where they belong. */
export const matchNames = (campaign: string, names: readonly string[]): Promise<NameMatches> =>
  write('POST', address('/attachments/match'), { body: { campaign, names } });

/** Hands a file in and tells how much of it has gone, 0 to 1; only XMLHttpRequest knows. Rejects with a Failure. */
export function sendAttachment(
  name: string,
  file: Blob,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<AttachmentView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    signal.addEventListener('abort', abort, { once: true });
    request.open('POST', address('/attachments', { name }));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onloadend = () => signal.removeEventListener('abort', abort);
    request.onload = () => {
      const response = new Response(request.responseText, { status: request.status });
      if (response.ok) void response.json().then(resolve, reject);
      else void failureOf(response).then(reject);
    };
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onerror = () =>
      reject(new Failure('offline', 'server.offline', {}, 'The program does not answer.'));
    request.send(file);
  });
}
