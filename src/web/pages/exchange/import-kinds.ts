import { IMPORT_PERMISSIONS, REGISTER_KINDS, type ImportKind } from '../../../exchange/import.js';
import { useSession } from '../../layout/session-context.js';

/** The kinds that the user may bring in, cases first. */
export function useImportKinds(): readonly ImportKind[] {
  const { permissions } = useSession().user;
  const order: readonly ImportKind[] = ['cases', 'villages', ...REGISTER_KINDS, 'sanctions'];
  return order.filter((kind) => permissions.includes(IMPORT_PERMISSIONS[kind]));
}
