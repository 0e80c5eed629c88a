import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { Id } from '../../kernel/ids.js';
import type { SessionView, SignInInput } from '../../users/session.js';
import { address, Failure, get, write } from './http.js';

export const sessionKey = ['session'] as const;

/** Who is signed in; null where nobody is. */
export const useSessionQuery = () =>
  useQuery({
    queryKey: sessionKey,
    queryFn: async ({ signal }): Promise<SessionView | null> => {
      try {
        return await get<SessionView>('/session', {}, signal);
      } catch (error) {
        if (error instanceof Failure && error.kind === 'signed-out') return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });

/** Signs in; a Failure of kind `unproved` does not say which of name, password and code was wrong. */
export const signIn = (input: SignInInput): Promise<SessionView> =>
  write('POST', address('/session'), { body: input });

export const signOut = (): Promise<null> => write('DELETE', address('/session'));

/** Ends every session of the account, this one too. */
export const signOutEverywhere = (): Promise<null> => write('DELETE', address('/session/everywhere'));

export const changePassword = (input: { readonly old: string; readonly new: string }): Promise<SessionView> =>
  write('PUT', address('/session/password'), { body: input });

/** Acts in the place of somebody absent; null acts for oneself again. */
export const actFor = (accountId: Id | null): Promise<null> =>
  write('PUT', address('/session/acting'), { body: { accountId } });

/** A secret for the authenticator; it asks for nothing until a code confirms it. */
export const offerSecondFactor = (
  password: string,
): Promise<{ readonly secret: string; readonly address: string }> =>
  write('POST', address('/session/second-factor'), { body: { password } });

/** Confirms the authenticator; the recovery codes are answered this once. */
export const confirmSecondFactor = (code: string): Promise<{ readonly recoveryCodes: readonly string[] }> =>
  write('PUT', address('/session/second-factor'), { body: { code } });

export const dropSecondFactor = (password: string): Promise<null> =>
  write('DELETE', address('/session/second-factor'), { body: { password } });

/** The administrator's sealed sheet as text; whatever was printed before is worth nothing afterwards. */
export const printRecoverySheet = (password: string): Promise<{ readonly text: string }> =>
  write('POST', address('/session/recovery-sheet'), { body: { password } });

/** Sets a new password by the code of the sealed sheet. */
export const recoverAccount = (input: {
  readonly name: string;
  readonly code: string;
  readonly password: string;
}): Promise<null> => write('POST', address('/session/recovery'), { body: input });

/** Nobody is signed in any more, or somebody else: what was read until now is forgotten. */
export async function enter(queries: QueryClient, session: SessionView | null): Promise<void> {
  // A question that is still under way would answer with the one before.
  await queries.cancelQueries({ queryKey: sessionKey });
  queries.setQueryData(sessionKey, session);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
}
