import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Verification } from '../../../history/verification.js';
import { verifyChains } from '../../api/history.js';

const SECOND_MS = 1_000;

/** What walking the chains found, when, and how long it took. */
export interface Verified extends Verification {
  readonly at: string;
  readonly seconds: number;
}

/** Verifies on demand, counts the seconds meanwhile, and can be stopped. */
export function useVerification() {
  const stopping = useRef<AbortController | null>(null);
  const [seconds, setSeconds] = useState(0);
  const verifying = useMutation({
    mutationFn: async (): Promise<Verified> => {
      const began = Date.now();
      stopping.current = new AbortController();
      const found = await verifyChains([], stopping.current.signal);
      const ended = Date.now();
      return { ...found, at: new Date(ended).toISOString(), seconds: (ended - began) / SECOND_MS };
    },
  });
  const running = verifying.isPending;
  useEffect(() => {
    if (!running) return undefined;
    setSeconds(0);
    const timer = setInterval(() => setSeconds((one) => one + 1), SECOND_MS);
    return () => clearInterval(timer);
  }, [running]);
  useEffect(() => () => stopping.current?.abort(), []);
  const stopped = verifying.error instanceof DOMException;
  return {
    begin: () => verifying.mutate(),
    stop: () => stopping.current?.abort(),
    running,
    seconds,
    found: verifying.data ?? null,
    /** What failed; being stopped is no failure. */
    error: stopped ? null : verifying.error,
  };
}
