import { useDisciplineSetting } from '../../api/discipline.js';
import { useMay } from '../../layout/session-context.js';

/** May the user record something new? Nobody does where the ledger keeps nothing of discipline. */
export function useMayRecord(): boolean {
  const setting = useDisciplineSetting();
  return useMay('discipline:write') && setting.data !== undefined && setting.data.mode !== 'off';
}
