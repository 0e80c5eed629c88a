import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CasePage } from '../../cases/case-list.js';
import type { DealtPersonInput, DealtPersonLine, DealtPersonView } from '../../discipline/dealt-person.js';
import type { DisciplineSetting, DisciplineSettingView } from '../../discipline/discipline.js';
import type {
  DisciplineMoneyInput,
  DisciplineMoneyPage,
  DisciplineMoneyReversal,
  DisciplineMoneyView,
} from '../../discipline/discipline-money.js';
import type { HandOverCorrection, HandOverInput, HandOverView } from '../../discipline/hand-over.js';
import type {
  MeasureCorrection,
  MeasurePage,
  MeasureRegistration,
  MeasureView,
} from '../../discipline/measure.js';
import type { Page } from '../../kernel/paging.js';
import { address, get, write, type Query } from './http.js';

const key = ['discipline'] as const;
const path = (list: string, id: string): string => `/discipline/${list}/${encodeURIComponent(id)}`;

/** The path of a person dealt with under /api. */
export const dealtPersonPath = (id: string): string => path('persons', id);

/** The path of a measure under /api. */
export const measurePath = (id: string): string => path('measures', id);

/** The path of a hand-over under /api. */
export const handOverPath = (id: string): string => path('hand-overs', id);

/** A page of one of the discipline register's lists; the rows before stay while the next come. */
const useList = <Answer>(list: string, question: Query, enabled: boolean) =>
  useQuery({
    queryKey: [...key, list, question],
    queryFn: ({ signal }) => get<Answer>(`/discipline/${list}`, question, signal),
    placeholderData: keepPreviousData,
    enabled,
  });

/** Persons dealt with. */
export const useDealtPersons = (question: Query, enabled = true) =>
  useList<Page<DealtPersonLine>>('persons', question, enabled);

/** Measures, none of which is a sanction. */
export const useMeasures = (question: Query) => useList<MeasurePage>('measures', question, true);

/** Hand-overs and referrals. */
export const useHandOvers = (question: Query) => useList<Page<HandOverView>>('hand-overs', question, true);

/** Money that discipline organs took. */
export const useDisciplineMoney = (question: Query) => useList<DisciplineMoneyPage>('money', question, true);

/** One person dealt with. */
export const useDealtPerson = (id: string | null) =>
  useQuery({
    queryKey: [...key, 'person', id],
    queryFn: ({ signal }) => get<DealtPersonView>(dealtPersonPath(id ?? ''), {}, signal),
    enabled: id !== null,
  });

/** One measure. */
export const useMeasure = (id: string | null) =>
  useQuery({
    queryKey: [...key, 'measure', id],
    queryFn: ({ signal }) => get<MeasureView>(measurePath(id ?? ''), {}, signal),
    enabled: id !== null,
  });

/** Cases to link something with, by number, village or words. */
export const useCasesToLink = (campaign: string, q: string) =>
  useQuery({
    queryKey: ['cases', 'to-link', campaign, q],
    queryFn: ({ signal }) => get<CasePage>('/cases', { campaign, q, size: 30 }, signal),
    placeholderData: keepPreviousData,
    enabled: campaign !== '',
  });

/** Corrects a person; the flags of all sanctions of that person are looked at anew. */
export const changeDealtPerson = (id: string, version: number, input: DealtPersonInput): Promise<null> =>
  write('PATCH', address(dealtPersonPath(id)), { body: { version, ...input } });

/** Records a measure. */
export const recordMeasure = (input: MeasureRegistration): Promise<MeasureView> =>
  write('POST', address('/discipline/measures'), { body: input });

/** Corrects a measure; a newer version of somebody else is a conflict. */
export const changeMeasure = (id: string, version: number, input: MeasureCorrection): Promise<MeasureView> =>
  write('PATCH', address(measurePath(id)), { body: { version, ...input } });

/** Ticks a case as handed over. */
export const recordHandOver = (input: HandOverInput): Promise<HandOverView> =>
  write('POST', address('/discipline/hand-overs'), { body: input });

/** Corrects day, receipt and organ of a hand-over. */
export const changeHandOver = (
  id: string,
  version: number,
  input: HandOverCorrection,
): Promise<HandOverView> => write('PATCH', address(handOverPath(id)), { body: { version, ...input } });

/** Records a line of disciplinary money. */
export const recordDisciplineMoney = (input: DisciplineMoneyInput): Promise<DisciplineMoneyView> =>
  write('POST', address('/discipline/money'), { body: input });

/** Takes a line of disciplinary money back as a whole. */
export const reverseDisciplineMoney = (
  id: string,
  input: DisciplineMoneyReversal,
): Promise<DisciplineMoneyView> => write('POST', address(`${path('money', id)}/reverse`), { body: input });

/** Decides what the ledger keeps of discipline. */
export const decideDiscipline = (
  version: number,
  setting: DisciplineSetting,
): Promise<DisciplineSettingView> =>
  write('PUT', address('/discipline/setting'), { body: { version, ...setting } });
