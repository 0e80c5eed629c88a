import { useContract } from '../../api/contracts.js';
import { useMay } from '../../layout/session-context.js';
import { RegisterDrawer } from '../registers/register-drawer.js';
import type { RegisterState } from '../registers/use-register.js';
import { useContractFace } from './contract-face.js';

/** One contract beside a list, or a new one; the address says which. */
export function ContractDrawer({ state }: { readonly state: RegisterState }) {
  const { search, change } = state;
  const mayWrite = useMay('contracts:write');
  const id = search.get('row');
  const one = useContract(id);
  const face = useContractFace(search.get('villageId'), search.get('assetId'));
  return (
    <RegisterDrawer
      open={id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null}
      query={one}
      face={face}
      onClose={() => change({ row: null, new: null })}
    />
  );
}
