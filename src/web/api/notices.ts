import { useQueries } from '@tanstack/react-query';
import type { MeetingInput } from '../../notices/meeting.js';
import type {
  AnswerInput,
  NoticeCandidate,
  NoticeDetailView,
  NoticeInput,
  NoticeKind,
  NoticePage,
  ObjectionInput,
  PhotoInput,
  PostingInput,
} from '../../notices/notice.js';
import { address, get, write, type Query } from './http.js';
import { useRegisterList, useRegisterOne } from './registers.js';

/** The path of a notice under /api. */
export const noticePath = (id: string): string => `/notices/${encodeURIComponent(id)}`;

/** A page of a campaign's notices. */
export const useNotices = (campaign: string, question: Query) =>
  useRegisterList<NoticePage>('/notices', { ...question, campaign }, campaign !== '');

/** One notice with everything that hangs on it. */
export const useNotice = (id: string | null) =>
  useRegisterOne<NoticeDetailView>(id === null ? null : noticePath(id));

/** Several notices, for the printer. */
export const useNoticePapers = (ids: readonly string[]) =>
  useQueries({
    queries: ids.map((id) => ({
      queryKey: ['registers', noticePath(id), 'one', {}],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        get<NoticeDetailView>(noticePath(id), {}, signal),
    })),
  });

/** What new notices of a kind would hold; null asks nothing. */
export const useNoticeCandidates = (campaign: string, kind: NoticeKind | null) =>
  useRegisterOne<readonly NoticeCandidate[]>(kind === null ? null : '/notices/candidates', {
    campaign,
    kind,
  });

/** Makes notices; answers their ids. */
export const prepareNotices = (
  campaign: string,
  input: NoticeInput,
): Promise<{ readonly ids: readonly string[] }> =>
  write('POST', address('/notices'), { body: { campaign, ...input } });

const act = (id: string, what: string, body: object): Promise<NoticeDetailView> =>
  write('POST', address(`${noticePath(id)}/${what}`), { body });

/** Takes the paper anew from the registers. */
export const refreshNotice = (id: string, version: number): Promise<NoticeDetailView> =>
  act(id, 'refresh', { version });

/** Keeps that it hangs. */
export const postNotice = (id: string, version: number, input: PostingInput): Promise<NoticeDetailView> =>
  act(id, 'post', { version, ...input });

/** Links photographs that were sent before. */
export const addNoticePhotos = (id: string, photos: readonly PhotoInput[]): Promise<NoticeDetailView> =>
  act(id, 'photos', { photos });

/** Strikes a photograph. */
export const strikeNoticePhoto = (id: string, photoId: string, reason: string): Promise<NoticeDetailView> =>
  act(id, `photos/${encodeURIComponent(photoId)}/strike`, { reason });

/** Keeps an objection. */
export const objectToNotice = (id: string, input: ObjectionInput): Promise<NoticeDetailView> =>
  act(id, 'objections', input);

/** Answers one. */
export const answerObjection = (
  id: string,
  objection: { readonly id: string; readonly version: number },
  input: AnswerInput,
): Promise<NoticeDetailView> =>
  act(id, `objections/${encodeURIComponent(objection.id)}/answer`, { version: objection.version, ...input });

/** Keeps a meeting. */
export const confirmNotice = (id: string, version: number, input: MeetingInput): Promise<NoticeDetailView> =>
  act(id, 'meetings', { version, ...input });

/** Strikes a meeting. */
export const strikeMeeting = (
  id: string,
  meetingId: string,
  version: number,
  reason: string,
): Promise<NoticeDetailView> =>
  act(id, `meetings/${encodeURIComponent(meetingId)}/strike`, { version, reason });
