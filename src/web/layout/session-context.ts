import { createContext, use } from 'react';
import type { Permission } from '../../access/permission.js';
import type { SessionView } from '../../users/session.js';

export const SessionContext = createContext<SessionView | null>(null);

/** Who is signed in; only inside the session gate, which draws nothing else before somebody is. */
export function useSession(): SessionView {
  const session = use(SessionContext);
  if (!session) throw new Error('outside of the session gate');
  return session;
}

/** May the user do this? Only for what the page offers; the server decides. */
export function useMay(permission: Permission): boolean {
  return useSession().user.permissions.includes(permission);
}

/** Does the user see whole towns? What a town stated cannot be held against some of its villages. */
export const useSeesTowns = (): boolean => useSession().user.scope.kind !== 'villages';
