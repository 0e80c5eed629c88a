import { useQuery } from '@tanstack/react-query';
import { PAGE_SIZE_MAX, type Page } from '../../kernel/paging.js';
import type { VillageDetailView, VillageInput, VillageView } from '../../villages/village.js';
import { address, get, write } from './http.js';

const villagesKey = ['villages'] as const;

/** Every village in printing order; pickers and lists filter it in the page, since a town has some dozens. */
export const useVillages = () =>
  useQuery({
    queryKey: villagesKey,
    queryFn: ({ signal }) => allVillages(signal),
    staleTime: 60_000,
  });

async function allVillages(signal: AbortSignal): Promise<readonly VillageView[]> {
  const rows: VillageView[] = [];
  for (let page = 1; ; page++) {
    const answer = await get<Page<VillageView>>(
      '/villages',
      { page, size: PAGE_SIZE_MAX, sort: 'printOrder' },
      signal,
    );
    rows.push(...answer.rows);
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows;
  }
}

/** One village with its groups and its directory of posts. */
export const useVillage = (id: string) =>
  useQuery({
    queryKey: [...villagesKey, id],
    queryFn: ({ signal }) => get<VillageDetailView>(`/villages/${encodeURIComponent(id)}`, {}, signal),
    enabled: id !== '',
  });

/** Registers a village. */
export const registerVillage = (input: VillageInput): Promise<VillageDetailView> =>
  write('POST', address('/villages'), { body: input });

/** Changes a village; a newer version of somebody else is a conflict. */
export const changeVillage = (
  id: string,
  version: number,
  input: Partial<VillageInput>,
): Promise<VillageDetailView> =>
  write('PATCH', address(`/villages/${encodeURIComponent(id)}`), { body: { version, ...input } });
