import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FormFillView, FormMatchView } from '../../papers/form-fill.js';
import type { FormMapping, FormRowView, FormView, FormWorkbookView } from '../../papers/form.js';
import { address, get, write, type Query } from './http.js';

const path = (id: string, rest = ''): string => `/papers/forms/${encodeURIComponent(id)}${rest}`;

/** What is kept as a form. */
export interface FormSent {
  readonly campaign: string;
  readonly name: string;
  readonly workbookId: string;
  readonly mapping: FormMapping;
}

/** The forms, those in use first. */
export const useForms = () =>
  useQuery({
    queryKey: ['forms'],
    queryFn: ({ signal }) => get<{ readonly rows: readonly FormRowView[] }>('/papers/forms', {}, signal),
  });

/** One form with its file as it is shown. */
export const useForm = (id: string) =>
  useQuery({
    queryKey: ['forms', id],
    queryFn: ({ signal }) => get<FormView>(path(id), {}, signal),
    enabled: id !== '',
  });

/** Sends an empty workbook, which is read and shown. */
export const sendFormFile = (file: File): Promise<FormWorkbookView> =>
  write('POST', address('/papers/forms/workbooks', { name: file.name }), {
    raw: { content: file, type: 'application/octet-stream' },
    long: true,
  });

/** A workbook that was sent. */
export const useFormWorkbook = (id: string) =>
  useQuery({
    queryKey: ['form-workbooks', id],
    queryFn: ({ signal }) =>
      get<FormWorkbookView>(path('workbooks', `/${encodeURIComponent(id)}`), {}, signal),
    enabled: id !== '',
    staleTime: Infinity,
  });

/** What a mapping finds on a workbook. */
export const useFormMatch = (sent: Omit<FormSent, 'name'>, asked: boolean) =>
  useQuery({
    queryKey: ['form-matches', sent],
    queryFn: ({ signal }) =>
      write<FormMatchView>('POST', address('/papers/forms/match'), { body: sent, signal, long: true }),
    enabled: asked && sent.campaign !== '' && sent.workbookId !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Keeps a new form. */
export const createForm = (sent: FormSent): Promise<FormView> =>
  write('POST', address('/papers/forms'), { body: sent, long: true });

/** Keeps a form in place of the one of a version. */
export const changeForm = (id: string, version: number, sent: FormSent): Promise<FormView> =>
  write('PUT', address(path(id)), { body: { ...sent, version }, long: true });

/** Takes a form out of use, or back into it. */
export const retireForm = ({ id, version }: FormRowView, retired: boolean): Promise<FormView> =>
  write('PUT', address(path(id, '/retired')), { body: { version, retired } });

/** A form as it would be filled. */
export const useFormFill = (id: string, question: Query) =>
  useQuery({
    queryKey: ['forms', id, 'fill', question],
    queryFn: ({ signal }) => get<FormFillView>(path(id, '/fill'), question, signal),
    placeholderData: keepPreviousData,
    enabled: id !== '' && Boolean(question['campaign']),
  });

/** The filled form as a file. */
export const filledFormAddress = (id: string, question: Query): string =>
  address(path(id, '/filled.xlsx'), question);
