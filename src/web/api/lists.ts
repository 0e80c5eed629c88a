import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ListView } from '../../papers/list-view.js';
import type { ListKind } from '../../papers/list.js';
import { address, get, type Query } from './http.js';

/** A list as it prints now. */
export const useList = (kind: ListKind, campaign: string, question: Query) =>
  useQuery({
    queryKey: ['lists', kind, campaign, question],
    queryFn: ({ signal }) => get<ListView>(`/papers/lists/${kind}`, { campaign, ...question }, signal),
    enabled: campaign !== '',
    placeholderData: (before, query) => (query?.queryKey[1] === kind ? keepPreviousData(before) : undefined),
  });

/** The same list as a workbook, whole. */
export const listAddress = (kind: ListKind, campaign: string, question: Query): string =>
  address(`/papers/lists/${kind}/workbook.xlsx`, { campaign, ...question });
