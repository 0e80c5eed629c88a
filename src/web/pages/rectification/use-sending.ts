import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { Failure } from '../../api/http.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';

/**
 * Sends what a form of one case says, once at a time. Where somebody else was faster what was typed stays, and the case
 * beneath it is shown as it is now, so that the next press is a decision on that.
 */
export function useSending() {
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const dirty = useRef(false);
  const isDirty = useCallback(() => dirty.current, []);

  /** Resolves to what was sent, or to null where nothing was: a fault of the form, or a failure that is shown. */
  const send = async <Sent>(sending: () => Promise<Sent | null>): Promise<Sent | null> => {
    if (isSending) return null;
    setSending(true);
    setError(null);
    try {
      const sent = await sending();
      if (sent !== null) {
        dirty.current = false;
        await refreshAfterWrite(queries);
      }
      return sent;
    } catch (failure) {
      setError(failure);
      if (failure instanceof Failure && failure.kind === 'conflict') {
        await queries.invalidateQueries({ queryKey: ['cases'] });
      }
      return null;
    } finally {
      setSending(false);
    }
  };

  return {
    send,
    error,
    isSending,
    isDirty,
    typed: () => {
      dirty.current = true;
    },
  };
}
