import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Verification } from '../../../history/verification.js';
import { verifyChains } from '../../api/history.js';

const SECOND_MS = 1_000;
const verifiedKey = ['history', 'verified'] as const;

/** What walking the chains found, when, and how long it took. */
export interface Verified extends Verification {
  readonly at: string;
  readonly seconds: number;
}

async function verified(signal: AbortSignal): Promise<Verified> {
  const began = Date.now();
  const found = await verifyChains([], signal);
  const ended = Date.now();
  return { ...found, at: new Date(ended).toISOString(), seconds: (ended - began) / SECOND_MS };
}

/**
 * Verifies on demand, counts the seconds meanwhile, and can be stopped. What was found stays while the other pages are
 * looked at, until something is written here.
 */
export function useVerification() {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: verifiedKey,
    queryFn: ({ signal }) => verified(signal),
    enabled: false,
    staleTime: Infinity,
  });
  const running = query.isFetching;
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) return undefined;
    setSeconds(0);
    const timer = setInterval(() => setSeconds((one) => one + 1), SECOND_MS);
    return () => clearInterval(timer);
  }, [running]);
  return {
    begin: () => void query.refetch(),
    stop: () => void queries.cancelQueries({ queryKey: verifiedKey }),
    running,
    seconds,
    found: query.data ?? null,
    error: running ? null : query.error,
  };
}
