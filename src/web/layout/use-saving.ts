import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../api/http.js';

/** Two versions of one thing: what was typed here, and what somebody else saved meanwhile. */
export interface Conflict<Input, Saved> {
  readonly yours: Input;
  readonly theirs: Saved;
}

/** A conflict that carries both versions, or null where the failure is another one. */
function conflictOf<Input, Saved>(error: unknown, yours: Input): Conflict<Input, Saved> | null {
  if (!(error instanceof Failure) || error.kind !== 'conflict') return null;
  const theirs = error.params['theirs'];
  return isVersion<Saved>(theirs) ? { yours, theirs } : null;
}

const isVersion = <Saved>(value: unknown): value is Saved =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number';

/** Saves what a form says; a lost race becomes a conflict instead of a failure. */
export function useSaving<Input, Saved>(send: (input: Input, version: number | undefined) => Promise<Saved>) {
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Conflict<Input, Saved> | null>(null);
  const mutation = useMutation({
    mutationFn: ({ input, version }: { readonly input: Input; readonly version?: number }) =>
      send(input, version),
    onSuccess: async () => {
      setConflict(null);
      await refreshAfterWrite(queries);
    },
    onError: (error, { input }) => setConflict(conflictOf<Input, Saved>(error, input)),
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

/**
 * Everything that was read may say something else once the ledger was written: what is on the page is asked again,
 * what is not is forgotten, so that no page opens with figures of before.
 */
export async function refreshAfterWrite(queries: QueryClient): Promise<void> {
  queries.removeQueries({ type: 'inactive' });
  await queries.invalidateQueries();
}
