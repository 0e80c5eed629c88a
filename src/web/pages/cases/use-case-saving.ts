import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseInput, CaseView } from '../../../cases/case.js';
import { changeCase, registerCase } from '../../api/cases.js';
import { Failure } from '../../api/http.js';
import { useCampaignCode } from '../../layout/ledger-context.js';

/** Two versions of one case: what was typed here, and what somebody else saved meanwhile. */
export interface CaseConflict {
  readonly yours: CaseInput;
  readonly theirs: CaseView;
}

/** A conflict that carries both versions, or null where the failure is another one. */
function conflictOf(error: unknown, yours: CaseInput): CaseConflict | null {
  if (!(error instanceof Failure) || error.code !== 'case.changed') return null;
  const theirs = error.params['theirs'];
  return isCaseView(theirs) ? { yours, theirs } : null;
}

const isCaseView = (value: unknown): value is CaseView =>
  typeof value === 'object' && value !== null && 'id' in value && 'version' in value && 'details' in value;

/** Saves a case, new or changed; a lost race becomes a conflict instead of a failure. */
export function useCaseSaving(existing: { readonly id: string; readonly version: number } | null) {
  const campaign = useCampaignCode();
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<CaseConflict | null>(null);
  const mutation = useMutation({
    mutationFn: async ({ input, version }: { readonly input: CaseInput; readonly version?: number }) => {
      if (!existing) return registerCase(campaign, input);
      return changeCase(existing.id, version ?? existing.version, input);
    },
    onSuccess: async (saved) => {
      setConflict(null);
      queries.setQueryData(['cases', 'one', saved.id], saved);
      await refreshAfterWrite(queries);
    },
    onError: (error, { input }) => setConflict(conflictOf(error, input)),
  });
  return {
    save: mutation.mutateAsync,
    isSaving: mutation.isPending,
    /** What failed, other than a conflict, which has its own dialog. */
    error: conflict ? null : mutation.error,
    conflict,
    dropConflict: () => {
      setConflict(null);
      mutation.reset();
    },
  };
}

/** Everything that may say something else once a case was written. */
export async function refreshAfterWrite(queries: ReturnType<typeof useQueryClient>): Promise<void> {
  await Promise.all(
    ['cases', 'rollups', 'reconciliation', 'imports'].map((key) =>
      queries.invalidateQueries({ queryKey: [key] }),
    ),
  );
}
